/** The record of what left, to whom and why, and its telling. It knows coordinates and people's ids, and never a value. */
export { readsByAgents } from './disclosures.agents.js';
export { DisclosureService } from './disclosure.service.js';
export { DisclosureEntry } from './disclosures.entity.js';
export { countDisclosures } from './disclosures.figures.js';
export { examineLedger, type Examination, type ExaminationOptions } from './disclosures.examination.js';
export { sentenceOf } from './disclosures.findings.js';
export { openLedger, type LedgerParts, type OpenLedger } from './disclosures.opening.js';
export { DisclosuresHolder } from './disclosures.holder.js';
export { MarketingInquiry } from './disclosures.inquiry.js';
export { DisclosureToOthers } from './disclosures.received.js';
export { DisclosuresResolver } from './disclosures.resolver.js';
export { hasLedger, readLedger } from './disclosures.source.js';
