import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aViewer, visibilityOf } from '@trackyourhours/privacy/testing';
import { buildSchema, guardSchema } from '../../app.schema.js';
import { startApi, type TestApi, type TestViewer } from '../../testing/api.testing.js';
import { aPerson, type SignedInPerson } from '../../testing/people.testing.js';
import { viewersOf, viewpoints, type ViewpointName } from '../../testing/viewpoints.testing.js';
import { standingSource } from './consent.standing.js';
import {
  aResearcher,
  choiceFields,
  consentFields,
  giveConsent,
  optOutOfSaleAndSharing,
  receiptFields,
} from './consent.testing.js';

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
  'Choice.about',
  'Choice.changedAt',
  'Choice.isOptedOut',
  'ChoiceReceipt.about',
  'ChoiceReceipt.isAllowed',
  'ChoiceReceipt.madeAt',
  'ChoiceReceipt.number',
  'ChoiceReceipt.policyVersion',
  'ChoiceReceipt.source',
  'Consent.categories',
  'Consent.expiresAt',
  'Consent.givenAt',
  'Consent.isInForce',
  'Consent.purpose',
  'Consent.recipient',
  'Consent.withdrawnAt',
  'Person.choiceReceipts',
  'Person.choices',
  'Person.consents',
];

const privacy = guardSchema(buildSchema());

describe('choices, consents and receipts', () => {
  const types = ['Choice', 'Consent', 'ChoiceReceipt', 'Person'];
  const table = Object.entries(visibilityOf(privacy, viewpoints, types)).filter(([name]) =>
    /choice|consent/i.test(name),
  );

  it('are decided field by field', () => {
    expect(table.map(([coordinate]) => coordinate).sort()).toEqual(fields);
  });

  it.each(Object.entries(visibility))('are decided for %s: %s', (name, decision) => {
    for (const [coordinate, row] of table) expect([coordinate, row[name]]).toEqual([coordinate, decision]);
  });
});

describe('what people choose', () => {
  it('is told to every decision: there is no word of it that nothing establishes', () => {
    expect(Object.keys(standingSource.circumstances).sort()).toEqual(
      Object.keys(privacy.vocabulary.circumstances).sort(),
    );
  });

  it.each([
    [
      'AFFILIATE',
      'PROVIDE_PRODUCTS_AND_SERVICES',
      ['OPTED_OUT_OF_AFFILIATE_MARKETING', 'OPTED_OUT_OF_SALE_AND_SHARING'],
      false,
    ],
    ['DIRECTION_OR_CONSENT', 'OTHER_WITH_CONSENT', [], true],
    ['SERVICE_PROVIDER', 'MANAGE_CUSTOMER_RELATIONSHIPS', [], false],
  ])('leaves nothing of a person to %s with %s where they chose so', (gate, purpose, unless, needsConsent) => {
    const viewer = aViewer('RECIPIENT', { gate, purpose, grant: { purposes: [purpose] } });
    expect(privacy.tableOf(viewer, new Date(0)).closing).toEqual({ unless, given: [], needsConsent });
  });
});

describe('on the wire', () => {
  let api: TestApi;
  let person: SignedInPerson;
  let viewers: Readonly<Record<ViewpointName, TestViewer>>;
  let ids: readonly string[];
  beforeAll(async () => {
    api = await startApi({ limits: 'NONE' });
    person = await aPerson(api).verified().signedIn();
    await optOutOfSaleAndSharing(api, person);
    await giveConsent(api, person, (await aResearcher(api)).id);
    viewers = await viewersOf(api, person);
    const own = await api.as(person).query('query I { me { choices { id } consents { id } choiceReceipts { id } } }');
    ids = ['choices', 'consents', 'choiceReceipts'].map((list) => own.textAt(`me.${list}.0.id`));
  });
  afterAll(() => api.close());

  it.each(Object.keys(viewpoints) as ViewpointName[])(
    '%s is sent what the table says, whichever way leads there',
    async (name) => {
      const all = `choices { ${choiceFields} } consents { ${consentFields} } choiceReceipts { ${receiptFields} }`;
      const client = api.as(viewers[name]);
      for (let times = 0; times < 2; times += 1) {
        const answers = [
          await client.query(`query Person($id: ID!) { person(id: $id) { ${all} } }`, { id: person.personId }),
          await client.query(`query People { people(first: 50) { nodes { id ${all} } } }`),
          await client.query('query Receipts { choiceReceipts { nodes { about } } }'),
        ];
        // Rows without a value would tell how many choices there are.
        const page = await client.query('query Rows { choiceReceipts { nodes { id } pageInfo { endCursor } } }');
        expect(/"(id|endCursor)":"/.test(JSON.stringify(page.data))).toBe(name === 'person');
        for (const id of ids) {
          answers.push(
            await client.query(
              `query Node($id: ID!) {
                node(id: $id) { ... on Choice { about isOptedOut } ... on Consent { purpose } ... on ChoiceReceipt { of: about } }
              }`,
              { id },
            ),
          );
        }
        for (const answer of answers) {
          expect(answer.status).toBe(200);
          const data = JSON.stringify(answer.data);
          if (answers.indexOf(answer) > 2 && name !== 'person') expect(answer.data).toEqual({ node: null });
          expect(/SALE_AND_SHARING|first year|SHARING_BY_CONSENT/.test(data)).toBe(name === 'person');
        }
      }
    },
  );
});
