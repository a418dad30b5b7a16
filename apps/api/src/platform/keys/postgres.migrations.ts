import type { ClientBase } from 'pg';
import { KeysError } from './keys.errors.js';

/**
 * Brings the schema `person_keys` up to date in one transaction; after a fault the caller closes the connection, which
 * undoes it. Servers that start together take turns, and one that is older than the schema is refused. Every name is
 * written with its schema, so that no `search_path` can redirect it.
 */
export async function migrateKeys(client: ClientBase): Promise<void> {
  await client.query('begin');
  await client.query("select pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtextextended('person_keys', 0))");
  const done = await appliedMigrations(client);
  if (done > history.length) throw KeysError.schemaNewer();
  for (const [index, statement] of history.entries()) {
    if (index < done) continue;
    await client.query(statement);
    await client.query('insert into person_keys.migration (number) values ($1)', [index + 1]);
  }
  await client.query('commit');
}

/** In order; a statement that has been released is never changed, only followed by another. */
const history: readonly string[] = [
  `create table person_keys.wrapped_key (
     subject text collate "C" primary key,
     wrapper_id text not null,
     bytes bytea not null
   )`,
];

/** Makes the schema only where it is missing: a server need not be allowed to make one. */
async function appliedMigrations(client: ClientBase): Promise<number> {
  const { rows: found } = await client.query<{ schema: boolean; table: boolean }>(
    `select pg_catalog.to_regnamespace('person_keys') is not null as schema,
            pg_catalog.to_regclass('person_keys.migration') is not null as table`,
  );
  if (found[0]?.schema !== true) await client.query('create schema person_keys');
  if (found[0]?.table !== true) {
    await client.query(
      `create table person_keys.migration (
         number integer primary key,
         applied_at timestamptz not null default pg_catalog.now()
       )`,
    );
  }
  const { rows } = await client.query<{ done: number }>(
    'select coalesce(pg_catalog.max(number), 0) as done from person_keys.migration',
  );
  return rows[0]?.done ?? 0;
}
