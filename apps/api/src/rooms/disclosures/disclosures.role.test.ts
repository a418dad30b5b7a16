import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { fixedClock, type FixedClock } from '../../platform/clock/index.js';
import { aStore, type TestedDatabase } from '../../platform/database/database.testing.js';
import { serverRole, type Query } from '../../platform/database/index.js';
import { asOwner } from '../../testing/owner.testing.js';
import { checkpointPace, mayBeUnnamed } from './disclosures.pace.js';
import { aDisclosure, anExamination, aWriter, findingsIn, type LedgerHouse } from './disclosures.testing.js';

let database: TestedDatabase;
let clock: FixedClock;
let house: LedgerHouse;
beforeAll(async () => {
  database = await aStore();
  await database.migrate();
  expect(await database.assumeRole(serverRole)).toBe(true);
});
beforeEach(async () => {
  clock = fixedClock();
  house = { app: { database }, clock };
  await asOwner(database, ...tables.map((table) => `delete from "${table}"`));
});
afterAll(() => database.close());

const tables = ['disclosure', 'disclosure_chain', 'disclosure_checkpoint'];

/** What somebody with the rights of the server writes, that checkpoints might no longer name what is recorded. */
const spoilings: readonly (readonly [string, string])[] = [
  ['a head is said to be far ahead', head(`"sequence" = 9000000000000000000`)],
  ['a head is said to be at the end of all numbers', head(`"sequence" = 9223372036854775807`)],
  ['a head is said to be one ahead', head(`"sequence" = "sequence" + 1, "hash" = sha256("hash")`)],
  ['a head knows of checkpoints to come', head(`"checkpoint" = 9223372036854775807`)],
  ['a head was signed at no moment', head(`"signed_at" = 'infinity'`)],
  ['a head has no signature', head(`"signature" = null`)],
  [
    'a checkpoint says that all is named',
    forgeCheckpoint(`jsonb_agg(jsonb_build_object(
    'chain', "id", 'sequence', 9000000000000000, 'hash', encode("hash", 'hex')))`),
  ],
  [
    'a checkpoint names what is no number',
    forgeCheckpoint(`jsonb_agg(jsonb_build_object(
    'chain', "id", 'sequence', 'x', 'hash', 7))`),
  ],
  ['a checkpoint names no chains', forgeCheckpoint(`'{"chain": [7]}'::jsonb`)],
  [
    'a chain of nobody is there',
    `insert into "disclosure_chain"
    select gen_random_uuid(), 9223372036854775807, "hash", 0, "signed_at", null from "disclosure_chain"`,
  ],
];

describe('the rights of the server', () => {
  it.each(spoilings)('do not hide a chain from checkpoints: %s', async (_what, spoil) => {
    const ledger = aWriter(house);
    await ledger.record([aDisclosure()]);
    await asOwner(database, 'create table "kept" as select * from "disclosure_chain"');
    try {
      await database.query(spoil, []);
      for (let written = 0; written < 5; written += 1) await ledger.record([aDisclosure()]);
      await ledger.checkpoint();
      expect(await namedInAll()).toBe(6);

      // Now with the owner's rights: all but the first is taken back.
      await asOwner(
        database,
        'delete from "disclosure" where "sequence" > 1 or "chain_id" not in (select "id" from "kept")',
        'delete from "disclosure_chain"',
        'insert into "disclosure_chain" select * from "kept"',
      );
      const kinds = (await findingsIn(house)).map(({ kind }) => kind);
      expect(kinds.filter((kind) => kind === 'REMOVED' || kind === 'CHAIN_REMOVED')).not.toEqual([]);
    } finally {
      await asOwner(database, 'drop table "kept"');
    }
  });

  it.each([
    ['puts a head back', head('"sequence" = "sequence" - 1'), /forward only/],
    ['gives a head another hash where it stands', head(`"hash" = sha256("hash")`), /forward only/],
    ['leaves a gap between checkpoints', forgeCheckpoint(`'[]'::jsonb`, 2), /follows the last/],
    [
      'writes a checkpoint that none can follow',
      forgeCheckpoint(`'[]'::jsonb`, '9000000000000000000'),
      /follows the last/,
    ],
    ['writes a checkpoint before the first', forgeCheckpoint(`'[]'::jsonb`, '-100'), /follows the last/],
  ])('are not enough for a statement that %s', async (_what, statement, sentence) => {
    await aWriter(house).record([aDisclosure(), aDisclosure()]);
    await expect(database.query(statement, [])).rejects.toThrow(sentence);
    expect(await findingsIn(house)).toEqual([]);
  });

  it('reach nothing of a head that its signature does not cover', async () => {
    const rows = await database.query<{ readonly name: string }>(
      `select "column_name" as "name" from information_schema."column_privileges"
       where "table_name" = 'disclosure_chain' and "privilege_type" = 'UPDATE' and "grantee" = $1 order by 1`,
      [serverRole],
    );
    expect(rows.map(({ name }) => name)).toEqual(['checkpoint', 'hash', 'sequence', 'signature', 'signed_at']);
  });
});

