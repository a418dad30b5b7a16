import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous, refusalOf, startApi, type TestApi } from '../../testing/api.testing.js';
import { aPerson, serviceProvider, signedIn, support } from '../../testing/people.testing.js';
import {
  aRecord,
  complete,
  essential,
  inputOf,
  kept,
  kinds,
  optional,
  recordsOf,
  seenAs,
  update,
  wrongFields,
} from './training.testing.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi({ limits: 'NONE' });
});
afterAll(() => api.close());

describe.each(kinds)('changing: update%s', (kind) => {
  const [essentialName, otherEssential] = essential[kind];
  const [optionalName, otherOptional] = optional[kind];

  it('shows the result at once, and leaves alone what is left out', async () => {
    const person = await aPerson(api).verified().signedIn();
    const input = await inputOf(api, person, kind);
    const id = await kept(api, person, kind, input);
    const answer = await update(api, person, kind, { id }, { [optionalName]: otherOptional });
    const record = { id, version: 2, ...seenAs(input), [optionalName]: otherOptional };
    expect(answer.at('result')).toEqual({ __typename: `${kind}Saved`, record });
    expect(await recordsOf(api, person, kind)).toEqual([record]);
    await update(api, person, kind, { id }, { [essentialName]: otherEssential });
    expect(await recordsOf(api, person, kind)).toEqual([{ ...record, version: 3, [essentialName]: otherEssential }]);
  });

  it.each([
    ['null', null],
    ['empty text', ''],
    ['spaces', '   '],
  ])('removes what is optional by %s', async (_name, removed) => {
    const person = await aPerson(api).verified().signedIn();
    const id = await aRecord(api, person, kind);
    await update(api, person, kind, { id }, { [optionalName]: removed });
    expect(await recordsOf(api, person, kind)).toMatchObject([{ id, version: 2, [optionalName]: null }]);
  });

  it('does not remove what is essential, nor anything besides', async () => {
    const person = await aPerson(api).verified().signedIn();
    const id = await aRecord(api, person, kind);
    const before = await recordsOf(api, person, kind);
    for (const removed of [null, '', '   ']) {
      const answer = await update(api, person, kind, { id }, { [essentialName]: removed, [optionalName]: null });
      expect(answer.at('result.__typename')).toBe('InvalidInput');
      expect(wrongFields(answer)).toEqual([essentialName]);
    }
    expect(await recordsOf(api, person, kind)).toEqual(before);
  });

  it('that comes twice, or names nothing, changes nothing more', async () => {
    const person = await aPerson(api).verified().signedIn();
    const id = await aRecord(api, person, kind);
    const change = { [optionalName]: otherOptional };
    await update(api, person, kind, { id }, change);
    const after = await recordsOf(api, person, kind);
    for (const again of [change, {}]) {
      expect((await update(api, person, kind, { id }, again)).at('result.record')).toEqual(after[0]);
    }
    expect(await recordsOf(api, person, kind)).toEqual(after);
  });

  it('is the person’s own: another’s, one that never was and one that is no id are answered alike', async () => {
    const [person, other] = [await aPerson(api).verified().signedIn(), await aPerson(api).verified().signedIn()];
    const id = await aRecord(api, person, kind);
    const before = await recordsOf(api, person, kind);
    const change = { [optionalName]: otherOptional };
    const answers = [
      await update(api, other, kind, { id }, change),
      await update(api, other, kind, { id, expectedVersion: 9 }, change),
      await update(api, other, kind, { id: randomUUID() }, change),
      await update(api, other, kind, { id: 'no id' }, change),
      // What is wrong with the change is not told, either, to whom it would tell that there is a record.
      await update(api, other, kind, { id }, { [essentialName]: null }),
    ];
    expect(answers[0]?.at('result.__typename')).toBe('NoSuchTrainingRecord');
    for (const { text } of answers) expect(text).toBe(answers[0]?.text);
    for (const viewer of [anonymous, await support(api), await serviceProvider(api)]) {
      expect(await update(api, viewer, kind, { id }, change)).toMatchObject({ ...refusalOf(viewer), data: null });
    }
    expect(await recordsOf(api, person, kind)).toEqual(before);
  });

  it('by two clients from one version is one change and one conflict, which tells the version to look at', async () => {
    const person = await aPerson(api).verified().signedIn();
    const elsewhere = await signedIn(api, person);
    const id = await aRecord(api, person, kind);
    const [one, other] = await Promise.all([
      update(api, person, kind, { id, expectedVersion: 1 }, { [optionalName]: otherOptional }),
      update(api, elsewhere, kind, { id, expectedVersion: 1 }, { [essentialName]: otherEssential }),
    ]);
    const [updated, conflict] = one.at('result.__typename') === `${kind}Saved` ? [one, other] : [other, one];
    expect(updated.at('result')).toMatchObject({ __typename: `${kind}Saved`, record: { version: 2 } });
    expect(conflict.at('result')).toEqual({ __typename: 'TrainingRecordConflict', currentVersion: 2 });
    expect(await recordsOf(api, person, kind)).toEqual([updated.at('result.record')]);
  });

  it('by two clients who name no version loses nothing of either', async () => {
    const person = await aPerson(api).verified().signedIn();
    const elsewhere = await signedIn(api, person);
    const id = await aRecord(api, person, kind);
    await Promise.all([
      update(api, person, kind, { id }, { [optionalName]: otherOptional }),
      update(api, elsewhere, kind, { id }, { [essentialName]: otherEssential }),
    ]);
    expect(await recordsOf(api, person, kind)).toMatchObject([
      { version: 3, [optionalName]: otherOptional, [essentialName]: otherEssential },
    ]);
  });
});

