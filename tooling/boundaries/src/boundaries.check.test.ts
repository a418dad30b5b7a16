import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { inspect } from './boundaries.check.ts';

const api = 'apps/api/src';
const privacy = 'packages/privacy/src';

describe('the boundaries of the house', () => {
  it('let a room import an earlier one by its index', async () => {
    house({ [`${api}/rooms/billing/billing.service.ts`]: ['../accounts/index.js', './billing.errors.js'] });
    expect(await rulesBroken()).toEqual([]);
  });

  it('let the composition root, the start, the demo and tests know every room', async () => {
    const everyone = { [`${api}/rooms/requests/index.ts`]: [], [`${api}/rooms/policy/index.ts`]: [] };
    house({
      ...everyone,
      [`${api}/app.ts`]: ['./rooms/requests/index.js', './rooms/policy/index.js'],
      [`${api}/main.ts`]: ['./app.js', './rooms/policy/index.js'],
      [`${api}/demo/people.ts`]: ['../rooms/requests/index.js'],
      [`${api}/rooms/policy/policy.test.ts`]: ['../requests/index.js', '../../app.js'],
    });
    expect(await rulesBroken()).toEqual([]);
  });

  it('let the GraphQL edge of the engine import graphql, and the testing kit the whole engine', async () => {
    house({
      'node_modules/graphql/index.js': [],
      [`${privacy}/graphql/compile.ts`]: ['graphql', '../index.js'],
      [`${privacy}/testing/viewers.ts`]: ['../index.js', '../graphql/compile.js'],
    });
    expect(await rulesBroken()).toEqual([]);
  });

  it('let the client import the schema', async () => {
    house({ 'packages/sdk/src/client.ts': ['@trackyourhours/schema', './fetch.js'] });
    expect(await rulesBroken()).toEqual([]);
  });

  it.each<[rule: string, what: string, files: Files]>([
    [
      'no-cycles',
      'two modules that import each other',
      {
        'packages/sdk/src/a.ts': ['./b.js'],
        'packages/sdk/src/b.ts': ['./a.js'],
      },
    ],
    [
      'no-cycles',
      'two modules that import each other over a third',
      {
        'packages/sdk/src/a.ts': ['./b.js'],
        'packages/sdk/src/b.ts': ['./c.js'],
        'packages/sdk/src/c.ts': ['./a.js'],
      },
    ],
    [
      'only-earlier-rooms',
      'a room that imports a later one',
      {
        [`${api}/rooms/accounts/accounts.service.ts`]: ['../consent/index.js'],
      },
    ],
    [
      'only-earlier-rooms',
      'a room that imports its sibling',
      {
        [`${api}/rooms/billing/billing.service.ts`]: ['../training/index.js'],
      },
    ],
    [
      'only-earlier-rooms',
      'the first room when it imports any',
      {
        [`${api}/rooms/policy/policy.service.ts`]: ['../accounts/index.js'],
      },
    ],
    [
      'rooms-are-entered-by-their-index',
      'a room that climbs into another',
      {
        [`${api}/rooms/billing/billing.service.ts`]: ['../accounts/accounts.entity.js'],
      },
    ],
    [
      'rooms-are-entered-by-their-index',
      'a test that climbs into another room',
      {
        [`${api}/rooms/billing/billing.test.ts`]: ['../accounts/accounts.entity.js'],
      },
    ],
    [
      'rooms-are-entered-by-their-index',
      'a composition root that climbs into a room',
      {
        [`${api}/app.ts`]: ['./rooms/accounts/accounts.entity.js'],
      },
    ],
    [
      'every-room-has-a-place',
      'a room that stands in no order',
      {
        [`${api}/app.ts`]: ['./rooms/cellar/index.js'],
      },
    ],
    [
      'platform-knows-no-room',
      'a platform that knows a room',
      {
        [`${api}/platform/mail/mail.ts`]: ['../../rooms/accounts/index.js'],
      },
    ],
    [
      'platform-knows-no-room',
      'a platform whose test knows a room',
      {
        [`${api}/platform/mail/mail.test.ts`]: ['../../rooms/accounts/index.js'],
      },
    ],
    [
      'app-alone-wires',
      'a second composition root',
      {
        [`${api}/wiring.ts`]: ['./rooms/accounts/index.js'],
      },
    ],
    [
      'nothing-imports-the-composition-root',
      'a room that reaches for the composition root',
      {
        [`${api}/rooms/billing/billing.service.ts`]: ['../../app.js'],
      },
    ],
    [
      'only-the-edge-knows-graphql',
      'an engine that imports graphql',
      {
        'node_modules/graphql/index.js': [],
        [`${privacy}/decision/decide.ts`]: ['graphql'],
      },
    ],
    [
      'only-the-edge-knows-graphql',
      'an engine that imports a library of GraphQL',
      {
        'node_modules/type-graphql/index.js': [],
        [`${privacy}/decision/decide.ts`]: ['type-graphql'],
      },
    ],
    [
      'the-engine-does-not-lean-on-its-edges',
      'an engine that imports its GraphQL edge',
      {
        [`${privacy}/decision/decide.ts`]: ['../graphql/compile.js'],
      },
    ],
    [
      'the-engine-does-not-lean-on-its-edges',
      'a GraphQL edge that imports the testing kit',
      {
        [`${privacy}/graphql/compile.ts`]: ['../testing/viewers.js'],
      },
    ],
    [
      'privacy-stands-alone',
      'an engine that imports the client',
      {
        [`${privacy}/decision/decide.ts`]: ['@trackyourhours/sdk'],
      },
    ],
    [
      'schema-imports-nothing',
      'a schema that imports a library',
      {
        'node_modules/graphql/index.js': [],
        'packages/schema/src/index.ts': ['graphql'],
      },
    ],
    [
      'schema-imports-nothing',
      'a schema that imports what only Node has',
      {
        'packages/schema/src/index.ts': ['node:fs'],
      },
    ],
    [
      'sdk-imports-only-the-schema',
      'a client that imports a library',
      {
        'node_modules/graphql/index.js': [],
        'packages/sdk/src/client.ts': ['graphql'],
      },
    ],
    [
      'sdk-imports-only-the-schema',
      'a client that imports the engine',
      {
        'packages/sdk/src/client.ts': ['@trackyourhours/privacy'],
      },
    ],
    [
      'sdk-imports-only-the-schema',
      'a client that imports what only Node has',
      {
        'packages/sdk/src/client.ts': ['node:crypto'],
      },
    ],
    [
      'tests-stay-behind',
      'a server that imports what serves its tests',
      {
        [`${api}/platform/http/http.server.ts`]: ['./http.testing.js'],
      },
    ],
    [
      'no-missing-modules',
      'an import that leads nowhere',
      {
        [`${api}/app.ts`]: ['nowhere'],
      },
    ],
  ])('%s: refuse %s', async (rule, _what, files) => {
    house(files);
    expect(await rulesBroken()).toEqual([rule]);
  });

  it('refuse a crossing of types alone', async () => {
    house({ [`${api}/rooms/accounts/index.ts`]: [] });
    write(
      `${api}/platform/mail/mail.ts`,
      "import type { A } from '../../rooms/accounts/index.js';\nexport type B = A;\n",
    );
    expect(await rulesBroken()).toEqual(['platform-knows-no-room']);
  });

  it('are not found kept where there is nothing to inspect', async () => {
    await expect(inspect(root)).rejects.toThrow('from the root of the repository');
  });
});

type Files = Readonly<Record<string, readonly string[]>>;

let root: string;
beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'house-')));
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

async function rulesBroken(): Promise<string[]> {
  const { crossings } = await inspect(root);
  return [...new Set(crossings.map(({ rule }) => rule))];
}

/** Builds files with these imports; a relative import that no file answers gets an empty one. */
function house(files: Files): void {
  for (const [file, imports] of Object.entries(files)) {
    for (const name of imports.filter((path) => path.startsWith('.'))) {
      const target = join(dirname(file), name).replace(/\.js$/, '.ts');
      if (!(target in files)) write(target, 'export {};\n');
    }
    write(file, `${imports.map((name) => `import '${name}';`).join('\n')}\nexport {};\n`);
  }
}

function write(file: string, content: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), content);
}
