import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Finding } from '@trackyourhours/privacy';
import { fixedClock } from '../../platform/clock/index.js';
import { aStore, type TestedDatabase } from '../../platform/database/database.testing.js';
import { serverRole } from '../../platform/database/index.js';
import { asOwner } from '../../testing/owner.testing.js';
import {
  aDisclosure,
  anExamination,
  aWriter,
  findingsIn,
  writersSettled,
  type LedgerHouse,
} from './disclosures.testing.js';

let database: TestedDatabase;
let house: LedgerHouse;
let lastCheckpoint = '';
beforeAll(async () => {
  database = await aStore();
  await database.migrate();
  expect(await database.assumeRole(serverRole)).toBe(true);
  house = { app: { database }, clock: fixedClock() };
});
beforeEach(async () => {
  await writersSettled();
  await asOwner(
    database,
    ...['disclosure', 'disclosure_chain', 'disclosure_checkpoint'].map((table) => `delete from "${table}"`),
    'select "make_disclosure_partitions"()',
  );
  // Twelve, so that a place of two digits stands after one of one.
  const ledger = aWriter(house, { checkpointEvery: 4 });
  for (let written = 0; written < 12; written += 2) {
    await ledger.record([aDisclosure(), aDisclosure({ personIds: three })]);
  }
  await ledger.checkpoint();
  const other = aWriter(house, { onCheckpoint: ({ hash }) => (lastCheckpoint = hash.toString('hex')) });
  await other.record([aDisclosure()]);
});
afterAll(() => database.close());

/** Of whom every second entry of the chain of twelve is. */
const three = Array.from({ length: 3 }, () => randomUUID()).sort();

/** The chain of twelve; the other one has one entry. */
const long = `(select "id" from "disclosure_chain" order by "sequence" desc limit 1)`;
const theLastCheckpoint =
  'delete from "disclosure_checkpoint" where "number" = (select max("number") from "disclosure_checkpoint")';
const theOtherChain = [
  `delete from "disclosure" where "chain_id" <> ${long}`,
  'delete from "disclosure_chain" where "sequence" = 1',
];

/** What somebody with the owner's rights does, and what is found of it. */
const tamperings: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  ['nothing was touched', [], []],
  ['a recipient was changed', [edit(5, `"recipient_id" = 'x'`)], ['CHANGED 5']],
  ['a consent was changed', [edit(5, `"consent_id" = 'x'`)], ['CHANGED 5']],
  ['a person was changed', [edit(5, `"person_ids" = array[gen_random_uuid()]`)], ['CHANGED 5']],
  ['a person was added', [edit(5, `"person_ids" = "person_ids" || gen_random_uuid()`)], ['CHANGED 5']],
  ['a person was removed', [edit(6, `"person_ids" = "person_ids"[2:]`)], ['CHANGED 6']],
  ['all people but one were removed', [edit(6, `"person_ids" = "person_ids"[1:1]`)], ['CHANGED 6']],
  ['people stand in another order', [edit(6, `"person_ids" = "person_ids"[2:3] || "person_ids"[1]`)], ['CHANGED 6']],
  ['a person is nobody', [edit(6, `"person_ids" = array_append("person_ids", null)`)], ['CHANGED 6']],
  ['people stand in lists of lists', [edit(6, `"person_ids" = array["person_ids"]`)], ['CHANGED 6']],
  ['a moment was changed', [edit(5, `"occurred_at" = "occurred_at" + interval '1 ms'`)], ['CHANGED 5']],
  ['a moment was taken away', [edit(5, `"occurred_at" = 'infinity'`)], ['CHANGED 5']],
  ['masked became shown', [edit(5, `"shown" = "shown" || "masked", "masked" = '{}'`)], ['CHANGED 5']],
  ['a list holds what is none', [edit(5, `"masked" = '{NULL}'`)], ['CHANGED 5']],
  ['the last entry was changed', [edit(12, `"operation" = ''`)], ['CHANGED 12']],
  ['one in the midst was deleted', [drop('= 5')], ['REMOVED 5-5']],
  ['the first was deleted', [drop('= 1')], ['REMOVED 1-1']],
  ['the last was deleted', [drop('= 12')], ['REMOVED 12-12']],
  ['all after a place were deleted', [drop('> 9')], ['REMOVED 10-12']],
  [
    'two stand in each other’s place',
    [edit(3, `"sequence" = 0`), edit(7, `"sequence" = 3`), edit(0, `"sequence" = 7`)],
    ['REORDERED 3', 'REORDERED 7'],
  ],
  ['a forged one stands beside another', [forge(5, 5)], ['ADDED 5']],
  ['a forged one stands at the end', [forge(12, 13)], ['ADDED 13']],
  ['a forged one stands in a chain of its own', [forge(1, 1, 'gen_random_uuid()')], ['CHAIN_ADDED', 'CHANGED 1']],
  ['a checkpoint was deleted', [`delete from "disclosure_checkpoint" where "number" = 2`], ['CHECKPOINT_REMOVED 2-2']],
  ['the last checkpoint was deleted', [theLastCheckpoint], ['CHECKPOINT_REMOVED 5-5', 'CHAIN_ADDED']],
  ['a checkpoint was changed', [checkpoint(`"heads" = '[]'`)], ['CHECKPOINT_CHANGED 2']],
  ['a checkpoint is none', [checkpoint(`"heads" = '{"x": [7]}'`)], ['CHECKPOINT_CHANGED 2']],
  ['a checkpoint has no moment', [checkpoint(`"made_at" = 'infinity'`)], ['CHECKPOINT_CHANGED 2']],
  ['a head was put back', [head('"sequence" = 11')], ['HEAD_CHANGED']],
  ['a head’s signature is gone', [head('"signature" = null')], ['HEAD_CHANGED']],
  [
    'a whole chain was deleted',
    [drop('> 0'), `delete from "disclosure_chain" where "id" = ${long}`],
    ['CHAIN_REMOVED', 'REMOVED 1-12'],
  ],
  ['another chain was deleted', theOtherChain, ['CHAIN_REMOVED']],
  [
    'a partition was dropped',
    [`do $$ begin execute (select format('drop table %s', tableoid::regclass) from "disclosure" limit 1); end $$`],
    ['REMOVED 1-12', 'REMOVED 1-1'],
  ],
];

