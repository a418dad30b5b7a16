import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi } from './testing/api.testing.js';
import { aPerson, serviceProvider } from './testing/people.testing.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const readme = readFileSync(join(root, 'README.md'), 'utf8');

/** The fenced blocks of one language, in order. */
function blocks(language: string): string[] {
  return [...readme.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'gm'))].map(
    ([, text = '']) => text,
  );
}

describe('the README', () => {
  it('names only commands that the workspace has', () => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    const named = [...readme.matchAll(/npx --yes pnpm@12 ([\w-]+)/g)].map(([, name = '']) => name);
    expect(named).toEqual(expect.arrayContaining(['start', 'test']));
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

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

  it('links only to files that are there', () => {
    const links = [...readme.matchAll(/\]\((?!http)([^)]+)\)/g)].map(([, link = '']) => link);
    expect(links.length).toBeGreaterThan(2);
    expect(links.filter((link) => !existsSync(join(root, link)))).toEqual([]);
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
