import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { onServer, openDatabase, type BenchDatabase } from './bench.database.js';
import type { ContenderPlace } from './contender.process.js';
import { root } from './contenders.js';
import type { Planted } from './planting.js';

/** The databases with everybody in them, on which all contenders are measured. */
export interface Ground extends ContenderPlace {
  readonly planted: Planted;
  close(): Promise<void>;
}

const run = promisify(execFile);
const folder = resolve(import.meta.dirname, '../.data');

/** The people whom the demo has whatever crowd it makes. */
const dozen = 12;

/**
 * Makes both databases, plants made-up people in the product's by the product's own command, and copies them into the
 * plain one. With `keeps` the databases stay, and the next time with as many people they are taken as they are.
 */
export async function prepareGround(
  serverUrl: string,
  { people, viewers, keeps }: { readonly people: number; readonly viewers: number; readonly keeps: boolean },
): Promise<Ground> {
  const suffix = keeps ? String(people) : randomBytes(6).toString('hex');
  const product = await openDatabase(serverUrl, `bench_product_${suffix}`);
  const plain = await openDatabase(serverUrl, `bench_plain_${suffix}`, { anew: true });
  const masterKey = await keyOf(keeps);
  const productEnv = {
    DATABASE_URL: product.url,
    MASTER_KEY: masterKey,
    DATA_DIR: folder,
    PUBLIC_URL: 'http://bench.example',
  };
  const close = () => dropAll([plain, ...(keeps ? [] : [product])]);
  try {
    const env = { ...process.env, ...productEnv, NODE_ENV: 'development', LOG_LEVEL: 'error' };
    const plant = [join(root, 'apps/api/dist/commands/demo.js'), '--people', String(Math.max(1, people - dozen))];
    await run(process.execPath, plant, { env });
    // As a server that has run for a while would have done by itself: what is measured is no guess of the planner's.
    await onServer(product.url, (client) => client.query('vacuum analyze'));
    const copy = [join(import.meta.dirname, 'planting.main.js'), plain.url, String(viewers)];
    const { stdout } = await run(process.execPath, copy, { env, maxBuffer: 64 * 1024 * 1024 });
    return { productEnv, plainUrl: plain.url, planted: JSON.parse(stdout) as Planted, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function dropAll(databases: readonly BenchDatabase[]): Promise<void> {
  for (const database of databases) await database.drop();
}

/** The key that the made-up people's keys are wrapped with: kept beside databases that are kept. */
async function keyOf(keeps: boolean): Promise<string> {
  const made = randomBytes(32).toString('base64');
  if (!keeps) return made;
  const file = join(folder, 'master.key');
  if (existsSync(file)) return (await readFile(file, 'utf8')).trim();
  await mkdir(folder, { recursive: true });
  await writeFile(file, made, { mode: 0o600 });
  return made;
}
