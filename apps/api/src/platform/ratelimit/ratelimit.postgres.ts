import type { KeyObject } from 'node:crypto';
import { RateLimiterPostgres } from 'rate-limiter-flexible';
import { rateLimitsIn, type RateLimits } from './ratelimit.limits.js';

/** What runs a statement: a `pg` pool is one as it stands. */
export interface StatementRunner {
  query(statement: { name?: string; text: string; values?: unknown[] }): Promise<{ rows: unknown[] }>;
}

/** The pool to count through, and the key under which every process hashes alike. */
export interface PostgresOptions {
  readonly pool: StatementRunner;
  readonly hashKey: KeyObject;
}

/** Counts in the table `rate_limit`, which a migration makes, so that several processes keep one limit together. */
export function postgresRateLimits({ pool, hashKey }: PostgresOptions): RateLimits {
  let isSwept = false;
  return rateLimitsIn(hashKey, ({ name, points, perSeconds, blockSeconds = 0 }) => {
    const limiter = new RateLimiterPostgres({
      storeClient: pool,
      storeType: 'pool',
      tableName: 'rate_limit',
      tableCreated: true,
      keyPrefix: name,
      points,
      duration: perSeconds,
      blockDuration: blockSeconds,
      // A flood from one key is answered from memory once it is over its limit, and does not reach the database. Not
      // with a block, which the library would then never write down for the other processes.
      ...(blockSeconds === 0 && { inMemoryBlockOnConsumed: points + 1 }),
      // The table is one for all limits, so that one of them clears out what has run out.
      clearExpiredByTimeout: !isSwept,
    });
    isSwept = true;
    return limiter;
  });
}
