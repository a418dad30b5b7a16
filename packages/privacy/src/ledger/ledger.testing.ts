import { createSecretKey, randomBytes, randomUUID } from 'node:crypto';
import {
  emptyChain,
  extendChain,
  ledgerSigner,
  makeCheckpoint,
  signHead,
  verifyLedger,
  type ChainedEntry,
  type Checkpoint,
  type Disclosure,
  type Finding,
  type LedgerEntry,
  type LedgerSigner,
  type StoredHead,
  type UnnamedBound,
} from './index.js';

/** A whole ledger in memory that a test may tamper with like somebody who may write anything, and has no key. */
export interface KeptLedger {
  readonly signer: LedgerSigner;
  checkpoints: Checkpoint[];
  heads: StoredHead[];
  entries: ChainedEntry[];
}

/** Two chains of this many entries, every third of three people, each named by a checkpoint at its beginning, in its midst, and shortly before its end. */
export function aLedger(length = 8): KeptLedger {
  const ledger: KeptLedger = { signer: aSigner(), checkpoints: [], heads: [], entries: [] };
  for (const chain of ['0a', '0b'].map((start) => start + randomUUID().slice(2))) {
    let head = emptyChain(chain);
    checkpoint();
    for (let sequence = 1; sequence <= length; sequence += 1) {
      const extended = extendChain(head, [anEntry(sequence % 3 === 0 ? { personIds: ['p1', 'p2', 'p3'] } : {})]);
      ledger.entries.push(...extended.chained);
      head = extended.head;
      if (sequence === length / 2 || sequence === length - 1) checkpoint();
    }
    ledger.heads.push(signHead(ledger.signer, head, ledger.checkpoints.length, new Date()));

    function checkpoint(): void {
      ledger.checkpoints.push(makeCheckpoint(ledger.signer, ledger.checkpoints.at(-1) ?? null, [head], new Date()));
    }
  }
  return ledger;
}

export function aSigner(): LedgerSigner {
  return ledgerSigner(createSecretKey(randomBytes(32)));
}

export function aDisclosure(facts: Partial<Disclosure> = {}): Disclosure {
  return {
    personIds: ['p1'],
    recipientId: 'r1',
    recipientKind: 'COURIER',
    gate: null,
    purpose: 'DELIVER',
    policyVersion: '1',
    consentId: null,
    operation: 'Query.people',
    categories: ['CONTACT'],
    shown: ['Person.street'],
    masked: [],
    ...facts,
  };
}

let made = 0;

/** With an id that is greater than any before. */
export function anEntry(facts: Partial<LedgerEntry> = {}): LedgerEntry {
  made += 1;
  return { ...aDisclosure(), entryId: String(made).padStart(12, '0'), occurredAt: new Date(), ...facts };
}

/** What verification finds, in a word each: `CHANGED 3`, `REMOVED 2-4`, `CHECKPOINT_REMOVED 5`. */
export async function findingsIn(ledger: KeptLedger, mayBeUnnamed?: UnnamedBound): Promise<readonly string[]> {
  const found: Finding[] = [];
  const entries = [...ledger.entries].sort((one, other) => compare(keyOf(one), keyOf(other)));
  const source = {
    checkpoints: () => stream([...ledger.checkpoints].sort((one, other) => one.number - other.number)),
    heads: () => stream(ledger.heads),
    entries: () => stream(entries),
  };
  const options = mayBeUnnamed === undefined ? {} : { mayBeUnnamed };
  for await (const finding of verifyLedger(source, ledger.signer, options)) found.push(finding);
  return found.map(({ kind, sequence, through }) =>
    [kind, ...(sequence === null ? [] : [String(sequence) + (through === null ? '' : `-${String(through)}`)])].join(
      ' ',
    ),
  );
}

export async function* stream<T>(items: readonly T[]): AsyncGenerator<T> {
  for (const item of items) yield await Promise.resolve(item);
}

function keyOf({ chain, sequence, entry }: ChainedEntry): string {
  return `${chain} ${String(sequence).padStart(12, '0')} ${entry.entryId}`;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : 1;
}