describe('a checkpoint', () => {
  it('makes no head good that was put back, and says that it stands elsewhere', async () => {
    const ledger = aWriter(house);
    await ledger.record([aDisclosure()]);
    await asOwner(database, 'create table "kept" as select * from "disclosure_chain"');
    await ledger.record([aDisclosure()]);
    await ledger.checkpoint();
    await asOwner(
      database,
      'delete from "disclosure" where "sequence" > 1',
      'delete from "disclosure_chain"',
      'insert into "disclosure_chain" select * from "kept"',
      'drop table "kept"',
    );
    const unsigned: number[] = [];
    await aWriter(house, { onHeadsNotSigned: (count) => unsigned.push(count) }).checkpoint();
    expect(unsigned).toEqual([1]);
    expect((await findingsIn(house)).map(({ kind }) => kind)).toEqual(['HEAD_CHANGED', 'REMOVED']);
  });

  it('signs no head anew that was moved by a write of which nobody knew', async () => {
    let isCut = false;
    const cut: Query = async <Row>(text: string, values: readonly unknown[]) => {
      const rows = await database.query<Row>(text, values);
      if (isCut) throw new Error('The connection is gone.');
      return rows;
    };
    const ledger = aWriter(house, { query: cut });
    await ledger.record([aDisclosure()]);
    isCut = true;
    await expect(ledger.record([aDisclosure()])).rejects.toThrow('gone');
    isCut = false;
    await ledger.checkpoint();
    expect(await findingsIn(house)).toEqual([]);
    expect(await namedInAll()).toBe(2);
  });

  it('comes before the next entry where the timer is late', async () => {
    const ledger = aWriter(house);
    await ledger.record([aDisclosure()]);
    clock.advance(checkpointPace.milliseconds);
    await ledger.record([aDisclosure()]);
    expect(await namedInAll()).toBe(1);
    expect(await anExamination(house, null)).toMatchObject({ findings: 0 });
  });

  it('that does not come is missed, unless the chain rests', async () => {
    const failures: unknown[] = [];
    let isFailing = false;
    const failing: Query = (text, values) =>
      isFailing && text.includes('"disclosure_checkpoint"')
        ? Promise.reject(new Error('No checkpoint today.'))
        : database.query(text, values);
    const ledger = aWriter(house, { query: failing, onCheckpointFailure: (error) => failures.push(error) });
    await ledger.record([aDisclosure()]);
    isFailing = true;
    clock.advance(10 * checkpointPace.milliseconds);
    expect(await anExamination(house, null)).toMatchObject({ findings: 0 });
    await ledger.record([aDisclosure()]);
    expect(failures).toHaveLength(1);
    expect(await anExamination(house, null)).toMatchObject({ findings: 1, good: { chains: 0, entries: 2 } });
    isFailing = false;
    await ledger.checkpoint();
    expect(await anExamination(house, null)).toMatchObject({ findings: 0 });
  });

  it('is not missed before as many are unnamed as one write may add', async () => {
    const ledger = aWriter(house);
    const aWrite = (count: number) => ledger.record(Array.from({ length: count }, () => aDisclosure()));
    await aWrite(checkpointPace.entries - 1);
    await aWrite(mayBeUnnamed.entries - checkpointPace.entries + 1);
    expect(await anExamination(house, null)).toMatchObject({ findings: 0 });
  });
});

/** How many entries the checkpoints of ours name, over all chains. */
async function namedInAll(): Promise<number> {
  const [row] = await database.query<{ readonly named: number }>(
    `select coalesce(sum("furthest"), 0)::int as "named" from (
       select max((head ->> 'sequence')::numeric) as "furthest"
       from "disclosure_checkpoint", jsonb_array_elements("heads") as head
       where "signature" <> 'forged' and jsonb_typeof("heads") = 'array' group by head ->> 'chain') as "chains"`,
    [],
  );
  return row?.named ?? 0;
}

function head(change: string): string {
  return `update "disclosure_chain" set ${change}`;
}

/** Writes a checkpoint that nobody signed, after the last or so much further. */
function forgeCheckpoint(heads: string, further: number | string = 1): string {
  return `insert into "disclosure_checkpoint" ("number", "made_at", "previous_hash", "heads", "hash", "signature")
    select (select max("number") from "disclosure_checkpoint") + ${String(further)}, now(),
      (select "hash" from "disclosure_checkpoint" order by "number" desc limit 1), ${heads}, sha256('forged'), 'forged'
    from "disclosure_chain"`;
}
