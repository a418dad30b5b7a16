import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous, startApi, type TestApi } from '../../testing/api.testing.js';
import { anAddress, aPerson, signedIn, signIn } from '../../testing/people.testing.js';
import { later } from '../../testing/time.testing.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const hour = 3_600_000;
const newPassword = 'staple horse battery';

describe('a new password by a mailed code', () => {
  it('signs in from then on, and the old one no longer does', async () => {
    const person = await aPerson(api).verified();
    expect(await reset(await codeFor(person.email))).toBe('PasswordChanged');
    expect((await signIn(api, person)).at('signIn.__typename')).toBe('SignInRefused');
    await signedIn(api, { ...person, password: newPassword });
  });

  it('ends every session with its next request', async () => {
    const person = await aPerson(api).verified().signedIn();
    const sessions = [person, await signedIn(api, person)];
    for (const session of sessions) expect((await api.as(session).query('query Me { me { id } }')).status).toBe(200);
    expect((await attempt(await codeFor(person.email))).at('resetPassword.endedSessions')).toBe(2);
    for (const session of sessions) expect((await api.as(session).query('query Me { me { id } }')).status).toBe(401);
  });

  it('takes back an address that somebody with the old password wanted to change to', async () => {
    const person = await aPerson(api).verified().signedIn();
    const evil = anAddress();
    await api.as(person).query('mutation C($input: ChangeEmailInput!) { changeEmail(input: $input) { __typename } }', {
      input: { newEmail: evil, currentPassword: person.password },
    });
    const pending = await api.codeMailedTo(evil, 'VERIFY_EMAIL');
    await reset(await codeFor(person.email));
    const verified = await api
      .as(anonymous)
      .query('mutation V($code: String!) { verifyEmail(code: $code) { __typename } }', { code: pending });
    expect(verified.at('verifyEmail.__typename')).toBe('CodeNotValid');
    await signedIn(api, { ...person, password: newPassword });
  });

  it('leaves no session that began by the old one at the same moment', async () => {
    // Several times, because it takes luck to meet.
    for (let round = 0; round < 4; round += 1) {
      const person = await aPerson(api).verified();
      const code = await codeFor(person.email);
      const [, ...begun] = await Promise.all([
        reset(code),
        signIn(api, person),
        signIn(api, person),
        signIn(api, person),
      ]);
      for (const answer of begun.filter((each) => each.at('signIn.__typename') === 'SignedIn')) {
        const session = { token: answer.textAt('signIn.accessToken'), purpose: null };
        expect((await api.as(session).query('query Me { me { id } }')).status).toBe(401);
      }
    }
  });

  it('is not overwritten by whoever changed the old one at the same moment', async () => {
    // Several times, because it takes luck to meet.
    for (let round = 0; round < 4; round += 1) {
      const person = await aPerson(api).verified().signedIn();
      const code = await codeFor(person.email);
      const change = api
        .as(person)
        .query('mutation P($input: ChangePasswordInput!) { changePassword(input: $input) { __typename } }', {
          input: { currentPassword: person.password, newPassword: 'what the intruder chose' },
        });
      const [outcome] = await Promise.all([reset(code), change]);
      // Whichever came first, a reset that was carried out has the last word.
      if (outcome === 'PasswordChanged') await signedIn(api, { ...person, password: newPassword });
    }
  });

  it('is told to the person by mail', async () => {
    const { email } = await aPerson(api).verified();
    await reset(await codeFor(email));
    expect((await api.mailsTo(email)).map(({ kind }) => kind)).toEqual([
      'VERIFY_EMAIL',
      'RESET_PASSWORD',
      'PASSWORD_CHANGED',
    ]);
  });

  it('comes once from one code, of two who have it at the same moment for one', async () => {
    const { email } = await aPerson(api).verified();
    const code = await codeFor(email);
    expect((await Promise.all([reset(code), reset(code)])).sort()).toEqual(['CodeNotValid', 'PasswordChanged']);
    expect(await reset(code)).toBe('CodeNotValid');
  });

  it('makes every code that was mailed before it worthless', async () => {
    const { email } = await aPerson(api).verified();
    const [first, second] = [await codeFor(email), await codeFor(email)];
    expect(await reset(second)).toBe('PasswordChanged');
    expect(await reset(first)).toBe('CodeNotValid');
  });

  it('can be had for an hour and no longer', async () => {
    const [early, late] = [await aPerson(api).verified(), await aPerson(api).verified()];
    const codes = [await codeFor(early.email), await codeFor(late.email)] as const;
    api.clock.advance(hour - 1);
    expect(await reset(codes[0])).toBe('PasswordChanged');
    api.clock.advance(1);
    expect(await reset(codes[1])).toBe('CodeNotValid');
    await signedIn(api, late);
  });

  it('is not to be had by a code of another kind', async () => {
    const { email } = await aPerson(api);
    const code = await api.codeMailedTo(email, 'VERIFY_EMAIL');
    expect(await reset(code)).toBe('CodeNotValid');
    const verification = 'mutation V($code: String!) { verifyEmail(code: $code) { __typename } }';
    expect((await api.as(anonymous).query(verification, { code })).at('verifyEmail.__typename')).toBe('EmailVerified');
  });

  it('that is too short spends no code', async () => {
    const { email } = await aPerson(api).verified();
    const code = await codeFor(email);
    const refused = await attempt(code, 'CANARY');
    expect(refused.at('resetPassword')).toMatchObject({
      __typename: 'InvalidInput',
      problems: [{ field: 'newPassword' }],
    });
    expect(refused.text).not.toContain('CANARY');
    expect(await reset(code)).toBe('PasswordChanged');
  });

  // The last test: it uses up what this client may try.
  it('cannot be guessed for long', async () => {
    while ((await reset('a guess')) === 'CodeNotValid');
    const refused = await attempt('a guess');
    expect(refused.at('resetPassword.__typename')).toBe('TooManyAttempts');
    const seconds = Number(refused.at('resetPassword.retryAfterSeconds'));
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThanOrEqual(900);
    expect(await later(seconds * 1000, () => reset('a guess'))).toBe('CodeNotValid');
  });
});

function attempt(code: string, chosen = newPassword) {
  return api.as(anonymous).query(
    `mutation Reset($input: ResetPasswordInput!) {
      resetPassword(input: $input) {
        __typename
        ... on PasswordChanged { endedSessions }
        ... on InvalidInput { problems { field code message } }
        ... on TooManyAttempts { retryAfterSeconds }
      }
    }`,
    { input: { code, newPassword: chosen } },
  );
}

async function reset(code: string): Promise<unknown> {
  return (await attempt(code)).at('resetPassword.__typename');
}

async function codeFor(email: string): Promise<string> {
  await api
    .as(anonymous)
    .query('mutation R($email: String!) { requestPasswordReset(email: $email) { __typename } }', { email });
  return api.codeMailedTo(email, 'RESET_PASSWORD');
}
