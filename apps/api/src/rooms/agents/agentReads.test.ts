import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous, refusalOf, startApi, type TestApi } from '../../testing/api.testing.js';
import { aPerson, serviceProvider } from '../../testing/people.testing.js';
import { aPair, asAgent } from './agents.testing.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi({ limits: 'NONE' });
});
afterAll(() => api.close());

const one = 'query One($id: ID!) { person(id: $id) { contact { givenName phone } } }';
const reads = 'query R($before: DateTimeISO) { agentReads(before: $before) { readAt purpose categories fields } }';

describe('what an agent read', () => {
  it('is in the person’s history, each time, the last first; what others read is not', async () => {
    const { person, agent } = await aPair(api);
    expect((await api.as(person).query(reads)).at('agentReads')).toEqual([]);
    const first = api.clock.now().toISOString();
    await asAgent(api, agent).query(one, { id: person.personId });
    api.clock.advance(1000);
    await asAgent(api, agent).query(one, { id: person.personId });
    await api.as(await serviceProvider(api)).query(one, { id: person.personId });
    const read = {
      purpose: 'COMPLY_WITH_LAW',
      categories: ['IDENTIFIERS_AND_CONTACT'],
      fields: expect.arrayContaining(['Contact.givenName']),
    };
    const answer = await api.as(person).query(reads);
    expect(answer.at('agentReads')).toEqual([
      { ...read, readAt: api.clock.now().toISOString() },
      { ...read, readAt: first },
    ]);
    const before = await api.as(person).query(reads, { before: api.clock.now().toISOString() });
    expect(before.at('agentReads')).toEqual([{ ...read, readAt: first }]);
  });

  it('is the person’s own to read', async () => {
    const { agent } = await aPair(api);
    const stranger = await aPerson(api).verified().signedIn();
    expect((await api.as(stranger).query(reads)).at('agentReads')).toEqual([]);
    expect(await api.as(anonymous).query(reads)).toMatchObject(refusalOf(anonymous));
    expect(await asAgent(api, agent).query(reads)).toMatchObject(refusalOf(agent));
  });

  it('is not given where it could not be written down', async () => {
    const { person, agent } = await aPair(api);
    api.ledger.breakDown();
    try {
      const answer = await asAgent(api, agent).query(one, { id: person.personId });
      expect(answer.text).not.toContain('Philippa');
      expect(answer.errors).toMatchObject([{ extensions: { code: 'DISCLOSURE_NOT_RECORDED' } }]);
    } finally {
      api.ledger.mend();
    }
  });
});
