import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import type { EntityClass, EventSubscriber } from '@mikro-orm/core';
import { ReflectMetadataProvider } from '@mikro-orm/decorators/legacy';
import { Migrator } from '@mikro-orm/migrations';
import { MikroORM as PgliteOrm } from '@mikro-orm/pglite';
import { MikroORM as PostgresOrm } from '@mikro-orm/postgresql';
import { createPostgreSqlTypeParsers, type EntityManager, type SqlMikroORM } from '@mikro-orm/sql';
import { parse as parseArray } from 'postgres-array';
import { lockFolder } from './folder.lock.js';
import { migrationHistory } from './migrations.js';
import { exclusivePgliteDialect } from './pglite.dialect.js';

/** Where the data is: an embedded PGlite in a folder (null: in memory, gone at the end), or a PostgreSQL server. */
export type DatabaseLocation =
  | { readonly kind: 'embedded'; readonly folder: string | null }
  | { readonly kind: 'postgresql'; readonly url: string; readonly poolSize: number };

/** One SQL statement with bound parameters, prepared once per connection where the server can. */
export type Query = <Row>(statement: PreparedStatement, values: readonly unknown[]) => Promise<readonly Row[]>;

/** A statement that is run again and again, under a name that is its own. */
export interface PreparedStatement {
  readonly name: string;
  readonly text: string;
}

/** An open database. */
export interface Database {
  readonly kind: DatabaseLocation['kind'];
  readonly orm: SqlMikroORM;
  /** Outside any transaction: it never sees a unit of work that is still open. */
  readonly query: Query;
  migrate(): Promise<void>;
  /** Whether every migration of the history has been run. */
  isMigrated(): Promise<boolean>;
  close(): Promise<void>;
}

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
  if (folder !== null) await mkdir(dirname(folder), { recursive: true, mode: 0o700 });
  const unlock = folder === null ? () => Promise.resolve() : await lockFolder(folder);
  try {
    const parsers = createPostgreSqlTypeParsers((value) => parseArray(value));
    const pglite = await PGlite.create({ ...(folder === null ? {} : { dataDir: folder }), parsers });
    const orm = await PgliteOrm.init({
      ...ormOptions(options),
      dbName: 'postgres',
      driverOptions: exclusivePgliteDialect(pglite),
    });
    return {
      kind: 'embedded',
      orm: orm as unknown as SqlMikroORM,
      query: async <Row>({ text }: PreparedStatement, values: readonly unknown[]) =>
        (await pglite.query<Row>(text, [...values])).rows,
      // The folder's lock has seen to it that nobody else migrates.
      migrate: async () => {
        await orm.migrator.up();
      },
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
  const orm = await PostgresOrm.init({ ...ormOptions(options), clientUrl: url, pool: { min: 0, max: poolSize } });
  const pool = await orm.em.getConnection().getNativeClient();
  return {
    kind: 'postgresql',
    orm: orm as unknown as SqlMikroORM,
    query: async <Row>({ name, text }: PreparedStatement, values: readonly unknown[]) =>
      (await pool.query({ name, text, values: [...values] })).rows as readonly Row[],
    migrate: async () => {
      const client = await pool.connect();
      try {
        await client.query('select pg_advisory_lock($1)', [migrationLock]);
        await orm.migrator.up();
      } finally {
        await client.query('select pg_advisory_unlock($1)', [migrationLock]);
        client.release();
      }
    },
    isMigrated: () => isMigrated(orm),
    close: () => orm.close(true),
  };
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

/** Any number, as long as it stays the same: all processes that migrate this product's data wait for one another. */
const migrationLock = 7_305_226;

async function isMigrated(orm: SqlMikroORM): Promise<boolean> {
  return (await orm.migrator.getPending()).length === 0;
}

export type { EntityManager, SqlMikroORM as MikroORM };
