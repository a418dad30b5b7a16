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

/** A database of its own on the server under test. */
export async function aDatabase(): Promise<{ readonly url: string; readonly drop: () => Promise<void> }> {
  const name = `keys_${randomUUID().replaceAll('-', '')}`;
  const server = process.env['TEST_DATABASE_URL'] ?? 'postgresql://postgres@127.0.0.1:5432/postgres';
  await onServer(server, `create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => onServer(server, `drop database ${name} with (force)`) };
}

/** Sends one statement over a connection of its own. */
export async function onServer(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(statement).finally(() => client.end());
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
