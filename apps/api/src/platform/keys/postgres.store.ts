import type { KeyStore, WrappedKey } from '@trackyourhours/privacy';
import { Pool } from 'pg';
import { migrateKeys } from './postgres.migrations.js';

/** Where the store is, and who is told when a connection breaks. */
export interface PostgresKeyStoreOptions {
  readonly url: string;
  readonly poolSize?: number;
  /** Called when an idle connection breaks; the next query opens another. */
  readonly onConnectionLost: () => void;
}

/**
 * Keeps wrapped keys in a schema of its own, best in a database of its own: a dump of the data must not hold the keys.
 * A destroyed key is gone from every answer at once, and from the disk with the next vacuum and the last backup.
 */
export class PostgresKeyStore implements KeyStore {
  readonly #pool: Pool;

  private constructor(pool: Pool) {
    this.#pool = pool;
  }

  /** Connects and brings the schema up to date, or throws and leaves no connection behind. */
  static async open({ url, poolSize = 4, onConnectionLost }: PostgresKeyStoreOptions): Promise<PostgresKeyStore> {
    const pool = new Pool({
      connectionString: url,
      max: poolSize,
      connectionTimeoutMillis: 5000,
      statement_timeout: 10_000,
    });
    pool.on('error', () => {
      // One that the server cuts while it is being closed is not lost.
      if (!pool.ending) onConnectionLost();
    });
    try {
      const client = await pool.connect();
      await migrateKeys(client).finally(() => {
        client.release();
      });
    } catch (error) {
      await pool.end();
      throw error;
    }
    return new PostgresKeyStore(pool);
  }

  async read(subjects: readonly string[]): Promise<ReadonlyMap<string, WrappedKey>> {
    const { rows } = await this.#pool.query<Row & { subject: string }>(
      'select subject, wrapper_id, bytes from person_keys.wrapped_key where subject = any($1::text[])',
      [subjects],
    );
    return new Map(rows.map((row) => [row.subject, wrappedIn(row)]));
  }

  async create(subject: string, wrapped: WrappedKey): Promise<WrappedKey> {
    // The update changes nothing; it makes the statement return the row that was there first.
    const { rows } = await this.#pool.query<Row>(
      `insert into person_keys.wrapped_key as stored (subject, wrapper_id, bytes) values ($1, $2, $3)
       on conflict (subject) do update set wrapper_id = stored.wrapper_id
       returning stored.wrapper_id, stored.bytes`,
      [subject, wrapped.wrapperId, wrapped.bytes],
    );
    const [row] = rows;
    return row === undefined ? wrapped : wrappedIn(row);
  }

  async replace(subject: string, from: WrappedKey, to: WrappedKey): Promise<boolean> {
    const { rowCount } = await this.#pool.query(
      `update person_keys.wrapped_key set wrapper_id = $4, bytes = $5
       where subject = $1 and wrapper_id = $2 and bytes = $3`,
      [subject, from.wrapperId, from.bytes, to.wrapperId, to.bytes],
    );
    return rowCount === 1;
  }

  async destroy(subject: string): Promise<void> {
    await this.#pool.query('delete from person_keys.wrapped_key where subject = $1', [subject]);
  }

  async *subjects(): AsyncIterable<string> {
    for (
      let page = await this.#subjectsAfter(null);
      page.length > 0;
      page = await this.#subjectsAfter(page.at(-1) ?? null)
    ) {
      yield* page;
    }
  }

  /** Lets queries under way end and closes every connection. */
  close(): Promise<void> {
    return this.#pool.end();
  }

  async #subjectsAfter(subject: string | null): Promise<readonly string[]> {
    const { rows } = await this.#pool.query<{ subject: string }>(
      `select subject from person_keys.wrapped_key
       where $1::text is null or subject > $1::text
       order by subject limit 1000`,
      [subject],
    );
    return rows.map((row) => row.subject);
  }
}

interface Row {
  readonly wrapper_id: string;
  readonly bytes: Buffer;
}

function wrappedIn({ wrapper_id, bytes }: Row): WrappedKey {
  return { wrapperId: wrapper_id, bytes };
}
