import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../../testing/api.testing.js';
import { aPerson, signedIn } from '../../testing/people.testing.js';
import { anAddressOf } from './addresses.testing.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

describe('what accounts hold of a person', () => {
  it('is told whole, and of nobody else; what signs in is told to nobody', async () => {
    const [person] = [await aPerson(api).verified().signedIn(), await aPerson(api).verified().signedIn()];
    const added = await anAddressOf(api, person);
    const records = await holder().export(person.personId);
    expect(records.map(({ type }) => type)).toEqual(['Person', 'EmailAddress', 'EmailAddress', 'Session']);
    expect(records.flatMap(({ values }) => values['address'] ?? [])).toEqual([person.email, added.address]);
    expect(records[0]).toMatchObject({ id: person.personId, values: { createdAt: expect.any(Date) } });
    expect(JSON.stringify(records)).not.toMatch(/hash|token|argon/i);
  });

  it('is erased whole, and nothing is kept; others stay as they are', async () => {
    const [person, other] = [await aPerson(api).verified().signedIn(), await aPerson(api).verified().signedIn()];
    await anAddressOf(api, person);
    const report = await erase(person.personId);
    // The person, two addresses, two codes, the password, a session.
    expect(report).toEqual({ room: 'accounts', erased: 7, kept: [] });
    expect(await holder().export(person.personId)).toEqual([]);
    for (const table of ['person', 'email_address', 'password', 'session', 'one_time_code', 'contact']) {
      const column = table === 'person' ? 'id' : 'person_id';
      const left = await api.app.database.query(`select 1 from "${table}" where "${column}" = $1`, [person.personId]);
      expect([table, left]).toEqual([table, []]);
    }
    expect(await erase(person.personId)).toEqual({ room: 'accounts', erased: 0, kept: [] });
    await signedIn(api, other);
  });
});

function holder() {
  const found = api.app.holders.find(({ room }) => room === 'accounts');
  if (found === undefined) throw new TypeError('The room is not among the holders.');
  return found;
}

function erase(personId: string) {
  return api.app.database.orm.em.fork().transactional((em) => holder().erase(em, personId));
}
