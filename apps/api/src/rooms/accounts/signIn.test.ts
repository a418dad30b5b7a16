import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bytesOf } from '../../testing/answer.testing.js';
import { anonymous, startApi, type TestApi } from '../../testing/api.testing.js';
import { anAddress, aPerson, signedIn, signIn, signUp, type TestPerson } from '../../testing/people.testing.js';
import { later } from '../../testing/time.testing.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const me = 'query Me { me { id } }';

describe('signing in', () => {
  it('begins a session, whose token is the person', async () => {
    const person = await aPerson(api).verified().signedIn();
    expect((await api.as(person).query(me)).data).toEqual({ me: { id: person.personId } });
  });

  it('takes the address however it is written', async () => {
    const person = await aPerson(api).verified();
    await signedIn(api, { ...person, email: `  ${person.email.toUpperCase()}` });
  });

  it('does not say whether the address or the password is wrong', async () => {
    const person = await aPerson(api).verified();
    const [wrong, unknown] = [
      await signIn(api, { ...person, password: 'not the password' }),
      await signIn(api, { ...person, email: anAddress() }),
    ];
    expect(wrong.at('signIn.__typename')).toBe('SignInRefused');
    expect(bytesOf(unknown)).toEqual(bytesOf(wrong));
  });

  it('waits for the address to be verified, and does not tell it from one that nobody has', async () => {
    const person = await aPerson(api);
    const waiting = await signIn(api, person);
    expect(waiting.at('signIn.__typename')).toBe('SignInRefused');
    expect(bytesOf(waiting)).toEqual(bytesOf(await signIn(api, { ...person, email: anAddress() })));
  });

  it('does not tell one who signed up with it whether an address had an account', async () => {
    const registered = await aPerson(api).verified();
    const password = 'what the prober chose';
    await signUp(api, { ...registered, password });
    const free = await aPerson(api, { password });
    const answers = [await signIn(api, { ...registered, password }), await signIn(api, free)].map(bytesOf);
    expect(answers[0]).toEqual(answers[1]);
  });

  it.each([
    ['no address', { email: 'CANARY', password: 'x' }, 'email'],
    ['no password', { email: 'canary@example.org', password: '' }, 'password'],
    ['an endless password', { email: 'canary@example.org', password: 'CANARY'.repeat(50) }, 'password'],
  ])('with %s is refused without repeating it', async (_name, input, field) => {
    const answer = await attempt(input);
    expect(answer.at('signIn')).toMatchObject({ __typename: 'InvalidInput', problems: [{ field }] });
    expect(answer.text.toUpperCase()).not.toContain('CANARY');
  });

  it('cannot be guessed for long, not even with luck at last, and the same for an account that is not there', async () => {
    const person = await aPerson(api).verified();
    for (const one of [person, { ...person, email: anAddress() }]) {
      for (let tries = 0; tries < 10; tries += 1) {
        expect((await attempt({ ...one, password: 'a guess' })).at('signIn.__typename')).toBe('SignInRefused');
      }
      const refused = await attempt(one);
      expect(refused.at('signIn.__typename')).toBe('TooManyAttempts');
      const seconds = Number(refused.at('signIn.retryAfterSeconds'));
      expect(seconds).toBeGreaterThan(0);
      expect(seconds).toBeLessThanOrEqual(900);
      const again = await later(seconds * 1000, () => attempt(one));
      expect(again.at('signIn.__typename')).toBe(one === person ? 'SignedIn' : 'SignInRefused');
    }
  });
});

describe('an access token', () => {
  it('is good for a quarter of an hour and no longer, used or not', async () => {
    const person = await aPerson(api).verified().signedIn();
    api.clock.advance(15 * 60_000 - 1);
    expect((await api.as(person).query(me)).status).toBe(200);
    api.clock.advance(1);
    expect(await api.as(person).query(me)).toMatchObject(unauthenticated);
    expect(await api.as({ ...person, token: person.token }).query('query T { __typename }')).toMatchObject(
      unauthenticated,
    );
  });

  it.each([
    ['is unknown', 'Bearer tyh_access_unknown'],
    ['is a refresh token', null],
    ['is malformed', 'Bearer one two'],
    ['comes in another scheme', 'Basic dTpw'],
    ['is empty', 'Bearer '],
  ])('that %s is refused, and never taken for nobody’s', async (_name, authorization) => {
    const { refreshToken } = await aPerson(api).verified().signedIn();
    const headers = { authorization: authorization ?? `Bearer ${refreshToken}` };
    expect(await api.as(anonymous, headers).query(me)).toMatchObject(unauthenticated);
  });
});

const unauthenticated = { status: 401, errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] };

function attempt({ email, password }: TestPerson) {
  return api.as(anonymous).query(
    `mutation SignIn($input: SignInInput!) {
      signIn(input: $input) { __typename ... on InvalidInput { problems { field code message } } ... on TooManyAttempts { retryAfterSeconds } }
    }`,
    { input: { email, password } },
  );
}
