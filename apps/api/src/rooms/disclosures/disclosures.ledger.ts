import {
  emptyChain,
  extendChain,
  signHead,
  type ChainHead,
  type Disclosure,
  type Ledger,
  type LedgerSigner,
} from '@trackyourhours/privacy';
import { v7 as uuid } from 'uuid';
import type { Clock } from '../../platform/clock/index.js';
import type { Query } from '../../platform/database/index.js';
import { writeCheckpoint, type WrittenCheckpoint } from './disclosures.checkpoint.js';
import { NamedHeads } from './disclosures.named.js';
import { checkpointPace, mayBeUnnamed } from './disclosures.pace.js';
import { asEntries } from './disclosures.people.js';
import { appendEntries } from './disclosures.statements.js';

/** What a ledger in the database is made of. */
export interface DatabaseLedgerParts {
  readonly query: Query;
  readonly clock: Clock;
  readonly signer: LedgerSigner;
  readonly onCheckpoint: (checkpoint: WrittenCheckpoint) => void;
  /** So many heads stand where nobody of us signed that they do. */
  readonly onHeadsNotSigned: (count: number) => void;
  /** A checkpoint that was due could not be written; the next one will name what this one would have. */
  readonly onCheckpointFailure: (error: unknown) => void;
  /** After how many entries a checkpoint is due. */
  readonly checkpointEvery?: number;
}

/**
 * The ledger in the database: `record` resolves when the entries are committed. Each writes a chain of its own, begun
 * with its first entry; a write moves the chain's signed head in the same statement, and is taken only where the head
 * stands where this writer left it. Where it does not, because a write whose outcome nobody knows was made after all,
 * the chain is left as it is and another begun.
 */
export class DatabaseLedger implements Ledger {
  readonly #parts: DatabaseLedgerParts;
  readonly #checkpointEvery: number;
  readonly #named: NamedHeads;
  #chain: OpenChain | null = null;
  /** Heads of chains that were left, until a checkpoint has named them. */
  #left: readonly ChainHead[] = [];
  /** One thing at a time: the head is this writer's memory. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor({ checkpointEvery = checkpointPace.entries, ...parts }: DatabaseLedgerParts) {
    this.#parts = { ...parts };
    this.#checkpointEvery = checkpointEvery;
    this.#named = new NamedHeads(parts.query, parts.signer);
  }

  record(disclosures: readonly Disclosure[]): Promise<void> {
    return this.#inTurn(async () => {
      const written = disclosures.flatMap(asEntries);
      if (this.#isOverdue(written.length)) await this.#checkpoint();
      const chain = await this.#begun();
      if (!(await this.#append(chain, written))) {
        // As far as this writer knows it; whatever moved it may not want it to be named.
        this.#left = [...this.#left, chain.head];
        this.#chain = null;
        if (!(await this.#append(await this.#begun(), written))) throw new Error('A new chain has moved.');
      }
      if ((this.#chain?.unnamed ?? 0) >= this.#checkpointEvery) void this.checkpoint();
    });
  }

  /** Names every chain that has grown since it was last named, other processes' too. It never rejects. */
  checkpoint(): Promise<void> {
    return this.#inTurn(() => this.#checkpoint());
  }

  /** Resolves when all that is under way is done, a checkpoint that nobody waits for among it. */
  settled(): Promise<void> {
    return this.#inTurn(() => Promise.resolve());
  }

  async #checkpoint(): Promise<void> {
    try {
      const made = await this.#write(this.#chain?.head ?? null);
      if (this.#chain === null) return;
      const { head, checkpoint } = this.#chain;
      this.#chain = { head, checkpoint: made?.number ?? checkpoint, unnamed: 0, unnamedSince: null };
    } catch (error) {
      this.#parts.onCheckpointFailure(error);
    }
  }

  /** Writes a checkpoint and tells of it; null when there was nothing to name. */
  async #write(current: ChainHead | null): Promise<WrittenCheckpoint | null> {
    const own = { current, left: this.#left };
    const { written, unsigned } = await writeCheckpoint({ ...this.#parts, named: this.#named }, own);
    this.#left = [];
    if (written !== null) this.#parts.onCheckpoint(written);
    if (unsigned > 0) this.#parts.onHeadsNotSigned(unsigned);
    return written;
  }

  /** Whether more entries, or older ones, would be unnamed than may be: the timer that should have come may be late. */
  #isOverdue(more: number): boolean {
    if (this.#chain === null) return false;
    const { unnamed, unnamedSince } = this.#chain;
    if (unnamedSince === null) return false;
    const waited = this.#parts.clock.now().getTime() - unnamedSince.getTime();
    return waited >= checkpointPace.milliseconds || unnamed + more > mayBeUnnamed.entries;
  }

  /** Begins a chain where there is none; a checkpoint names it before it has an entry, so that it cannot vanish whole. */
  async #begun(): Promise<OpenChain> {
    if (this.#chain !== null) return this.#chain;
    const head = emptyChain(uuid());
    const made = await this.#write(head);
    if (made === null) throw new Error('A chain was begun without a checkpoint.');
    this.#chain = { head, checkpoint: made.number, unnamed: 0, unnamedSince: null };
    return this.#chain;
  }

  async #append(
    { head, checkpoint, unnamed, unnamedSince }: OpenChain,
    disclosures: readonly Disclosure[],
  ): Promise<boolean> {
    const occurredAt = this.#parts.clock.now();
    const entries = disclosures.map((disclosure) => ({ ...disclosure, entryId: uuid(), occurredAt }));
    const extended = extendChain(head, entries);
    const signed = signHead(this.#parts.signer, extended.head, checkpoint, occurredAt);
    if (!(await appendEntries(this.#parts.query, head, signed, extended.chained))) return false;
    this.#chain = {
      head: extended.head,
      checkpoint,
      unnamed: unnamed + entries.length,
      unnamedSince: unnamedSince ?? occurredAt,
    };
    return true;
  }

  #inTurn<T>(act: () => Promise<T>): Promise<T> {
    const done = this.#turn.then(act);
    this.#turn = done.catch(() => undefined);
    return done;
  }
}

interface OpenChain {
  readonly head: ChainHead;
  /** The last one that this writer knows of. */
  readonly checkpoint: number;
  /** How many entries no checkpoint of this writer has named yet. */
  readonly unnamed: number;
  /** When the first of them was recorded. */
  readonly unnamedSince: Date | null;
}
