import type { Config } from 'jest';
import { projectOf, runOf } from './package.preset.ts';

/**
 * The Jest configuration of a package whose tests run once for each store: PGlite always, PostgreSQL when
 * `TEST_DATABASES` names it. A test reads its own store in `process.env.TEST_STORE`.
 */
export function testsOnEachStore(folder: string, databases = process.env['TEST_DATABASES'] ?? ''): Config {
  const withPostgresql = databases.split(',').includes('postgresql');

  return { ...runOf(folder), projects: [onPglite(folder), ...(withPostgresql ? [onPostgresql(folder)] : [])] };
}

function onPglite(folder: string): ProjectWithName {
  return { ...projectOf(folder), displayName: 'pglite', setupFiles: [setup('pglite')] };
}

/** `*.unit.test.ts` touches no store, so that once is enough. */
function onPostgresql(folder: string): ProjectWithName {
  return {
    ...projectOf(folder),
    displayName: 'postgresql',
    setupFiles: [setup('postgresql')],
    testPathIgnorePatterns: ['/node_modules/', '\\.unit\\.test\\.ts$'],
  };
}

type ProjectWithName = Exclude<NonNullable<Config['projects']>[number], string>;

function setup(store: string): string {
  return new URL(`${store}.setup.ts`, import.meta.url).pathname;
}
