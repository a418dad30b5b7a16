/** The record of what left, to whom and why. It knows coordinates and people's ids, and never a value. */
export { DisclosureEntry } from './disclosures.entity.js';
export { DatabaseLedger } from './disclosures.ledger.js';
