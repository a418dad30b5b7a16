import { emptyChain, linkOf, type ChainedEntry, type ChainHead } from './chain.js';
import type { Finding, FindingKind } from './finding.js';

/** A chain as it is found, and what was signed of it. */
export interface ChainUnderTest {
  readonly chain: string;
  /** The head its writer signed; null when there is none that can be believed. */
  readonly head: (ChainHead & { readonly signedAt: Date }) | null;
  /** How far it had come at times, as checkpoints say; ascending. */
  readonly witnesses: readonly ChainHead[];
  readonly mayBeUnnamed: UnnamedBound;
  /** Sorted by sequence, then by id. */
  readonly entries: AsyncIterable<ChainedEntry>;
}

/** How much of a chain may be named by no checkpoint yet, if whoever wrote it kept to its checkpoints. */
export interface UnnamedBound {
  readonly entries: number;
  /** From the first of them to the head. */
  readonly milliseconds: number;
}

/** Finds every entry of a chain that is not as it was recorded. It holds a few entries at a time, however many there are. */
export async function* verifyChain(test: ChainUnderTest): AsyncGenerator<Finding> {
  const walk = new ChainWalk(test);
  let place: Place | null = null;
  for await (const next of placesIn(test.entries)) {
    if (place !== null) yield* walk.judge(place, next);
    place = next;
  }
  if (place !== null) yield* walk.judge(place, null);
  yield* walk.end();
}

/** What stands at one place of a chain; more than one only where somebody added to it. */
type Place = readonly [Candidate, ...Candidate[]];

interface Candidate extends ChainedEntry {
  /** Its own hash holds; somebody who can write can make that so. */
  readonly isSound: boolean;
}

/** Goes along a chain and remembers no more than the place it comes from. */
class ChainWalk {
  readonly #test: ChainUnderTest;
  readonly #end: number | null;
  readonly #signed: Iterator<ChainHead>;
  #nextSigned: ChainHead | undefined;
  #before: { readonly sequence: number; readonly hash: Buffer; readonly entryId: string };
  /** The last place that is known to be as it was signed. */
  #provenTo = 0;
  /** When the first entry was recorded that no checkpoint names. */
  #unnamedSince: Date | null = null;

  constructor(test: ChainUnderTest) {
    const { chain, head, witnesses } = test;
    this.#test = test;
    this.#end = head?.sequence ?? null;
    this.#signed = [...witnesses, ...(head === null ? [] : [head])][Symbol.iterator]();
    this.#nextSigned = take(this.#signed);
    this.#before = { ...emptyChain(chain), entryId: '' };
  }

