import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous, refusalOf, startApi, type TestApi } from '../../testing/api.testing.js';
import { aPerson, signedIn, support } from '../../testing/people.testing.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const signOut = 'mutation SignOut { signOut { endedSessions } }';
const me = 'query Me { me { id } }';
const unauthenticated = { status: 401, errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] };

describe('signing out', () => {
  it('ends this session with the very next request, though the server remembers its token', async () => {
    const person = await aPerson(api).verified().signedIn();
    expect((await api.as(person).query(me)).status).toBe(200);
    expect((await api.as(person).query(me)).status).toBe(200);
    expect((await api.as(person).query(signOut)).data).toEqual({ signOut: { endedSessions: 1 } });
    expect(await api.as(person).query(me)).toMatchObject(unauthenticated);
    expect(await api.as(person).query(signOut)).toMatchObject(unauthenticated);
  });

  it('ends renewal too', async () => {
    const person = await aPerson(api).verified().signedIn();
    await api.as(person).query(signOut);
    const renewal = 'mutation R($token: String!) { refreshSession(refreshToken: $token) { __typename } }';
    const answer = await api.as(anonymous).query(renewal, { token: person.refreshToken });
    expect(answer.data).toEqual({ refreshSession: { __typename: 'SessionOver' } });
  });

  it('leaves the person’s other sessions and other people alone', async () => {
    const person = await aPerson(api).verified().signedIn();
    const [elsewhere, other] = [await signedIn(api, person), await aPerson(api).verified().signedIn()];
    await api.as(person).query(signOut);
    expect((await api.as(elsewhere).query(me)).status).toBe(200);
    expect((await api.as(other).query(me)).status).toBe(200);
  });

  it('is not for those who are nobody here', async () => {
    for (const viewer of [anonymous, await support(api)]) {
      expect(await api.as(viewer).query(signOut)).toMatchObject({ ...refusalOf(viewer), data: null });
    }
  });
});
