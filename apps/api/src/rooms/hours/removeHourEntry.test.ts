import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous, refusalOf, startApi, type TestApi } from '../../testing/api.testing.js';
import { serviceProvider, support } from '../../testing/people.testing.js';
import { anAssociate, anEntry, asked, entriesOf, kept, removeHourEntry, signOffsOf } from './hours.testing.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi({ limits: 'NONE' });
});
afterAll(() => api.close());

describe('removing hours', () => {
  it('removes the very row and no other, and is harmless when it comes again', async () => {
    const person = await anAssociate(api);
    const id = await kept(api, person, anEntry(api, person));
    const other = await kept(api, person, anEntry(api, person, { category: 'NONCLINICAL' }));
    expect((await removeHourEntry(api, person, { id, expectedVersion: 2 })).at('result')).toEqual({
      __typename: 'HoursConflict',
      currentVersion: 1,
    });
    expect((await removeHourEntry(api, person, { id, expectedVersion: 1 })).at('result')).toEqual({
      __typename: 'HoursRecordRemoved',
      removedRecords: 1,
    });
    expect(await api.app.database.query('select 1 from "hour_entry" where "id" = $1', [id])).toEqual([]);
    expect((await removeHourEntry(api, person, { id })).at('result.__typename')).toBe('NoSuchHoursRecord');
    expect(await entriesOf(api, person)).toMatchObject([{ id: other }]);
  });

  it('is the person’s own', async () => {
    const [person, other] = [await anAssociate(api), await anAssociate(api)];
    const id = await kept(api, person, anEntry(api, person));
    const answers = [
      await removeHourEntry(api, other, { id }),
      await removeHourEntry(api, other, { id: randomUUID() }),
      await removeHourEntry(api, other, { id: 'no id' }),
    ];
    for (const { text } of answers) expect(text).toBe(answers[0]?.text);
    for (const viewer of [anonymous, await support(api), await serviceProvider(api)]) {
      expect(await removeHourEntry(api, viewer, { id })).toMatchObject(refusalOf(viewer));
    }
    expect(await entriesOf(api, person)).toHaveLength(1);
  });

  it('of what a supervisor was asked to sign for takes the request with it, if that is asked for', async () => {
    const person = await anAssociate(api);
    const id = await kept(api, person, anEntry(api, person));
    const { id: signOffId } = await asked(api, person);
    expect((await removeHourEntry(api, person, { id })).at('result')).toEqual({
      __typename: 'HourEntrySignedOff',
      signOffId,
    });
    expect((await removeHourEntry(api, person, { id, withdrawsSignOff: true })).at('result.__typename')).toBe(
      'HoursRecordRemoved',
    );
    expect(await signOffsOf(api, person)).toMatchObject([{ state: 'WITHDRAWN' }]);
  });
});
