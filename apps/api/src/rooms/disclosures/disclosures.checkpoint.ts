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
import type { NamedHeads } from './disclosures.named.js';
import { appendCheckpoint, lastCheckpoint, storedHeads } from './disclosures.statements.js';

/** What was written, for the log: whoever puts an older copy of the database in its place cannot change that. */
export interface WrittenCheckpoint {
  readonly number: number;
  readonly hash: Buffer;
}

/** What a checkpoint needs. */
export interface CheckpointParts {
  readonly query: Query;
  readonly clock: Clock;
  readonly signer: LedgerSigner;
  readonly named: NamedHeads;
}

/** The chains that a writer remembers: what lies in the database can be tampered with. */
export interface OwnHeads {
  /** The one that it writes; the first checkpoint that names it opens it. */
  readonly current: ChainHead | null;
  /** Those that it left since the last checkpoint, where it left them. */
  readonly left: readonly ChainHead[];
}

/** What came of it. */
export interface CheckpointOutcome {
  /** Null when there was nothing to name. */
  readonly written: WrittenCheckpoint | null;
  /** How many heads stand where nobody of us signed that they do; it names none of them. */
  readonly unsigned: number;
}

/**
 * Names every chain that has grown since it was last named: the writer's own as far as it remembers, others' as far as
 * they have signed. Processes that write one at the same time take turns.
 */
export async function writeCheckpoint(
  { query, clock, signer, named }: CheckpointParts,
  { current, left }: OwnHeads,
): Promise<CheckpointOutcome> {
  for (let attempt = 1; ; attempt += 1) {
    const previous = await lastCheckpoint(query);
    await named.read();
    const stored = (await storedHeads(query)).filter((head) => named.compare(head) !== 'THERE');
    const signed = stored.filter((head) => named.compare(head) === 'FURTHER' && isNameable(signer, head, previous));
    const own = [...left, ...(current === null ? [] : [current])];
    const heads = furthest([...own, ...signed]).filter((head) => named.compare(head) === 'FURTHER');
    const unsigned = stored.length - signed.length;
    if (heads.length === 0) return { written: null, unsigned };
    const madeAt = clock.now();
    const made = makeCheckpoint(signer, previous, heads, madeAt);
    try {
      await appendCheckpoint(query, made, current === null ? null : signHead(signer, current, made.number, madeAt));
      named.add(made.heads);
      return { written: { number: made.number, hash: made.hash }, unsigned };
    } catch (error) {
      if (!isTaken(error) || attempt === mostAttempts) throw error;
    }
  }
}

const mostAttempts = 20;

/** Of several heads of one chain the one that has come furthest. */
function furthest(heads: readonly ChainHead[]): readonly ChainHead[] {
  const byChain = new Map<string, ChainHead>();
  for (const { chain, sequence, hash } of heads) {
    if (sequence > (byChain.get(chain)?.sequence ?? -1)) byChain.set(chain, { chain, sequence, hash });
  }
  return [...byChain.values()];
}

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
