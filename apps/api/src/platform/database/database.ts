import { types } from '@electric-sql/pglite';
import type { EntityClass, EventSubscriber } from '@mikro-orm/core';
import { ReflectMetadataProvider } from '@mikro-orm/decorators/legacy';
import { Migrator } from '@mikro-orm/migrations';
import { MikroORM as PgliteOrm } from '@mikro-orm/pglite';
import { MikroORM as PostgresOrm } from '@mikro-orm/postgresql';
import { createPostgreSqlTypeParsers, type EntityManager, type SqlMikroORM } from '@mikro-orm/sql';
import { PGliteDialect } from 'kysely';
import { Client, types as pgTypes, type ClientBase, type QueryResult } from 'pg';
import { parse as parseArray } from 'postgres-array';
import { lockFolder } from './folder.lock.js';
import { migrationHistory } from './migrations.js';
import { openPglite } from './pglite.js';
import { takeRole } from './server.role.js';
import { StatementNames } from './statement.names.js';

/** Where the data is: an embedded PGlite in a folder (null: in memory, gone at the end), or a PostgreSQL server. */
export type DatabaseLocation =
  | { readonly kind: 'embedded'; readonly folder: string | null }
  | { readonly kind: 'postgresql'; readonly url: string; readonly poolSize: number };

/** Runs one SQL statement with bound parameters. One that comes often is planned once per connection. */
export type Query = <Row>(text: string, values: readonly unknown[]) => Promise<readonly Row[]>;

/** An open database. */
export interface Database {
  readonly kind: DatabaseLocation['kind'];
  readonly orm: SqlMikroORM;
  /** Outside any transaction: it never sees a unit of work that is still open. */
  readonly query: Query;
  /**
   * Runs what a library has written, outside any transaction of ours: one statement with values, or several without, which
   * may be a transaction of their own. Gives the rows of all, read as the driver reads them and not as the ORM does.
   */
  readonly run: (text: string, values?: readonly unknown[]) => Promise<readonly object[]>;
  migrate(): Promise<void>;
  /**
   * Lets every statement from now on run under a role that may do less than the login, at no cost but one statement per
   * connection; false, and nothing changed, when there is no such role or the login may not take it. Migrate before.
   */
  assumeRole(role: string): Promise<boolean>;
  /** Whether every migration of the history has been run. */
  isMigrated(): Promise<boolean>;
  close(): Promise<void>;
}

/** Where the data is, and what is kept there. */
export interface DatabaseOptions {
  readonly location: DatabaseLocation;
  readonly entities: readonly EntityClass<object>[];
  readonly subscribers: readonly EventSubscriber[];
}

/** Opens the database; it neither migrates nor creates anything but the embedded folder. */
export function openDatabase(options: DatabaseOptions): Promise<Database> {
  return options.location.kind === 'embedded'
    ? openEmbedded(options, options.location.folder)
    : openPostgres(options, options.location);
}

async function openEmbedded(options: DatabaseOptions, folder: string | null): Promise<Database> {
  const unlock = folder === null ? () => Promise.resolve() : await lockFolder(folder);
  try {
    const parsers = { ...createPostgreSqlTypeParsers((value) => parseArray(value)), [types.BYTEA]: bufferOf };
    const pglite = await openPglite(folder, { parsers });
    const orm = await PgliteOrm.init({
      ...ormOptions(options),
      dbName: 'postgres',
      // It lends its one connection to one unit of work at a time.
      driverOptions: new PGliteDialect({ pglite }),
    });
    return {
      kind: 'embedded',
      orm: orm as unknown as SqlMikroORM,
      query: async <Row>(text: string, values: readonly unknown[]) => (await pglite.query<Row>(text, [...values])).rows,
      run: async (text, values = []) => {
        const options = { parsers: types.parsers };
        if (values.length > 0) return (await pglite.query<object>(text, [...values], options)).rows;
        // Inside one of ours, so that a transaction that failed half-way is over before anybody else has the connection.
        const results = await pglite.transaction((transaction) => transaction.exec(text, options));
        return results.flatMap(({ rows }) => rows as object[]);
      },
      // The folder's lock has seen to it that nobody else migrates.
      migrate: async () => {
        await orm.migrator.up();
      },
      assumeRole: (role) => takeRole((text) => pglite.query(text), role),
      isMigrated: () => isMigrated(orm),
      close: async () => {
        await orm.close(true);
        if (!pglite.closed) await pglite.close();
        await unlock();
      },
    };
  } catch (error) {
    await unlock();
    throw error;
  }
}

