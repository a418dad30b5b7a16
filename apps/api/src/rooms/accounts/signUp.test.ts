import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bytesOf } from '../../testing/answer.testing.js';
import { anonymous, startApi, type TestApi } from '../../testing/api.testing.js';
import { anAddress, aPerson, signedIn, signUp } from '../../testing/people.testing.js';
import { later } from '../../testing/time.testing.js';
import { Person } from './index.js';

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
