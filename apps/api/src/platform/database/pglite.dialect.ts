import type { PGlite } from '@electric-sql/pglite';
import {
  PGliteDialect,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type TransactionSettings,
} from 'kysely';

/**
 * Kysely's PGlite driver hands every caller the same connection and keeps one transaction on it, so that two units of
 * work at once would share a transaction or lose a commit. This dialect lends the connection to one caller at a time.
 */
export function exclusivePgliteDialect(pglite: PGlite): Dialect {
  const inner = new PGliteDialect({ pglite });
  return {
    createAdapter: () => inner.createAdapter(),
    createIntrospector: (db) => inner.createIntrospector(db),
    createQueryCompiler: () => inner.createQueryCompiler(),
    createDriver: () => new ExclusiveDriver(inner.createDriver()),
  };
}

class ExclusiveDriver implements Driver {
  /** Settles when everyone who asked before has given the connection back. */
  #queue: Promise<unknown> = Promise.resolve();
  #giveBack: () => void = () => undefined;

  constructor(private readonly inner: Driver) {}

  init(): Promise<void> {
    return this.inner.init();
  }

  async acquireConnection(): Promise<DatabaseConnection> {
    const before = this.#queue;
    const { promise, resolve } = Promise.withResolvers<undefined>();
    this.#queue = promise;
    await before;
    this.#giveBack = () => {
      resolve(undefined);
    };
    return this.inner.acquireConnection();
  }

  async releaseConnection(connection: DatabaseConnection): Promise<void> {
    await this.inner.releaseConnection(connection);
    this.#giveBack();
  }

  beginTransaction(connection: DatabaseConnection, settings: TransactionSettings): Promise<void> {
    return this.inner.beginTransaction(connection, settings);
  }

  commitTransaction(connection: DatabaseConnection): Promise<void> {
    return this.inner.commitTransaction(connection);
  }

  rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    return this.inner.rollbackTransaction(connection);
  }

  savepoint: Driver['savepoint'] = (connection, name, compileQuery) =>
    this.inner.savepoint?.(connection, name, compileQuery) ?? Promise.resolve();

  rollbackToSavepoint: Driver['rollbackToSavepoint'] = (connection, name, compileQuery) =>
    this.inner.rollbackToSavepoint?.(connection, name, compileQuery) ?? Promise.resolve();

  releaseSavepoint: Driver['releaseSavepoint'] = (connection, name, compileQuery) =>
    this.inner.releaseSavepoint?.(connection, name, compileQuery) ?? Promise.resolve();

  destroy(): Promise<void> {
    return this.inner.destroy();
  }
}
