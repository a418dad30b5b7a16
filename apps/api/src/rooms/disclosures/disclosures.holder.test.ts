import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../../testing/api.testing.js';
import { aPerson } from '../../testing/people.testing.js';
import { californianYear } from './disclosure.service.js';
import { shineTheLight } from './disclosures.received.testing.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

describe('what is held of who asked what left for marketing', () => {
  it('is told whole, and of nobody else', async () => {
    const [person, other] = [await aPerson(api).verified().signedIn(), await aPerson(api).verified().signedIn()];
    await shineTheLight(api, other);
    expect(await holder().export(person.personId)).toEqual([]);
    const answeredAt = api.clock.now();
    await shineTheLight(api, person);
    expect(await holder().export(person.personId)).toEqual([
      {
        type: 'MarketingInquiry',
        id: expect.any(String),
        values: { year: californianYear(answeredAt), answeredAt },
      },
    ]);
  });

  it('is erased whole; others stay as they are', async () => {
    const [person, other] = [await aPerson(api).verified().signedIn(), await aPerson(api).verified().signedIn()];
    for (const each of [person, other]) await shineTheLight(api, each);
    expect(await erase(person.personId)).toEqual({ room: 'disclosures', erased: 1, kept: [] });
    expect(await erase(person.personId)).toEqual({ room: 'disclosures', erased: 0, kept: [] });
    expect(await holder().export(person.personId)).toEqual([]);
    expect(await holder().export(other.personId)).toHaveLength(1);
  });
});

function holder() {
  const found = api.app.holders.find(({ room }) => room === 'disclosures');
  if (found === undefined) throw new TypeError('The room is not among the holders.');
  return found;
}

function erase(personId: string) {
  return api.app.database.orm.em.fork().transactional((em) => holder().erase(em, personId));
}
