import { createHash } from 'node:crypto';
import { CanonicalBytes } from './canonical.bytes.js';
import type { ChainHead } from './chain.js';
import type { LedgerSigner, LedgerVerifier } from './ledger.signer.js';

/** A signed statement of how far chains had come, linked to the one before it. */
export interface Checkpoint {
  /** From 1 on, without a gap. */
  readonly number: number;
  readonly madeAt: Date;
  /** Of the checkpoint before; empty for the first. */
  readonly previousHash: Buffer;
  /** The chains that have grown, or begun, since they were last named; sorted by chain. */
  readonly heads: readonly ChainHead[];
  readonly hash: Buffer;
  readonly signature: Buffer;
}

/** A head that its chain's writer has signed, together with the last checkpoint that the writer knew of. */
export interface SignedHead extends ChainHead {
  readonly checkpoint: number;
  readonly signedAt: Date;
  readonly signature: Buffer;
}

/** Makes the checkpoint that follows another, or the first. */
export function makeCheckpoint(
  signer: LedgerSigner,
  previous: Pick<Checkpoint, 'number' | 'hash'> | null,
  heads: readonly ChainHead[],
  madeAt: Date,
): Checkpoint {
  const facts = {
    number: (previous?.number ?? 0) + 1,
    madeAt,
    previousHash: previous?.hash ?? Buffer.alloc(0),
    heads: [...heads].sort((one, other) => (one.chain < other.chain ? -1 : 1)),
  };
  const hash = checkpointHash(facts);
  return { ...facts, hash, signature: signer.sign(hash) };
}

/** Whether a checkpoint says what was signed. */
export function isCheckpointSigned(verifier: LedgerVerifier, checkpoint: Checkpoint): boolean {
  const { number, madeAt, heads, hash, signature } = checkpoint;
  const counts = [number, ...heads.map(({ sequence }) => sequence)];
  if (Number.isNaN(madeAt.getTime()) || !counts.every(isCount)) return false;
  return checkpointHash(checkpoint).equals(hash) && verifier.isSigned(hash, signature);
}

/** Signs a head, so that nobody else can say how long a chain is. */
export function signHead(signer: LedgerSigner, head: ChainHead, checkpoint: number, signedAt: Date): SignedHead {
  return { ...head, checkpoint, signedAt, signature: signer.sign(headBytes({ ...head, checkpoint, signedAt })) };
}

/** Whether a head is the one that was signed. */
export function isHeadSigned(verifier: LedgerVerifier, head: SignedHead): boolean {
  if (Number.isNaN(head.signedAt.getTime()) || ![head.sequence, head.checkpoint].every(isCount)) return false;
  return verifier.isSigned(headBytes(head), head.signature);
}

/** Whether a number could have been counted; a column holds greater ones, which no signature fits. */
function isCount(number: number): boolean {
  return Number.isSafeInteger(number) && number >= 0;
}

function checkpointHash({ number, madeAt, previousHash, heads }: Omit<Checkpoint, 'hash' | 'signature'>): Buffer {
  const bytes = new CanonicalBytes().text('ledger/checkpoint/1').whole(number).moment(madeAt).bytes(previousHash);
  bytes.count(heads.length);
  for (const { chain, sequence, hash } of heads) bytes.text(chain).whole(sequence).bytes(hash);
  return createHash('sha256').update(bytes.toBuffer()).digest();
}

function headBytes({ chain, sequence, hash, checkpoint, signedAt }: Omit<SignedHead, 'signature'>): Buffer {
  return new CanonicalBytes()
    .text('ledger/head/1')
    .text(chain)
    .whole(sequence)
    .bytes(hash)
    .whole(checkpoint)
    .moment(signedAt)
    .toBuffer();
}
