/**
 * The record of what left: a port for where it is written, and what makes any change of it show. Entries are chained by
 * their hashes; how far a chain has come is signed, and checkpoints hold the chains together. It refuses to know where
 * entries lie.
 */
export { emptyChain, extendChain, linkOf } from './chain.js';
export type { ChainedEntry, ChainHead, LedgerEntry, Link } from './chain.js';
export { verifyChain } from './chain.verification.js';
export type { ChainUnderTest, UnnamedBound } from './chain.verification.js';
export { isCheckpointSigned, isHeadSigned, makeCheckpoint, signHead } from './checkpoint.js';
export type { Checkpoint, SignedHead } from './checkpoint.js';
export type { Finding, FindingKind } from './finding.js';
export { groupedLedger } from './grouped.ledger.js';
export type { GroupedLedger, GroupingLimits } from './grouped.ledger.js';
export type { Disclosure, Ledger } from './ledger.js';
export { ledgerSigner } from './ledger.signer.js';
export type { LedgerSigner, LedgerVerifier } from './ledger.signer.js';
export { verifyLedger } from './ledger.verification.js';
export type { LedgerSource, LedgerTally, StoredHead, VerificationOptions } from './ledger.verification.js';
