import { createHash } from 'node:crypto';
import { CanonicalBytes } from './canonical.bytes.js';
import type { Disclosure } from './ledger.js';

/** A disclosure as it is kept. Ids of one chain ascend in the order in which they were recorded (UUIDv7). */
export interface LedgerEntry extends Disclosure {
  readonly entryId: string;
  readonly occurredAt: Date;
}

/** Where an entry stands in its chain. */
export interface Link {
  readonly chain: string;
  /** From 1 on, without a gap. */
  readonly sequence: number;
  /** The hash of the entry before; of the first, the chain's own. */
  readonly previousHash: Buffer;
  readonly hash: Buffer;
}

/** An entry with its place. */
export interface ChainedEntry extends Link {
  readonly entry: LedgerEntry;
}

/** How far a chain has come: the place and the hash of its last entry; 0 and the chain's own when it has none. */
export interface ChainHead {
  readonly chain: string;
  readonly sequence: number;
  readonly hash: Buffer;
}

/** The head of a chain without entries. */
export function emptyChain(chain: string): ChainHead {
  return { chain, sequence: 0, hash: sha256(new CanonicalBytes().text('ledger/chain/1').text(chain).toBuffer()) };
}

/** Adds entries to a chain; gives them with their places, and the head that follows. */
export function extendChain(
  head: ChainHead,
  entries: readonly LedgerEntry[],
): { readonly chained: readonly ChainedEntry[]; readonly head: ChainHead } {
  const chained: ChainedEntry[] = [];
  let { sequence, hash } = head;
  for (const entry of entries) {
    const previousHash = hash;
    sequence += 1;
    hash = linkOf(previousHash, sequence, entry);
    chained.push({ chain: head.chain, sequence, previousHash, hash, entry });
  }
  return { chained, head: { chain: head.chain, sequence, hash } };
}

/** The hash of an entry at its place: it holds everything of the entry, and through the one before, all before it. */
export function linkOf(previousHash: Uint8Array, sequence: number, entry: LedgerEntry): Buffer {
  return sha256(bytesOf(new CanonicalBytes().bytes(previousHash).whole(sequence), entry).toBuffer());
}

/** What is hashed, in this order; a change of it makes every ledger that was written before unverifiable. */
function bytesOf(bytes: CanonicalBytes, entry: LedgerEntry): CanonicalBytes {
  return peopleOf(bytes, entry)
    .text(entry.recipientId)
    .text(entry.recipientKind)
    .text(entry.gate)
    .text(entry.purpose)
    .text(entry.policyVersion)
    .text(entry.consentId)
    .text(entry.operation)
    .texts(entry.categories)
    .texts(entry.shown)
    .texts(entry.masked);
}

/** An entry of one person has the bytes that it had before there were entries of several. */
function peopleOf(bytes: CanonicalBytes, { entryId, occurredAt, personIds }: LedgerEntry): CanonicalBytes {
  const [first] = personIds;
  return first !== undefined && personIds.length === 1
    ? bytes.text('ledger/entry/1').text(entryId).moment(occurredAt).text(first)
    : bytes.text('ledger/entry/2').text(entryId).moment(occurredAt).texts(personIds);
}

function sha256(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}
