export type { MaskName, Redaction } from './redaction.js';
export { redactions } from './redactions.js';
