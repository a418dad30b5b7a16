import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous, startApi, type TestApi } from '../../testing/api.testing.js';
import { aPerson, signIn } from '../../testing/people.testing.js';
import { later } from '../../testing/time.testing.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const hour = 3_600_000;

describe('a code that was mailed at sign-up', () => {
  it('verifies the address, which signs its owner in from then on', async () => {
    const person = await aPerson(api);
    expect(await verify(await codeOf(person.email))).toBe('EmailVerified');
    expect((await signIn(api, person)).at('signIn.__typename')).toBe('SignedIn');
  });

  it('works once', async () => {
    const { email } = await aPerson(api);
    const code = await codeOf(email);
    expect([await verify(code), await verify(code)]).toEqual(['EmailVerified', 'CodeNotValid']);
  });

  it('works for a day and no longer', async () => {
    const [early, late] = [await aPerson(api), await aPerson(api)];
    const codes = [await codeOf(early.email), await codeOf(late.email)] as const;
    api.clock.advance(24 * hour - 1);
    expect(await verify(codes[0])).toBe('EmailVerified');
    api.clock.advance(1);
    expect(await verify(codes[1])).toBe('CodeNotValid');
    expect((await signIn(api, late)).at('signIn.__typename')).toBe('SignInRefused');
  });

  it('leaves an address to whoever proved it first', async () => {
    const first = await aPerson(api);
    const second = await aPerson(api, { email: first.email, password: 'the password of another' });
    const [firstCode, secondCode] = (await api.mailsTo(first.email)).map(({ text }) => codeIn(text));
    expect([await verify(secondCode), await verify(firstCode)]).toEqual(['EmailVerified', 'CodeNotValid']);
    expect((await signIn(api, first)).at('signIn.__typename')).toBe('SignInRefused');
    // Whoever reads the mailbox may not be the one who chose this password, so it opens nothing; they choose a new one.
    expect((await signIn(api, second)).at('signIn.__typename')).toBe('SignInRefused');
    const code = await api.codeMailedTo(second.email, 'RESET_PASSWORD');
    const password = 'what the mailbox chose';
    await api
      .as(anonymous)
      .query('mutation R($input: ResetPasswordInput!) { resetPassword(input: $input) { __typename } }', {
        input: { code, newPassword: password },
      });
    expect((await signIn(api, { ...second, password })).at('signIn.__typename')).toBe('SignedIn');
  });

  it('gives an address to one of two who prove it at the same moment', async () => {
    // Several times, because it takes luck to meet.
    for (let round = 0; round < 8; round += 1) {
      const { email } = await aPerson(api);
      await aPerson(api, { email });
      const codes = (await api.mailsTo(email)).map(({ text }) => codeIn(text));
      expect((await Promise.all(codes.map(verify))).sort()).toEqual(['CodeNotValid', 'EmailVerified']);
    }
  });
});

describe('a code', () => {
  it('that was mailed for a new password verifies nothing', async () => {
    const { email } = await aPerson(api).verified();
    await api
      .as(anonymous)
      .query('mutation Reset($email: String!) { requestPasswordReset(email: $email) { __typename } }', { email });
    expect(await verify(await api.codeMailedTo(email, 'RESET_PASSWORD'))).toBe('CodeNotValid');
  });

  it.each([
    ['that is unknown', 'tyh_code_CANARY', 'CodeNotValid'],
    ['that is empty', '  ', 'InvalidInput'],
    ['that is endless', 'CANARY'.repeat(100), 'InvalidInput'],
  ])('%s is refused and not repeated', async (_name, code, outcome) => {
    const answer = await attempt(code);
    expect(answer.at('verifyEmail.__typename')).toBe(outcome);
    expect(answer.text).not.toContain('CANARY');
  });

  // The last test: it uses up what this client may try.
  it('cannot be guessed for long: a client that tries too often is told to wait, and may try again afterwards', async () => {
    while ((await verify('a guess')) === 'CodeNotValid');
    const refused = await attempt('a guess');
    expect(refused.at('verifyEmail.__typename')).toBe('TooManyAttempts');
    const seconds = Number(refused.at('verifyEmail.retryAfterSeconds'));
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThanOrEqual(900);
    expect(await later(seconds * 1000, () => verify('a guess'))).toBe('CodeNotValid');
  });
});

function attempt(code: string) {
  return api.as(anonymous).query(
    `mutation Verify($code: String!) {
      verifyEmail(code: $code) { __typename ... on InvalidInput { problems { field message } } ... on TooManyAttempts { retryAfterSeconds } }
    }`,
    { code },
  );
}

async function verify(code: string | undefined): Promise<unknown> {
  return (await attempt(code ?? '')).at('verifyEmail.__typename');
}

function codeOf(email: string): Promise<string> {
  return api.codeMailedTo(email, 'VERIFY_EMAIL');
}

function codeIn(text: string): string | undefined {
  return /code: (\S+)/.exec(text)?.[1];
}
