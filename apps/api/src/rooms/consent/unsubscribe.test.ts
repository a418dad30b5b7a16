import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../../testing/api.testing.js';
import { aPerson, type SignedInPerson } from '../../testing/people.testing.js';
import { aMarketer, choicesOf, sendMarketingMail } from './consent.testing.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi({ limits: 'NONE' });
});
afterAll(() => api.close());

/** The way out of the last mail to a person, at the server under test. */
async function linkTo(person: SignedInPerson): Promise<string> {
  await sendMarketingMail(api, await aMarketer(api));
  await api.app.mailings.sendMailings();
  const mails = (await api.mailsTo(person.email)).filter(({ kind }) => kind === 'MARKETING_PRODUCT_NEWS');
  const [, path] = /<https?:\/\/[^/]+(\/\S+)>/.exec(mails.at(-1)?.headers?.['List-Unsubscribe'] ?? '') ?? [];
  if (path === undefined) throw new TypeError('The mail has no way out.');
  return `${api.url}${path}`;
}

const form = { 'content-type': 'application/x-www-form-urlencoded' };
const oneClick = 'List-Unsubscribe=One-Click';
const optedOut = { about: 'PRODUCT_NEWS_BY_EMAIL', isOptedOut: true };

async function choices(person: SignedInPerson): Promise<unknown> {
  return (await choicesOf(api, person)).at('me.choices');
}

describe('the link of a marketing mail', () => {
  it('shows a page with one button, and changes nothing by being followed, however often and by whatever', async () => {
    const person = await aPerson(api).verified().signedIn();
    const link = await linkTo(person);
    for (const method of ['GET', 'HEAD', 'GET']) {
      const answer = await fetch(link, { method });
      expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-store']);
      expect(answer.headers.get('content-security-policy')).toContain("form-action 'self'");
      const page = await answer.text();
      if (method === 'GET') expect(page.match(/<button/g)).toHaveLength(1);
      expect(page).not.toContain('<script');
    }
    expect(await choices(person)).toEqual([]);
  });

  it('unsubscribes by the button, without signing in, at once', async () => {
    const person = await aPerson(api).verified().signedIn();
    const answer = await fetch(await linkTo(person), { method: 'POST', headers: form, body: '' });
    expect([answer.status, await answer.text()]).toEqual([200, expect.stringContaining('You get no more news')]);
    expect(await choices(person)).toMatchObject([optedOut]);
    const before = (await api.mailsTo(person.email)).length;
    await sendMarketingMail(api, await aMarketer(api));
    await api.app.mailings.sendMailings();
    expect(await api.mailsTo(person.email)).toHaveLength(before);
    const receipts = (await choicesOf(api, person)).at('me.choiceReceipts');
    expect(receipts).toMatchObject([{ source: 'UNSUBSCRIBE_PAGE', isAllowed: false }]);
  });

  const boundary = 'x-y';
  const parts = `--${boundary}\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--${boundary}--\r\n`;
  it.each([
    ['as a form', form, oneClick],
    ['as a form of parts', { 'content-type': `multipart/form-data; boundary=${boundary}` }, parts],
  ])('unsubscribes by a mail program’s one click, %s (RFC 8058)', async (_how, headers, body) => {
    const person = await aPerson(api).verified().signedIn();
    const answer = await fetch(await linkTo(person), { method: 'POST', headers, body, redirect: 'error' });
    expect(answer.status).toBe(200);
    expect(await choices(person)).toMatchObject([optedOut]);
    const receipts = (await choicesOf(api, person)).at('me.choiceReceipts');
    expect(receipts).toMatchObject([{ source: 'UNSUBSCRIBE_HEADER', isAllowed: false }]);
  });

  it('holds nothing personal, tells nobody apart, and stands in no log', async () => {
    const person = await aPerson(api).verified().signedIn();
    const link = await linkTo(person);
    const token = link.split('/').at(-1) ?? '';
    for (const form of [link, Buffer.from(token, 'base64url').toString('latin1')]) {
      for (const secret of [person.email, person.personId, 'PRODUCT_NEWS']) expect(form).not.toContain(secret);
    }
    await fetch(link);
    expect(api.logged.join()).not.toContain(token);
    expect(await linkTo(person)).not.toBe(link);
  });

  it('that is made up, changed or cut short opens nothing, and says so in the same words', async () => {
    const person = await aPerson(api).verified().signedIn();
    const link = await linkTo(person);
    const bad = [`${api.url}/unsubscribe/nothing`, link.slice(0, -4), `${link.slice(0, -2)}AA`];
    const answers = new Set<string>();
    for (const url of bad) {
      for (const method of ['GET', 'POST']) {
        const answer = await fetch(url, { method, ...(method === 'POST' ? { headers: form, body: oneClick } : {}) });
        answers.add(`${answer.status} ${await answer.text()}`);
      }
    }
    expect([...answers]).toEqual([expect.stringMatching(/^404 /)]);
    expect(await choices(person)).toEqual([]);
  });

  it('answers alike for somebody who is gone', async () => {
    const person = await aPerson(api).verified().signedIn();
    const link = await linkTo(person);
    await api.app.database.orm.em.fork().transactional(async (em) => {
      for (const holder of [...api.app.holders].reverse()) await holder.erase(em, person.personId);
    });
    const answer = await fetch(link, { method: 'POST', headers: form, body: oneClick });
    expect([answer.status, await answer.text()]).toEqual([200, expect.stringContaining('You get no more news')]);
  });

  it('takes no body that a form has not', async () => {
    const person = await aPerson(api).verified().signedIn();
    const link = await linkTo(person);
    const json = await fetch(link, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' });
    const large = await fetch(link, { method: 'POST', headers: form, body: 'x'.repeat(5000) });
    expect([json.status, large.status]).toEqual([415, 413]);
    expect(await choices(person)).toEqual([]);
  });
});
