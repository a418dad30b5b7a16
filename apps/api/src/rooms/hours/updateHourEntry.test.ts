import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous, refusalOf, startApi, type TestApi } from '../../testing/api.testing.js';
import { serviceProvider, signedIn, support } from '../../testing/people.testing.js';
import {
  anAssociate,
  anEntry,
  asked,
  entriesOf,
  kept,
  signHours,
  signOffsOf,
  updateHourEntry,
  wrongFields,
} from './hours.testing.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi({ limits: 'NONE' });
});
afterAll(() => api.close());

describe('changing hours', () => {
  it('shows the result at once, and leaves alone what is left out', async () => {
    const person = await anAssociate(api);
    const id = await kept(api, person, anEntry(api, person));
    const answer = await updateHourEntry(api, person, { id }, { minutes: 45, siteId: null });
    expect(answer.at('result.entry')).toMatchObject({ id, version: 2, minutes: 45, site: null, track: 'AMFT' });
    expect(await entriesOf(api, person)).toEqual([answer.at('result.entry')]);
    // What changes nothing leaves the version as it is.
    expect((await updateHourEntry(api, person, { id }, { minutes: 45 })).at('result.entry.version')).toBe(2);
  });

  it('is judged with what it leaves', async () => {
    const person = await anAssociate(api);
    const id = await kept(api, person, anEntry(api, person));
    const otherId = await kept(api, person, anEntry(api, person, { category: 'NONCLINICAL', minutes: 1300 }));
    const before = await entriesOf(api, person);
    expect(wrongFields(await updateHourEntry(api, person, { id }, { track: 'ASW' }))).toEqual(['category']);
    expect(wrongFields(await updateHourEntry(api, person, { id }, { minutes: 141 }))).toEqual(['minutes']);
    expect(wrongFields(await updateHourEntry(api, person, { id }, { workedOn: null }))).toEqual(['workedOn']);
    expect((await updateHourEntry(api, person, { id }, { category: 'NONCLINICAL' })).at('result')).toEqual({
      __typename: 'HourEntryExists',
      entryId: otherId,
    });
    expect(await entriesOf(api, person)).toEqual(before);
  });

  it('is the person’s own: another’s, one that never was and one that is no id are answered alike', async () => {
    const [person, other] = [await anAssociate(api), await anAssociate(api)];
    const id = await kept(api, person, anEntry(api, person));
    const answers = [
      await updateHourEntry(api, other, { id }, { minutes: 5 }),
      await updateHourEntry(api, other, { id, expectedVersion: 9 }, { minutes: -1 }),
      await updateHourEntry(api, other, { id: randomUUID() }, { minutes: 5 }),
      await updateHourEntry(api, other, { id: 'no id' }, { minutes: 5 }),
    ];
    expect(answers[0]?.at('result.__typename')).toBe('NoSuchHoursRecord');
    for (const { text } of answers) expect(text).toBe(answers[0]?.text);
    for (const viewer of [anonymous, await support(api), await serviceProvider(api)]) {
      expect(await updateHourEntry(api, viewer, { id }, { minutes: 5 })).toMatchObject(refusalOf(viewer));
    }
    expect(await entriesOf(api, person)).toMatchObject([{ minutes: 90 }]);
  });

  it('by two clients from one version is one change and one conflict, which tells the version to look at', async () => {
    const person = await anAssociate(api);
    const elsewhere = await signedIn(api, person);
    const id = await kept(api, person, anEntry(api, person));
    const answers = await Promise.all([
      updateHourEntry(api, person, { id, expectedVersion: 1 }, { minutes: 10 }),
      updateHourEntry(api, elsewhere, { id, expectedVersion: 1 }, { minutes: 20 }),
    ]);
    const results = answers.map((answer) => answer.at('result') as { readonly __typename: string });
    expect(results).toContainEqual({ __typename: 'HoursConflict', currentVersion: 2 });
    expect(results.map(({ __typename }) => __typename).sort()).toEqual(['HourEntrySaved', 'HoursConflict']);
  });

  it('that a supervisor has signed for, or was asked to, takes the sign-off with it or is not made', async () => {
    for (const isSigned of [false, true]) {
      const person = await anAssociate(api);
      const id = await kept(api, person, anEntry(api, person));
      await kept(api, person, anEntry(api, person, { category: 'NONCLINICAL' }));
      const { id: signOffId, link } = await asked(api, person);
      if (isSigned) await signHours(api, link, 'R. Achterberg');
      const before = await entriesOf(api, person);
      expect((await updateHourEntry(api, person, { id }, { minutes: 60 })).at('result')).toEqual({
        __typename: 'HourEntrySignedOff',
        signOffId,
      });
      // Nor does what is refused besides withdraw anything.
      await updateHourEntry(api, person, { id, withdrawsSignOff: true }, { minutes: -1 });
      expect(await entriesOf(api, person)).toEqual(before);
      const changed = await updateHourEntry(api, person, { id, withdrawsSignOff: true }, { minutes: 60 });
      expect(changed.at('result.entry')).toMatchObject({ minutes: 60, signOff: null });
      expect(await entriesOf(api, person)).toMatchObject([{ signOff: null }, { signOff: null }]);
      expect(await signOffsOf(api, person)).toMatchObject([{ id: signOffId, state: 'WITHDRAWN', entries: [] }]);
      expect((await signHours(api, link, 'R. Achterberg')).status).toBe(401);
    }
  });
});
