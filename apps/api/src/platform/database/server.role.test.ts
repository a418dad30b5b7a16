import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { PostgreSqlConnection } from '@mikro-orm/postgresql';
import { openDatabase, type Database, type EntityManager } from './database.js';
import { aStore, run, type TestedDatabase } from './database.testing.js';
import { serverRole } from './index.js';

const whoAmI = 'select current_user::text as "name"';

let database: TestedDatabase;
beforeAll(async () => {
  database = await aStore({ poolSize: 4 });
  await database.migrate();
  await run(database, 'create table made_later (id integer primary key)');
  expect(await database.assumeRole(serverRole)).toBe(true);
});
afterAll(() => database.close());

describe('the role of the server', () => {
  it('is what every statement and every unit of work runs under', async () => {
    const names = await Promise.all([
      ...Array.from({ length: 8 }, () => database.query<{ readonly name: string }>(whoAmI, [])),
      ...Array.from({ length: 8 }, () => work((em) => em.execute<{ readonly name: string }[]>(whoAmI))),
    ]);
    expect(new Set(names.map(([row]) => row?.name))).toEqual(new Set([serverRole]));
  });

  it('reads and writes what later migrations make, and makes and changes no table', async () => {
    await run(database, 'insert into made_later values (1)', 'update made_later set id = 2', 'delete from made_later');
    for (const statement of [
      'create table mine (id integer)',
      'alter table made_later add column more text',
      'drop table made_later',
      'truncate made_later',
      'delete from "migration"',
    ]) {
      await expect(database.query(statement, [])).rejects.toMatchObject({ code: '42501' });
    }
  });

  it('is enough to tell whether migrations are pending', async () => {
    expect(await database.isMigrated()).toBe(true);
  });

  it('is not taken where there is none, and then nothing is changed', async () => {
    const other = await aStore();
    expect(await other.assumeRole('nobody_of_this_name')).toBe(false);
    const [row] = await other.query<{ readonly isLogin: boolean }>(
      'select current_user = session_user as "isLogin"',
      [],
    );
    expect(row?.isLogin).toBe(true);
    await run(other, 'create table mine (id integer)');
    await other.close();
  });
});

(process.env['TEST_STORE'] === 'postgresql' ? describe : describe.skip)('on a PostgreSQL server, the role', () => {
  it('costs one statement for each connection, and none for a request', async () => {
    const other = await aStore({ poolSize: 4 });
    await other.migrate();
    await other.assumeRole(serverRole);
    const sent = jest.spyOn(await driverOf(other), 'query');
    try {
      for (let round = 0; round < 10; round += 1) {
        await Promise.all(Array.from({ length: 20 }, () => other.query(whoAmI, [])));
      }
      const texts = sent.mock.calls.map(([statement]) =>
        typeof statement === 'string' ? statement : (statement as { readonly text: string }).text,
      );
      expect(texts.filter((text) => text === whoAmI)).toHaveLength(200);
      expect(texts.length - 200).toBeLessThanOrEqual(4);
    } finally {
      sent.mockRestore();
      await other.close();
    }
  });

  it('is taken by the connection that comes after one that broke', async () => {
    const other = await database.other();
    const ids = await database.query<{ readonly pid: number }>(
      'select pid from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
      [],
    );
    for (const { pid } of ids) await other.query('select pg_terminate_backend($1)', [pid]).catch(() => undefined);
    await other.close();
    await database.query('select 1', []).catch(() => undefined);
    for (let time = 0; time < 5; time += 1) {
      const [row] = await database.query<{ readonly name: string }>(whoAmI, []);
      expect(row?.name).toBe(serverRole);
    }
  });

  it('is made once, however many databases of a cluster make it at once', async () => {
    const stores = await Promise.all(Array.from({ length: 4 }, () => aStore()));
    await Promise.all(stores.map((store) => store.migrate()));
    expect(await Promise.all(stores.map((store) => store.assumeRole(serverRole)))).toEqual([true, true, true, true]);
    await Promise.all(stores.map((store) => store.close()));
  });

  it('is not needed: where the login may neither make nor take it, all is migrated, and triggers guard the ledger', async () => {
    const store = await aStore();
    const login = `plain_${randomUUID().replaceAll('-', '')}`;
    const [here] = await store.query<{ readonly name: string }>('select current_database()::text as "name"', []);
    await run(
      store,
      `create role ${login} login password '${login}'`,
      `grant all on schema public to ${login}`,
      // It may make none, so that somebody made it.
      `create schema jobs authorization ${login}`,
    );
    const url = new URL(process.env['TEST_DATABASE_URL'] ?? 'postgresql://postgres@127.0.0.1:5432/postgres');
    Object.assign(url, { pathname: `/${here?.name ?? ''}`, username: login, password: login });
    const plain = await openDatabase({
      location: { kind: 'postgresql', url: url.href, poolSize: 2 },
      entities: [],
      subscribers: [],
    });
    try {
      await plain.migrate();
      expect(await plain.assumeRole(serverRole)).toBe(false);
      await plain.query('select "make_disclosure_partitions"()', []);
      await expect(plain.query('truncate "disclosure"', [])).rejects.toThrow('append-only');
    } finally {
      await plain.close();
      await run(store, `drop owned by ${login}`, `drop role ${login}`);
      await store.close();
    }
  });
});

interface Driver {
  query(statement: unknown): unknown;
}

/** The class of the connections that this very pool makes. */
async function driverOf({ orm }: Database): Promise<Driver> {
  const pool = await (orm.em.getConnection() as unknown as PostgreSqlConnection).getNativeClient();
  const client = await pool.connect();
  client.release();
  return Object.getPrototypeOf(client) as Driver;
}

function work<T>(act: (em: EntityManager) => Promise<T>): Promise<T> {
  return database.orm.em.fork().transactional(act);
}