describe('a ledger', () => {
  it.each(tamperings)('of which %s', async (_what, statements, expected) => {
    await asOwner(database, ...statements);
    expect((await findingsIn(house)).map(wordsOf)).toEqual(expected);
  });

  it('that was put back to an earlier state is whole, and does not hold the checkpoint of the log', async () => {
    const before = await anExamination(house, lastCheckpoint);
    expect(before).toEqual({
      examined: { checkpoints: 5, chains: 2, entries: 13 },
      good: { checkpoints: 5, chains: 2, entries: 13 },
      findings: 0,
      isExpectedThere: true,
    });
    await asOwner(database, theLastCheckpoint, ...theOtherChain);
    expect(await anExamination(house, lastCheckpoint)).toMatchObject({ findings: 0, isExpectedThere: false });
  });

  it('is counted by what is good of it', async () => {
    await asOwner(database, edit(5, `"gate" = null`), drop('= 7'), checkpoint(`"heads" = '[]'`));
    expect(await anExamination(house, null)).toEqual({
      examined: { checkpoints: 5, chains: 2, entries: 12 },
      good: { checkpoints: 4, chains: 1, entries: 11 },
      findings: 3,
      isExpectedThere: true,
    });
  });

  it('is examined while others go on writing, as it was at one moment', async () => {
    const ledger = aWriter(house, { checkpointEvery: 10 });
    const examination = { isOver: false };
    const writing = (async () => {
      while (!examination.isOver) await ledger.record([aDisclosure(), aDisclosure(), aDisclosure()]);
    })();
    try {
      for (let time = 0; time < 5; time += 1) expect(await findingsIn(house)).toEqual([]);
    } finally {
      examination.isOver = true;
      await writing;
    }
    expect(await findingsIn(house)).toEqual([]);
  });
});

function edit(sequence: number, change: string): string {
  return `update "disclosure" set ${change} where "chain_id" = ${long} and "sequence" = ${String(sequence)}`;
}

function drop(sequences: string): string {
  return `delete from "disclosure" where "chain_id" = ${long} and "sequence" ${sequences}`;
}

function head(change: string): string {
  return `update "disclosure_chain" set ${change} where "id" = ${long}`;
}

function checkpoint(change: string): string {
  return `update "disclosure_checkpoint" set ${change} where "number" = 2`;
}

/** Another entry like the one at a place, with another recipient, at this place or another. */
function forge(like: number, sequence: number, inChain = '"chain_id"'): string {
  return `insert into "disclosure" select gen_random_uuid(), "occurred_at", "person_ids", 'forged', "recipient_kind", "gate",
    "purpose", "policy_version", "consent_id", "operation", "categories", "shown", "masked", ${inChain},
    ${String(sequence)}, "previous_hash", "hash" from "disclosure"
    where "chain_id" = ${long} and "sequence" = ${String(like)}`;
}

function wordsOf({ kind, sequence, through }: Finding): string {
  const places = [sequence, through].filter((place) => place !== null).join('-');
  return `${kind} ${places}`.trim();
}
