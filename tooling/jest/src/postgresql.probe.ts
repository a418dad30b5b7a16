import { Client } from 'pg';

/** Says whether a PostgreSQL server answers at this address; a password in it appears nowhere. */
export async function isReachable(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 3000 });
  // A connection that breaks later reports here; without a listener it would end the process.
  client.on('error', () => undefined);

  try {
    await client.connect();
    await client.query('select 1');
    return true;
  } catch {
    // Refused, unknown, or not PostgreSQL: for tests it is all the same.
    return false;
  } finally {
    await client.end();
  }
}
