/**
 * What tests of an application need: viewers in one line, a ledger in memory, and the table of who sees what.
 * Nothing here is for production, and nothing here knows an application's words.
 */
export { MemoryLedger } from './memory.ledger.js';
export { aViewer } from './viewer.js';
export { visibilityOf, type Viewpoint, type VisibilityTable } from './visibility.js';
