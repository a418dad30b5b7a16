import type { ChainedEntry, ChainHead } from './chain.js';
import { verifyChain, type UnnamedBound } from './chain.verification.js';
import { isCheckpointSigned, isHeadSigned, type Checkpoint, type SignedHead } from './checkpoint.js';
import type { Finding, FindingKind } from './finding.js';
import type { LedgerVerifier } from './ledger.signer.js';

/** A head as it is found; without a signature where the chain is older than signatures. */
export type StoredHead = Omit<SignedHead, 'signature'> & { readonly signature: Buffer | null };

/** A ledger to be read from its beginning, as it is at one moment. */
export interface LedgerSource {
  /** Sorted by number. */
  checkpoints(): AsyncIterable<Checkpoint>;
  heads(): AsyncIterable<StoredHead>;
  /** Sorted by chain, sequence and id. */
  entries(): AsyncIterable<ChainedEntry>;
}

/** How much of a ledger has been examined. */
export interface LedgerTally {
  readonly checkpoints: number;
  readonly chains: number;
  readonly entries: number;
}

/** What verification tells while it goes on, and what it holds the ledger's writers to. */
export interface VerificationOptions {
  readonly onProgress?: (tally: LedgerTally) => void;
  /** Absent: any number, for any time. */
  readonly mayBeUnnamed?: UnnamedBound;
}

/**
 * Finds everything in a ledger that is not as it was recorded and signed; nothing, when it is whole. Its memory grows
 * with chains and checkpoints, and not with entries. What nobody could tell from an earlier state of the whole store
 * shows only against a checkpoint's hash that was kept elsewhere, such as in a log.
 */
export async function* verifyLedger(
  source: LedgerSource,
  verifier: LedgerVerifier,
  { onProgress = () => undefined, mayBeUnnamed = anyNumber }: VerificationOptions = {},
): AsyncGenerator<Finding> {
  const tally = { checkpoints: 0, chains: 0, entries: 0 };
  const witnesses = new Map<string, ChainHead[]>();
  let last = 0;
  const checkpoints = verifyCheckpoints(source.checkpoints(), verifier, (checkpoint, isSigned) => {
    tally.checkpoints += 1;
    last = checkpoint.number;
    for (const head of isSigned ? checkpoint.heads : []) {
      const earlier = witnesses.get(head.chain);
      if (earlier === undefined) witnesses.set(head.chain, [head]);
      else earlier.push(head);
    }
  });
  yield* checkpoints;

  const heads = new Map<string, StoredHead>();
  for await (const head of source.heads()) heads.set(head.chain, head);
  let newest = last;
  for (const head of heads.values()) if (isSigned(verifier, head)) newest = Math.max(newest, head.checkpoint);
  if (newest > last) yield { ...checkpointFinding('CHECKPOINT_REMOVED', last + 1), through: newest };

  const entries = new EntriesByChain(source.entries(), () => {
    tally.entries += 1;
    if (tally.entries % progressEvery === 0) onProgress({ ...tally });
  });
  const known = [...new Set([...heads.keys(), ...witnesses.keys()])].sort();
  for await (const chain of entries.chains(known)) {
    // A checkpoint that names a chain once more, at a place before, takes nothing back of what was said.
    const named = (witnesses.get(chain) ?? []).sort((one, other) => one.sequence - other.sequence);
    const head = heads.get(chain);
    const trusted = head !== undefined && isTrusted(verifier, head, named) ? head : null;
    if (head !== undefined) tally.chains += 1;
    if (named.length === 0) yield chainFinding('CHAIN_ADDED', chain);
    else if (head === undefined) yield chainFinding('CHAIN_REMOVED', chain);
    else if (trusted === null) yield chainFinding('HEAD_CHANGED', chain);
    yield* verifyChain({ chain, head: trusted, witnesses: named, mayBeUnnamed, entries: entries.of(chain) });
  }
  onProgress({ ...tally });
}

const progressEvery = 1000;

const anyNumber: UnnamedBound = { entries: Infinity, milliseconds: Infinity };

async function* verifyCheckpoints(
  checkpoints: AsyncIterable<Checkpoint>,
  verifier: LedgerVerifier,
  onCheckpoint: (checkpoint: Checkpoint, isSigned: boolean) => void,
): AsyncGenerator<Finding> {
  let number = 0;
  let hash: Buffer = Buffer.alloc(0);
  for await (const checkpoint of checkpoints) {
    if (checkpoint.number > number + 1) {
      yield { ...checkpointFinding('CHECKPOINT_REMOVED', number + 1), through: checkpoint.number - 1 };
    }
    const isNext = checkpoint.number === number + 1;
    const isGood = isCheckpointSigned(verifier, checkpoint);
    if (!isGood || (isNext && !checkpoint.previousHash.equals(hash))) {
      yield checkpointFinding('CHECKPOINT_CHANGED', checkpoint.number);
    }
    onCheckpoint(checkpoint, isGood);
    ({ number, hash } = checkpoint);
  }
}

/**
 * Signed by the chain's writer. Only a chain that had come further than its beginning when it was first named is older
 * than signatures; its head is the one that was named.
 */
function isTrusted(verifier: LedgerVerifier, head: StoredHead, witnesses: readonly ChainHead[]): boolean {
  const [first] = witnesses;
  if (head.sequence < (witnesses.at(-1)?.sequence ?? 0)) return false;
  if (head.signature !== null) return isSigned(verifier, head);
  return first !== undefined && first.sequence > 0 && first.sequence === head.sequence && first.hash.equals(head.hash);
}

function isSigned(verifier: LedgerVerifier, head: StoredHead): boolean {
  const { signature } = head;
  return signature !== null && isHeadSigned(verifier, { ...head, signature });
}

function chainFinding(kind: FindingKind, chain: string): Finding {
  return { kind, chain, sequence: null, through: null, entryId: null };
}

function checkpointFinding(kind: FindingKind, number: number): Finding {
  return { kind, chain: null, sequence: number, through: null, entryId: null };
}

/** Hands a stream of entries out chain by chain. */
class EntriesByChain {
  readonly #entries: AsyncIterator<ChainedEntry>;
  #ahead: ChainedEntry | null = null;

  constructor(
    entries: AsyncIterable<ChainedEntry>,
    private readonly onEntry: () => void,
  ) {
    this.#entries = entries[Symbol.asyncIterator]();
  }

  /** The known chains and those that only entries speak of, in order; read all entries of one before the next. */
  async *chains(known: readonly string[]): AsyncGenerator<string> {
    await this.#advance();
    for (const chain of known) {
      while (this.#ahead !== null && this.#ahead.chain < chain) yield this.#ahead.chain;
      yield chain;
    }
    while (this.#ahead !== null) yield this.#ahead.chain;
  }

  async *of(chain: string): AsyncGenerator<ChainedEntry> {
    while (this.#ahead?.chain === chain) {
      this.onEntry();
      yield this.#ahead;
      await this.#advance();
    }
  }

  async #advance(): Promise<void> {
    const step = await this.#entries.next();
    this.#ahead = step.done === true ? null : step.value;
  }
}
