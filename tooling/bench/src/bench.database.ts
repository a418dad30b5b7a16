import { Client, escapeIdentifier } from 'pg';

/** A database of the bench's own. */
export interface BenchDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

/** Makes a database on the server that this address leads to, or takes the one of that name unless it is to be new. */
export async function openDatabase(
  serverUrl: string,
  name: string,
  { anew = false }: { readonly anew?: boolean } = {},
): Promise<BenchDatabase> {
  const quoted = escapeIdentifier(name);
  const drop = () => onServer(serverUrl, (client) => client.query(`drop database if exists ${quoted} with (force)`));
  if (anew) await drop();
  await onServer(serverUrl, async (client) => {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
    if (rowCount === 0) await client.query(`create database ${quoted}`);
  });
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    drop: async () => {
      await drop();
    },
  };
}

/** Does something over one connection. */
export async function onServer<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
