import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { ProcessHouse, type ServerProcess } from './process.testing.js';

jest.setTimeout(180_000);

let house: ProcessHouse;
beforeEach(() => {
  house = new ProcessHouse();
});
afterEach(() => house.close());

describe('the command credential', () => {
  it('gives a key that is good until it is withdrawn, and shows it once', async () => {
    const folder = await house.folder();
    const issued = await command('credential', folder, [
      ...['issue', '--role', 'SUPPORT', '--name', 'Desk', '--purposes', 'UNDERSTAND_AND_RESPOND'],
    ]);
    expect(issued.code).toBe(0);
    const [, id = '', token = ''] = /^id +(\S+)\nkey +(\S+)/.exec(issued.output) ?? [];
    const ask = async (): Promise<number> => {
      const server = await (await house.start(folder, { DEMO: 'off' })).ready();
      const { status } = await server.ask(
        '{ people { nodes { id } } }',
        {},
        { token, purpose: 'UNDERSTAND_AND_RESPOND' },
      );
      await stopped(server);
      return status;
    };
    expect(await ask()).toBe(200);
    expect(await command('credential', folder, ['list'])).toMatchObject({
      code: 0,
      output: expect.stringContaining(id),
    });
    expect(await command('credential', folder, ['revoke', '--id', id])).toMatchObject({ code: 0 });
    expect(await ask()).toBe(401);
    expect(await command('credential', folder, ['revoke', '--id', id])).toMatchObject({ code: 1 });
    expect(await command('credential', folder, ['list'])).toEqual({ code: 0, output: '' });
  });

  it.each([
    ['nothing', []],
    ['a role that is none', ['issue', '--role', 'CANARY', '--name', 'Desk', '--purposes', 'ADVERTISE']],
    [
      'a role and a gate',
      ['issue', '--role', 'SUPPORT', '--gate', 'AFFILIATE', '--name', 'x', '--purposes', 'ADVERTISE'],
    ],
    ['a purpose that is none', ['issue', '--role', 'SUPPORT', '--name', 'Desk', '--purposes', 'CANARY']],
    ['an id that is none', ['revoke', '--id', 'CANARY']],
    ['an option that is none', ['issue', '--canary', 'CANARY']],
  ])('answers %s with its usage and changes nothing', async (_what, given) => {
    const { code, output } = await command('credential', await house.folder(), given);
    expect(code).toBe(2);
    expect(output).toContain('credential issue --role ROLE');
    expect(output).not.toContain('CANARY');
  });
});

describe('the command rotate-keys', () => {
  it('lets the data be opened by the new master key alone', async () => {
    const folder = await house.folder();
    const [before, after] = [aMasterKey(), aMasterKey()];
    const first = await (await house.start(folder, { MASTER_KEY: before })).ready();
    const inUse = await command('rotate-keys', folder, [], { MASTER_KEY: after, PREVIOUS_MASTER_KEYS: before });
    expect(inUse).toMatchObject({ code: 1, output: expect.stringContaining('in use by process') });
    await first.says('Ctrl-C');
    const demo = JSON.parse(await readFile(join(folder, 'demo.json'), 'utf8')) as Demo;
    await stopped(first);
    const rotated = await command('rotate-keys', folder, [], { MASTER_KEY: after, PREVIOUS_MASTER_KEYS: before });
    expect(rotated).toMatchObject({
      code: 0,
      output: expect.stringMatching(/^\d+ keys examined, [1-9]\d* wrapped anew\n$/),
    });
    const second = await (await house.start(folder, { MASTER_KEY: after })).ready();
    const me = await second.ask('{ me { contact { phone } } }', {}, demo.viewers.person);
    expect(me.data).toEqual({ me: { contact: { phone: expect.stringMatching(/^\+1/) } } });
  });

  it.each([
    ['--help', 0],
    ['--canary', 2],
  ])('answers %s with its usage and wraps nothing', async (argument, code) => {
    const folder = await house.folder();
    const answer = await command('rotate-keys', folder, [argument]);
    expect(answer).toMatchObject({ code, output: expect.stringContaining('rotate-keys    wraps') });
    expect(answer.output).not.toContain('canary');
    expect(await readdir(folder)).toEqual([]);
  });
});

interface Demo {
  readonly viewers: { readonly person: { readonly token: string } };
}

function aMasterKey(): string {
  return randomBytes(32).toString('base64');
}

async function stopped(server: ServerProcess): Promise<void> {
  server.kill('SIGINT');
  await server.ended();
}

/** Runs a command as it was built, on a folder, with these variables and no others. */
describe('the command demo', () => {
  it('makes so many people who use every room, goes on where it was broken off, and adds nobody twice', async () => {
    const folder = await house.folder();
    expect(await command('demo', folder, ['--people', '3'])).toEqual({
      code: 0,
      output: '3 made-up people are there, 3 of them new.\n',
    });
    expect(await command('demo', folder, ['--people', '14'])).toMatchObject({
      output: '14 made-up people are there, 11 of them new.\n',
    });
    // The same people of the same seed, and others of another.
    expect(await command('demo', folder, ['--people', '14', '--seed', '8'])).toMatchObject({
      output: '14 made-up people are there, 14 of them new.\n',
    });
    const server = await (await house.start(folder)).ready();
    const { viewers } = JSON.parse(await readFile(join(folder, 'demo.json'), 'utf8')) as {
      readonly viewers: { readonly support: { readonly token: string } };
    };
    const { data } = await server.ask(
      '{ people(first: 50) { nodes { contact { givenName } } } }',
      {},
      { token: viewers.support.token, purpose: 'UNDERSTAND_AND_RESPOND' },
    );
    const names = (data?.['people'] as PeopleSeen).nodes.map(({ contact }) => contact.givenName);
    expect(names).toHaveLength(12 + 2 * 14);
    expect(new Set(names).size).toBeGreaterThan(12 + 14);
    await stopped(server);
  });

  it.each([
    ['nothing', []],
    ['no number', ['--people', 'CANARY']],
    ['nobody', ['--people', '0']],
    ['an option that is none', ['--people', '1', '--canary', 'CANARY']],
    ['a word more', ['--people', '1', 'CANARY']],
  ])('answers %s with its usage and makes nobody', async (_what, given) => {
    const folder = await house.folder();
    const { code, output } = await command('demo', folder, given);
    expect(code).toBe(2);
    expect(output).toContain('demo --people NUMBER');
    expect(output).not.toContain('CANARY');
    expect(await readdir(folder)).toEqual([]);
  });

  it('makes nobody in production', async () => {
    const folder = await house.folder();
    const production = {
      NODE_ENV: 'production',
      MASTER_KEY: randomBytes(32).toString('base64'),
      PUBLIC_URL: 'https://x.example',
    };
    const { code, output } = await command('demo', folder, ['--people', '1'], production);
    expect(code).toBe(1);
    expect(output).toContain('production');
  });
});

interface PeopleSeen {
  readonly nodes: readonly { readonly contact: { readonly givenName: string } }[];
}

function command(
  name: string,
  folder: string,
  given: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<{ readonly code: number; readonly output: string }> {
  const file = fileURLToPath(new URL(`../dist/commands/${name}.js`, import.meta.url));
  return new Promise((resolve) => {
    execFile(process.execPath, [file, ...given], { env: { DATA_DIR: folder, ...env } }, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, output: stdout + stderr });
    });
  });
}
