/** The record of what left, to whom and why. It knows coordinates and people's ids, and never a value. */
export { DisclosureEntry } from './disclosures.entity.js';
export { examineLedger, type Examination, type ExaminationOptions } from './disclosures.examination.js';
export { sentenceOf } from './disclosures.findings.js';
export { openLedger, type LedgerParts, type OpenLedger } from './disclosures.opening.js';
export { hasLedger, readLedger } from './disclosures.source.js';
