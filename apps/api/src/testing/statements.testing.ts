import { PGlite } from '@electric-sql/pglite';
import { jest } from '@jest/globals';
import type { PostgreSqlConnection } from '@mikro-orm/postgresql';
import type { Database } from '../platform/database/index.js';

/** Every statement that goes to the data's database, as the driver is given it; keys are in a store of their own. */
export interface StatementRecord {
  /** The statements that a piece of work sends, in order. */
  during<T>(work: () => Promise<T>): Promise<{ readonly result: T; readonly statements: readonly string[] }>;
  stop(): void;
}

/** Listens at the driver, which all ways to the database lead through. */
export async function recordStatements(database: Database): Promise<StatementRecord> {
  const spy = jest.spyOn(await driverOf(database), 'query');
  return {
    during: async (work) => {
      const before = spy.mock.calls.length;
      const result = await work();
      return { result, statements: spy.mock.calls.slice(before).map(([statement]) => textOf(statement)) };
    },
    stop: () => {
      spy.mockRestore();
    },
  };
}

interface Driver {
  query(statement: unknown, ...rest: unknown[]): unknown;
}

async function driverOf({ kind, orm }: Database): Promise<Driver> {
  if (kind === 'embedded') return PGlite.prototype;
  const pool = await (orm.em.getConnection() as unknown as PostgreSqlConnection).getNativeClient();
  const client = await pool.connect();
  try {
    // The class of the connections that this very pool makes.
    return Object.getPrototypeOf(client) as Driver;
  } finally {
    client.release();
  }
}

function textOf(statement: unknown): string {
  if (typeof statement === 'string') return statement;
  const { text } = statement as { readonly text?: unknown };
  return typeof text === 'string' ? text : 'a statement without text';
}
