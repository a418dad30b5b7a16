import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { bytesOf } from '../../testing/answer.testing.js';
import { anonymous, startApi, type TestApi } from '../../testing/api.testing.js';
import { anAddress, aPerson, signedIn, signIn, signUp } from '../../testing/people.testing.js';
import { later } from '../../testing/time.testing.js';
import { PasswordService, Person } from './index.js';

const password = 'correct horse battery';
let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

describe('whoever signs up', () => {
  it('gets a code by mail, and with it an account', async () => {
    const person = await aPerson(api).verified();
    const { personId } = await signedIn(api, person);
    expect(await api.app.database.orm.em.fork().count(Person, { id: personId })).toBe(1);
  });

  it('learns nothing of whether somebody has an account: only the mail differs', async () => {
    const [verified, waiting] = [await aPerson(api).verified(), await aPerson(api)];
    const unknown = anAddress();
    const [toNobody, toWaiting, toVerified] = [
      await signUp(api, { email: unknown, password }),
      await signUp(api, { email: waiting.email, password }),
      await signUp(api, { email: verified.email, password }),
    ];
    expect(toNobody.at('signUp.__typename')).toBe('MailOnItsWay');
    expect(bytesOf(toWaiting)).toEqual(bytesOf(toNobody));
    expect(bytesOf(toVerified)).toEqual(bytesOf(toNobody));
    expect(await kindsMailedTo(unknown)).toEqual(['VERIFY_EMAIL']);
    expect(await kindsMailedTo(waiting.email)).toEqual(['VERIFY_EMAIL', 'VERIFY_EMAIL']);
    expect(await kindsMailedTo(verified.email)).toEqual(['VERIFY_EMAIL', 'ACCOUNT_EXISTS']);
  });

  it('is known by the address however it is written', async () => {
    const { email } = await aPerson(api).verified();
    await signUp(api, { email: `  ${email.toUpperCase()} `, password });
    expect(await kindsMailedTo(email.toUpperCase())).toEqual(['ACCOUNT_EXISTS']);
  });

  it('does not change the account of the one whose address it is', async () => {
    const person = await aPerson(api).verified();
    await signUp(api, { email: person.email, password: 'another password' });
    await signedIn(api, person);
  });
});

describe('a sign-up that is sent twice', () => {
  it('is one: no second person, and whichever code is used, the password opens the account', async () => {
    for (const used of [0, 1]) {
      const before = await people();
      const person = await aPerson(api);
      await signUp(api, { ...person, email: ` ${person.email.toUpperCase()}` });
      expect(await people()).toBe(before + 1);
      const codes = await codesMailedTo([person.email, person.email.toUpperCase()]);
      expect(codes).toHaveLength(2);
      expect(await verify(codes[used])).toBe('EmailVerified');
      await signedIn(api, person);
    }
  });

  it('is one also when both come at the same moment', async () => {
    // Several times, because it takes luck to meet.
    for (let round = 0; round < 6; round += 1) {
      const [before, person] = [await people(), { email: anAddress(), password }];
      await Promise.all([signUp(api, person), signUp(api, person), signUp(api, person)]);
      expect(await people()).toBe(before + 1);
      const codes = await codesMailedTo([person.email]);
      expect(codes).toHaveLength(3);
      expect(await verify(codes[round % 3])).toBe('EmailVerified');
      await signedIn(api, person);
    }
  });

  it('with another password is somebody else’s', async () => {
    const [before, person] = [await people(), await aPerson(api)];
    await signUp(api, { ...person, password: 'the password of another' });
    expect(await people()).toBe(before + 2);
    expect((await signIn(api, person)).at('signIn.__typename')).toBe('SignInRefused');
  });

  it('is not a proved person’s wish for one more address, whatever the password', async () => {
    const [owner, email] = [await aPerson(api).verified().signedIn(), anAddress()];
    await api
      .as(owner)
      .query('mutation A($input: AddEmailAddressInput!) { addEmailAddress(input: $input) { __typename } }', {
        input: { address: email, currentPassword: owner.password },
      });
    const before = await people();
    await signUp(api, { email, password: owner.password });
    expect(await people()).toBe(before + 1);
  });

  it('takes as many comparisons of passwords as any other sign-up', async () => {
    const [waiting, verified] = [await aPerson(api), await aPerson(api).verified()];
    const [right, prepare] = [
      jest.spyOn(PasswordService.prototype, 'right'),
      jest.spyOn(PasswordService.prototype, 'prepare'),
    ];
    try {
      const counts: number[][] = [];
      for (const input of [
        { email: anAddress(), password },
        waiting,
        { ...waiting, password: 'the password of another' },
        verified,
        { ...verified, password: 'the password of another' },
      ]) {
        right.mockClear();
        prepare.mockClear();
        await signUp(api, input);
        counts.push([right.mock.calls.length, prepare.mock.calls.length]);
      }
      expect(counts).toEqual(counts.map(() => [3, 1]));
    } finally {
      right.mockRestore();
      prepare.mockRestore();
    }
  });
});