  *judge(place: Place, next: Place | null): Generator<Finding> {
    const { sequence } = place[0];
    if (sequence < 1 || (this.#end !== null && sequence > this.#end)) {
      for (const { entryId } of idsOf(place)) yield this.#finding('ADDED', sequence, entryId);
      return;
    }
    yield* this.#removedUpTo(sequence);
    const signed = this.#signedAt(sequence);
    const following = next !== null && next[0].sequence === sequence + 1 ? next : null;
    const entry = this.#genuineOf(place, signed, following);
    for (const other of place) if (other !== entry) yield this.#finding('ADDED', sequence, other.entry.entryId);

    const kind = this.#faultOf(entry, following, next);
    if (kind !== null) yield this.#finding(kind, sequence, entry.entry.entryId);
    else if (signed !== null && !signed.hash.equals(entry.hash)) {
      const from = this.#provenTo + 1;
      yield { ...this.#finding('REWRITTEN', from, entry.entry.entryId), through: sequence };
    }
    if (signed !== null) this.#provenTo = sequence;
    if (sequence === this.#namedTo + 1) this.#unnamedSince = entry.entry.occurredAt;
    this.#before = { sequence, hash: entry.hash, entryId: entry.entry.entryId };
  }

  *end(): Generator<Finding> {
    const { head, mayBeUnnamed } = this.#test;
    // A head can be put back to an earlier one; what a checkpoint says was there all the same.
    yield* this.#removedUpTo(Math.max(head?.sequence ?? 0, this.#namedTo) + 1);
    if (head === null || this.#unnamedSince === null) return;
    const unnamed = {
      entries: head.sequence - this.#namedTo,
      milliseconds: head.signedAt.getTime() - this.#unnamedSince.getTime(),
    };
    // Until a checkpoint names them, an older head that was signed once can be put in place of this one.
    if (unnamed.entries > mayBeUnnamed.entries || unnamed.milliseconds > mayBeUnnamed.milliseconds) {
      yield { ...this.#finding('UNNAMED', this.#namedTo + 1, null), through: head.sequence };
    }
  }

  get #namedTo(): number {
    return this.#test.witnesses.at(-1)?.sequence ?? 0;
  }

  *#removedUpTo(sequence: number): Generator<Finding> {
    const from = this.#before.sequence + 1;
    if (from >= sequence) return;
    yield { ...this.#finding('REMOVED', from, null), through: sequence - 1 };
    this.#before = { sequence: sequence - 1, hash: Buffer.alloc(0), entryId: this.#before.entryId };
  }

  #signedAt(sequence: number): ChainHead | null {
    while (this.#nextSigned !== undefined && this.#nextSigned.sequence < sequence) {
      this.#nextSigned = take(this.#signed);
    }
    return this.#nextSigned?.sequence === sequence ? this.#nextSigned : null;
  }

  /** Of several at one place, the one that fits best what was signed and what stands around it. */
  #genuineOf(place: Place, signed: ChainHead | null, following: Place | null): Candidate {
    const sound = place.filter(({ isSound }) => isSound);
    return (
      sound.find(({ hash }) => signed?.hash.equals(hash) === true) ??
      sound.find((entry) => following !== null && isFollowed(entry, following)) ??
      sound.find(({ previousHash }) => previousHash.equals(this.#before.hash)) ??
      sound[0] ??
      place[0]
    );
  }

  #faultOf(entry: Candidate, following: Place | null, next: Place | null): 'CHANGED' | 'REORDERED' | null {
    const { entryId } = entry.entry;
    if (!entry.isSound) {
      const isLate = entryId < this.#before.entryId;
      const isEarly = next !== null && entryId > next[0].entry.entryId;
      return isLate || isEarly ? 'REORDERED' : 'CHANGED';
    }
    const isFirst = entry.sequence === 1;
    if (isFirst && !entry.previousHash.equals(emptyChain(this.#test.chain).hash)) return 'CHANGED';
    // The next one was recorded after another than this.
    const isReplaced = following?.some(({ isSound }) => isSound) === true && !isFollowed(entry, following);
    return isReplaced ? 'CHANGED' : null;
  }

  #finding(kind: FindingKind, sequence: number, entryId: string | null): Finding {
    return { kind, chain: this.#test.chain, sequence, through: null, entryId };
  }
}

function isFollowed({ hash }: Candidate, following: Place): boolean {
  return following.some(({ isSound, previousHash }) => isSound && previousHash.equals(hash));
}

function idsOf(place: Place): readonly { readonly entryId: string }[] {
  return place.map(({ entry }) => entry);
}

async function* placesIn(entries: AsyncIterable<ChainedEntry>): AsyncGenerator<Place> {
  let place: [Candidate, ...Candidate[]] | null = null;
  for await (const entry of entries) {
    const candidate = { ...entry, isSound: isSound(entry) };
    if (place !== null && place[0].sequence === entry.sequence) {
      place.push(candidate);
      continue;
    }
    if (place !== null) yield place;
    place = [candidate];
  }
  if (place !== null) yield place;
}

function isSound({ previousHash, sequence, hash, entry }: ChainedEntry): boolean {
  // A moment that is none was never recorded, nor a place that no chain comes to.
  if (Number.isNaN(entry.occurredAt.getTime()) || !Number.isSafeInteger(sequence)) return false;
  return linkOf(previousHash, sequence, entry).equals(hash);
}

function take<T>(iterator: Iterator<T>): T | undefined {
  const step = iterator.next();
  return step.done === true ? undefined : step.value;
}
