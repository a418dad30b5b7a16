import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { KeyRing } from '@trackyourhours/privacy';
import { anonymous, startApi, type TestApi } from '../../testing/api.testing.js';
import { aPerson, signedIn, signUp, type TestPerson } from '../../testing/people.testing.js';
import { anAddressOf } from './addresses.testing.js';
import { Person } from './index.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi({ limits: 'NONE' });
});
afterAll(() => api.close());

const dayMs = 24 * 3_600_000;

describe('the expiry of accounts that nobody proved', () => {
  it('lets go of them after seven days with their keys, and of nobody who proved an address', async () => {
    const proved = await aPerson(api).verified().signedIn();
    await anAddressOf(api, proved);
    const old = await idOf(await aPerson(api));
    api.clock.advance(7 * dayMs);
    const young = await idOf(await aPerson(api));
    expect(await api.app.unverified.expireUnverifiedAccounts()).toBe(0);
    api.clock.advance(1);
    const destroy = jest.spyOn(KeyRing.prototype, 'destroy');
    try {
      expect(await api.app.unverified.expireUnverifiedAccounts()).toBe(1);
      expect(destroy.mock.calls).toContainEqual([old]);
    } finally {
      destroy.mockRestore();
    }
    expect((await people()).sort()).toEqual([proved.personId, young].sort());
    expect(await api.app.unverified.expireUnverifiedAccounts()).toBe(0);
    await signedIn(api, proved);
  });

  it('waits for a code that still works', async () => {
    const person = await aPerson(api);
    expect(await api.mailsTo(person.email)).toHaveLength(1);
    api.clock.advance(7 * dayMs);
    await signUp(api, person);
    api.clock.advance(dayMs - 1);
    await api.app.unverified.expireUnverifiedAccounts();
    const code = await api.codeMailedTo(person.email, 'VERIFY_EMAIL');
    const answer = await api
      .as(anonymous)
      .query('mutation V($code: String!) { verifyEmail(code: $code) { __typename } }', { code });
    expect(answer.at('verifyEmail.__typename')).toBe('EmailVerified');
    await signedIn(api, person);
  });

  it('lets the same person sign up anew', async () => {
    const person = await aPerson(api);
    api.clock.advance(8 * dayMs);
    expect(await api.app.unverified.expireUnverifiedAccounts()).toBe(1);
    await aPerson(api, person).verified();
    await signedIn(api, person);
  });

  it('leaves an account for which another code is asked at the same moment, or erases it before one is mailed', async () => {
    const person = await aPerson(api);
    const id = await idOf(person);
    // A mail is given up after a day, so the first must have left before a week passes.
    expect(await api.mailsTo(person.email)).toHaveLength(1);
    api.clock.advance(7 * dayMs + 1);
    const request = 'mutation R($input: SignInInput!) { requestEmailVerification(input: $input) { __typename } }';
    const [gone, asked] = await Promise.all([
      api.app.unverified.expireUnverifiedAccounts(),
      api.as(anonymous).query(request, { input: person }),
    ]);
    expect(asked.at('requestEmailVerification.__typename')).toBe('MailOnItsWay');
    const mails = await api.mailsTo(person.email);
    expect([gone, mails.length]).toEqual((await people()).includes(id) ? [0, 2] : [1, 1]);
  });
});

async function idOf({ email }: TestPerson): Promise<string> {
  const [row] = await api.app.emails.findSignUps(api.app.database.orm.em.fork(), email);
  if (row === undefined) throw new TypeError('Nobody signed up with this address.');
  return row.personId;
}

async function people(): Promise<string[]> {
  return (await api.app.database.orm.em.fork().findAll(Person)).map(({ id }) => id);
}
