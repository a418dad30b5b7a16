import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { anonymous, startApi, type TestApi } from './testing/api.testing.js';
import { asOwner } from './testing/owner.testing.js';
import { aPerson, serviceProvider, support, type SignedInPerson } from './testing/people.testing.js';
import { recordStatements } from './testing/statements.testing.js';

const contact = {
  givenName: 'Canarygiven',
  familyName: 'Canaryfamily',
  phone: '+1 415 555 0187',
  postalAddress: { line1: '99 Canarystreet', city: 'Canarycity', postalCode: '73519' },
};

let api: TestApi;
let person: SignedInPerson;
beforeAll(async () => {
  api = await startApi();
  person = await aPerson(api, { email: 'canary.mail@example.org' }).verified().signedIn().withContact(contact);
});
afterAll(() => api.close());

beforeEach(async () => {
  await asOwner(api.app.database, 'delete from "disclosure"');
});

const profile = `query Profile($id: ID!) {
  person(id: $id) {
    id createdAt
    contact { id givenName familyName fullName email phone version updatedAt postalAddress { line1 line2 city region postalCode country } }
    emailAddresses { id address isPrimary verifiedAt }
    sessions { id ipAddress userAgent }
  }
}`;

describe('the ledger', () => {
  it('holds each successful read of another: who received which fields of whom, why, and by which policy', async () => {
    const viewer = await serviceProvider(api);
    const document =
      'query Greeting($id: ID!) { person(id: $id) { createdAt contact { givenName familyName email postalAddress { line2 } } } }';
    await api.as(viewer).query(document, { id: person.personId });
    expect(await entries()).toEqual([
      {
        person_ids: [person.personId],
        recipient_id: viewer.id,
        recipient_kind: 'RECIPIENT',
        gate: 'SERVICE_PROVIDER',
        purpose: 'MANAGE_CUSTOMER_RELATIONSHIPS',
        policy_version: expect.stringMatching(/^\d{4}-\d{2}-\d{2}\.\d+$/),
        consent_id: null,
        operation: 'Query.person',
        categories: ['IDENTIFIERS_AND_CONTACT'],
        shown: ['Contact.email', 'Contact.givenName'],
        masked: ['Contact.familyName'],
      },
    ]);
  });

  it('holds every read, each person of a list, and nobody whose data was not shown', async () => {
    const viewer = await support(api);
    const empty = await aPerson(api).verified().signedIn();
    const names = 'query Names { people(first: 100) { nodes { contact { givenName } } } }';
    for (let time = 0; time < 3; time += 1) await api.as(viewer).query(names);
    expect((await entries()).map(({ person_ids, shown }) => [person_ids, shown])).toEqual(
      Array.from({ length: 3 }, () => [[person.personId], ['Contact.givenName']]),
    );
    await api.as(viewer).query('query Addresses { people(first: 100) { nodes { contact { email } } } }');
    const alike = (await entries()).filter((entry) => JSON.stringify(entry['masked']) === '["Contact.email"]');
    // Of all of them the same went out.
    expect(alike).toHaveLength(1);
    const masked = alike.flatMap((entry) => entry['person_ids']);
    expect(masked).toEqual(expect.arrayContaining([person.personId, empty.personId]));
    expect(new Set(masked).size).toBe(masked.length);
  });

  it('holds a field once, whatever its aliases, and the root fields that were asked for, whatever the operation’s name', async () => {
    const viewer = await serviceProvider(api);
    await api.as(viewer).query(
      `query CanaryNameOfSomebody($id: ID!) {
        b: person(id: $id) { contact { one: givenName two: givenName ...Names } }
        a: person(id: $id) { contact { familyName } }
        node(id: $id) { ... on Person { contact { givenName } } }
      }
      fragment Names on Contact { givenName three: givenName }`,
      { id: person.personId },
    );
    expect(await entries()).toMatchObject([
      { operation: 'Query.node Query.person', shown: ['Contact.givenName'], masked: ['Contact.familyName'] },
    ]);
  });

  it('holds nothing of what is withheld or not there', async () => {
    const empty = await aPerson(api).verified().signedIn();
    const viewer = await serviceProvider(api);
    await api.as(viewer).query(profile, { id: empty.personId });
    for (const { shown, masked } of await entries()) {
      expect([shown, masked].flat()).toEqual(['Contact.email']);
    }
    const before = (await entries()).length;
    await api.as({ ...viewer, purpose: null }).query(profile, { id: person.personId });
    expect(await entries()).toHaveLength(before);
  });

  it('does not lose one of many at once, and writes fewer times than they are', async () => {
    const viewers = [await serviceProvider(api), await support(api)];
    const document = 'query Name($id: ID!) { person(id: $id) { contact { givenName } } }';
    const look = (index: number) =>
      api.as(viewers[index % viewers.length] ?? anonymous).query(document, { id: person.personId });
    await look(0);
    await look(1);
    await asOwner(api.app.database, 'delete from "disclosure"');
    const record = await recordStatements(api.app.database);
    const { result, statements } = await record
      .during(() => Promise.all(Array.from({ length: 64 }, (_, index) => look(index))))
      .finally(() => {
        record.stop();
      });
    expect(result.map((answer) => answer.at('person.contact.givenName'))).toEqual(
      Array.from({ length: 64 }, () => 'Canarygiven'),
    );
    const written = await entries();
    expect(viewers.map(({ id }) => written.filter((entry) => entry['recipient_id'] === id).length)).toEqual([32, 32]);
    const inserts = statements.filter((statement) => statement.includes('insert into "disclosure" '));
    expect(inserts.length).toBeGreaterThan(0);
    // How many share one depends on how they arrive; while the embedded store writes, nothing else does.
    expect(inserts.length).toBeLessThanOrEqual(api.app.database.kind === 'embedded' ? 64 : 48);
  });

  it('does not hold a person’s own reads and changes', async () => {
    await api.as(person).query(profile, { id: person.personId });
    await api
      .as(person)
      .query(
        'mutation U($input: UpdateContactInput!) { updateContact(input: $input) { ... on ContactUpdated { contact { phone } } } }',
        { input: { phone: contact.phone } },
      );
    expect(await entries()).toEqual([]);
  });

  it.each<[string, () => Promise<unknown>, () => Promise<unknown>]>([
    [
      'is broken',
      async () => {
        api.ledger.breakDown();
      },
      async () => {
        api.ledger.mend();
      },
    ],
    [
      'has no table to write to',
      () => asOwner(api.app.database, 'alter table "disclosure" rename to "disclosure_away"'),
      () => asOwner(api.app.database, 'alter table "disclosure_away" rename to "disclosure"'),
    ],
  ])('lets no data leave while it %s', async (_name, breakDown, mend) => {
    const [provider, desk] = [await serviceProvider(api), await support(api)];
    await breakDown();
    try {
      for (const viewer of [provider, desk, provider, desk]) {
        const answer = await api.as(viewer).query(profile, { id: person.personId });
        expect(answer).toMatchObject({
          status: 503,
          data: null,
          errors: [{ extensions: { code: 'DISCLOSURE_NOT_RECORDED' } }],
        });
        expect(answer.text.toLowerCase()).not.toMatch(/canary|555 0187|•/);
        expect(answer.text).not.toContain(person.personId);
      }
      // What is no disclosure needs no record.
      expect((await api.as(person).query(profile, { id: person.personId })).at('person.contact.givenName')).toBe(
        'Canarygiven',
      );
    } finally {
      await mend();
    }
    expect((await api.as(provider).query(profile, { id: person.personId })).at('person.contact.givenName')).toBe(
      'Canarygiven',
    );
    expect(await entries()).toHaveLength(1);
  });
});

function entries(): Promise<readonly Readonly<Record<string, unknown>>[]> {
  return api.app.database.query(
    `select "person_ids"::text[] as "person_ids", "recipient_id", "recipient_kind", "gate", "purpose", "policy_version", "consent_id",
      "operation", "categories", "shown", "masked" from "disclosure" order by "id"`,
    [],
  );
}
