import type { PrivacyReport } from './privacy.report.js';
import type { AttemptError, RunError } from './run.error.js';

/** All that was asked for came. What is null is empty or was withheld: `privacy` tells which. */
export interface RunSuccess<Data> {
  readonly ok: true;
  readonly data: Data;
  readonly privacy: PrivacyReport;
  /** By which the server's operators find the request; null if nothing names it. */
  readonly requestId: string | null;
}

/** Something went wrong. The error is safe to log; `data` is not. */
export interface RunFailure<Data> {
  readonly ok: false;
  readonly error: RunError;
  /** The part that came in spite of a fault in another part; null almost always. */
  readonly data: Data | null;
  /** What was masked and withheld in that part; null when no operation ran. */
  readonly privacy: PrivacyReport | null;
}

/** What came of an operation. A refusal that the schema describes, such as a wrong password, is a success's `data`. */
export type RunResult<Data> = RunSuccess<Data> | RunFailure<Data>;

/** What came of one attempt. */
export type AttemptResult<Data> =
  RunSuccess<Data> | (Omit<RunFailure<Data>, 'error'> & { readonly error: AttemptError });
