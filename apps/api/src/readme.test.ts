import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi } from './testing/api.testing.js';
import { aPerson, serviceProvider } from './testing/people.testing.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const readme = textOf('README.md');
const { scripts } = JSON.parse(textOf('package.json')) as { readonly scripts: Readonly<Record<string, string>> };

/** The commands beside the server, each with the file that it runs. */
const commands = new Map(
  Object.entries(scripts).flatMap(([name, script]): [string, string][] => {
    const [, file] = /(apps\/api\/dist\/commands\/[\w-]+\.js)$/.exec(script) ?? [];
    return file === undefined ? [] : [[name, join(root, file)]];
  }),
);

describe.each(['README.md', 'apps/api/README.md'])('%s', (path) => {
  it('names only commands that the workspace has, and all of those beside the server', () => {
    const named = callsIn(textOf(path)).map(([name]) => name);
    expect(commands.size).toBeGreaterThan(4);
    expect(named).toEqual(expect.arrayContaining([...commands.keys()]));
    expect(named.filter((name) => name === undefined || !(name.startsWith('--') || name in scripts))).toEqual([]);
  });

  it('names only options that each command has, and each tells how it is used', async () => {
    for (const [name, file] of commands) {
      const { code, output } = await run(file, ['--help'], root);
      expect({ name, code, isUsage: output.startsWith('Usage:') }).toEqual({ name, code: 0, isUsage: true });
      const known = new Set(output.match(/--[\w-]+/g));
      const said = callsIn(textOf(path)).filter(([called]) => called === name);
      const options = said.flat().filter((word) => word.startsWith('--'));
      expect({ name, unknown: options.filter((option) => !known.has(option)) }).toEqual({ name, unknown: [] });
    }
  });

  it('links only to files that are there', () => {
    const links = [...textOf(path).matchAll(/\]\((?!http)([^)]+)\)/g)].map(([, link = '']) => link);
    expect(links.length).toBeGreaterThan(2);
    expect(links.filter((link) => !existsSync(join(root, dirname(path), link)))).toEqual([]);
  });
});

describe('the README of the server', () => {
  it('shows what privacy explain says, and that it goes over its budget', async () => {
    const text = textOf('apps/api/README.md');
    const [, document = ''] = /^echo '([^']+)' > look\.graphql$/m.exec(text) ?? [];
    const [, ...args] = callsIn(text).find(([name, , file]) => name === 'privacy' && file === 'look.graphql') ?? [];
    const folder = await mkdtemp(join(tmpdir(), 'readme-'));
    try {
      await writeFile(join(folder, 'look.graphql'), document);
      const { code, output } = await run(commands.get('privacy') ?? '', args, folder);
      expect(blocks('text', text)).toEqual([output]);
      expect(code).toBe(1);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

describe('the README', () => {
  it('draws a tree that is there', () => {
    const [, tree = ''] = /^```\n(apps\/\n[\s\S]*?)^```/m.exec(readme) ?? [];
    const folders: string[] = [];
    const paths = tree
      .trimEnd()
      .split('\n')
      .map((line) => {
        const [, indent = '', name = ''] = /^( *)(\S+)/.exec(line) ?? [];
        folders.splice(indent.length / 2, folders.length, name);
        return folders.join('');
      });
    expect(paths.length).toBeGreaterThan(8);
    expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  it('quotes code as it stands in the file that it names last', () => {
    const quotes = blocks('ts');
    expect(quotes.length).toBeGreaterThan(1);
    for (const quote of quotes) {
      const before = readme.slice(0, readme.indexOf(quote));
      const [, file = ''] = [...before.matchAll(/\]\((apps\/[^)]+\.ts)\)/g)].at(-1) ?? [];
      expect(readFileSync(join(root, file), 'utf8')).toContain(quote);
    }
  });

  describe('its journey of one field', () => {
    let api: TestApi;

    beforeAll(async () => {
      api = await startApi();
    });

    afterAll(() => api.close());

    it('shows the answer that the server gives', async () => {
      const person = await aPerson(api)
        .verified()
        .signedIn()
        .withContact({ givenName: 'Ada', phone: '+1 415 555 0101' });
      const provider = await serviceProvider(api, 'ADMINISTER_ACCOUNTS_AND_PAYMENTS');
      const [query = ''] = blocks('graphql');
      const [answer = '{}'] = blocks('json');
      const given = await api.as(provider).query(query, { personId: person.personId });
      expect(JSON.parse(given.text)).toEqual(JSON.parse(answer));
    });
  });
});

function textOf(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

/** The fenced blocks of one language, in order. */
function blocks(language: string, text = readme): string[] {
  return [...text.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'gm'))].map(
    ([, block = '']) => block,
  );
}

/** What a reader is told to run by pnpm, word by word: in a span of code, which a line may break, or on a line of a block. */
function callsIn(text: string): string[][] {
  return [...text.matchAll(/`npx --yes pnpm@12 ([^`]+)`|^npx --yes pnpm@12 (.+)$/gm)].map(([, span, line]) =>
    (span ?? line ?? '').split(/\s+/),
  );
}

/** Runs a command as it was built, without configuration. */
function run(
  file: string,
  args: readonly string[],
  cwd: string,
): Promise<{ readonly code: number; readonly output: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [file, ...args], { env: {}, cwd }, (error, output) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, output });
    });
  });
}
