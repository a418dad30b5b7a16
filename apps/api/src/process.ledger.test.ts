import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { readConfig } from './platform/config/index.js';
import { openDatabase, type Database } from './platform/database/index.js';
import { aDatabase } from './platform/keys/keys.testing.js';
import { exists, newestCode, ProcessHouse, type ServerProcess, type Viewer } from './process.testing.js';
import { asOwner } from './testing/owner.testing.js';

jest.setTimeout(180_000);

let house: ProcessHouse;
let env: Readonly<Record<string, string>>;
let drop: () => Promise<void>;
beforeEach(async () => {
  house = new ProcessHouse();
  const folder = await house.folder();
  env = { DATA_DIR: folder, DEMO: 'off', MASTER_KEY: randomBytes(32).toString('base64') };
  drop = () => Promise.resolve();
  if (process.env['TEST_STORE'] !== 'postgresql') return;
  const database = await aDatabase();
  env = { ...env, DATABASE_URL: database.url };
  drop = database.drop;
});
afterEach(async () => {
  await house.close();
  await drop();
});

describe('a server that is killed while it answers', () => {
  it('leaves a ledger that is whole, with all that it has answered, and the next goes on with it', async () => {
    const desk = await aDesk();
    const first = await started();
    const personId = await aPersonAt(first);
    const answered = await loaded(first, personId, desk, 300);
    first.kill('SIGKILL');
    await first.ended();
    const known = answered();
    expect(known).toBeGreaterThanOrEqual(300);
    // Whoever was told something is in it; who was not yet told may be, too.
    expect(await entriesOf(desk.id)).toBeGreaterThanOrEqual(known);
    expect(await command('verify-ledger', [])).toMatchObject({ code: 0 });

    const second = await started();
    expect((await second.ask(look, { personId }, desk)).status).toBe(200);
    second.kill('SIGTERM');
    await second.ended();
    const [, last = ''] = [...second.output().matchAll(/checkpointHash\W+([0-9a-f]{64})/g)].at(-1) ?? [];
    const verified = await command('verify-ledger', ['--checkpoint', last]);
    expect(verified).toMatchObject({
      code: 0,
      output: expect.stringMatching(/Good: (\d+) of \1 entries, 2 of 2 chains, /),
    });
  });
});

describe('the command verify-ledger', () => {
  it('names what somebody did to it, and says no name and no value', async () => {
    const desk = await aDesk();
    const server = await started();
    const personId = await aPersonAt(server);
    for (let time = 0; time < 5; time += 1) await server.ask(look, { personId }, desk);
    server.kill('SIGTERM');
    await server.ended();
    expect(await command('verify-ledger', [])).toMatchObject({
      code: 0,
      output: expect.stringContaining('5 of 5 entries'),
    });
    const [third] = await withDatabase((database) =>
      asOwner<{ readonly id: string }>(
        database,
        'delete from "disclosure" where "sequence" = 2',
        `update "disclosure" set "recipient_id" = 'Canary' where "sequence" = 3 returning "id"::text as "id"`,
      ),
    );
    const { code, output } = await command('verify-ledger', []);
    expect(code).toBe(1);
    expect(output).toMatch(/REMOVED +entry 2 of chain [\da-f-]{36}: /);
    expect(output).toMatch(new RegExp(`CHANGED +entry 3 of chain [\\da-f-]{36} \\(${third?.id ?? ''}\\): `));
    expect(output).toContain('Good: 3 of 4 entries, 0 of 1 chains, 2 of 2 checkpoints.');
    // Nobody watches a file or a pipe.
    expect(output).not.toContain('\r');
    expect(output).not.toMatch(/canary|person-of/i);
    expect(await command('verify-ledger', ['--checkpoint', 'f'.repeat(64)])).toMatchObject({
      code: 1,
      output: expect.stringContaining('an older copy'),
    });
  });

  it('ends otherwise than for a finding where nothing can be examined, and makes nothing', async () => {
    const notYet = { code: 3, output: expect.stringContaining('no ledger here yet') };
    expect(await command('verify-ledger', [])).toMatchObject(notYet);
    const folder = join(env['DATA_DIR'] ?? '', 'nowhere');
    const elsewhere = { DATA_DIR: folder, MASTER_KEY: env['MASTER_KEY'] ?? '' };
    expect(await command('verify-ledger', [], elsewhere)).toMatchObject(notYet);
    expect(await exists(folder)).toBe(false);
    const unreachable = { ...elsewhere, DATABASE_URL: 'postgresql://canary@127.0.0.1:1/canary' };
    const { code, output } = await command('verify-ledger', [], unreachable);
    expect(code).toBe(3);
    expect(output).not.toContain('canary');
    if (env['DATABASE_URL'] !== undefined) return;
    await started();
    expect(await command('verify-ledger', [])).toMatchObject({ code: 3, output: expect.stringContaining('in use') });
  });

  it('tells how it is used to whoever asks', async () => {
    const help = await command('verify-ledger', ['--help']);
    expect(help).toMatchObject({ code: 0, output: expect.stringContaining('verify-ledger --checkpoint HASH') });
  });

  it.each([[['--canary']], [['--checkpoint', 'CANARY']], [['--checkpoint']], [['CANARY']]])(
    'answers %j with its usage',
    async (given) => {
      const { code, output } = await command('verify-ledger', given);
      expect(code).toBe(2);
      expect(output).toContain('verify-ledger --checkpoint HASH');
      expect(output).toContain(given[0] === '--checkpoint' ? 'hash is 64 digits' : 'It takes --checkpoint only');
      expect(output).not.toContain('CANARY');
    },
  );
});

