/**
 * The typed client of Track Your Hours. It sends operations, says what came of them, and tells what was masked or
 * withheld and why. It refuses to know what a datum means, keeps no answer, and has no state but what it was given.
 */
export {
  createClient,
  type Client,
  type ClientOptions,
  type Fetch,
  type RunOptions,
  type VariablesAndOptions,
} from './client.js';
export type { GraphqlFault, RunError, RunErrorKind } from './run.error.js';
export type { Operation } from './operation.js';
export { pages, type Page, type PagedConnection, type PagesOptions } from './pages.js';
export { noticeFor, type Notice, type PrivacyReport } from './privacy.report.js';
export type { RunFailure, RunResult, RunSuccess } from './run.result.js';
export { sendUsage, type UsageEvent } from './usage.js';
export type * from './generated/operation.types.js';
