import {
  isHeadSigned,
  makeCheckpoint,
  signHead,
  type ChainHead,
  type Checkpoint,
  type LedgerSigner,
  type StoredHead,
} from '@trackyourhours/privacy';
import type { Clock } from '../../platform/clock/index.js';
import type { Query } from '../../platform/database/index.js';
import { appendCheckpoint, grownHeads, lastCheckpoint } from './disclosures.statements.js';

/** What was written, for the log: whoever puts an older copy of the database in its place cannot change that. */
export interface WrittenCheckpoint {
  readonly number: number;
  readonly hash: Buffer;
  /** How many chains had grown whose heads nobody of us signed; it names none of them. */
  readonly unsigned: number;
}

/** What a checkpoint needs. */
export interface CheckpointParts {
  readonly query: Query;
  readonly clock: Clock;
  readonly signer: LedgerSigner;
}

/**
 * Names every chain that has grown since it was last named, and the writer's own if it is new: it is opened by this.
 * Null when there is nothing to name. Processes that write one at the same time take turns.
 */
export async function writeCheckpoint(
  { query, clock, signer }: CheckpointParts,
  own: ChainHead | null,
): Promise<WrittenCheckpoint | null> {
  for (let attempt = 1; ; attempt += 1) {
    const previous = await lastCheckpoint(query);
    const grown = await grownHeads(query);
    const signed = grown.filter((head) => isNameable(signer, head, previous));
    const heads = own !== null && own.sequence === 0 ? [...signed, own] : signed;
    if (heads.length === 0) return null;
    const madeAt = clock.now();
    const made = makeCheckpoint(signer, previous, heads, madeAt);
    try {
      await appendCheckpoint(query, made, own === null ? null : signHead(signer, own, made.number, madeAt));
      return { number: made.number, hash: made.hash, unsigned: grown.length - signed.length };
    } catch (error) {
      if (!isTaken(error) || attempt === mostAttempts) throw error;
    }
  }
}

const mostAttempts = 20;

/** A forged head must not be made good by a checkpoint. Heads that are older than signatures are named by the first. */
function isNameable(
  signer: LedgerSigner,
  { signature, ...head }: StoredHead,
  previous: Pick<Checkpoint, 'number'> | null,
): boolean {
  return signature === null ? previous === null : isHeadSigned(signer, { ...head, signature });
}

/** `unique_violation`: another process was first. */
function isTaken(error: unknown): boolean {
  return (error as { readonly code?: unknown } | null)?.code === '23505';
}
