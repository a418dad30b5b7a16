import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { groupedLedger } from '@trackyourhours/privacy';
import { fixedClock } from '../../platform/clock/index.js';
import type { Query } from '../../platform/database/index.js';
import { startApi, type TestApi } from '../../testing/api.testing.js';
import { asOwner } from '../../testing/owner.testing.js';
import { recordStatements } from '../../testing/statements.testing.js';
import { mostPeopleAnEntry } from './disclosures.pace.js';
import { aDisclosure, aWriter, findingsIn, writersSettled } from './disclosures.testing.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
beforeEach(async () => {
  await writersSettled();
  await asOwner(
    api.app.database,
    'delete from "disclosure"',
    'delete from "disclosure_chain"',
    'delete from "disclosure_checkpoint"',
  );
});
afterAll(() => api.close());

describe('the ledger in the database', () => {
  it('writes any number of disclosures in one statement', async () => {
    const ledger = aWriter(api);
    await ledger.record([aDisclosure()]);
    const record = await recordStatements(api.app.database);
    try {
      for (const count of [1, 2, 500]) {
        const { statements } = await record.during(() =>
          ledger.record(Array.from({ length: count }, () => aDisclosure())),
        );
        expect(statements).toHaveLength(1);
      }
    } finally {
      record.stop();
    }
    expect(await written()).toHaveLength(504);
    expect(await findingsIn(api)).toEqual([]);
  });

  it('keeps each as it was, and when it was', async () => {
    const [full, bare] = [
      aDisclosure({ consentId: randomUUID() }),
      aDisclosure({ gate: null, purpose: null, operation: '', categories: [], shown: [], masked: [] }),
    ];
    await aWriter(api).record([full, bare]);
    const rows = await written();
    expect(rows).toHaveLength(2);
    for (const disclosure of [full, bare]) {
      expect(rows).toContainEqual({
        id: expect.stringMatching(/^[\da-f-]{36}$/),
        moment: api.clock.now().toISOString(),
        person_ids: disclosure.personIds,
        recipient_id: disclosure.recipientId,
        recipient_kind: disclosure.recipientKind,
        gate: disclosure.gate,
        purpose: disclosure.purpose,
        policy_version: disclosure.policyVersion,
        consent_id: disclosure.consentId,
        operation: disclosure.operation,
        categories: disclosure.categories,
        shown: disclosure.shown,
        masked: disclosure.masked,
      });
    }
  });

  it('takes any text for what it is', async () => {
    const operation = `'; drop table "disclosure"; -- \\ " {} $1 ’ 🦊`;
    await aWriter(api).record([aDisclosure({ operation, shown: ['a,b', '{"c"}', 'd"e', '', 'null'] })]);
    expect(await written()).toMatchObject([{ operation, shown: ['a,b', '{"c"}', 'd"e', '', 'null'] }]);
    expect(await findingsIn(api)).toEqual([]);
  });

  it('writes all of them or none, says so, and goes on', async () => {
    const ledger = aWriter(api);
    const broken = aDisclosure({ personIds: ['nobody'] });
    await expect(ledger.record([aDisclosure(), broken, aDisclosure()])).rejects.toThrow();
    expect(await written()).toEqual([]);
    await ledger.record([aDisclosure()]);
    expect(await written()).toHaveLength(1);
    expect(await findingsIn(api)).toEqual([]);
  });

  it('goes on holding what was disclosed of a person who is there no longer', async () => {
    const disclosure = aDisclosure({ personIds: [randomUUID()] });
    await aWriter(api).record([disclosure]);
    expect(await written()).toMatchObject([{ person_ids: disclosure.personIds }]);
  });

  it('holds one entry for all of whom the same went out, sorted and each once, however they came', async () => {
    const ids = people(50);
    await aWriter(api).record([aDisclosure({ personIds: [...ids.map((id) => id.toUpperCase()), ...ids].reverse() })]);
    expect((await written()).map(({ person_ids }) => person_ids)).toEqual([ids]);
    expect(await findingsIn(api)).toEqual([]);
  });

  it('leaves nobody out of whom one entry could not hold', async () => {
    const ids = people(2 * mostPeopleAnEntry + 1);
    await aWriter(api).record([aDisclosure({ personIds: ids })]);
    const rows = await api.app.database.query<{ readonly person_ids: readonly string[] }>(
      'select "person_ids"::text[] as "person_ids" from "disclosure" order by "sequence"',
      [],
    );
    expect(rows.map(({ person_ids }) => person_ids.length)).toEqual([mostPeopleAnEntry, mostPeopleAnEntry, 1]);
    expect(rows.flatMap(({ person_ids }) => person_ids)).toEqual(ids);
    expect(await findingsIn(api)).toEqual([]);
  });

  it('takes no entry of nobody', async () => {
    await expect(aWriter(api).record([aDisclosure({ personIds: [] })])).rejects.toThrow();
    expect(await written()).toEqual([]);
  });

  it('finds the entries that name a person without reading the others, newest first', async () => {
    const [one = '', ...others] = people(200);
    const ledger = aWriter(api);
    const days = [1, 2, 3].map((day) => new Date(api.clock.now().getTime() - day * 86_400_000));
    for (const occurredAt of days) {
      const then = aWriter(api, { clock: fixedClock(occurredAt) });
      await then.record([aDisclosure({ personIds: [one, ...others].sort() })]);
    }
    await ledger.record(others.map((id) => aDisclosure({ personIds: [id] })));
    const found = await api.app.database.query<{ readonly moment: string }>(
      `select (extract(epoch from "occurred_at") * 1000)::bigint::text as "moment" from "disclosure"
       where "person_ids" @> array[$1]::uuid[] order by "occurred_at" desc`,
      [one],
    );
    expect(found.map(({ moment }) => Number(moment))).toEqual(days.map((day) => day.getTime()));
    expect(await planOf(`"person_ids" @> array['${one}']::uuid[]`)).not.toContain('Seq Scan');
  });

  it('is read in the order of its places without being sorted as a whole', async () => {
    await aWriter(api).record([aDisclosure()]);
    const plan = await planOf('true', 'order by "chain_id", "sequence", "id"');
    expect(plan).toContain('Merge Append');
    expect(plan).not.toMatch(/\bSort\b(?! Key)/);
  });

  it('has those indexes in each of its partitions, one that is made later as well as those there were', async () => {
    await asOwner(api.app.database, `select "make_disclosure_partition"('2031-05-01')`);
    const rows = await asOwner<{ readonly part: string; readonly methods: string; readonly isHeld: boolean }>(
      api.app.database,
      `select inhrelid::regclass::text as "part",
         (select string_agg(amname || coalesce(' ' || array_to_string(reloptions, ','), ''), '; ' order by amname)
           from pg_index join pg_class on pg_class.oid = indexrelid join pg_am on pg_am.oid = relam
           where indrelid = inhrelid) as "methods",
         exists (select from pg_constraint where conrelid = inhrelid and contype = 'c') as "isHeld"
       from pg_inherits where inhparent = 'disclosure'::regclass`,
    );
    expect(rows.map(({ part }) => part)).toEqual(expect.arrayContaining(['disclosure_default', 'disclosure_2031_05']));
    expect(new Set(rows.map(({ methods, isHeld }) => `${methods} ${String(isHeld)}`))).toEqual(
      new Set(['btree; gin gin_pending_list_limit=256 true']),
    );
  });

  it('writes one chain, whatever the spelling of an id', async () => {
    const ledger = aWriter(api);
    await ledger.record([aDisclosure({ personIds: [randomUUID().toUpperCase()] })]);
    await ledger.record([aDisclosure()]);
    expect(await findingsIn(api)).toEqual([]);
    expect(await count('disclosure_chain')).toBe(1);
  });

  it('writes what 64 record at once in two statements, in their order', async () => {
    const ledger = groupedLedger(aWriter(api));
    await ledger.record([aDisclosure()]);
    const disclosures = Array.from({ length: 64 }, () => aDisclosure());
    const record = await recordStatements(api.app.database);
    const { statements } = await record
      .during(() => Promise.all(disclosures.map((disclosure) => ledger.record([disclosure]))))
      .finally(() => {
        record.stop();
      });
    expect(statements.length).toBeLessThanOrEqual(2);
    const rows = await api.app.database.query<{ readonly person_ids: readonly string[] }>(
      'select "person_ids"::text[] as "person_ids" from "disclosure" where "sequence" > 1 order by "sequence"',
      [],
    );
    expect(rows.map(({ person_ids }) => person_ids)).toEqual(disclosures.map(({ personIds }) => personIds));
  });

  it('begins another chain where a write that seemed to fail was made, and loses neither', async () => {
    let isCut = false;
    const cut: Query = async <Row>(text: string, values: readonly unknown[]) => {
      const rows = await api.app.database.query<Row>(text, values);
      if (isCut && text.includes('insert into "disclosure" ')) throw new Error('The connection is gone.');
      return rows;
    };
    const ledger = aWriter(api, { query: cut });
    await ledger.record([aDisclosure()]);
    isCut = true;
    await expect(ledger.record([aDisclosure()])).rejects.toThrow();
    isCut = false;
    await ledger.record([aDisclosure()]);
    expect(await written()).toHaveLength(3);
    expect(await count('disclosure_chain')).toBe(2);
    await ledger.checkpoint();
    expect(await findingsIn(api)).toEqual([]);
  });

  it('lets processes write side by side, each its own chain, and all of them name all', async () => {
    const ledgers = Array.from({ length: 4 }, () => groupedLedger(aWriter(api, { checkpointEvery: 5 })));
    await Promise.all(
      ledgers.flatMap((ledger) => Array.from({ length: 10 }, () => ledger.record([aDisclosure(), aDisclosure()]))),
    );
    expect(await written()).toHaveLength(80);
    expect(await count('disclosure_chain')).toBe(4);
    await aWriter(api).checkpoint();
    expect(await findingsIn(api)).toEqual([]);
    // Whatever any of them wrote is named: the last has nothing left to name.
    const later: unknown[] = [];
    await aWriter(api, { onCheckpoint: (made) => later.push(made) }).checkpoint();
    expect(later).toEqual([]);
  });

  it('names no head that nobody of us signed, and says so', async () => {
    const ledger = aWriter(api);
    await ledger.record([aDisclosure()]);
    const unsigned: number[] = [];
    await asOwner(
      api.app.database,
      `update "disclosure_chain" set "signature" = '\\x${randomBytes(64).toString('hex')}'`,
    );
    await aWriter(api, { onHeadsNotSigned: (count) => unsigned.push(count) }).record([aDisclosure()]);
    expect(unsigned).toEqual([1]);
    expect((await findingsIn(api)).map(({ kind }) => kind)).toEqual(['HEAD_CHANGED']);
  });

  it.each([
    ['disclosure', `"recipient_id" = 'x'`],
    ['disclosure_checkpoint', `"number" = 7`],
    ['disclosure_chain', `"id" = gen_random_uuid()`],
  ])('cannot be changed, shortened or emptied by the server: %s', async (table, change) => {
    const ledger = aWriter(api);
    await ledger.record([aDisclosure()]);
    for (const statement of [`update "${table}" set ${change}`, `delete from "${table}"`, `truncate "${table}"`]) {
      await expect(api.app.database.query(statement, [])).rejects.toMatchObject({ code: '42501' });
    }
    expect(await findingsIn(api)).toEqual([]);
  });

  it('cannot be changed through one of its partitions either, which the server cannot reach', async () => {
    await aWriter(api).record([aDisclosure()]);
    const partitions = await api.app.database.query<{ readonly name: string }>(
      `select inhrelid::regclass::text as "name" from pg_inherits where inhparent = 'disclosure'::regclass`,
      [],
    );
    expect(partitions.length).toBeGreaterThanOrEqual(4);
    for (const { name } of partitions) {
      for (const statement of [
        `delete from ${name}`,
        `truncate ${name}`,
        `drop table ${name}`,
        `select from ${name}`,
      ]) {
        await expect(api.app.database.query(statement, [])).rejects.toMatchObject({ code: '42501' });
      }
    }
  });

  it('is guarded from its owner, too, unless the owner takes the guard away', async () => {
    await aWriter(api).record([aDisclosure()]);
    const { orm } = api.app.database;
    for (const table of ['disclosure', 'disclosure_checkpoint', 'disclosure_chain']) {
      for (const statement of [`delete from "${table}"`, `truncate "${table}"`]) {
        await expect(
          orm.em.fork().transactional(async (em) => {
            await em.execute('set local role none');
            await em.execute(statement);
          }),
        ).rejects.toThrow('The ledger is append-only');
      }
    }
    expect(await findingsIn(api)).toEqual([]);
  });

  it('has a partition of its own for this month and the next two, and a place for any other', async () => {
    await api.app.database.query('select "make_disclosure_partitions"()', []);
    const ledger = aWriter(api);
    const start = api.clock.now();
    for (const months of [0, 1, 2, 30]) {
      // The middle of a month, which every month has.
      api.clock.set(new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + months, 15)));
      await ledger.record([aDisclosure()]);
    }
    const rows = await asOwner<{ readonly part: string }>(
      api.app.database,
      'select tableoid::regclass::text as "part" from "disclosure" order by "occurred_at"',
    );
    api.clock.set(start);
    const parts = rows.map(({ part }) => part);
    expect(new Set(parts).size).toBe(4);
    expect(parts[3]).toBe('disclosure_default');
    expect(parts.slice(0, 3).every((part) => /^disclosure_\d{4}_\d\d$/.test(part))).toBe(true);
    expect(await findingsIn(api)).toEqual([]);
  });
});

function written(): Promise<readonly Readonly<Record<string, unknown>>[]> {
  return api.app.database.query(
    `select "id", to_char("occurred_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "moment", "person_ids"::text[] as "person_ids", "recipient_id",
      "recipient_kind", "gate", "purpose", "policy_version", "consent_id", "operation", "categories", "shown", "masked" from "disclosure"`,
    [],
  );
}

/** Sorted. */
function people(count: number): readonly string[] {
  return Array.from({ length: count }, () => randomUUID()).sort();
}

/** How the store would look for entries, were there so many that it mattered. */
async function planOf(where: string, order = ''): Promise<string> {
  const rows = await asOwner<object>(
    api.app.database,
    'set local enable_seqscan = off',
    `explain select "occurred_at" from "disclosure" where ${where} ${order}`,
  );
  return rows.flatMap((row) => Object.values(row) as unknown[]).join('\n');
}

async function count(table: string): Promise<number> {
  return (await api.app.database.query(`select 1 from "${table}"`, [])).length;
}
