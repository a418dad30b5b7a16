import type { Log } from '../log/index.js';

/** The part of the log that the edge writes to: an event's name and facts that carry nobody's data. */
export type EdgeLog = Pick<Log, 'info' | 'warn' | 'error'>;
