import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bytesOf } from '../../testing/answer.testing.js';
import { anonymous, refusalOf, startApi, type TestApi } from '../../testing/api.testing.js';
import { anAddress, aPerson } from '../../testing/people.testing.js';
import { agentsOf, asAgent, optOutByPermission, somePermission } from './agents.testing.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi({ limits: 'NONE' });
});
afterAll(() => api.close());

describe('opting out by a signed permission', () => {
  it('needs that alone: it holds at once, and the person reads who did it and on what', async () => {
    const [person, agent] = [await aPerson(api).verified().signedIn(), await aPerson(api).verified().signedIn()];
    const answer = await optOutByPermission(api, agent, person.email);
    expect(answer.at('optOutByPermission.__typename')).toBe('OptedOutForPerson');
    expect((await api.as(person).query('query C { me { choices { about isOptedOut } } }')).at('me.choices')).toEqual([
      { about: 'SALE_AND_SHARING', isOptedOut: true },
    ]);
    expect((await agentsOf(api, person)).at('me.agentActions')).toMatchObject([
      { deed: 'OPTED_OUT_OF_SALE_AND_SHARING', agentEmail: agent.email, permission: somePermission },
    ]);
    const seen = await asAgent(api, agent).query('query P($id: ID!) { person(id: $id) { id } }', {
      id: person.personId,
    });
    expect(seen.data).toEqual({ person: null });
  });

  it('is refused without one', async () => {
    const [person, agent] = [await aPerson(api).verified().signedIn(), await aPerson(api).verified().signedIn()];
    const answer = await optOutByPermission(api, agent, person.email, ' ');
    expect(answer.at('optOutByPermission.__typename')).toBe('PermissionMissing');
    expect((await agentsOf(api, person)).at('me.agentActions')).toEqual([]);
    expect(await optOutByPermission(api, anonymous, person.email)).toMatchObject(refusalOf(anonymous));
  });

  it('is answered alike whether or not there is anybody', async () => {
    const [person, agent] = [await aPerson(api).verified().signedIn(), await aPerson(api).verified().signedIn()];
    const known = await optOutByPermission(api, agent, person.email);
    const unknown = await optOutByPermission(api, agent, anAddress());
    expect(bytesOf(known)).toEqual(bytesOf(unknown));
  });
});
