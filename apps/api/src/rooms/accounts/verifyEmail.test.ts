import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { KeyRing } from '@trackyourhours/privacy';
import { anonymous, startApi, type TestApi } from '../../testing/api.testing.js';
import { anAddress, aPerson, serviceProvider, signedIn, signIn } from '../../testing/people.testing.js';
import { later } from '../../testing/time.testing.js';
import { anAddressOf } from './addresses.testing.js';

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
    const verified = await attempt(secondCode ?? '');
    expect(verified.at('verifyEmail')).toEqual({
      __typename: 'NewPasswordNeeded',
      nextStep: expect.stringContaining('Choose a new password'),
    });
    expect(await verify(firstCode)).toBe('CodeNotValid');
    expect((await signIn(api, first)).at('signIn.__typename')).toBe('SignInRefused');
    // Whoever reads the mailbox may not be the one who chose this password, so it opens nothing; they choose a new one.
    expect((await signIn(api, second)).at('signIn.__typename')).toBe('SignInRefused');
    const code = await api.codeMailedTo(second.email, 'CHOOSE_PASSWORD');
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
      await aPerson(api, { email, password: 'the password of another' });
      const codes = (await api.mailsTo(email)).map(({ text }) => codeIn(text));
      expect((await Promise.all(codes.map(verify))).sort()).toEqual(['CodeNotValid', 'NewPasswordNeeded']);
    }
  });

  it('lets go of what others had begun with the address, and of nobody who has another one', async () => {
    const email = anAddress();
    const owner = await aPerson(api).verified().signedIn();
    await anAddressOf(api, owner, email);
    await aPerson(api, { email });
    const other = await waitingWith(email);
    await aPerson(api, { email, password: 'the password of another' });
    const elsewhere = await aPerson(api);
    const provider = await serviceProvider(api);
    const destroy = jest.spyOn(KeyRing.prototype, 'destroy');
    try {
      expect(await verify(await codeOf(email))).toBe('NewPasswordNeeded');
      expect(destroy.mock.calls).toContainEqual([other]);
    } finally {
      destroy.mockRestore();
    }
    for (const table of ['person', 'email_address', 'password', 'one_time_code', 'contact']) {
      const column = table === 'person' ? 'id' : 'person_id';
      const left = await api.app.database.query(`select 1 from "${table}" where "${column}" = $1`, [other]);
      expect([table, left]).toEqual([table, []]);
    }
    const listed = await api.as(provider).query('query P { people(first: 100) { nodes { contact { email } } } }');
    const people = listed.at('people.nodes') as readonly { readonly contact: { readonly email: string } }[];
    expect(people.filter(({ contact }) => contact.email === email)).toHaveLength(1);
    await signedIn(api, owner);
    expect(await verify(await codeOf(elsewhere.email))).toBe('EmailVerified');
    await signedIn(api, elsewhere);
  });

  it('says the truth by mail to who has to choose a new password', async () => {
    const { email } = await aPerson(api);
    await aPerson(api, { email, password: 'the password of another' });
    await verify(await codeOf(email));
    const mail = (await api.mailsTo(email)).at(-1);
    expect(mail?.kind).toBe('CHOOSE_PASSWORD');
    expect(mail?.text).toContain('none of the passwords');
    expect(mail?.text).not.toContain('stays as it is');
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
      verifyEmail(code: $code) { __typename ... on NewPasswordNeeded { nextStep } ... on InvalidInput { problems { field message } } ... on TooManyAttempts { retryAfterSeconds } }
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

/** Whose account waits with an address as its primary one. */
async function waitingWith(email: string): Promise<string> {
  const em = api.app.database.orm.em.fork();
  const [row] = await api.app.emails.findSignUps(em, email);
  if (row === undefined) throw new TypeError('Nobody signed up with this address.');
  return row.personId;
}
