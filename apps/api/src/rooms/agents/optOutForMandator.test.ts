import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous, refusalOf, startApi, type TestApi } from '../../testing/api.testing.js';
import { support } from '../../testing/people.testing.js';
import { agentsOf, aPair, endMandate, optOutForMandator } from './agents.testing.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi({ limits: 'NONE' });
});
afterAll(() => api.close());

const choices = 'query C { me { choices { about isOptedOut } choiceReceipts { about isAllowed source } } }';

describe('opting out by an agent', () => {
  it('holds at once, with a receipt, is in the person’s history, and they are told', async () => {
    const { person, agent } = await aPair(api);
    const answer = await optOutForMandator(api, agent, person.personId);
    expect(answer.at('optOutForMandator.__typename')).toBe('OptedOutForPerson');
    const own = await api.as(person).query(choices);
    expect(own.at('me.choices')).toEqual(
      expect.arrayContaining([
        { about: 'AFFILIATE_MARKETING', isOptedOut: true },
        { about: 'SALE_AND_SHARING', isOptedOut: true },
      ]),
    );
    expect(own.at('me.choiceReceipts')).toMatchObject([
      { source: 'AUTHORIZED_AGENT', isAllowed: false },
      { source: 'AUTHORIZED_AGENT', isAllowed: false },
    ]);
    const deeds = (await agentsOf(api, person)).at('me.agentActions') as readonly Record<string, unknown>[];
    expect(deeds.map(({ deed }) => deed).sort()).toEqual([
      'ACCEPTED_MANDATE',
      'OPTED_OUT_OF_AFFILIATE_MARKETING',
      'OPTED_OUT_OF_SALE_AND_SHARING',
    ]);
    expect((await api.mailsTo(person.email)).map(({ kind }) => kind)).toContain('AGENT_ACTED');
  });

  it('needs a mandate to exercise rights, and says so', async () => {
    const { person, agent } = await aPair(api, { purposes: ['ADMINISTER_ACCOUNTS_AND_PAYMENTS'] });
    expect((await optOutForMandator(api, agent, person.personId)).at('optOutForMandator')).toEqual({
      __typename: 'MandateTooNarrow',
      needed: 'COMPLY_WITH_LAW',
    });
    expect((await api.as(person).query(choices)).at('me.choices')).toEqual([]);
  });

  it('is refused without one, and once it is ended', async () => {
    const { person, agent, mandateId } = await aPair(api);
    await endMandate(api, person, mandateId);
    for (const id of [person.personId, randomUUID(), 'nobody']) {
      expect((await optOutForMandator(api, agent, id)).at('optOutForMandator.__typename')).toBe('MandateMissing');
    }
    expect((await api.as(person).query(choices)).at('me.choices')).toEqual([]);
    for (const viewer of [anonymous, await support(api)]) {
      expect(await optOutForMandator(api, viewer, person.personId)).toMatchObject(refusalOf(viewer));
    }
  });
});
