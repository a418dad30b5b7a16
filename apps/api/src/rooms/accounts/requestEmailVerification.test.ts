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

describe('asking for another mail to verify an address', () => {
  it('mails another code to one who waits, and both codes are good', async () => {
    const [person, other] = [await aPerson(api), await aPerson(api)];
    const [first] = [await api.codeMailedTo(other.email, 'VERIFY_EMAIL')];
    await attempt(person.email);
    await attempt(other.email);
    expect(await api.mailsTo(person.email)).toHaveLength(2);
    for (const code of [await api.codeMailedTo(person.email, 'VERIFY_EMAIL'), first]) {
      const answer = await api
        .as(anonymous)
        .query('mutation V($code: String!) { verifyEmail(code: $code) { __typename } }', { code });
      expect(answer.at('verifyEmail.__typename')).toBe('EmailVerified');
    }
    await signedIn(api, person);
  });

  it('says nothing of who waits and who has an account: only the mail differs', async () => {
    const [waiting, verified, unknown] = [await aPerson(api), await aPerson(api).verified(), anAddress()];
    const answers = [await attempt(unknown), await attempt(waiting.email), await attempt(verified.email)].map(bytesOf);
    expect(answers[0]).toMatchObject({ status: 200, text: expect.stringContaining('MailOnItsWay') });
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
    expect((await api.mailsTo(waiting.email)).map(({ kind }) => kind)).toEqual(['VERIFY_EMAIL', 'VERIFY_EMAIL']);
    expect(await api.mailsTo(verified.email)).toHaveLength(1);
    expect(await api.mailsTo(unknown)).toEqual([]);
  });

  it('mails nothing to one who has not the password, so that nobody proves the account another has prepared', async () => {
    const email = anAddress();
    const prepared = await aPerson(api, { email, password: 'what the attacker chose' });
    const victim = await aPerson(api, { email, password: 'what the victim chose' });
    await attempt(email, 'neither of the two');
    expect(await api.mailsTo(email)).toHaveLength(2);
    await attempt(email, victim.password);
    const code = await api.codeMailedTo(email, 'VERIFY_EMAIL');
    await api.as(anonymous).query('mutation V($code: String!) { verifyEmail(code: $code) { __typename } }', { code });
    await expect(signedIn(api, prepared)).rejects.toThrow();
    expect((await api.mailsTo(email)).at(-1)?.kind).toBe('CHOOSE_PASSWORD');
  });

  it('is refused for what is no address, without repeating it', async () => {
    const answer = await attempt('CANARY');
    expect(answer.at('requestEmailVerification')).toMatchObject({
      __typename: 'InvalidInput',
      problems: [{ field: 'email' }],
    });
    expect(answer.text).not.toContain('CANARY');
  });

  it('floods no mailbox: after a few the answer is to wait, the same for those who are unknown', async () => {
    for (const email of [anAddress(), (await aPerson(api)).email]) {
      let taken = 0;
      while ((await attempt(email)).at('requestEmailVerification.__typename') === 'MailOnItsWay') taken += 1;
      expect(taken).toBe(5);
      const refused = await attempt(email);
      expect(refused.at('requestEmailVerification.__typename')).toBe('TooManyAttempts');
      const seconds = Number(refused.at('requestEmailVerification.retryAfterSeconds'));
      expect(seconds).toBeGreaterThan(3500);
      const again = await later(seconds * 1000, () => attempt(email));
      expect(again.at('requestEmailVerification.__typename')).toBe('MailOnItsWay');
    }
  });
});

function attempt(email: string, password = 'correct horse battery') {
  return api.as(anonymous).query(
    `mutation Request($input: SignInInput!) {
      requestEmailVerification(input: $input) {
        __typename ... on MailOnItsWay { nextStep } ... on InvalidInput { problems { field message } } ... on TooManyAttempts { retryAfterSeconds }
      }
    }`,
    { input: { email, password } },
  );
}
