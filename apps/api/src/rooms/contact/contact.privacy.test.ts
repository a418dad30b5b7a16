import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { visibilityOf } from '@trackyourhours/privacy/testing';
import { buildSchema, guardSchema } from '../../app.schema.js';
import type { Answer } from '../../testing/answer.testing.js';
import { startApi, type TestApi, type TestViewer } from '../../testing/api.testing.js';
import { canariesIn } from '../../testing/canaries.testing.js';
import { aPerson, type SignedInPerson } from '../../testing/people.testing.js';
import { seers, viewersOf, viewpoints, type ViewpointName } from '../../testing/viewpoints.testing.js';

const noRule = 'WITHHOLD NO_RULE';

/** Who sees what of contact details. The columns: the person, support, who sends notices, who keeps accounts. */
const visibility = {
  'Contact.email': ['SHOW', 'MASK EMAIL', 'SHOW', noRule],
  'Contact.familyName': ['SHOW', 'SHOW', 'MASK INITIAL', 'MASK INITIAL'],
  'Contact.fullName': ['SHOW', 'SHOW', 'MASK INITIAL', noRule],
  'Contact.givenName': ['SHOW', 'SHOW', 'SHOW', noRule],
  'Contact.language': ['SHOW', 'SHOW', 'SHOW', noRule],
  'Contact.phone': ['SHOW', 'MASK LAST_FOUR', 'MASK LAST_FOUR', 'MASK LAST_FOUR'],
  'Contact.updatedAt': ['SHOW', 'WITHHOLD NO_MASK_FITS', noRule, noRule],
  'PostalAddress.city': ['SHOW', 'MASK INITIAL', 'MASK INITIAL', 'MASK INITIAL'],
  'PostalAddress.country': ['SHOW', 'MASK CONSTANT', noRule, noRule],
  'PostalAddress.line1': ['SHOW', 'MASK CONSTANT', noRule, noRule],
  'PostalAddress.line2': ['SHOW', 'MASK CONSTANT', noRule, noRule],
  'PostalAddress.postalCode': ['SHOW', 'MASK POSTAL_PREFIX', 'MASK POSTAL_PREFIX', 'MASK POSTAL_PREFIX'],
  'PostalAddress.region': ['SHOW', 'MASK CONSTANT', 'MASK CONSTANT', 'MASK CONSTANT'],
};

/** Everybody else sees nothing of them, each for a reason of their own. */
const blind: Readonly<Record<Exclude<ViewpointName, (typeof seers)[number]>, string>> = {
  otherPerson: 'WITHHOLD PURPOSE_MISSING',
  supportWithoutPurpose: 'WITHHOLD PURPOSE_MISSING',
  billingStaff: 'WITHHOLD NO_RULE',
  withoutPurpose: 'WITHHOLD PURPOSE_MISSING',
  unknownPurpose: 'WITHHOLD PURPOSE_UNKNOWN',
  purposeNotGranted: 'WITHHOLD PURPOSE_NOT_GRANTED',
  advertiser: 'WITHHOLD PURPOSE_NOT_COLLECTED_FOR',
  affiliate: 'WITHHOLD NO_RULE',
  anonymous: 'WITHHOLD NOT_IDENTIFIED',
};

describe('contact details', () => {
  const table = visibilityOf(guardSchema(buildSchema()), viewpoints, ['Contact', 'PostalAddress']);

  it('are decided field by field and viewer by viewer', () => {
    const seen = Object.entries(table).map(([coordinate, row]) => [coordinate, seers.map((name) => row[name])]);
    expect(Object.fromEntries(seen)).toEqual(visibility);
  });

  it.each(Object.entries(blind))('are hidden from %s, field by field: %s', (name, decision) => {
    for (const [coordinate, row] of Object.entries(table)) {
      expect([coordinate, row[name]]).toEqual([coordinate, decision]);
    }
  });
});

// In quotes where it is so short that it could be a part of something else.
const canaries = {
  email: 'canary.mail@example.org',
  familyName: 'Canaryfamily',
  givenName: 'Canarygiven',
  phone: '+1 415 555 0187',
  language: '"es"',
  city: 'Canarycity',
  country: '"BT"',
  line1: '99 Canarystreet',
  line2: 'Canaryfloor',
  postalCode: '"73519"',
  region: 'Canaryregion',
};

