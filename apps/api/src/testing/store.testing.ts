import { createHash, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { aDatabase } from '../platform/keys/keys.testing.js';

/** A store of a test's own, told as the environment tells it to a server, and the way to be rid of it. */
export interface TestStore {
  readonly env: Readonly<Record<string, string>>;
  readonly remove: () => Promise<void>;
}

/** A fresh store of the kind that this run is about: `TEST_STORE` names it. */
export function aStore(): Promise<TestStore> {
  return process.env['TEST_STORE'] === 'postgresql' ? onPostgresql() : onPglite();
}

async function onPostgresql(): Promise<TestStore> {
  const { url, drop } = await aDatabase();
  return {
    env: { DATABASE_URL: url, DATABASE_POOL_SIZE: '4', MASTER_KEY: randomBytes(32).toString('base64') },
    remove: drop,
  };
}

async function onPglite(): Promise<TestStore> {
  const folder = await mkdtemp(join(tmpdir(), 'api-test-'));
  await cp(await emptyDatabase(), join(folder, 'database'), { recursive: true });
  return { env: { DATA_DIR: folder }, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** The folder of an empty embedded database, to be copied: to make one takes seconds, a copy a fraction of one. */
async function emptyDatabase(): Promise<string> {
  // Named after the very release of PGlite, since another may not read it.
  const release = createHash('sha256')
    .update(createRequire(import.meta.url).resolve('@electric-sql/pglite'))
    .digest('hex');
  const made = join(tmpdir(), `api-test-template-${release.slice(0, 16)}`);
  if (existsSync(made)) return join(made, 'database');
  const making = await mkdtemp(`${made}-`);
  const pglite = await PGlite.create({ dataDir: join(making, 'database') });
  await pglite.close();
  // Whole or not at all: another worker may be making the same at this moment, and the first one's stays.
  await rename(making, made).catch(() => rm(making, { recursive: true, force: true }));
  return join(made, 'database');
}
