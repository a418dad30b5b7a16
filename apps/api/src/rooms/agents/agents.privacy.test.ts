import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aViewer, visibilityOf, type Viewpoint } from '@trackyourhours/privacy/testing';
import { buildSchema, guardSchema } from '../../app.schema.js';
import { startApi, type TestApi, type TestViewer } from '../../testing/api.testing.js';
import { type SignedInPerson } from '../../testing/people.testing.js';
import { viewersOf, viewpoints, type ViewpointName } from '../../testing/viewpoints.testing.js';
import { actionFields, aPair, asAgent, mandateFields } from './agents.testing.js';
import { mandateCategories, mandatePurposes, type MandatePurpose } from './agents.words.js';

const noRule = 'WITHHOLD NO_RULE';
const notFor = 'WITHHOLD PURPOSE_NOT_COLLECTED_FOR';

/** Each viewer sees all fields alike: the person everything, everybody else nothing, each for a reason of their own. */
const visibility: Readonly<Record<ViewpointName, string>> = {
  person: 'SHOW',
  support: notFor,
  noticeSender: noRule,
  accountKeeper: notFor,
  otherPerson: 'WITHHOLD PURPOSE_MISSING',
  supportWithoutPurpose: 'WITHHOLD PURPOSE_MISSING',
  billingStaff: notFor,
  withoutPurpose: 'WITHHOLD PURPOSE_MISSING',
  unknownPurpose: 'WITHHOLD PURPOSE_UNKNOWN',
  purposeNotGranted: 'WITHHOLD PURPOSE_NOT_GRANTED',
  advertiser: notFor,
  affiliate: noRule,
  anonymous: 'WITHHOLD NOT_IDENTIFIED',
};

const privacy = guardSchema(buildSchema());

describe('mandates and what agents did', () => {
  const table = Object.entries(
    visibilityOf(privacy, viewpoints, ['Mandate', 'AgentAction', 'AgentRead', 'Person']),
  ).filter(
    ([name]) =>
      /mandate|agent/i.test(name) && !name.startsWith('AgentAction.agentEmail') && name !== 'Mandate.agentEmail',
  );

  it.each(Object.entries(visibility))('are decided for %s: %s', (name, decision) => {
    expect(table.length).toBeGreaterThan(18);
    for (const [coordinate, row] of table) expect([coordinate, row[name]]).toEqual([coordinate, decision]);
  });
});

describe('what an agent sees', () => {
  const now = new Date('2026-05-02T12:00:00Z');
  const agent = (purpose: string | null, mandate: Viewpoint['mandate'] = {}): Viewpoint => ({
    viewer: aViewer('AGENT', { purpose, mandates: new Map([['person', mandate]]) }),
    relation: 'AGENT_OF',
    mandate,
    now,
  });
  const purposes = Object.keys(mandatePurposes);
  const seen = visibilityOf(
    privacy,
    {
      all: agent('COMPLY_WITH_LAW', { purposes, categories: Object.keys(mandateCategories) }),
      contactAlone: agent('COMPLY_WITH_LAW', { purposes, categories: ['IDENTIFIERS_AND_CONTACT'] }),
      paymentsAlone: agent('COMPLY_WITH_LAW', { purposes: ['ADMINISTER_ACCOUNTS_AND_PAYMENTS'] }),
      expired: agent('COMPLY_WITH_LAW', { until: now }),
      lasting: agent('COMPLY_WITH_LAW', { until: new Date(now.getTime() + 1) }),
      withoutPurpose: agent(null),
      toAdvertise: agent('ADVERTISE'),
      stranger: { viewer: aViewer('AGENT', { purpose: 'COMPLY_WITH_LAW' }), relation: 'NONE', now },
    },
    ['Contact', 'Billing', 'Education', 'Visit'],
  );

  it.each<[coordinate: string, all: string, contactAlone: string]>([
    ['Contact.givenName', 'SHOW', 'SHOW'],
    ['Contact.phone', 'SHOW', 'SHOW'],
    ['Billing.name', 'SHOW', 'WITHHOLD MANDATE_DOES_NOT_COVER'],
    ['Education.school', 'SHOW', 'WITHHOLD MANDATE_DOES_NOT_COVER'],
    ['Visit.startedAt', 'SHOW', 'WITHHOLD MANDATE_DOES_NOT_COVER'],
  ])('is narrowed by the mandate: %s', (coordinate, all, contactAlone) => {
    const isFor = privacy.slots.find((slot) => slot.coordinate === coordinate)?.annotation.purposes ?? [];
    // What was not collected to meet a duty is not shown to whoever states one.
    const expected = (decision: string) => (isFor.includes('COMPLY_WITH_LAW') ? decision : notFor);
    expect(seen[coordinate]).toEqual({
      all: expected(all),
      contactAlone: expected(contactAlone),
      paymentsAlone: expected('WITHHOLD MANDATE_DOES_NOT_COVER'),
      expired: expected('WITHHOLD MANDATE_EXPIRED'),
      lasting: expected(all),
      withoutPurpose: 'WITHHOLD PURPOSE_MISSING',
      toAdvertise: isFor.includes('ADVERTISE') ? noRule : notFor,
      stranger: expected(noRule),
    });
  });
});

describe('on the wire', () => {
  let api: TestApi;
  let person: SignedInPerson;
  let agent: SignedInPerson;
  let viewers: Readonly<Record<ViewpointName, TestViewer>>;
  let ids: readonly string[];
  beforeAll(async () => {
    api = await startApi({ limits: 'NONE' });
    ({ person, agent } = await aPair(api, {
      purposes: Object.keys(mandatePurposes) as MandatePurpose[],
      categories: ['IDENTIFIERS_AND_CONTACT', 'FINANCIAL_AND_BILLING', 'EDUCATION_AND_TRAINING', 'DEVICE_AND_USAGE'],
    }));
    viewers = await viewersOf(api, person);
    const own = await api.as(person).query('query I { me { mandates { id } agentActions { id } } }');
    ids = [own.textAt('me.mandates.0.id'), own.textAt('me.agentActions.0.id')];
  });
  afterAll(() => api.close());

  const all = `mandates { ${mandateFields} } agentActions { ${actionFields} }`;

  it.each([...(Object.keys(viewpoints) as ViewpointName[]), 'agent' as const])(
    '%s is sent what the table says, whichever way leads there',
    async (name) => {
      const client = name === 'agent' ? asAgent(api, agent) : api.as(viewers[name]);
      const answers = [
        await client.query(`query Person($id: ID!) { person(id: $id) { ${all} } }`, { id: person.personId }),
        await client.query(`query People { people(first: 50) { nodes { id ${all} } } }`),
      ];
      for (const id of ids) {
        answers.push(
          await client.query(
            `query Node($id: ID!) {
              node(id: $id) { ... on Mandate { agentEmail basis } ... on AgentAction { by: agentEmail deed } }
            }`,
            { id },
          ),
        );
      }
      for (const answer of answers) {
        expect(answer.status).toBe(200);
        const data = JSON.stringify(answer.data);
        expect(data.includes(agent.email) || /APPOINTMENT|ACCEPTED/.test(data)).toBe(name === 'person');
      }
    },
  );
});