describe('a change of a supervision', () => {
  it('is judged with what it leaves: it cannot end before it began', async () => {
    const person = await aPerson(api).verified().signedIn();
    const id = await aRecord(api, person, 'Supervision');
    const before = await recordsOf(api, person, 'Supervision');
    for (const wrong of [{ endsOn: '2021-01-31' }, { startsOn: '2022-02-01' }]) {
      expect(wrongFields(await update(api, person, 'Supervision', { id }, wrong))).toEqual(['endsOn']);
    }
    expect(await recordsOf(api, person, 'Supervision')).toEqual(before);
  });

  it('can name another supervisor of the person’s, no site, and nobody else’s', async () => {
    const [person, other] = [await aPerson(api).verified().signedIn(), await aPerson(api).verified().signedIn()];
    const id = await aRecord(api, person, 'Supervision');
    const second = await kept(api, person, 'Supervisor', { name: 'Second' });
    const foreign = await kept(api, other, 'Supervisor', { name: 'Foreign' });
    const answer = await update(api, person, 'Supervision', { id }, { supervisorId: second, siteId: null });
    expect(answer.at('result.record')).toMatchObject({ supervisor: { id: second, name: 'Second' }, site: null });
    const refused = await update(api, person, 'Supervision', { id }, { supervisorId: foreign });
    expect(wrongFields(refused)).toEqual(['supervisorId']);
    expect(await recordsOf(api, person, 'Supervision')).toEqual([answer.at('result.record')]);
  });
});

describe('a change of a registration', () => {
  it('is matched by its number from then on, and no longer by the one before', async () => {
    const person = await aPerson(api).verified().signedIn();
    const id = await aRecord(api, person, 'Registration');
    const indexOf = async () =>
      (
        await api.app.database.query<{ readonly index: string }>(
          `select encode("number_index", 'hex') as "index" from "registration" where "id" = $1`,
          [id],
        )
      )[0]?.index;
    const before = await indexOf();
    await update(api, person, 'Registration', { id }, { board: 'Another' });
    expect(await indexOf()).toBe(before);
    await update(api, person, 'Registration', { id }, { number: 'amf123456' });
    expect(await indexOf()).toBe(before);
    expect(await recordsOf(api, person, 'Registration')).toMatchObject([{ number: 'amf123456' }]);
    await update(api, person, 'Registration', { id }, { number: essential.Registration[1] });
    expect(await indexOf()).not.toBe(before);
    expect(complete.Registration['number']).not.toBe(essential.Registration[1]);
  });
});
