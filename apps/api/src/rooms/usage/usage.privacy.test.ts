import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { visibilityOf } from '@trackyourhours/privacy/testing';
import { buildSchema, guardSchema } from '../../app.schema.js';
import type { Answer } from '../../testing/answer.testing.js';
import { startApi, type TestApi, type TestViewer } from '../../testing/api.testing.js';
import { aPage } from '../../testing/browser.testing.js';
import { canariesIn } from '../../testing/canaries.testing.js';
import { aPerson, serviceProvider, type SignedInPerson } from '../../testing/people.testing.js';
import { viewersOf, viewpoints, type ViewpointName } from '../../testing/viewpoints.testing.js';
import { anAgreeingBrowser, visitFields, visitorFields, visitsOf } from './usage.testing.js';

/** Every personal field of this room. */
const fields = [
  'PageView.page',
  'PageView.viewedAt',
  'Person.visitors',
  'Person.visits',
  'Visit.browser',
  'Visit.cookieCount',
  'Visit.deviceId',
  'Visit.durationSeconds',
  'Visit.ipAddress',
  'Visit.lastSeenAt',
  'Visit.operatingSystem',
  'Visit.pageViewCount',
  'Visit.pageViews',
  'Visit.referrerDomain',
  'Visit.startedAt',
  'Visitor.advertising',
  'Visitor.analytics',
  'Visitor.averageVisitSeconds',
  'Visitor.chosenAt',
  'Visitor.expiresAt',
  'Visitor.firstSeenAt',
  'Visitor.lastSeenAt',
  'Visitor.pageViewCount',
  'Visitor.visitCount',
  'Visitor.visitSeconds',
];

/** Of each of these fields each viewer sees the same: the person all, and nobody else a trace, each for a reason of its own. */
const decisions: Readonly<Record<ViewpointName, string>> = {
  person: 'SHOW',
  support: 'WITHHOLD PURPOSE_NOT_COLLECTED_FOR',
  noticeSender: 'WITHHOLD PURPOSE_NOT_COLLECTED_FOR',
  accountKeeper: 'WITHHOLD PURPOSE_NOT_COLLECTED_FOR',
  otherPerson: 'WITHHOLD PURPOSE_MISSING',
  supportWithoutPurpose: 'WITHHOLD PURPOSE_MISSING',
  billingStaff: 'WITHHOLD PURPOSE_NOT_COLLECTED_FOR',
  withoutPurpose: 'WITHHOLD PURPOSE_MISSING',
  unknownPurpose: 'WITHHOLD PURPOSE_UNKNOWN',
  purposeNotGranted: 'WITHHOLD PURPOSE_NOT_GRANTED',
  advertiser: 'WITHHOLD NO_RULE',
  affiliate: 'WITHHOLD PURPOSE_NOT_COLLECTED_FOR',
  anonymous: 'WITHHOLD NOT_IDENTIFIED',
};

describe('usage', () => {
  const all = visibilityOf(guardSchema(buildSchema()), viewpoints, ['Visitor', 'Visit', 'PageView', 'Person']);
  const table = Object.fromEntries(
    Object.entries(all).filter(([name]) => !name.startsWith('Person.') || fields.includes(name)),
  );

  it('is all that this table speaks of', () => {
    expect(Object.keys(table).sort()).toEqual(fields);
  });

  it.each(Object.entries(decisions))('is, field by field, to %s: %s', (name, decision) => {
    for (const [coordinate, row] of Object.entries(table)) {
      expect([coordinate, row[name as ViewpointName]]).toEqual([coordinate, decision]);
    }
  });
});

const canaries = {
  ipAddress: '203.0.113.199',
  deviceId: 'cafe4b1d-cafe-4bad-8bad-cafebadcafe1',
  referrerDomain: 'canary-referrer.example',
  browser: 'Samsung Internet for Android',
  page: '/continuing-education/:id',
};

const samsung =
  'Mozilla/5.0 (Linux; Android 15; SM-S921B) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36';

describe('on the wire', () => {
  let api: TestApi;
  let person: SignedInPerson;
  let viewers: Readonly<Record<ViewpointName, TestViewer>>;
  let ids: readonly string[];
  beforeAll(async () => {
    api = await startApi({ env: { TRUST_PROXY: '1' } });
    person = await aPerson(api).verified().signedIn();
    const options = { ipAddress: canaries.ipAddress, userAgent: samsung };
    const events = [aPage('/continuing-education/77', { referrer: `https://${canaries.referrerDomain}/` })];
    const { deviceId } = canaries;
    await (await anAgreeingBrowser(api, person, options)).beacon(events, { deviceId });
    await (await anAgreeingBrowser(api, undefined, options)).beacon(events, { deviceId });
    viewers = await viewersOf(api, person);
    const [own] = await visitsOf(api, person);
    const rows = await api.app.database.query<{ readonly id: string }>(
      'select "id" from "visit" union all select "id" from "visitor" union all select "id" from "page_view"',
      [],
    );
    ids = rows.map(({ id }) => id);
    expect([ids.length, ids.includes(String(own?.['id']))]).toEqual([6, true]);
  });
  afterAll(() => api.close());

  it.each(Object.keys(viewpoints) as ViewpointName[])('%s is sent what is theirs, and nothing else', async (name) => {
    const answers = await everyLook(viewers[name]);
    for (const answer of answers) expect(answer.status).toBe(200);
    expect(canariesIn(answers, canaries).sort()).toEqual(name === 'person' ? Object.keys(canaries).sort() : []);
  });

  it('nobody but the person comes upon a visit at all, and nobody upon one of nobody', async () => {
    for (const [name, viewer] of Object.entries(viewers)) {
      const answer = await api.as(viewer).query('query V { visits { nodes { id } } }');
      expect([name, answer.at('visits.nodes')]).toEqual([name, name === 'person' ? [expect.anything()] : []]);
    }
  });

  it('nobody but the person comes upon a browser, a visit or a page viewed by its id, and nobody upon those of nobody', async () => {
    const own = await api.as(person).query('query V { me { visitors { id } visits { id pageViews { id } } } }');
    const theirs = ['visitors.0.id', 'visits.0.id', 'visits.0.pageViews.0.id'].map((path) => own.textAt(`me.${path}`));
    const provider = await serviceProvider(api, 'MANAGE_OPERATIONS');
    for (const [name, viewer] of Object.entries({ ...viewers, provider })) {
      for (const id of ids) {
        const answer = await api.as(viewer).query('query N($id: ID!) { node(id: $id) { id } }', { id });
        expect([name, answer.at('node')]).toEqual([name, name === 'person' && theirs.includes(id) ? { id } : null]);
      }
    }
  });

  /** Every way that leads to usage, of the person and of nobody. */
  async function everyLook(viewer: TestViewer): Promise<Answer[]> {
    const client = api.as(viewer);
    const inside = `visitors { ${visitorFields} } visits { ${visitFields} }`;
    const answers = [
      await client.query(`query Page { visits { edges { node { ${visitFields} } } nodes { browser } } }`),
      await client.query(`query People { people { nodes { ${inside} } } }`),
      await client.query(`query Person($id: ID!) { person(id: $id) { ${inside} } }`, { id: person.personId }),
    ];
    const node = `query Node($id: ID!) { node(id: $id) {
      ... on Visit { ${visitFields} } ... on Visitor { ${visitorFields} } ... on PageView { page viewedAt }
    } }`;
    for (const id of ids) answers.push(await client.query(node, { id }));
    return answers;
  }
});
