import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bytesOf } from '../../testing/answer.testing.js';
import { anonymous, startApi, type TestApi } from '../../testing/api.testing.js';
import { anAddress, aPerson, signedIn } from '../../testing/people.testing.js';
import { later } from '../../testing/time.testing.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

describe('asking for a new password', () => {
  it('says nothing of who has an account: only the mail differs', async () => {
    const [verified, waiting, unknown] = [await aPerson(api).verified(), await aPerson(api), anAddress()];
    const answers = [await attempt(unknown), await attempt(waiting.email), await attempt(verified.email)].map(bytesOf);
    expect(answers[0]).toMatchObject({ status: 200, text: expect.stringContaining('MailOnItsWay') });
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
    expect(await kindsMailedTo(verified.email)).toEqual(['VERIFY_EMAIL', 'RESET_PASSWORD']);
    expect(await kindsMailedTo(waiting.email)).toEqual(['VERIFY_EMAIL']);
    expect(await kindsMailedTo(unknown)).toEqual([]);
  });

  it('mails to the address as its owner wrote it, however it is asked', async () => {
    const { email } = await aPerson(api).verified();
    await attempt(` ${email.toUpperCase()}`);
    expect(await kindsMailedTo(email)).toEqual(['VERIFY_EMAIL', 'RESET_PASSWORD']);
    expect(await kindsMailedTo(email.toUpperCase())).toEqual([]);
  });

  it('changes nothing by itself', async () => {
    const person = await aPerson(api).verified().signedIn();
    await attempt(person.email);
    expect((await api.as(person).query('query Me { me { id } }')).status).toBe(200);
    await signedIn(api, person);
  });

  it('is refused for what is no address, without repeating it', async () => {
    const answer = await attempt('CANARY');
    expect(answer.at('requestPasswordReset')).toMatchObject({
      __typename: 'InvalidInput',
      problems: [{ field: 'email' }],
    });
    expect(answer.text).not.toContain('CANARY');
  });

  it('floods no mailbox: after a few the answer is to wait, the same for those who are unknown', async () => {
    for (const email of [anAddress(), (await aPerson(api).verified()).email]) {
      let taken = 0;
      while ((await attempt(email)).at('requestPasswordReset.__typename') === 'MailOnItsWay') taken += 1;
      expect(taken).toBe(5);
      const refused = await attempt(email);
      expect(refused.at('requestPasswordReset.__typename')).toBe('TooManyAttempts');
      const seconds = Number(refused.at('requestPasswordReset.retryAfterSeconds'));
      expect(seconds).toBeGreaterThan(3500);
      expect(seconds).toBeLessThanOrEqual(3600);
      const again = await later(seconds * 1000, () => attempt(email));
      expect(again.at('requestPasswordReset.__typename')).toBe('MailOnItsWay');
    }
  });
});

function attempt(email: string) {
  return api.as(anonymous).query(
    `mutation Request($email: String!) {
      requestPasswordReset(email: $email) {
        __typename ... on MailOnItsWay { nextStep } ... on InvalidInput { problems { field message } } ... on TooManyAttempts { retryAfterSeconds }
      }
    }`,
    { email },
  );
}

async function kindsMailedTo(address: string): Promise<string[]> {
  return (await api.mailsTo(address)).map(({ kind }) => kind);
}
