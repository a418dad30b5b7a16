/**
 * Work that nobody waits for: once a day, once an hour, or again when it failed. It lies in queues in the data's own
 * database, so that several servers do each piece once. It knows names, ids and times of day, and refuses to know what
 * is done: what a queue keeps names nobody, and of a failure it keeps a code.
 */
export type { Job, JobContext, JobRetries } from './job.js';
export { JobsError } from './jobs.errors.js';
export { createJobs, type Jobs, type JobsOptions } from './jobs.js';