const look = 'query Look($personId: ID!) { person(id: $personId) { contact { email } } }';

interface Desk extends Viewer {
  readonly id: string;
}

async function aDesk(): Promise<Desk> {
  const purpose = 'UNDERSTAND_AND_RESPOND';
  const { output } = await command('credential', [
    ...['issue', '--role', 'SUPPORT', '--name', 'Desk', '--purposes', purpose],
  ]);
  const [, id = '', token = ''] = /^id +(\S+)\nkey +(\S+)/.exec(output) ?? [];
  return { id, token, purpose };
}

async function started(): Promise<ServerProcess> {
  const { DATA_DIR: folder = '', ...rest } = env;
  return (await house.start(folder, { LOG_LEVEL: 'info', ...rest })).ready();
}

/** Signs somebody up and proves their address, which is all that the desk will look at. */
async function aPersonAt(server: ServerProcess): Promise<string> {
  const input = { email: 'person-of-the-ledger@example.org', password: 'correct horse battery' };
  await server.ask('mutation S($input: SignUpInput!) { signUp(input: $input) { __typename } }', { input });
  await server.says('mail.written');
  const code = await newestCode(server.folder);
  await server.ask('mutation V($code: String!) { verifyEmail(code: $code) { __typename } }', { code });
  const signedIn = await server.ask(
    'mutation I($input: SignInInput!) { signIn(input: $input) { ... on SignedIn { personId } } }',
    { input },
  );
  const { personId = '' } = (signedIn.data?.['signIn'] ?? {}) as { readonly personId?: string };
  expect(personId).not.toBe('');
  return personId;
}

/** Asks in eight ways at once until so many have been answered, and goes on; gives how many have been up to now. */
async function loaded(server: ServerProcess, personId: string, desk: Desk, enough: number): Promise<() => number> {
  let answered = 0;
  const reached = Promise.withResolvers<undefined>();
  const asking = async (): Promise<void> => {
    for (;;) {
      const { status, text } = await server.ask(look, { personId }, desk);
      if (status !== 200 || !text.includes('•')) throw new Error(`It answered ${text}`);
      answered += 1;
      if (answered >= enough) reached.resolve(undefined);
    }
  };
  // All of them end when the server does; before that, a failure is one.
  for (let way = 0; way < 8; way += 1) void asking().catch(reached.reject);
  await reached.promise;
  return () => answered;
}

async function entriesOf(recipientId: string): Promise<number> {
  const rows = await withDatabase((database) =>
    database.query('select 1 from "disclosure" where "recipient_id" = $1', [recipientId]),
  );
  return rows.length;
}

async function withDatabase<T>(task: (database: Database) => Promise<T>): Promise<T> {
  const database = await openDatabase({ location: readConfig(env).database, entities: [], subscribers: [] });
  try {
    return await task(database);
  } finally {
    await database.close();
  }
}

/** Runs a command as it was built, on this test's store. */
function command(
  name: string,
  given: readonly string[],
  variables: Readonly<Record<string, string>> = env,
): Promise<{ readonly code: number; readonly output: string }> {
  const file = fileURLToPath(new URL(`../dist/commands/${name}.js`, import.meta.url));
  return new Promise((resolve) => {
    execFile(process.execPath, [file, ...given], { env: { ...variables } }, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, output: stdout + stderr });
    });
  });
}
