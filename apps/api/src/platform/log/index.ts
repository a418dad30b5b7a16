/**
 * Structured logs that cannot carry a personal value. Nothing is redacted, because a list of what to hide is always one
 * name short: a line holds an event and the few fields of one table, each checked by shape, and nothing else is written.
 * No caller hands a sentence, an object or an error's message to the destination, and no caller gets pino itself.
 */
export { createLog, type Log, type LogLevel, type LogOptions } from './log.logger.js';
export type { LogFields } from './log.fields.js';
export { describeError, type ErrorFacts } from './log.error.js';
