/**
 * How often something may be tried. What is counted is known only by a keyed hash, so that neither the memory of the
 * process nor the table of the database lists the addresses that tried.
 */
export type { Limit, RateLimits } from './ratelimit.limits.js';
export { RateLimitError } from './ratelimit.errors.js';
export { memoryRateLimits } from './ratelimit.memory.js';
export { postgresRateLimits, type StatementRunner } from './ratelimit.postgres.js';
