import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../../testing/api.testing.js';
import { HoursHolder } from './hours.holder.js';
import {
  aCourse,
  addContinuingEducation,
  anAssociate,
  anEntry,
  asked,
  coursesOf,
  entriesOf,
  kept,
  signHours,
  signOffsOf,
} from './hours.testing.js';

let api: TestApi;
let holder: HoursHolder;
beforeAll(async () => {
  api = await startApi({ limits: 'NONE' });
  const found = api.app.holders.find(({ room }) => room === 'hours');
  if (!(found instanceof HoursHolder)) throw new TypeError('The app does not know what this room holds.');
  holder = found;
});
afterAll(() => api.close());

async function somebodyWithHours() {
  const person = await anAssociate(api);
  const entryId = await kept(api, person, anEntry(api, person));
  await addContinuingEducation(api, person, aCourse(api));
  const { id: signOffId, email, link } = await asked(api, person);
  await signHours(api, link, 'R. Achterberg');
  return { person, entryId, signOffId, email };
}

describe('what this room holds', () => {
  it('is told in full, the supervisor’s address with it, and without the link', async () => {
    const { person, entryId, signOffId, email } = await somebodyWithHours();
    const records = await holder.export(person.personId);
    expect(records.map(({ type, id, values }) => [type, id, values])).toEqual([
      ['HourEntry', entryId, { ...anEntry(api, person), signOffId, version: expect.any(Number) }],
      [
        'SignOff',
        signOffId,
        expect.objectContaining({ email, answeredBy: 'R. Achterberg', minutes: 90, signedAt: expect.any(Date) }),
      ],
      ['ContinuingEducation', expect.any(String), { ...aCourse(api), version: 1 }],
    ]);
    expect(JSON.stringify(records)).not.toMatch(/token|sealed/i);
  });

  it('is erased without a rest before the training that it names, and another’s is not', async () => {
    const [{ person }, { person: other }] = [await somebodyWithHours(), await somebodyWithHours()];
    const em = api.app.database.orm.em.fork();
    const rooms = [...api.app.holders].reverse();
    const reports = await em.transactional(async (tx) => {
      const made = [];
      for (const each of rooms) {
        if (each.room === 'hours' || each.room === 'training') made.push(await each.erase(tx, person.personId));
      }
      return made;
    });
    expect(reports).toEqual([
      { room: 'hours', erased: 3, kept: [] },
      { room: 'training', erased: 2, kept: [] },
    ]);
    expect(await holder.export(person.personId)).toEqual([]);
    for (const look of [entriesOf, signOffsOf, coursesOf]) {
      expect(await look(api, person)).toEqual([]);
      expect(await look(api, other)).toHaveLength(1);
    }
  });
});
