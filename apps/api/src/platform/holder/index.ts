/**
 * What every room with personal data can do for the person it is of: tell all of it, and erase it. It knows no room;
 * `app.ts` hands the holders on.
 */
export { recordOf, type ErasureReport, type HeldRecord, type Holder, type KeptRecords } from './holder.js';
