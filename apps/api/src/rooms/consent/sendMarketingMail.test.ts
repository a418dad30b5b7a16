import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous, startApi, type TestApi } from '../../testing/api.testing.js';
import { aPerson, keyHolder, support, type TestPerson } from '../../testing/people.testing.js';
import { aMarketer, optOut, sendMarketingMail } from './consent.testing.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi({ limits: 'NONE' });
});
afterAll(() => api.close());

async function marketingTo({ email }: TestPerson) {
  return (await api.mailsTo(email)).filter(({ kind }) => kind.startsWith('MARKETING_'));
}

describe('marketing mail', () => {
  it('goes once to everybody with a proved address who has not opted out, and says how to get no more', async () => {
    const [person, other] = [await aPerson(api).verified().signedIn(), await aPerson(api).verified().signedIn()];
    const unproved = await aPerson(api);
    await optOut(api, other, 'optOutOfMarketing');
    const answer = await sendMarketingMail(api, await aMarketer(api));
    expect(answer.at('sendMarketingMail.__typename')).toBe('MarketingMailAccepted');
    expect(await api.app.mailings.sendMailings()).toBe(1);
    expect(await api.app.mailings.sendMailings()).toBe(0);
    const [mail, ...more] = await marketingTo(person);
    expect(more).toEqual([]);
    expect(mail).toMatchObject({
      kind: 'MARKETING_PRODUCT_NEWS',
      subject: 'What is new',
      headers: {
        'List-Unsubscribe': expect.stringMatching(/^<http\S+\/unsubscribe\/[\w-]+>$/),
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      },
    });
    const [, link] = /<(.*)>/.exec(mail?.headers?.['List-Unsubscribe'] ?? '') ?? [];
    expect(mail?.text).toContain(`To get no more of them: ${String(link)}`);
    for (const nobody of [other, unproved]) expect(await marketingTo(nobody)).toEqual([]);
  });

  it('leaves out who opts out after it was asked for and before theirs leaves', async () => {
    const person = await aPerson(api).verified().signedIn();
    await sendMarketingMail(api, await aMarketer(api));
    await optOut(api, person, 'optOutOfMarketing');
    await api.app.mailings.sendMailings();
    expect(await marketingTo(person)).toEqual([]);
  });

  it('of one topic goes to who opted out of the other', async () => {
    const person = await aPerson(api).verified().signedIn();
    const document = 'mutation Out($topic: MarketingTopic) { optOutOfMarketing(topic: $topic) { __typename } }';
    await api.as(person).query(document, { topic: 'PARTNER_OFFERS' });
    const marketer = await aMarketer(api);
    await sendMarketingMail(api, marketer, { topic: 'PARTNER_OFFERS' });
    await sendMarketingMail(api, marketer);
    await api.app.mailings.sendMailings();
    expect((await marketingTo(person)).map(({ kind }) => kind)).toEqual(['MARKETING_PRODUCT_NEWS']);
  });

  it('leaves once to each where several send it at once', async () => {
    const people = [await aPerson(api).verified(), await aPerson(api).verified()];
    await sendMarketingMail(api, await aMarketer(api));
    await Promise.all([1, 2, 3].map(() => api.app.mailings.sendMailings()));
    for (const person of people) expect(await marketingTo(person)).toHaveLength(1);
  });

  it('is our marketing staff’s to send, with their purpose: nobody else can, and nothing is sent', async () => {
    const person = await aPerson(api).verified().signedIn();
    const others = [person, await support(api), await aMarketer(api, 'MANAGE_OPERATIONS'), await aMarketer(api, null)];
    const narrow = await keyHolder(api, { kind: 'STAFF', role: 'MARKETING' }, 'PROVIDE_PRODUCTS_AND_SERVICES', [
      'MANAGE_OPERATIONS',
    ]);
    for (const viewer of [...others, narrow]) {
      expect(await sendMarketingMail(api, viewer)).toMatchObject({
        status: 403,
        errors: [{ extensions: { code: 'MARKETING_REQUIRED' } }],
      });
    }
    expect((await sendMarketingMail(api, anonymous)).status).toBe(401);
    expect(await api.app.mailings.sendMailings()).toBe(0);
  });

  it('that says nothing is refused', async () => {
    const answer = await sendMarketingMail(api, await aMarketer(api), { title: '', body: ' \n ' });
    expect(answer.at('sendMarketingMail')).toMatchObject({
      __typename: 'InvalidInput',
      problems: [{ field: 'title' }, { field: 'body', code: 'REQUIRED' }],
    });
  });
});
