import type { EntityClass, EventSubscriber } from '@mikro-orm/core';
import { aDatabase } from '../keys/keys.testing.js';
import { openDatabase, type Database } from './database.js';

/** What the tested database is to know. */
export interface TestedOptions {
  readonly entities?: readonly EntityClass<object>[];
  readonly subscribers?: readonly EventSubscriber[];
  readonly poolSize?: number;
}

/** An empty database on the store that this run is about, gone when it is closed. */
export interface TestedDatabase extends Database {
  /** Another process's look at the same data; on the embedded store, which serves one process, it is this one's. */
  readonly other: () => Promise<Database>;
}

/** Opens it; what tables there are is the test's to say. */
export async function aStore({
  entities = [],
  subscribers = [],
  poolSize = 5,
}: TestedOptions = {}): Promise<TestedDatabase> {
  const parts = { entities, subscribers };
  if (process.env['TEST_STORE'] !== 'postgresql') {
    const database = await openDatabase({ ...parts, location: { kind: 'embedded', folder: null } });
    return { ...database, other: () => Promise.resolve({ ...database, close: () => Promise.resolve() }) };
  }
  const { url, drop } = await aDatabase();
  const location = { kind: 'postgresql', url, poolSize } as const;
  const database = await openDatabase({ ...parts, location });
  return {
    ...database,
    other: () => openDatabase({ ...parts, location }),
    close: async () => {
      await database.close();
      await drop();
    },
  };
}

/** Runs statements one by one, outside the unit of work. */
export async function run(database: Database, ...statements: readonly string[]): Promise<void> {
  for (const statement of statements) await database.query(statement, []);
}
