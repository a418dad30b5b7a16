import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../../testing/api.testing.js';
import { agentsOf, aPair, asAgent } from './agents.testing.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi({ limits: 'NONE' });
});
afterAll(() => api.close());

function holder() {
  const found = api.app.holders.find(({ room }) => room === 'agents');
  if (found === undefined) throw new TypeError('The room holds nothing.');
  return found;
}

const erase = (personId: string) => api.app.database.orm.em.fork().transactional((em) => holder().erase(em, personId));

describe('what is held of who acts for whom', () => {
  it('is told whole to the person; to the agent that they act for somebody, and not for whom', async () => {
    const { person, agent } = await aPair(api);
    const now = api.clock.now();
    const mandate = {
      basis: 'APPOINTMENT',
      purposes: ['COMPLY_WITH_LAW'],
      categories: ['IDENTIFIERS_AND_CONTACT'],
      offeredAt: now,
      acceptedAt: now,
      expiresAt: expect.any(Date),
      endedAt: null,
    };
    const alike = (type: string) => ({ type, id: expect.any(String) });
    expect(await holder().export(person.personId)).toEqual([
      { ...alike('Mandate'), values: { agentEmail: agent.email, permission: null, ...mandate, endedBy: null } },
      {
        ...alike('AgentAction'),
        values: { agentEmail: agent.email, permission: null, deed: 'ACCEPTED_MANDATE', doneAt: now },
      },
    ]);
    const held = await holder().export(agent.personId);
    expect(held).toEqual([{ ...alike('Mandate'), values: mandate, withheld: { personId: expect.any(String) } }]);
    expect(JSON.stringify(held)).not.toContain(person.personId);
  });

  it('is erased whole with the person, and the agent sees nothing from then on', async () => {
    const { person, agent } = await aPair(api);
    const { agent: otherAgent, person: other } = await aPair(api);
    expect(await erase(person.personId)).toEqual({ room: 'agents', erased: 2, kept: [] });
    expect(await holder().export(person.personId)).toEqual([]);
    expect(
      (await asAgent(api, agent).query('query All { people(first: 5) { nodes { id } } }')).at('people.nodes'),
    ).toEqual([]);
    expect(await holder().export(agent.personId)).toEqual([]);
    const left = await asAgent(api, otherAgent).query('query All { people(first: 5) { nodes { id } } }');
    expect(left.at('people.nodes')).toEqual([{ id: other.personId }]);
  });

  it('ends with the agent, and stays the person’s to read', async () => {
    const { person, agent } = await aPair(api);
    expect(await erase(agent.personId)).toEqual({ room: 'agents', erased: 0, kept: [] });
    expect(
      (await asAgent(api, agent).query('query All { people(first: 5) { nodes { id } } }')).at('people.nodes'),
    ).toEqual([]);
    const own = await agentsOf(api, person);
    expect(own.at('me.mandates')).toMatchObject([{ endedBy: 'AGENT', isInForce: false, agentEmail: agent.email }]);
    expect(own.at('me.agentActions')).toHaveLength(1);
    expect(await holder().export(agent.personId)).toEqual([]);
  });
});
