import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bytesOf, type Answer } from '../../testing/answer.testing.js';
import { anonymous, refusalOf, startApi, type TestApi, type TestViewer } from '../../testing/api.testing.js';
import { aPerson, signedIn, support } from '../../testing/people.testing.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const me = 'query Me { me { id } }';
const unauthenticated = { status: 401, errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] };

describe('revoking a session', () => {
  it('ends another session of one’s own with its very next request, though the server remembers its token', async () => {
    const here = await aPerson(api).verified().signedIn();
    const [hereId] = await sessionsOf(here);
    const there = await signedIn(api, here);
    expect((await api.as(there).query(me)).status).toBe(200);
    expect((await api.as(there).query(me)).status).toBe(200);
    const thereId = (await sessionsOf(here)).find((id) => id !== hereId);
    expect((await revoke(here, thereId)).data).toEqual({ revokeSession: { endedSessions: 1 } });
    expect(await api.as(there).query(me)).toMatchObject(unauthenticated);
    expect((await api.as(here).query(me)).status).toBe(200);
    expect(await sessionsOf(here)).toEqual([hereId]);
  });

  it('ends this session, if it is the one', async () => {
    const person = await aPerson(api).verified().signedIn();
    const [id] = await sessionsOf(person);
    expect((await revoke(person, id)).at('revokeSession.endedSessions')).toBe(1);
    expect(await api.as(person).query(me)).toMatchObject(unauthenticated);
  });

  it('of somebody else ends nothing, in the words for a session that is not there', async () => {
    const [person, other] = [await aPerson(api).verified().signedIn(), await aPerson(api).verified().signedIn()];
    const [othersId] = await sessionsOf(other);
    const notTheirs = await revoke(person, othersId);
    expect(notTheirs.data).toEqual({ revokeSession: { endedSessions: 0 } });
    for (const id of [randomUUID(), 'no id at all', '']) {
      expect(bytesOf(await revoke(person, id))).toEqual(bytesOf(notTheirs));
    }
    expect((await api.as(other).query(me)).status).toBe(200);
  });

  it('ends it once', async () => {
    const person = await aPerson(api).verified().signedIn();
    const [id] = await sessionsOf(person);
    const there = await signedIn(api, person);
    expect((await revoke(there, id)).at('revokeSession.endedSessions')).toBe(1);
    expect((await revoke(there, id)).at('revokeSession.endedSessions')).toBe(0);
  });

  it('is not for those who are nobody here', async () => {
    const person = await aPerson(api).verified().signedIn();
    const [id] = await sessionsOf(person);
    for (const viewer of [anonymous, await support(api)]) {
      expect(await revoke(viewer, id)).toMatchObject({ ...refusalOf(viewer), data: null });
    }
    expect((await api.as(person).query(me)).status).toBe(200);
  });
});

function revoke(viewer: TestViewer, id: string | undefined): Promise<Answer> {
  return api.as(viewer).query('mutation Revoke($id: ID!) { revokeSession(id: $id) { endedSessions } }', { id });
}

async function sessionsOf(viewer: TestViewer): Promise<string[]> {
  const answer = await api.as(viewer).query('query Sessions { me { sessions { id } } }');
  return (answer.at('me.sessions') as { readonly id: string }[]).map(({ id }) => id);
}
