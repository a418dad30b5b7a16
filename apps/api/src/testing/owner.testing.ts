import type { Database } from '../platform/database/index.js';

/**
 * Sends statements as the owner of the tables who has switched off what stands in the way, all or none: for what the
 * server cannot do, such as to empty the ledger or to tamper with it. Gives the rows of the last.
 */
export async function asOwner<Row>({ orm }: Database, ...statements: readonly string[]): Promise<readonly Row[]> {
  return orm.em.fork().transactional(async (em) => {
    await em.execute('set local role none');
    await em.execute(`set local session_replication_role = 'replica'`);
    let rows: readonly Row[] = [];
    for (const statement of statements) rows = await em.execute<Row[]>(statement);
    return rows;
  });
}