/** What of it is on the wire in clear, for those to whom anything is; to everybody else nothing is. */
const onTheWire: Partial<Record<ViewpointName, readonly string[]>> = {
  person: Object.keys(canaries),
  support: ['familyName', 'givenName', 'language'],
  noticeSender: ['email', 'givenName', 'language'],
};

describe('on the wire', () => {
  let api: TestApi;
  let person: SignedInPerson;
  let contactId: string;
  let viewers: Readonly<Record<ViewpointName, TestViewer>>;
  beforeAll(async () => {
    api = await startApi();
    const { email, givenName, familyName, phone, line1, line2, city, region } = canaries;
    person = await aPerson(api, { email })
      .verified()
      .signedIn()
      .withContact({
        givenName,
        familyName,
        phone,
        language: 'es',
        postalAddress: { line1, line2, city, region, postalCode: '73519', country: 'BT' },
      });
    contactId = (await api.as(person).query('query Id { me { contact { id } } }')).textAt('me.contact.id');
    viewers = await viewersOf(api, person);
  });
  afterAll(() => api.close());

  it.each(Object.keys(viewpoints) as ViewpointName[])(
    '%s is sent what the table says in clear, and nothing else',
    async (name) => {
      const answers = await everyLook(viewers[name]);
      for (const answer of answers) expect(answer.status).toBe(200);
      expect(canariesIn(answers, canaries).sort()).toEqual([...(onTheWire[name] ?? [])].sort());
    },
  );

  it('support is sent enough of the rest to tell that it has the right person', async () => {
    expect((await look(viewers.support)).at('person.contact')).toEqual({
      id: contactId,
      givenName: 'Canarygiven',
      familyName: 'Canaryfamily',
      fullName: 'Canarygiven Canaryfamily',
      email: 'c•••@•••',
      phone: '•••• 0187',
      language: 'es',
      updatedAt: null,
      postalAddress: { line1: '•••', line2: '•••', city: 'C•••', region: '•••', postalCode: '735••', country: '•••' },
    });
  });

  it('whoever sends notices is sent where they go, and traces of the rest', async () => {
    expect((await look(viewers.noticeSender)).at('person.contact')).toEqual({
      id: contactId,
      givenName: 'Canarygiven',
      familyName: 'C•••',
      fullName: 'C•••',
      email: canaries.email,
      phone: '•••• 0187',
      language: 'es',
      updatedAt: null,
      postalAddress: { line1: null, line2: null, city: 'C•••', region: '•••', postalCode: '735••', country: null },
    });
  });

  it('a notice says of each field why it is not in clear, the same whether or not there is a value', async () => {
    const empty = await aPerson(api).verified().signedIn();
    const document = `query Person($id: ID!) { person(id: $id) { contact { ${fields} } } }`;
    const [full, none] = await Promise.all(
      [person, empty].map(({ personId: id }) => api.as(viewers.noticeSender).query(document, { id })),
    );
    expect(full?.notices.map(({ coordinate, effect, mask, reason }) => [coordinate, effect, mask, reason])).toEqual(
      expect.arrayContaining([
        ['Contact.familyName', 'MASK', 'INITIAL', 'MASKED_FOR_VIEWER'],
        ['Contact.updatedAt', 'WITHHOLD', null, 'NO_RULE'],
        ['PostalAddress.line1', 'WITHHOLD', null, 'NO_RULE'],
      ]),
    );
    expect(none?.notices).toEqual(full?.notices);
  });

  function look(viewer: TestViewer): Promise<Answer> {
    return api
      .as(viewer)
      .query(`query Person($id: ID!) { person(id: $id) { contact { ${fields} } } }`, { id: person.personId });
  }

  /** Every way that leads to contact details, twice: the second time goes another way through the server. */
  async function everyLook(viewer: TestViewer): Promise<Answer[]> {
    const answers: Answer[] = [];
    for (let times = 0; times < 2; times += 1) {
      answers.push(
        await look(viewer),
        await api
          .as(viewer)
          .query(`query Node($id: ID!) { node(id: $id) { ... on Contact { ${fields} } } }`, { id: contactId }),
        await api.as(viewer).query(`query People { people { nodes { contact { ${fields} } } } }`),
        await api.as(viewer).query(`query Me { me { contact { ${fields} } } }`),
      );
    }
    return answers;
  }
});

const fields =
  'id givenName familyName fullName email phone language updatedAt postalAddress { line1 line2 city region postalCode country }';
