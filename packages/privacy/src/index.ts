/**
 * Field-level privacy for GraphQL servers: who may see which datum of whom, why, and with what proof.
 * This entry is pure: vocabulary, decisions, masks, sealing, and the ledger as a port. It knows fields, viewers and
 * purposes, and refuses to know what an application's data is about. GraphQL stands behind `./graphql`.
 */
export * from './decision/index.js';
export * from './ledger/index.js';
export * from './redaction/index.js';
export * from './sealing/index.js';
export * from './vocabulary/index.js';
