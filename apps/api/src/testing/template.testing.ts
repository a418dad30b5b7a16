import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { openDatabase } from '../platform/database/index.js';
import { testServer } from '../platform/keys/keys.testing.js';

/**
 * Stores that the real migrations have been run on, to be copied: to migrate takes seconds, a copy a fraction of one.
 * Tests of the migrations themselves, and of processes, begin with empty stores of their own instead.
 */

/** The folder of a migrated embedded database. */
export async function migratedFolder(): Promise<string> {
  const made = join(tmpdir(), await templateName());
  const folder = join(made, 'database');
  if (existsSync(made)) return folder;
  for (const old of (await readdir(tmpdir())).filter(isOld)) {
    await rm(join(tmpdir(), old), { recursive: true, force: true });
  }
  const making = await mkdtemp(`${made}-`);
  await migrate({ kind: 'embedded', folder: join(making, 'database') });
  // Whole or not at all: another worker may be making the same at this moment, and the first one's stays.
  await rename(making, made).catch(() => rm(making, { recursive: true, force: true }));
  return folder;
}

/** The name of a migrated database on the server under test. */
export async function migratedTemplate(): Promise<string> {
  const name = await templateName();
  const client = new Client({ connectionString: testServer() });
  await client.connect();
  try {
    // Another worker may be making the same at this moment. The lock goes with its connection.
    await client.query('select pg_advisory_lock(hashtext($1))', [prefix]);
    const known = await client.query<{ name: string }>('select datname as name from pg_database where datname ~ $1', [
      `^${prefix}`,
    ]);
    const names = known.rows.map((row) => row.name);
    if (!names.includes(name)) {
      for (const old of names.filter(isOld)) await client.query(`drop database if exists "${old}" with (force)`);
      await makeTemplate(client, name);
    }
    return name;
  } finally {
    await client.end();
  }
}

const prefix = 'api_test_template_';

/** Under another name until it is whole. */
async function makeTemplate(client: Client, name: string): Promise<void> {
  const making = `making_${name}`;
  await client.query(`drop database if exists "${making}" with (force)`);
  await client.query(`create database "${making}"`);
  const url = new URL(testServer());
  url.pathname = `/${making}`;
  await migrate({ kind: 'postgresql', url: url.href, poolSize: 1 });
  await client.query(`alter database "${making}" rename to "${name}"`);
}

async function migrate(location: Parameters<typeof openDatabase>[0]['location']): Promise<void> {
  const database = await openDatabase({ location, entities: [], subscribers: [] });
  try {
    await database.migrate();
  } finally {
    await database.close();
  }
}

/**
 * Named after the day, since the migrations make partitions for the months around it, after the history, and after the
 * very release of PGlite, since another may not read its files.
 */
async function templateName(): Promise<string> {
  const hash = createHash('sha256').update(createRequire(import.meta.url).resolve('@electric-sql/pglite'));
  const folder = new URL('../../migrations/', import.meta.url);
  for (const file of (await readdir(folder)).sort()) hash.update(file).update(await readFile(new URL(file, folder)));
  return `${prefix}${dayOf(new Date())}_${hash.digest('hex').slice(0, 16)}`;
}

/** Nobody may be copying it any more: not even a run that began yesterday. */
function isOld(name: string): boolean {
  const dayBefore = dayOf(new Date(Date.now() - 2 * 24 * 3600 * 1000));
  return name.startsWith(prefix) && name.slice(prefix.length, prefix.length + dayBefore.length) < dayBefore;
}

function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10).replaceAll('-', '');
}
