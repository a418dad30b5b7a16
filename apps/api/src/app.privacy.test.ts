import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { bytesOf } from './testing/answer.testing.js';
import { anonymous, startApi, type TestApi } from './testing/api.testing.js';
import { asOwner } from './testing/owner.testing.js';
import { aPerson, serviceProvider, type SignedInPerson } from './testing/people.testing.js';

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

describe('another person', () => {
  it.each([
    ['interpreted', 1],
    ['compiled', 3],
  ])('is answered with the same bytes for who exists and who does not, %s', async (_name, times) => {
    for (const viewer of [await aPerson(api).verified().signedIn(), anonymous]) {
      for (let time = 0; time < times; time += 1) {
        const [existing, missing] = [
          await api.as(viewer).query(profile, { id: person.personId }),
          await api.as(viewer).query(profile, { id: randomUUID() }),
        ];
        expect(existing).toMatchObject({ status: 200, data: { person: null } });
        expect(bytesOf(existing)).toEqual(bytesOf(missing));
      }
    }
  });
});

describe('a service provider', () => {
  it.each([
    ['states no purpose', null, 'PURPOSE_MISSING'],
    ['states a purpose that there is not', 'CURIOSITY', 'PURPOSE_UNKNOWN'],
    ['states a purpose in words of their own', 'to look around', 'PURPOSE_UNKNOWN'],
    ['states a purpose that was not granted', 'ADMINISTER_ACCOUNTS_AND_PAYMENTS', 'PURPOSE_NOT_GRANTED'],
  ])('who %s gets null and a notice with the reason', async (_name, purpose, reason) => {
    const viewer = await serviceProvider(api, purpose, ['MANAGE_CUSTOMER_RELATIONSHIPS']);
    const answer = await api
      .as(viewer)
      .query('query Reach($id: ID!) { person(id: $id) { contact { email phone } } }', { id: person.personId });
    expect(answer.data).toEqual({ person: null });
    expect(answer.notices.map(({ coordinate, effect, reason: why }) => ({ coordinate, effect, why }))).toEqual([
      { coordinate: 'Query.person', effect: 'WITHHOLD', why: 'NOT_IN_REACH' },
      { coordinate: 'Contact.email', effect: 'WITHHOLD', why: reason },
      { coordinate: 'Contact.phone', effect: 'WITHHOLD', why: reason },
    ]);
    expect(await entries()).toEqual([]);
  });

  it('whose key was withdrawn is refused by the very next request', async () => {
    const viewer = await serviceProvider(api);
    const look = () => api.as(viewer).query(profile, { id: person.personId });
    expect([(await look()).status, (await look()).status]).toEqual([200, 200]);
    await api.app.credentials.revoke(api.app.database.orm.em.fork(), viewer.keyId);
    await asOwner(api.app.database, 'delete from "disclosure"');
    const refused = await look();
    expect(refused).toMatchObject({ status: 401, data: null, errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
    expect(refused.text.toLowerCase()).not.toContain('canary');
    expect(await entries()).toEqual([]);
  });
});

describe('an id', () => {
  it('is random, so that it tells nobody when somebody came, signed in or gave an address', async () => {
    const { text } = await api.as(person).query(profile, { id: person.personId });
    const ids = text.match(/[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}/g) ?? [];
    expect(new Set(ids).size).toBe(4);
    for (const id of ids) expect(id).toMatch(/^.{14}4/);
  });
});

describe('what is kept', () => {
  it('holds no value in clear: neither in a table nor in the log', async () => {
    const tables = await api.app.database.query<{ readonly name: string }>(
      `select table_name as "name" from information_schema.tables where table_schema = 'public'`,
      [],
    );
    expect(tables.length).toBeGreaterThan(6);
    expect(plainOrHex(JSON.stringify(contact))).toEqual(['canary', '555 0187']);
    for (const { name } of tables) {
      const [row] = await api.app.database.query<{ readonly all: string }>(
        `select coalesce(json_agg(row_to_json(t)), '[]')::text as "all" from "${name}" t`,
        [],
      );
      expect([name, plainOrHex(row?.all ?? 'nothing')]).toEqual([name, []]);
    }
    expect(api.logged.length).toBeGreaterThan(10);
    expect(plainOrHex(api.logged.join())).toEqual([]);
  });

  /** Which of the person's values stand in a text, as they are or as the bytes of a binary column. */
  function plainOrHex(text: string): string[] {
    const values = ['canary', '555 0187'];
    return values.filter((value) =>
      [value, Buffer.from(value).toString('hex')].some((form) => text.toLowerCase().includes(form.toLowerCase())),
    );
  }
});

function entries(): Promise<readonly unknown[]> {
  return api.app.database.query('select "id" from "disclosure"', []);
}
