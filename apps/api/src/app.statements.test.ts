import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { KeyRing } from '@trackyourhours/privacy';
import { anonymous, startApi, type TestApi, type TestViewer } from './testing/api.testing.js';
import { aPerson, serviceProvider, support, type SignedInPerson } from './testing/people.testing.js';
import { recordStatements, type StatementRecord } from './testing/statements.testing.js';

let api: TestApi;
let record: StatementRecord;
let person: SignedInPerson;
beforeAll(async () => {
  api = await startApi();
  person = await aPerson(api).verified().signedIn().withContact({ givenName: 'Ingrid', phone: '+1 619 555 0103' });
  for (let count = 0; count < 3; count += 1) {
    await aPerson(api).verified().signedIn().withContact({ givenName: 'Keoni' });
  }
  record = await recordStatements(api.app.database);
});
afterAll(async () => {
  record.stop();
  await api.close();
});

const everything = `
  id createdAt
  contact { givenName fullName email phone version postalAddress { line1 city } }
  emailAddresses { address isPrimary verifiedAt }
  sessions { ipAddress userAgent expiresAt }
`;

const reads: readonly [string, string][] = [
  ['me', `query Me { me { ${everything} } }`],
  ['a person', `query One($id: ID!) { person(id: $id) { ${everything} } }`],
  [
    'a page of people',
    `query Page { people(first: 10) { edges { cursor node { ${everything} } } nodes { ${everything} } pageInfo { endCursor } } }`,
  ],
  [
    'a node',
    `query Node($id: ID!) { node(id: $id) { __typename ... on Person { ${everything} } ... on Contact { phone } } }`,
  ],
  [
    'several of them at once, some twice',
    `query Several($id: ID!) {
      me { ${everything} } one: person(id: $id) { ${everything} } two: person(id: $id) { contact { email } }
      people { nodes { ${everything} } } node(id: $id) { id }
    }`,
  ],
];

describe.each(reads)('a query for %s', (_name, document) => {
  it('is one statement for a person, the token’s check included', async () => {
    const { statements } = await warm(person, document);
    expect(statements).toHaveLength(1);
    expect(statements[0]).toMatch(/"access_hash" = .*"access_expires_at"/);
  });

  it('is one statement for whoever sends no token', async () => {
    expect((await warm(anonymous, document)).statements).toHaveLength(1);
  });

  it('is one statement for support, and one more where something is to be recorded', async () => {
    const { statements, result } = await warm(await support(api), document);
    const disclosures = statements.filter((statement) => statement.includes('insert into "disclosure"'));
    expect(disclosures).toHaveLength(result.text.includes('Ingrid') ? 1 : 0);
    expect(statements).toHaveLength(1 + disclosures.length);
  });

  it('loads nothing that is sealed for whoever may see nothing of it, and asks for no key', async () => {
    const load = jest.spyOn(KeyRing.prototype, 'load');
    try {
      for (const viewer of [await serviceProvider(api, null), await serviceProvider(api, 'ADVERTISE'), anonymous]) {
        const { result, statements } = await warm(viewer, document);
        expect(result.status).toBe(200);
        expect(statements.join()).toContain('select');
        expect(statements.join()).not.toContain('sealed');
      }
      expect(load).not.toHaveBeenCalled();
    } finally {
      load.mockRestore();
    }
  });
});

describe('a query', () => {
  const names = 'query Names($id: ID!) { person(id: $id) { contact { givenName } } }';

  it('loads what is sealed, and asks for its key, where something of it is shown', async () => {
    const load = jest.spyOn(KeyRing.prototype, 'load');
    try {
      const { statements } = await warm(await support(api), names);
      expect(statements[0]).toContain('"sealed"');
      expect(load).toHaveBeenCalled();
    } finally {
      load.mockRestore();
    }
  });

  it('selects the columns that are asked for and may be seen, and no others', async () => {
    const document =
      'query Columns($id: ID!) { person(id: $id) { createdAt emailAddresses { isPrimary verifiedAt } } }';
    const [own] = (await warm(person, document)).statements;
    expect(own).toMatch(/"created_at"/);
    expect(own).toMatch(/"verified_at"/);
    expect(own).not.toMatch(/sealed|address_index|contact"/);
    const [others] = (await warm(await support(api), document)).statements;
    expect(others).not.toMatch(/created_at|is_primary|verified_at/);
  });

  it('with a token that the server does not know yet takes one statement more', async () => {
    const viewer = await support(api);
    const document = 'query New { me { id } }';
    const { statements } = await record.during(() => api.as(viewer).query(document));
    expect(statements.length).toBeGreaterThan(1);
    expect((await record.during(() => api.as(viewer).query(document))).statements).toHaveLength(1);
  });

  it('that reads nothing asks whether a known token still holds, and nothing where there is none', async () => {
    expect((await warm(person, 'query Nothing { __typename }')).statements).toHaveLength(1);
    expect((await warm(anonymous, 'query Nothing { __typename }')).statements).toEqual([]);
  });

  it('that is refused for its weight does not reach the database', async () => {
    const heavy = 'query Heavy { people(first: 1000) { nodes { id } } }';
    expect((await warm(person, heavy)).statements).toEqual([]);
  });
});

/** What an operation sends to the database once its viewer and its document are known, compiled. */
async function warm(viewer: TestViewer, document: string) {
  const ask = () => api.as(viewer).query(document, { id: person.personId });
  await ask();
  const second = await record.during(ask);
  const third = await record.during(ask);
  expect(third.statements.map(withoutValues)).toEqual(second.statements.map(withoutValues));
  return third;
}

function withoutValues(statement: string): string {
  return statement.replaceAll(/'[^']*'/g, '?');
}
