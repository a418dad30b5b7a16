import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous, refusalOf, startApi, type TestApi } from '../../testing/api.testing.js';
import { aPerson, support } from '../../testing/people.testing.js';
import { aPair, asAgent, endMandate, mandated } from './agents.testing.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi({ limits: 'NONE' });
});
afterAll(() => api.close());

const mandators = 'query M { mandators { personId mandateId purposes categories expiresAt } }';

describe('the people whom somebody acts for', () => {
  it('are told to the agent alone, with how far each mandate goes, and no more of them', async () => {
    const { person, agent, mandateId } = await aPair(api);
    const other = await aPerson(api).verified().signedIn();
    const expiresAt = new Date(api.clock.now().getTime() + 1000).toISOString();
    const shorter = await mandated(api, other, agent, {
      expiresAt,
      categories: [],
      purposes: ['UNDERSTAND_AND_RESPOND'],
    });
    const expected = [
      { personId: other.personId, mandateId: shorter, purposes: ['UNDERSTAND_AND_RESPOND'], categories: [], expiresAt },
      {
        personId: person.personId,
        mandateId,
        purposes: ['COMPLY_WITH_LAW'],
        categories: ['IDENTIFIERS_AND_CONTACT'],
        expiresAt: expect.any(String),
      },
    ];
    expect((await api.as(agent).query(mandators)).at('mandators')).toEqual(expected);
    expect((await asAgent(api, agent).query(mandators)).at('mandators')).toEqual(expected);
    expect((await api.as(person).query(mandators)).at('mandators')).toEqual([]);
    api.clock.advance(1000);
    await endMandate(api, person, mandateId);
    expect((await api.as(agent).query(mandators)).at('mandators')).toEqual([]);
    for (const viewer of [anonymous, await support(api)]) {
      expect(await api.as(viewer).query(mandators)).toMatchObject(refusalOf(viewer));
    }
  });
});
