import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { KeyStore } from '@trackyourhours/privacy';
import { Client } from 'pg';
import { FolderKeyStore } from './folder.store.js';
import { PostgresKeyStore } from './postgres.store.js';

/** A place for keys that lasts as long as a test file; each `open` is another process that uses it. */
export interface KeyHouse {
  readonly open: () => Promise<KeyStore>;
  readonly close: () => Promise<void>;
}

/** A house on the store that this run is about. */
export function aKeyHouse(): Promise<KeyHouse> {
  return process.env['TEST_STORE'] === 'postgresql' ? onPostgresql() : onFolder();
}

/** The address of the server under test. */
export function testServer(): string {
  return process.env['TEST_DATABASE_URL'] ?? 'postgresql://postgres@127.0.0.1:5432/postgres';
}

/** A database of its own on the server under test: empty, or a copy of another. */
export async function aDatabase({ template = 'template1' } = {}): Promise<{
  readonly url: string;
  readonly drop: () => Promise<void>;
}> {
  const name = `keys_${randomUUID().replaceAll('-', '')}`;
  const server = testServer();
  // A commit is seen by everybody at once, and waits for no disk: what a crash would take is gone in a minute anyway.
  await onServer(
    server,
    `create database ${name} template "${template}"`,
    `alter database ${name} set synchronous_commit = off`,
  );
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => onServer(server, `drop database ${name} with (force)`) };
}

/** Sends statements, one by one, over a connection of their own. */
export async function onServer(url: string, ...statements: readonly string[]): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

/** Throws: in a test, no connection is lost. */
export function connectionLost(): never {
  throw new Error('A connection to the key store was lost.');
}

async function onPostgresql(): Promise<KeyHouse> {
  const { url, drop } = await aDatabase();
  const opened: PostgresKeyStore[] = [];
  return {
    async open() {
      const store = await PostgresKeyStore.open({ url, onConnectionLost: connectionLost });
      opened.push(store);
      return store;
    },
    async close() {
      await Promise.all(opened.map((store) => store.close()));
      await drop();
    },
  };
}

async function onFolder(): Promise<KeyHouse> {
  const folder = await mkdtemp(join(tmpdir(), 'keys-'));
  return {
    open: () => Promise.resolve(new FolderKeyStore(join(folder, 'people'))),
    close: () => rm(folder, { recursive: true }),
  };
}
