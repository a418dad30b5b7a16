import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous, refusalOf, startApi, type TestApi } from '../../testing/api.testing.js';
import { aPerson, serviceProvider, support } from '../../testing/people.testing.js';
import { add, aRecord, complete, inputOf, kept, kinds, recordsOf, remove, type Kind } from './training.testing.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi({ limits: 'NONE' });
});
afterAll(() => api.close());

describe.each(kinds)('removing: remove%s', (kind) => {
  it('removes the very row, says so, and shows it no more', async () => {
    const person = await aPerson(api).verified().signedIn();
    const id = await aRecord(api, person, kind);
    expect(await rows(kind, id)).toBe(1);
    const answer = await remove(api, person, kind, id);
    expect(answer.at('result')).toEqual({ __typename: 'TrainingRecordRemoved', removedRecords: 1 });
    expect(await rows(kind, id)).toBe(0);
    expect(await recordsOf(api, person, kind)).toEqual([]);
    expect((await api.as(person).query('query Node($id: ID!) { node(id: $id) { id } }', { id })).at('node')).toBeNull();
  });

  it('leaves the person’s others', async () => {
    const person = await aPerson(api).verified().signedIn();
    const kept = await Promise.all(kinds.map(async (each) => [each, await aRecord(api, person, each)] as const));
    const another = (await recordsOf(api, person, kind)).length;
    const extra = await add(api, person, kind, { ...(await inputOf(api, person, kind)), ...distinct[kind] });
    expect((await remove(api, person, kind, extra.textAt('result.record.id'))).at('result.removedRecords')).toBe(1);
    expect(await recordsOf(api, person, kind)).toHaveLength(another);
    for (const [each, id] of kept) expect([each, await rows(each, id)]).toEqual([each, 1]);
  });

  it('is harmless when it comes again, at once or later', async () => {
    const person = await aPerson(api).verified().signedIn();
    const id = await aRecord(api, person, kind);
    const answers = await Promise.all([remove(api, person, kind, id), remove(api, person, kind, id)]);
    expect(answers.map((answer) => answer.at('result.__typename')).sort()).toEqual([
      'NoSuchTrainingRecord',
      'TrainingRecordRemoved',
    ]);
    expect((await remove(api, person, kind, id)).at('result.__typename')).toBe('NoSuchTrainingRecord');
  });

  it('is the person’s own: another’s, one that never was and one that is no id are answered alike', async () => {
    const [person, other] = [await aPerson(api).verified().signedIn(), await aPerson(api).verified().signedIn()];
    const id = await aRecord(api, person, kind);
    const answers = await Promise.all([id, randomUUID(), 'no id'].map((each) => remove(api, other, kind, each)));
    expect(answers[0]?.at('result.__typename')).toBe('NoSuchTrainingRecord');
    for (const { text } of answers) expect(text).toBe(answers[0]?.text);
    for (const viewer of [anonymous, await support(api), await serviceProvider(api)]) {
      expect(await remove(api, viewer, kind, id)).toMatchObject({ ...refusalOf(viewer), data: null });
    }
    expect(await rows(kind, id)).toBe(1);
  });
});

describe.each(['Supervisor', 'Site'] as const)('what supervisions name: remove%s', (kind) => {
  const field = kind === 'Supervisor' ? 'supervisorId' : 'siteId';

  it('stays, and the refusal says how many they are', async () => {
    const person = await aPerson(api).verified().signedIn();
    const input = await inputOf(api, person, 'Supervision');
    await kept(api, person, 'Supervision', input);
    await kept(api, person, 'Supervision', { ...input, endsOn: null });
    const id = String(input[field]);
    for (const withSupervisions of [undefined, false]) {
      const answer = await remove(api, person, kind, id, withSupervisions === undefined ? {} : { withSupervisions });
      expect(answer.at('result')).toEqual({ __typename: 'TrainingRecordInUse', supervisions: 2 });
    }
    expect(await recordsOf(api, person, 'Supervision')).toHaveLength(2);
    expect(await rows(kind, id)).toBe(1);
  });

  it('goes with them when asked to, and with no others', async () => {
    const person = await aPerson(api).verified().signedIn();
    const input = await inputOf(api, person, 'Supervision');
    await kept(api, person, 'Supervision', input);
    const spare = await kept(api, person, kind, { name: 'Another' });
    const other = await kept(api, person, 'Supervision', { ...input, [field]: spare });
    const answer = await remove(api, person, kind, String(input[field]), { withSupervisions: true });
    expect(answer.at('result')).toEqual({ __typename: 'TrainingRecordRemoved', removedRecords: 2 });
    expect((await recordsOf(api, person, 'Supervision')).map(({ id }) => id)).toEqual([other]);
  });

  it('is never named by a supervision once it is gone, however close together the two come', async () => {
    const person = await aPerson(api).verified().signedIn();
    for (let round = 0; round < 5; round += 1) {
      const input = await inputOf(api, person, 'Supervision');
      const id = String(input[field]);
      const [added, removed] = await Promise.all([
        add(api, person, 'Supervision', input),
        remove(api, person, kind, id),
      ]);
      const outcomes = [added, removed].map((answer) => answer.at('result.__typename'));
      expect([
        ['SupervisionSaved', 'TrainingRecordInUse'],
        ['InvalidInput', 'TrainingRecordRemoved'],
      ]).toContainEqual(outcomes);
      await remove(api, person, kind, id, { withSupervisions: true });
    }
    expect(await recordsOf(api, person, 'Supervision')).toEqual([]);
  });
});

/** What makes a second record of a kind differ from the first. */
const distinct: Readonly<Record<Kind, object>> = {
  Education: { degree: null },
  Registration: { board: null },
  Supervisor: { licenceNumber: null },
  Site: { phone: null },
  Supervision: { ...complete.Supervision, endsOn: null },
};

async function rows(kind: Kind, id: string): Promise<number> {
  const [row] = await api.app.database.query<{ readonly count: number }>(
    `select count(*)::int as "count" from "${kind.toLowerCase()}" where "id" = $1`,
    [id],
  );
  return row?.count ?? 0;
}
