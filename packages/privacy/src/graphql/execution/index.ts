/** How operations of a guarded schema are executed fast. It knows rows and decisions, not where rows come from. */
export { compiledExecution } from './compiled.execution.js';
export type { ExecutedOperation } from './executed.operation.js';
export { interpretedExecution } from './interpreted.execution.js';
export { readsRow, type RowReading } from './row.reading.js';
