import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bytesOf, type Answer } from '../../testing/answer.testing.js';
import { anonymous, startApi, type TestApi } from '../../testing/api.testing.js';
import { anAddress, aPerson, keyHolder, serviceProvider, support } from '../../testing/people.testing.js';
import { aMessage, answerMessage, privacyOfficer, sent, sentByStranger } from './messages.testing.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi({ limits: 'NONE' });
});
afterAll(() => api.close());

const words = 'It does.\n\nNothing is taken from you.';

describe('answering a message', () => {
  it('mails the answer to its sender, and records by whom and when', async () => {
    const [desk, email] = [await support(api), anAddress()];
    const id = await sentByStranger(api, { email, subject: 'About CANARY' });
    api.clock.advance(60_000);
    const answer = await answerMessage(api, desk, id, ` ${words.replaceAll('\n', '\r\n')}\n`);
    expect(answer.at('answerMessage')).toMatchObject({
      __typename: 'MessageAnswered',
      messageId: id,
      message: { id, answer: words, answeredAt: api.clock.now().toISOString(), answeredBy: desk.id },
    });
    const mails = await api.mailsTo(email);
    expect(mails).toEqual([expect.objectContaining({ kind: 'MESSAGE_ANSWERED', text: words })]);
    // What was written under an address that nobody has proved is not sent there.
    expect(JSON.stringify(mails)).not.toContain('CANARY');
  });

  it('shows the answer to a sender with an account', async () => {
    const person = await aPerson(api).verified().signedIn();
    const id = await sent(api, person, aMessage({ email: null }));
    await answerMessage(api, await support(api), id, words);
    const look = 'query Mine { me { messages { id answer answeredAt } } }';
    expect((await api.as(person).query(look)).at('me.messages')).toEqual([
      { id, answer: words, answeredAt: api.clock.now().toISOString() },
    ]);
    expect((await api.mailsTo(person.email)).at(-1)?.kind).toBe('MESSAGE_ANSWERED');
  });

  it('is in the ledger of whoever was shown what they answered', async () => {
    const [desk, id] = [await support(api), await sentByStranger(api)];
    await answerMessage(api, desk, id, words);
    const entries = await api.app.database.query<{ readonly shown: readonly string[] }>(
      'select "shown" from "disclosure" where "person_ids" @> array[$1]::uuid[] and "recipient_id" = $2',
      [id, desk.id],
    );
    expect(entries).toEqual([{ shown: expect.arrayContaining(['Message.body', 'Message.answer']) }]);
  });

  it('again with the same words is harmless, and mails nothing', async () => {
    const [desk, email] = [await support(api), anAddress()];
    const id = await sentByStranger(api, { email });
    await answerMessage(api, desk, id, words);
    expect(outcomeOf(await answerMessage(api, desk, id, words))).toBe('MessageAnswered');
    expect(await api.mailsTo(email)).toHaveLength(1);
  });

  it('by two at once is one answer, and one who is told that there is one', async () => {
    const [one, other, email] = [await support(api), await support(api), anAddress()];
    const id = await sentByStranger(api, { email });
    const answers = await Promise.all([answerMessage(api, one, id, 'One.'), answerMessage(api, other, id, 'Other.')]);
    expect(answers.map(outcomeOf).sort()).toEqual(['MessageAlreadyAnswered', 'MessageAnswered']);
    const refused = answers.find((answer) => outcomeOf(answer) === 'MessageAlreadyAnswered');
    expect(refused?.at('answerMessage')).toEqual({
      __typename: 'MessageAlreadyAnswered',
      messageId: id,
      answeredAt: api.clock.now().toISOString(),
    });
    expect(await api.mailsTo(email)).toHaveLength(1);
  });

  it.each([
    ['nothing', ''],
    ['spaces', ' \n '],
    ['what is too long', 'CANARY'.repeat(1667)],
  ])('with %s is refused, the field named and nothing repeated', async (_name, text) => {
    const [desk, email] = [await support(api), anAddress()];
    const id = await sentByStranger(api, { email });
    const refused = await answerMessage(api, desk, id, text);
    expect(refused.at('answerMessage')).toMatchObject({ __typename: 'InvalidInput', problems: [{ field: 'answer' }] });
    expect(refused.text).not.toContain('CANARY');
    expect(await api.mailsTo(email)).toEqual([]);
    expect(outcomeOf(await answerMessage(api, desk, id, words))).toBe('MessageAnswered');
  });

  it('is the privacy officer’s for requests about personal data, which hears of no other', async () => {
    const officer = await privacyOfficer(api);
    const request = await sentByStranger(api, { kind: 'PRIVACY_REQUEST' });
    expect((await answerMessage(api, officer, request, words)).at('answerMessage')).toMatchObject({
      __typename: 'MessageAnswered',
      message: { kind: 'PRIVACY_REQUEST', answer: words },
    });
    const ofNone = await answerMessage(api, officer, randomUUID(), words);
    expect(outcomeOf(ofNone)).toBe('MessageNotFound');
    const email = anAddress();
    for (const id of [
      await sentByStranger(api, { email }),
      await sentByStranger(api, { kind: 'SUPPORT', email }),
      'no id',
    ]) {
      expect(bytesOf(await answerMessage(api, officer, id, words))).toEqual(bytesOf(ofNone));
    }
    expect(await api.mailsTo(email)).toEqual([]);
  });

  it('is for no other staff, purpose or recipient, and for no person', async () => {
    const [person, email] = [await aPerson(api).verified().signedIn(), anAddress()];
    const id = await sent(api, person, aMessage({ email }));
    const others = [
      person,
      await support(api, null),
      await support(api, 'ADMINISTER_ACCOUNTS_AND_PAYMENTS'),
      await support(api, 'COMPLY_WITH_LAW'),
      await privacyOfficer(api, 'UNDERSTAND_AND_RESPOND'),
      await keyHolder(api, { kind: 'STAFF', role: 'BILLING' }, 'UNDERSTAND_AND_RESPOND'),
      await keyHolder(api, { kind: 'STAFF', role: 'SUPPORT' }, 'UNDERSTAND_AND_RESPOND', ['COMPLY_WITH_LAW']),
      await serviceProvider(api, 'UNDERSTAND_AND_RESPOND'),
    ];
    for (const viewer of others) {
      expect(await answerMessage(api, viewer, id, words)).toMatchObject({
        status: 403,
        errors: [{ extensions: { code: 'DESK_REQUIRED' } }],
        data: null,
      });
    }
    expect(await answerMessage(api, anonymous, id, words)).toMatchObject({
      status: 401,
      errors: [{ extensions: { code: 'UNAUTHENTICATED' } }],
    });
    expect(await api.mailsTo(email)).toEqual([]);
  });
});

function outcomeOf(answer: Answer): string {
  return answer.textAt('answerMessage.__typename');
}
