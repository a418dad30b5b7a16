import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous, refusalOf, startApi, type TestApi } from '../../testing/api.testing.js';
import { aPerson, serviceProvider, signedIn } from '../../testing/people.testing.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const signOutEverywhere = 'mutation Everywhere { signOutEverywhere { endedSessions } }';
const me = 'query Me { me { id } }';
const unauthenticated = { status: 401, errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] };

describe('signing out everywhere', () => {
  it('ends every session of the person with the very next request, and says how many', async () => {
    const person = await aPerson(api).verified().signedIn();
    const sessions = [person, await signedIn(api, person), await signedIn(api, person)];
    for (const session of sessions) expect((await api.as(session).query(me)).status).toBe(200);
    expect((await api.as(person).query(signOutEverywhere)).data).toEqual({ signOutEverywhere: { endedSessions: 3 } });
    for (const session of sessions) expect(await api.as(session).query(me)).toMatchObject(unauthenticated);
  });

  it('leaves other people signed in', async () => {
    const [person, other] = [await aPerson(api).verified().signedIn(), await aPerson(api).verified().signedIn()];
    await api.as(person).query(signOutEverywhere);
    expect((await api.as(other).query(me)).status).toBe(200);
  });

  it('counts no session that was over before', async () => {
    const person = await aPerson(api).verified().signedIn();
    await api.as(await signedIn(api, person)).query('mutation { signOut { endedSessions } }');
    expect((await api.as(person).query(signOutEverywhere)).data).toEqual({ signOutEverywhere: { endedSessions: 1 } });
  });

  it('is not for those who are nobody here', async () => {
    for (const viewer of [anonymous, await serviceProvider(api)]) {
      expect(await api.as(viewer).query(signOutEverywhere)).toMatchObject({ ...refusalOf(viewer), data: null });
    }
  });
});
