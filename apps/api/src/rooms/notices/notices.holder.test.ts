import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../../testing/api.testing.js';
import { aPerson } from '../../testing/people.testing.js';
import { publishChange } from '../../testing/policy.testing.js';
import { acknowledgePolicy } from './notices.testing.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

describe('what is held of who was told of the policy', () => {
  it('is told whole, and of nobody else', async () => {
    const [person] = [await aPerson(api).verified().signedIn(), await aPerson(api).verified().signedIn()];
    const first = await api.app.policyVersions.inForce();
    const toldAt = api.clock.now();
    const second = await publishChange(api, 'Told.');
    await acknowledgePolicy(api, person, second.version);
    const now = api.clock.now();
    const alike = { type: 'PolicyNotice', id: expect.any(String) };
    expect(await holder().export(person.personId)).toEqual([
      { ...alike, values: { version: first.version, isChange: false, toldAt, acknowledgedAt: null, mailedAt: null } },
      {
        ...alike,
        values: { version: second.version, isChange: true, toldAt: now, acknowledgedAt: now, mailedAt: null },
      },
    ]);
  });

  it('is erased whole, and nothing is kept; others stay as they are', async () => {
    const [person, other] = [await aPerson(api).verified().signedIn(), await aPerson(api).verified().signedIn()];
    expect(await erase(person.personId)).toEqual({ room: 'notices', erased: 1, kept: [] });
    expect(await holder().export(person.personId)).toEqual([]);
    expect(await erase(person.personId)).toEqual({ room: 'notices', erased: 0, kept: [] });
    expect(await holder().export(other.personId)).toHaveLength(1);
  });
});

function holder() {
  const found = api.app.holders.find(({ room }) => room === 'notices');
  if (found === undefined) throw new TypeError('The room is not among the holders.');
  return found;
}

function erase(personId: string) {
  return api.app.database.orm.em.fork().transactional((em) => holder().erase(em, personId));
}