async function openPostgres(
  options: DatabaseOptions,
  { url, poolSize }: { readonly url: string; readonly poolSize: number },
): Promise<Database> {
  let assumed: string | null = null;
  const orm = await PostgresOrm.init({
    ...ormOptions(options),
    clientUrl: url,
    pool: { min: 0, max: poolSize },
    // The pool waits for it, and lends no connection for which it fails.
    driverOptions: { onConnect: (client: ClientBase) => (assumed === null ? null : assume(client, assumed)) },
  });
  const pool = await orm.em.getConnection().getNativeClient();
  const names = new StatementNames();
  return {
    kind: 'postgresql',
    orm: orm as unknown as SqlMikroORM,
    query: async <Row>(text: string, values: readonly unknown[]) => {
      const name = names.of(text);
      return (await pool.query({ ...(name === null ? {} : { name }), text, values: [...values] }))
        .rows as readonly Row[];
    },
    run: async (text, values = []) => {
      // A connection whose statement failed is closed by the pool, and with it what it had begun.
      const ran: QueryResult<object> | readonly QueryResult<object>[] = await pool.query<object>({
        text,
        types: pgTypes,
        ...(values.length === 0 ? {} : { values: [...values] }),
      });
      return [ran].flat().flatMap(({ rows }) => rows);
    },
    migrate: () =>
      alone(url, async () => {
        await orm.migrator.up();
      }),
    assumeRole: async (role) => {
      const first = await pool.connect();
      const isTaken = await takeRole((text) => first.query(text), role).finally(() => {
        first.release();
      });
      if (!isTaken) return false;
      assumed = role;
      // Those that are open already were opened for the login.
      const open = await Promise.all(Array.from({ length: pool.totalCount }, () => pool.connect()));
      for (const client of open) {
        await assume(client, role);
        client.release();
      }
      return true;
    },
    isMigrated: () => isMigrated(orm),
    close: () => orm.close(true),
  };
}

async function assume(client: ClientBase, role: string): Promise<void> {
  if (!(await takeRole((text) => client.query(text), role))) throw new Error('The role of the server is gone.');
}

/** Bytes as the PostgreSQL driver gives them: PGlite's own kind cannot be written back, since it is taken for a list. */
function bufferOf(text: string): Buffer {
  return Buffer.from(text.slice('\\x'.length), 'hex');
}

function ormOptions({ entities, subscribers }: DatabaseOptions) {
  return {
    entities: [...entities],
    subscribers: [...subscribers],
    metadataProvider: ReflectMetadataProvider,
    extensions: [Migrator],
    migrations: { migrationsList: migrationHistory(), tableName: 'migration', snapshot: false, allOrNothing: true },
    // Its messages would carry statements with their values.
    debug: false,
    logger: () => undefined,
    discovery: { warnWhenNoEntities: false },
    timezone: 'UTC',
    // Every unit of work is a fork: an identity map that two viewers share would leak.
    allowGlobalContext: false,
  };
}

/** Acts while no other process migrates. The lock has a connection of its own: a pool of one has none to spare for it. */
async function alone(url: string, act: () => Promise<void>): Promise<void> {
  const client = new Client({ connectionString: url });
  // What breaks while it only holds the lock is told by the next thing that is asked of the database.
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [migrationLock]);
    await act();
  } finally {
    // The lock goes with its connection.
    await client.end();
  }
}

/** Any number, as long as it stays the same: all processes that migrate this product's data wait for one another. */
const migrationLock = 7_305_226;

async function isMigrated(orm: SqlMikroORM): Promise<boolean> {
  return (await orm.migrator.getPending()).length === 0;
}

export type { EntityManager, SqlMikroORM as MikroORM };
