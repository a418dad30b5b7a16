import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** How the tests of a package ended; a test file that could not run counts as one failure. */
export interface Summary {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** Leaves a package's summary where the task cache keeps it. */
export function writeSummary(folder: string, summary: Summary): void {
  mkdirSync(join(folder, results), { recursive: true });
  writeFileSync(fileIn(folder), `${JSON.stringify(summary)}\n`);
}

/** Reads a package's summary; undefined when its tests did not come to an end. */
export function readSummary(folder: string): Summary | undefined {
  const file = fileIn(folder);
  if (!existsSync(file)) return undefined;

  const content: unknown = JSON.parse(readFileSync(file, 'utf8'));
  return isSummary(content) ? content : undefined;
}

/** Forgets an earlier run, so that its summary cannot stand in for one that was never written. */
export function forgetSummary(folder: string): void {
  rmSync(join(folder, results), { recursive: true, force: true });
}

/** Adds the packages up; one that left no summary is a failure, whatever the others say. */
export function addSummaries(summaries: readonly (Summary | undefined)[]): Summary {
  const missing: Summary = { passed: 0, failed: 1, skipped: 0 };

  return summaries.reduce<Summary>(
    (sum, summary = missing) => ({
      passed: sum.passed + summary.passed,
      failed: sum.failed + summary.failed,
      skipped: sum.skipped + summary.skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );
}

const results = 'test-results';

function fileIn(folder: string): string {
  return join(folder, results, 'summary.json');
}

function isSummary(content: unknown): content is Summary {
  return (
    typeof content === 'object' &&
    content !== null &&
    'passed' in content &&
    Number.isInteger(content.passed) &&
    'failed' in content &&
    Number.isInteger(content.failed) &&
    'skipped' in content &&
    Number.isInteger(content.skipped)
  );
}
