import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Client } from 'pg';
import { migrationHistory } from './platform/database/migrations.js';
import { aDatabase } from './platform/keys/keys.testing.js';
import { exists, ProcessHouse } from './process.testing.js';

jest.setTimeout(180_000);

const onPostgresql = process.env['TEST_STORE'] === 'postgresql' ? describe : describe.skip;

let house: ProcessHouse;
let drops: (() => Promise<void>)[];
beforeEach(() => {
  house = new ProcessHouse();
  drops = [];
});
afterEach(async () => {
  await house.close();
  for (const drop of drops) await drop();
});

describe('a server in production', () => {
  it('serves no explorer, no schema and no demo unless it is told to', async () => {
    const folder = await house.folder();
    const server = await (
      await house.start(folder, { NODE_ENV: 'production', HOST: '127.0.0.1', ...(await storeEnv()) })
    ).ready();
    const page = await fetch(`${server.url}/graphql`, { headers: { accept: 'text/html' } });
    expect(await page.text()).not.toMatch(/sandbox|explorer/i);
    const schema = await server.ask('{ __schema { types { name } } }');
    expect(schema.data?.['__schema'] ?? null).toBeNull();
    expect(schema.text).not.toContain('Contact');
    expect(await exists(join(folder, 'demo.json'))).toBe(false);
    expect(server.output()).not.toContain('demo.json');
    expect((await server.ask('{ __typename }')).data).toEqual({ __typename: 'Query' });
  });

  it('shows its schema and its explorer when it is told to', async () => {
    const env = {
      NODE_ENV: 'production',
      HOST: '127.0.0.1',
      EXPLORER: 'on',
      INTROSPECTION: 'on',
      ...(await storeEnv()),
    };
    const server = await (await house.start(await house.folder(), env)).ready();
    const page = await fetch(`${server.url}/graphql`, { headers: { accept: 'text/html' } });
    expect(await page.text()).toMatch(/sandbox/i);
    expect((await server.ask('{ __schema { queryType { name } } }')).data).toEqual({
      __schema: { queryType: { name: 'Query' } },
    });
  });
});

describe('an environment that cannot be used', () => {
  it('is reported with all that is wrong with it, at once and without its values, and nothing is made', async () => {
    const folder = await house.folder();
    const place = join(folder, 'data');
    const wrong = {
      PORT: 'port-canary',
      LOG_LEVEL: 'level-canary',
      MASTER_KEY: 'key-canary',
      SMTP_URL: 'ftp://smtp-canary',
      DEMO: 'maybe-canary',
    };
    const server = await house.start(place, wrong);
    expect(await server.ended()).toEqual({ code: 1, signal: null });
    for (const variable of Object.keys(wrong)) expect(server.output()).toContain(variable);
    expect(server.output()).not.toContain('canary');
    expect(await exists(place)).toBe(false);
  });
});

onPostgresql('a server on PostgreSQL', () => {
  it('plants nobody and gives out no token', async () => {
    const { url, env } = await postgresql();
    const folder = await house.folder();
    await (await house.start(folder, env)).ready();
    expect(await exists(join(folder, 'demo.json'))).toBe(false);
    for (const table of ['person', 'credential', 'session', 'email_address', 'contact']) {
      expect(await rowsOf(url, `select count(*)::int as count from "${table}"`)).toEqual([{ count: 0 }]);
    }
  });

  it('comes up beside another that starts at the same time on the same empty database, which is migrated once', async () => {
    const { url, env } = await postgresql();
    const folder = await house.folder();
    const servers = await Promise.all([1, 2].map(() => house.start(folder, env)));
    await Promise.all(servers.map((server) => server.ready()));
    for (const server of servers) {
      expect((await fetch(`${server.url}/health/ready`)).status).toBe(200);
      expect((await server.ask('{ __typename }')).status).toBe(200);
    }
    const names = migrationHistory().map(({ name }) => ({ name }));
    expect(await rowsOf(url, 'select name from migration order by id')).toEqual(names);
  });

  it('stops on a signal and ends with 0', async () => {
    const server = await (await house.start(await house.folder(), (await postgresql()).env)).ready();
    server.kill('SIGTERM');
    expect(await server.ended()).toEqual({ code: 0, signal: null });
  });

  it('says that the database cannot be reached, without its password, and ends', async () => {
    const env = { DATABASE_URL: 'postgresql://somebody:password-canary@127.0.0.1:1/nowhere', MASTER_KEY: aMasterKey() };
    const server = await house.start(await house.folder(), env);
    expect(await server.ended()).toEqual({ code: 1, signal: null });
    expect(server.output()).toContain('ECONNREFUSED');
    expect(server.output()).not.toContain('canary');
  });
});

/** What points a server at the store that this run is about. */
async function storeEnv(): Promise<Readonly<Record<string, string>>> {
  return process.env['TEST_STORE'] === 'postgresql' ? (await postgresql()).env : {};
}

async function postgresql() {
  const { url, drop } = await aDatabase();
  drops.push(drop);
  return { url, env: { DATABASE_URL: url, MASTER_KEY: aMasterKey() } };
}

function aMasterKey(): string {
  return randomBytes(32).toString('base64');
}

async function rowsOf(url: string, statement: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(statement)).rows;
  } finally {
    await client.end();
  }
}
