import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../../testing/api.testing.js';
import { aPerson, type SignedInPerson } from '../../testing/people.testing.js';
import { TrainingHolder } from './training.holder.js';
import { aRecord, complete, kinds, recordsOf } from './training.testing.js';

let api: TestApi;
let holder: TrainingHolder;
let person: SignedInPerson;
let other: SignedInPerson;
beforeAll(async () => {
  api = await startApi();
  const found = api.app.holders.find(({ room }) => room === 'training');
  if (!(found instanceof TrainingHolder)) throw new TypeError('The app does not know what this room holds.');
  holder = found;
  [person, other] = [await aPerson(api).verified().signedIn(), await aPerson(api).verified().signedIn()];
  for (const each of [person, other]) for (const kind of kinds) await aRecord(api, each, kind);
});
afterAll(() => api.close());

describe('what this room holds', () => {
  it('is told in full, but for the registration number, of which it is said that it is held', async () => {
    const records = await holder.export(person.personId);
    const { number: _number, ...registration } = complete.Registration;
    const [supervisor, site] = ['Supervisor', 'Site'].map((type) => records.find((each) => each.type === type)?.id);
    expect(records.map(({ type, values }) => [type, values])).toEqual([
      ['Education', { ...complete.Education, version: 1 }],
      ['Registration', { ...registration, version: 1 }],
      ['Supervisor', { ...complete.Supervisor, version: 1 }],
      ['Site', { ...complete.Site, version: 1 }],
      ['Supervision', { ...complete.Supervision, supervisorId: supervisor, siteId: site, version: 1 }],
    ]);
    expect(records.filter(({ withheld }) => withheld !== undefined)).toMatchObject([
      { type: 'Registration', withheld: { number: expect.stringMatching(/\.$/) } },
    ]);
    expect(JSON.stringify(records)).not.toContain(complete.Registration['number']);
  });

  it('confirms a registration number by a match, however it is written, and of its own person alone', async () => {
    const nobody = await aPerson(api).verified().signedIn();
    for (const number of ['AMF 123 456', 'amf123456', ' AMF-123.456 ']) {
      expect(await holder.confirmsRegistrationNumber(person.personId, number)).toBe(true);
      expect(await holder.confirmsRegistrationNumber(nobody.personId, number)).toBe(false);
    }
    for (const number of ['AMF 123 457', 'AMF', '', '123456']) {
      expect(await holder.confirmsRegistrationNumber(person.personId, number)).toBe(false);
    }
  });

  it('is erased without a rest, and another’s is not', async () => {
    const em = api.app.database.orm.em.fork();
    const report = await em.transactional((tx) => holder.erase(tx, person.personId));
    expect(report).toEqual({ room: 'training', erased: kinds.length, kept: [] });
    expect(await holder.export(person.personId)).toEqual([]);
    for (const kind of kinds) {
      expect(await recordsOf(api, person, kind)).toEqual([]);
      expect(await recordsOf(api, other, kind)).toHaveLength(1);
    }
    expect(await em.transactional((tx) => holder.erase(tx, person.personId))).toMatchObject({ erased: 0 });
  });
});
