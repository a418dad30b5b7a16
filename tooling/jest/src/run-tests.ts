#!/usr/bin/env node
// Runs every test of the workspace and ends with one line: `N passed, N failed`. Arguments go to the task
// runner (`run-tests --filter=@trackyourhours/privacy`).
import { resolve } from 'node:path';
import { isReachable } from './postgresql.probe.ts';
import { addSummaries, forgetSummary, readSummary } from './summary.file.ts';
import { runTestTasks, testedPackages } from './workspace.tests.ts';

const root = resolve(import.meta.dirname, '../../..');
const filters = process.argv.slice(2);
const url = process.env['TEST_DATABASE_URL'] ?? 'postgresql://postgres@127.0.0.1:5432/postgres';

const hasPostgresql = await isReachable(url);
// Whoever named a server, or runs this to decide on a change, must not be told that half of it was enough.
const needsPostgresql = process.env['CI'] === 'true' || process.env['TEST_DATABASE_URL'] !== undefined;

if (!hasPostgresql && needsPostgresql) {
  console.error('PostgreSQL is not reachable at TEST_DATABASE_URL (or 127.0.0.1:5432), and this run requires it.');
  conclude(0, 1);
} else {
  if (!hasPostgresql) {
    console.log('PostgreSQL is not reachable: its half of the tests is skipped (set TEST_DATABASE_URL to run it).');
  }
  runAll();
}

function runAll(): void {
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    TURBO_TELEMETRY_DISABLED: '1',
    ...(hasPostgresql
      ? { TEST_DATABASES: 'pglite,postgresql', TEST_DATABASE_URL: url }
      : { TEST_DATABASES: 'pglite', TEST_DATABASE_URL: undefined }),
  };
  const packages = testedPackages(root, filters, env);
  for (const { folder } of packages) forgetSummary(folder);

  const succeeded = runTestTasks(root, filters, env);
  const summaries = packages.map(({ name, folder }) => {
    const summary = readSummary(folder);
    if (summary === undefined) console.error(`${name}: its tests did not come to an end.`);
    return summary;
  });

  const { passed, failed } = addSummaries(summaries);
  // A task may fail although no test did, and that is a failure to be seen in the count too.
  conclude(passed, !succeeded && failed === 0 ? 1 : failed);
}

function conclude(passed: number, failed: number): void {
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}
