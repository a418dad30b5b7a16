import { createSecretKey, randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Pool } from 'pg';
import { openPglite } from '../database/pglite.js';
import { testServer } from '../keys/keys.testing.js';
import { postgresRateLimits, type Limit, type StatementRunner } from './index.js';

let store: Store;

beforeAll(async () => {
  store = process.env['TEST_STORE'] === 'postgresql' ? await aServer() : await anEmbeddedOne();
  await store.query({
    text: 'CREATE TABLE rate_limit (key varchar(255) PRIMARY KEY, points integer NOT NULL DEFAULT 0, expire bigint)',
  });
});

beforeEach(() => store.query({ text: 'DELETE FROM rate_limit' }));

afterAll(() => store.close());

describe('a limit in the database', () => {
  const hashKey = createSecretKey(randomBytes(32));
  const two: Limit = { name: 'two', points: 2, perSeconds: 60 };

  it('is kept together by all processes that hash alike', async () => {
    const [one, other] = [postgresRateLimits({ pool: store, hashKey }), postgresRateLimits({ pool: store, hashKey })];
    expect(await one.consume(two, 'jane')).toEqual({ allowed: true });
    expect(await other.consume(two, 'jane')).toEqual({ allowed: true });
    for (const process of [one, other, one]) {
      expect(await process.consume(two, 'jane')).toEqual({ allowed: false, retryAfterSeconds: expect.any(Number) });
    }
    expect(await other.consume(two, 'joan')).toEqual({ allowed: true });
  });

  it('lets exactly its points through, however many try at once in however many processes', async () => {
    const processes = Array.from({ length: 4 }, () => postgresRateLimits({ pool: store, hashKey }));
    const ten: Limit = { name: 'ten', points: 10, perSeconds: 60 };
    const verdicts = await Promise.all(
      Array.from({ length: 10 }, () => processes.map((process) => process.consume(ten, 'jane'))).flat(),
    );
    expect(verdicts.filter(({ allowed }) => allowed)).toHaveLength(10);
  });

  it('stores no word of what it counts', async () => {
    await postgresRateLimits({ pool: store, hashKey }).consume(two, 'jane.doe@example.org');
    const { rows } = await store.query({ text: 'SELECT key FROM rate_limit' });
    expect(rows).toEqual([{ key: expect.stringMatching(/^two:[\w-]{43}$/) }]);
  });

  it('answers a flood from memory and leaves the database alone', async () => {
    let statements = 0;
    const counted: StatementRunner = {
      query: (statement) => {
        statements += 1;
        return store.query(statement);
      },
    };
    const limits = postgresRateLimits({ pool: counted, hashKey });
    for (let tries = 0; tries < 20; tries += 1) await limits.consume(two, 'jane');
    expect(statements).toBe(two.points + 1);
  });

  it('tells every process when a key is shut out', async () => {
    const blocking: Limit = { name: 'blocking', points: 1, perSeconds: 60, blockSeconds: 600 };
    const [one, other] = [postgresRateLimits({ pool: store, hashKey }), postgresRateLimits({ pool: store, hashKey })];
    await one.consume(blocking, 'jane');
    expect(await one.consume(blocking, 'jane')).toEqual({ allowed: false, retryAfterSeconds: 600 });
    const verdict = await other.consume(blocking, 'jane');
    expect('retryAfterSeconds' in verdict && verdict.retryAfterSeconds).toBeGreaterThan(590);
  });

  it('opens again when its window ends', async () => {
    const limits = postgresRateLimits({ pool: store, hashKey });
    const brief: Limit = { name: 'brief', points: 1, perSeconds: 60 };
    await limits.consume(brief, 'jane');
    const verdict = await limits.consume(brief, 'jane');
    expect('retryAfterSeconds' in verdict && verdict.retryAfterSeconds).toBeGreaterThan(30);
    expect('retryAfterSeconds' in verdict && verdict.retryAfterSeconds).toBeLessThanOrEqual(60);
    // The library counts by it, and to wait for a window so short that one may is to miss it on a slow machine.
    const now = jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 60_001);
    try {
      expect(await limits.consume(brief, 'jane')).toEqual({ allowed: true });
    } finally {
      now.mockRestore();
    }
  });

  it('refuses the try when its table is not there', async () => {
    await store.query({ text: 'ALTER TABLE rate_limit RENAME TO rate_limit_away' });
    try {
      const trying = postgresRateLimits({ pool: store, hashKey }).consume(two, 'jane');
      await expect(trying).rejects.toMatchObject({ code: 'RATE_LIMIT_UNAVAILABLE' });
    } finally {
      await store.query({ text: 'ALTER TABLE rate_limit_away RENAME TO rate_limit' });
    }
  });
});

interface Store extends StatementRunner {
  close(): Promise<void>;
}

async function anEmbeddedOne(): Promise<Store> {
  const pglite = await openPglite(null);
  return {
    query: ({ text, values }) => pglite.query(text, values),
    close: () => pglite.close(),
  };
}

// A schema of its own, so that test files can run side by side on one server.
async function aServer(): Promise<Store> {
  const schema = `ratelimit_${randomUUID().replaceAll('-', '')}`;
  const pool = new Pool({
    connectionString: testServer(),
    options: `-c search_path=${schema}`,
    max: 4,
  });
  await pool.query(`CREATE SCHEMA ${schema}`);
  return {
    query: (statement) => pool.query(statement),
    close: async () => {
      await pool.query(`DROP SCHEMA ${schema} CASCADE`);
      await pool.end();
    },
  };
}
