import { randomBytes } from 'node:crypto';
import { cpSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aDatabase } from '../platform/keys/keys.testing.js';
import { migratedFolder, migratedTemplate } from './template.testing.js';

/** A store of a test's own, told as the environment tells it to a server, and the way to be rid of it. */
export interface TestStore {
  readonly env: Readonly<Record<string, string>>;
  readonly remove: () => Promise<void>;
}

/** A fresh store of the kind that this run is about, empty and migrated: `TEST_STORE` names the kind. */
export function aStore(): Promise<TestStore> {
  return process.env['TEST_STORE'] === 'postgresql' ? onPostgresql() : onPglite();
}

async function onPostgresql(): Promise<TestStore> {
  const { url, drop } = await aDatabase({ template: await migratedTemplate() });
  return {
    env: { DATABASE_URL: url, DATABASE_POOL_SIZE: '4', MASTER_KEY: randomBytes(32).toString('base64') },
    remove: drop,
  };
}

async function onPglite(): Promise<TestStore> {
  const folder = await mkdtemp(join(tmpdir(), 'api-test-'));
  // At once: file by file, as the promised one copies, takes four times as long.
  cpSync(await migratedFolder(), join(folder, 'database'), { recursive: true });
  return { env: { DATA_DIR: folder }, remove: () => rm(folder, { recursive: true, force: true }) };
}
