import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../../testing/api.testing.js';
import { aPerson } from '../../testing/people.testing.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const given = { givenName: 'Ingrid', familyName: 'Vasterling', phone: '+1 619 555 0103', language: 'es' };

describe('what is held of how a person is reached', () => {
  it('is told whole, and of nobody else', async () => {
    const [person] = [
      await aPerson(api)
        .verified()
        .signedIn()
        .withContact({ ...given, postalAddress: { city: 'San Diego' } }),
      await aPerson(api).verified().signedIn().withContact({ givenName: 'Keoni' }),
    ];
    expect(await holder().export(person.personId)).toEqual([
      {
        type: 'Contact',
        id: expect.any(String),
        values: {
          ...given,
          postalAddress: expect.objectContaining({ city: 'San Diego' }),
          version: 2,
          updatedAt: expect.any(Date),
        },
      },
    ]);
  });

  it('is erased whole, and nothing is kept; others stay as they are', async () => {
    const [person, other] = [
      await aPerson(api).verified().signedIn().withContact(given),
      await aPerson(api).verified().signedIn().withContact(given),
    ];
    expect(await erase(person.personId)).toEqual({ room: 'contact', erased: 1, kept: [] });
    expect(await holder().export(person.personId)).toEqual([]);
    expect(await erase(person.personId)).toEqual({ room: 'contact', erased: 0, kept: [] });
    expect(await holder().export(other.personId)).toHaveLength(1);
  });
});

function holder() {
  const found = api.app.holders.find(({ room }) => room === 'contact');
  if (found === undefined) throw new TypeError('The room is not among the holders.');
  return found;
}

function erase(personId: string) {
  return api.app.database.orm.em.fork().transactional((em) => holder().erase(em, personId));
}
