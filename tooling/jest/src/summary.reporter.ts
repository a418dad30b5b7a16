import type { AggregatedResult, Config, Reporter, TestContext } from '@jest/reporters';
import { forgetSummary, writeSummary } from './summary.file.ts';

/** Writes what a package's run came to into `test-results/summary.json`. */
export default class SummaryReporter implements Reporter {
  readonly #folder: string;

  constructor(run: Config.GlobalConfig) {
    this.#folder = run.rootDir;
  }

  onRunStart(): void {
    forgetSummary(this.#folder);
  }

  onRunComplete(_contexts: Set<TestContext>, results: AggregatedResult): void {
    writeSummary(this.#folder, {
      passed: results.numPassedTests,
      failed: results.numFailedTests + results.numRuntimeErrorTestSuites,
      skipped: results.numPendingTests + results.numTodoTests,
    });
  }
}
