import type { Config } from 'jest';

/** The Jest configuration of a package in one project; `folder` is the package's own. */
export function packageTests(folder: string): Config {
  return { ...runOf(folder), ...projectOf(folder) };
}

/** What holds for a whole run: two workers at most, because a worker may hold an embedded database. */
export function runOf(folder: string): Config {
  return {
    rootDir: folder,
    maxWorkers: 2,
    workerIdleMemoryLimit: '1GB',
    passWithNoTests: true,
    // Of the run, because a project's own is not heard.
    testTimeout: 120_000,
    reporters: ['default', new URL('summary.reporter.ts', import.meta.url).pathname],
  };
}

/** What holds for one project: where its tests are and how a module becomes JavaScript. */
export function projectOf(folder: string): ProjectConfig {
  return {
    rootDir: folder,
    testEnvironment: 'node',
    testMatch: ['<rootDir>/src/**/*.test.ts'],
    injectGlobals: false,
    extensionsToTreatAsEsm: ['.ts'],
    // Sources import what will be emitted (`.js`); beside a test lies what was written (`.ts`).
    moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
    transform: { '\\.ts$': [pathOf('@swc/jest'), swc] },
  };
}

/** A project is configured by what a run of one package takes, except for the run itself. */
export type ProjectConfig = Omit<Config, 'projects' | 'reporters' | 'maxWorkers' | 'testTimeout'>;

const swc = {
  swcrc: false,
  sourceMaps: 'inline',
  jsc: {
    target: 'es2024',
    keepClassNames: true,
    parser: { syntax: 'typescript', decorators: true },
    transform: {
      legacyDecorator: true,
      decoratorMetadata: true,
      useDefineForClassFields: false,
      verbatimModuleSyntax: true,
    },
  },
};

/** Resolved from here, so that a package under test need not depend on the transformer itself. */
function pathOf(module: string): string {
  return new URL(import.meta.resolve(module)).pathname;
}
