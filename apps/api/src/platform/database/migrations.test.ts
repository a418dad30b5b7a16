import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Database } from './database.js';
import { aStore, type TestedDatabase } from './database.testing.js';
import { migrationHistory, statementsIn } from './migrations.js';

const files = await readdir(fileURLToPath(new URL('../../../migrations/', import.meta.url)));
const names = files
  .filter((file) => file.endsWith('.up.sql'))
  .map((file) => file.slice(0, -'.up.sql'.length))
  .sort();

describe('the history', () => {
  let database: TestedDatabase;
  beforeAll(async () => {
    database = await aStore();
  });
  afterAll(() => database.close());

  it('is numbered without a gap, in the order in which it runs', () => {
    expect(migrationHistory().map(({ name }) => name)).toEqual(names);
    expect(names.map((name) => Number(name.slice(0, 4)))).toEqual(names.map((_, index) => index + 1));
  });

  it('can be undone step by step: every step has its way back', () => {
    expect(names.filter((name) => !files.includes(`${name}.down.sql`))).toEqual([]);
  });

  it('says that it has not run, runs, and says that it has', async () => {
    expect(await database.isMigrated()).toBe(false);
    await database.migrate();
    expect(await database.isMigrated()).toBe(true);
  });

  it('leaves the same schema after up, down, and up again, and nothing after down', async () => {
    await database.migrate();
    const before = await schemaOf(database);
    expect(before.length).toBeGreaterThan(names.length);
    await database.orm.migrator.down({ to: 0 });
    expect(await schemaOf(database)).toEqual([]);
    await database.migrate();
    expect(await schemaOf(database)).toEqual(before);
  });

  it('brings a database of any earlier version to this one, with the people who are in it', async () => {
    await database.migrate();
    const whole = await schemaOf(database);
    const id = '6e1b8f6a-0000-4000-8000-000000000001';
    await database.query(`insert into "person" ("id", "created_at") values ($1::uuid, now())`, [id]);
    for (const earlier of names.slice(0, -1).reverse()) {
      await database.orm.migrator.down({ to: earlier });
      expect(await database.isMigrated()).toBe(false);
      // What a start does before anything else.
      await database.migrate();
      expect([earlier, await schemaOf(database)]).toEqual([earlier, whole]);
      expect(await database.query('select "id" from "person"', [])).toEqual([{ id }]);
    }
    await database.query('delete from "person"', []);
  });

  it('runs once, however many start at once', async () => {
    await database.orm.migrator.down({ to: 0 });
    const others = await Promise.all([database.other(), database.other(), database.other()]);
    // The embedded store serves one process, whose folder's lock has kept any other out.
    const starting = database.kind === 'embedded' ? others.slice(0, 1) : others;
    await Promise.all(starting.map((other) => other.migrate()));
    await Promise.all(others.map((other) => other.close()));
    expect((await database.orm.migrator.getExecuted()).map(({ name }) => name)).toEqual(names);
  });

  it('runs over a single connection', async () => {
    const single = await aStore({ poolSize: 1 });
    await single.migrate();
    expect(await single.isMigrated()).toBe(true);
    await single.close();
  });
});

describe('a migration', () => {
  it('is split where a statement ends, and nowhere else', () => {
    const text = [
      '-- a remark; with a semicolon',
      'create table "a" ("b" text default \';\', -- first; second',
      '  "c" text);',
      '  ',
      'create index on "a" ("b");\r',
      '\r',
      'drop table "a";',
      '',
    ].join('\n');
    expect(statementsIn(text)).toEqual([
      '-- a remark; with a semicolon\ncreate table "a" ("b" text default \';\', -- first; second\n  "c" text)',
      'create index on "a" ("b")',
      'drop table "a"',
    ]);
  });

  it('is nothing when its file is empty', () => {
    expect(statementsIn('\n\n')).toEqual([]);
  });
});

/** Every column, index and constraint, in words; the migrator's own table is not ours. */
async function schemaOf(database: Database): Promise<readonly string[]> {
  const rows = await database.query<{ readonly part: string }>(
    `select concat_ws(' ', table_name, column_name, data_type, is_nullable, column_default) as part
       from information_schema.columns where table_schema = 'public' and table_name not like 'migration%'
     union all
     select indexdef from pg_indexes where schemaname = 'public' and tablename not like 'migration%'
     union all
     select concat_ws(' ', conrelid::regclass, conname, pg_get_constraintdef(oid)) from pg_constraint
      where connamespace = 'public'::regnamespace and conrelid::regclass::text not like 'migration%'
     order by 1`,
    [],
  );
  return rows.map(({ part }) => part);
}
