import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aStore, type TestedDatabase } from './database.testing.js';

const isOnPostgresql = process.env['TEST_STORE'] === 'postgresql';

(isOnPostgresql ? describe : describe.skip)('a PostgreSQL server', () => {
  let database: TestedDatabase;
  beforeAll(async () => {
    database = await aStore({ poolSize: 1 });
  });
  afterAll(() => database.close());

  it('keeps a plan for what comes often, and none for what comes once', async () => {
    for (let index = 0; index < 200; index += 1) await database.query(`select ${String(index)} as once`, []);
    for (let index = 0; index < 10; index += 1) await database.query('select $1::int as often', [index]);
    expect(await planned()).toEqual(['select $1::int as often']);
  });

  it('keeps no more than some hundreds, whatever comes', async () => {
    for (let index = 0; index < 400; index += 1) {
      for (let time = 1; time <= 4; time += 1) await database.query(`select ${String(index)} as again`, []);
    }
    expect((await planned()).length).toBeLessThanOrEqual(300);
  });

  it('may end a connection that idles: the next query has another', async () => {
    const [before] = await database.query<{ readonly pid: number }>('select pg_backend_pid() as pid', []);
    const other = await database.other();
    await other.query('select pg_terminate_backend($1)', [before?.pid]);
    await other.close();
    // The driver is told of the end by an event, or by the query that comes before it.
    await database.query('select 1', []).catch(() => undefined);
    const [after] = await database.query<{ readonly pid: number }>('select pg_backend_pid() as pid', []);
    expect(after?.pid).not.toBe(before?.pid);
  });

  /** What the server has planned for good, on the one connection that there is. */
  async function planned(): Promise<readonly string[]> {
    const rows = await database.query<{ readonly statement: string }>(
      'select statement from pg_prepared_statements',
      [],
    );
    return rows.map(({ statement }) => statement).filter((statement) => !statement.includes('pg_prepared_statements'));
  }
});
