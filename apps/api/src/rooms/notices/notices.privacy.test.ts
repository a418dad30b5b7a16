import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { visibilityOf } from '@trackyourhours/privacy/testing';
import { buildSchema, guardSchema } from '../../app.schema.js';
import { startApi, type TestApi, type TestViewer } from '../../testing/api.testing.js';
import { aPerson, type SignedInPerson } from '../../testing/people.testing.js';
import { viewersOf, viewpoints, type ViewpointName } from '../../testing/viewpoints.testing.js';
import { noticeFields } from './notices.testing.js';

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

const fields = [
  'Person.policyNotice',
  'Person.policyNotices',
  'PolicyNotice.acknowledgedAt',
  'PolicyNotice.isChange',
  'PolicyNotice.mailedAt',
  'PolicyNotice.toldAt',
  'PolicyNotice.version',
];

describe('notices', () => {
  const seen = visibilityOf(guardSchema(buildSchema()), viewpoints, ['PolicyNotice', 'Person']);
  const table = Object.entries(seen).filter(([coordinate]) => coordinate.includes('olicyNotice'));

  it('are decided field by field', () => {
    expect(table.map(([coordinate]) => coordinate).sort()).toEqual(fields);
  });

  it.each(Object.entries(visibility))('are decided for %s: %s', (name, decision) => {
    for (const [coordinate, row] of table) expect([coordinate, row[name]]).toEqual([coordinate, decision]);
  });
});

describe('on the wire', () => {
  let api: TestApi;
  let person: SignedInPerson;
  let viewers: Readonly<Record<ViewpointName, TestViewer>>;
  let noticeId: string;
  let version: string;
  beforeAll(async () => {
    api = await startApi();
    person = await aPerson(api).verified().signedIn();
    viewers = await viewersOf(api, person);
    version = (await api.app.policyVersions.inForce()).version;
    noticeId = (await api.as(person).query('query Ids { me { policyNotices { id } } }')).textAt(
      'me.policyNotices.0.id',
    );
  });
  afterAll(() => api.close());

  it.each(Object.keys(viewpoints) as ViewpointName[])(
    '%s is sent what the table says, whichever way leads there',
    async (name) => {
      const answers = [];
      for (let times = 0; times < 2; times += 1) {
        const client = api.as(viewers[name]);
        const { personId: id } = person;
        answers.push(
          await client.query(`query Person($id: ID!) { person(id: $id) { policyNotices { ${noticeFields} } } }`, {
            id,
          }),
          await client.query(`query People { people { nodes { id policyNotices { ${noticeFields} } } } }`),
          await client.query(`query Node($id: ID!) { node(id: $id) { ... on PolicyNotice { ${noticeFields} } } }`, {
            id: noticeId,
          }),
        );
      }
      const isSeen = name === 'person';
      for (const answer of answers) {
        expect(answer.status).toBe(200);
        // Another person sees their own among people, and of this one nothing.
        if (name !== 'otherPerson') expect(answer.text.includes(version)).toBe(isSeen);
        else expect(JSON.stringify(answer.data)).not.toContain(noticeId);
      }
    },
  );
});