describe('a sign-up', () => {
  it.each([
    ['no address', { email: 'CANARY', password }, ['email']],
    ['an address that is too long', { email: `${'c'.repeat(250)}@example.org`, password }, ['email']],
    ['an empty address', { email: '', password }, ['email']],
    ['two addresses', { email: 'one@example.org,CANARY@example.org', password }, ['email']],
    ['an address with a line break', { email: 'CANARY@example.org\nbcc: x@example.org', password }, ['email']],
    ['a short password', { email: anAddress(), password: 'CANARY' }, ['password']],
    ['an endless password', { email: anAddress(), password: 'CANARY'.repeat(50) }, ['password']],
    ['nothing right', { email: 'CANARY', password: 'CANARY' }, ['email', 'password']],
  ])('with %s is refused and names what is wrong, but never what was given', async (_name, input, fields) => {
    const before = await people();
    const answer = await attempt(input);
    expect(answer.at('signUp')).toMatchObject({
      __typename: 'InvalidInput',
      problems: fields.map((field) => ({ field })),
    });
    expect(answer.text).not.toContain('CANARY');
    expect(await people()).toBe(before);
    expect(await api.mailsTo(input.email)).toEqual([]);
  });

  it.each([
    ['U+0000', 'CANARY\u0000@example.org'],
    ['a control character', 'CANARY\u001b@example.org'],
    ['a lone surrogate', 'CANARY\ud800@example.org'],
  ])('with %s is refused at the door', async (_name, email) => {
    const before = await people();
    const answer = await attempt({ email, password });
    expect(answer).toMatchObject({ status: 400, errors: [{ extensions: { code: 'UNACCEPTABLE_CHARACTER' } }] });
    expect(answer.text).not.toContain('CANARY');
    expect(await people()).toBe(before);
  });

  it('is refused after too many for one address, whoever has it, until the time is over', async () => {
    for (const email of [anAddress(), (await aPerson(api).verified()).email]) {
      let taken = 0;
      while ((await attempt({ email, password })).at('signUp.__typename') === 'MailOnItsWay') taken += 1;
      expect(taken).toBeGreaterThan(3);
      const refused = await attempt({ email, password });
      expect(refused.at('signUp.__typename')).toBe('TooManyAttempts');
      const seconds = Number(refused.at('signUp.retryAfterSeconds'));
      expect(seconds).toBeGreaterThan(3500);
      expect(seconds).toBeLessThanOrEqual(3600);
      const again = await later(seconds * 1000, () => attempt({ email, password }));
      expect(again.at('signUp.__typename')).toBe('MailOnItsWay');
    }
    expect((await attempt({ email: anAddress(), password })).at('signUp.__typename')).toBe('MailOnItsWay');
  });
});

function attempt(input: { readonly email: string; readonly password: string }) {
  return api.as(anonymous).query(
    `mutation SignUp($input: SignUpInput!) {
      signUp(input: $input) {
        __typename
        ... on InvalidInput { problems { field code message } }
        ... on TooManyAttempts { retryAfterSeconds }
      }
    }`,
    { input },
  );
}

async function kindsMailedTo(address: string): Promise<string[]> {
  return (await api.mailsTo(address)).map(({ kind }) => kind);
}

function people(): Promise<number> {
  return api.app.database.orm.em.fork().count(Person);
}

async function codesMailedTo(addresses: readonly string[]): Promise<(string | undefined)[]> {
  const mails = (await Promise.all(addresses.map((address) => api.mailsTo(address)))).flat();
  return mails.map(({ text }) => /code: (\S+)/.exec(text)?.[1]);
}

async function verify(code: string | undefined): Promise<unknown> {
  const answer = await api
    .as(anonymous)
    .query('mutation V($code: String!) { verifyEmail(code: $code) { __typename } }', { code });
  return answer.at('verifyEmail.__typename');
}
