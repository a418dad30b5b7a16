import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { emptyChain, linkOf, makeCheckpoint, signHead, type ChainedEntry, type LedgerEntry } from './index.js';
import { aLedger, anEntry, aSigner, findingsIn, type KeptLedger } from './ledger.testing.js';

/** More than eight bytes with a sign hold, to which what a column holds may be rounded. */
const tooFar = 2 ** 63;

// Places of the first chain, which has eight: 0 is its first entry.
type Tampering = (ledger: KeptLedger) => void;

const cases: readonly [string, Tampering, readonly string[]][] = [
  ['an untouched ledger', () => undefined, []],
  ['a changed field', (l) => edit(l, 4, { recipientId: 'somebody else' }), ['CHANGED 5']],
  ['a person put in another’s place', (l) => edit(l, 4, { personIds: ['p2'] }), ['CHANGED 5']],
  ['a person added', (l) => edit(l, 4, { personIds: ['p1', 'p2'] }), ['CHANGED 5']],
  ['a person added to several', (l) => edit(l, 5, { personIds: ['p1', 'p2', 'p3', 'p4'] }), ['CHANGED 6']],
  ['a person removed', (l) => edit(l, 5, { personIds: ['p1', 'p3'] }), ['CHANGED 6']],
  ['all but one person removed', (l) => edit(l, 5, { personIds: ['p1'] }), ['CHANGED 6']],
  ['nobody left', (l) => edit(l, 4, { personIds: [] }), ['CHANGED 5']],
  ['people in another order', (l) => edit(l, 5, { personIds: ['p2', 'p1', 'p3'] }), ['CHANGED 6']],
  ['a changed moment', (l) => edit(l, 4, { occurredAt: new Date(0) }), ['CHANGED 5']],
  ['a moment that is none', (l) => edit(l, 4, { occurredAt: new Date(Number.NaN) }), ['CHANGED 5']],
  ['a coordinate moved to another list', (l) => edit(l, 4, { shown: [], masked: ['Person.street'] }), ['CHANGED 5']],
  ['a changed hash', (l) => put(l, 4, { hash: randomBytes(32) }), ['CHANGED 5']],
  ['a change whose hash fits', (l) => rehash(l, 4, 5), ['CHANGED 5']],
  ['a changed first entry whose hash fits', (l) => rehash(l, 0, 1), ['CHANGED 1']],
  ['a changed last entry whose hash fits', (l) => rehash(l, 7, 8), ['REWRITTEN 8-8']],
  ['all of a chain’s end rewritten', (l) => rehash(l, 4, 8), ['REWRITTEN 5-7', 'REWRITTEN 8-8']],
  ['a removed entry', (l) => l.entries.splice(4, 1), ['REMOVED 5-5']],
  ['removed entries', (l) => l.entries.splice(2, 3), ['REMOVED 3-5']],
  ['the first entry removed', (l) => l.entries.splice(0, 1), ['REMOVED 1-1']],
  ['the last entry removed', (l) => l.entries.splice(7, 1), ['REMOVED 8-8']],
  ['all entries of a chain removed', (l) => l.entries.splice(0, 8), ['REMOVED 1-8']],
  ['two entries in each other’s place', (l) => swap(l, 2, 5), ['REORDERED 3', 'REORDERED 6']],
  ['two neighbours in each other’s place', (l) => swap(l, 2, 3), ['REORDERED 3', 'REORDERED 4']],
  ['a forged entry beside another', (l) => forge(l, 4, 5), ['ADDED 5']],
  ['a forged entry beside the last', (l) => forge(l, 7, 8), ['ADDED 8']],
  ['a forged entry at the end', (l) => forge(l, 8, 9), ['ADDED 9']],
  ['a forged entry before the first', (l) => forge(l, 0, 0), ['ADDED 0']],
  ['a removed checkpoint', (l) => l.checkpoints.splice(2, 1), ['CHECKPOINT_REMOVED 3-3']],
  ['the first checkpoint removed', (l) => l.checkpoints.splice(0, 1), ['CHECKPOINT_REMOVED 1-1']],
  ['the last checkpoint removed', (l) => l.checkpoints.splice(5, 1), ['CHECKPOINT_REMOVED 6-6']],
  ['all checkpoints removed', (l) => l.checkpoints.splice(0), ['CHECKPOINT_REMOVED 1-6', 'CHAIN_ADDED', 'CHAIN_ADDED']],
  ['a changed checkpoint', (l) => putCheckpoint(l, 2, { madeAt: new Date(0) }), ['CHECKPOINT_CHANGED 3']],
  ['a checkpoint somebody else signed', (l) => resign(l, 2), ['CHECKPOINT_CHANGED 3']],
  ['a head of no moment', (l) => putHead(l, { signedAt: new Date(Number.NaN) }), ['HEAD_CHANGED']],
  ['a checkpoint of no moment', (l) => putCheckpoint(l, 2, { madeAt: new Date(Number.NaN) }), ['CHECKPOINT_CHANGED 3']],
  ['a changed head', (l) => putHead(l, { sequence: 7 }), ['HEAD_CHANGED']],
  [
    'a shortened chain with a head of its own',
    (l) => {
      l.entries.splice(7, 1);
      putHead(l, { sequence: 7, hash: hashAt(l, 6) });
    },
    ['HEAD_CHANGED'],
  ],
  [
    'a shortened chain with the head that was named last, and no signature',
    (l) => {
      l.entries.splice(7, 1);
      putHead(l, { sequence: 7, hash: hashAt(l, 6), signature: null });
    },
    ['HEAD_CHANGED'],
  ],
  [
    'a chain put back to a head that was signed once',
    (l) => {
      l.entries.splice(4, 4);
      const once = { chain: placeAt(l, 0).chain, sequence: 4, hash: hashAt(l, 3) };
      l.heads[0] = signHead(l.signer, once, 1, new Date());
    },
    ['HEAD_CHANGED', 'REMOVED 5-7'],
  ],
  [
    'a chain put back to a head that was signed once, which the server then named',
    (l) => {
      l.entries.splice(4, 4);
      const once = { chain: placeAt(l, 0).chain, sequence: 4, hash: hashAt(l, 3) };
      l.heads[0] = signHead(l.signer, once, 6, new Date());
      l.checkpoints.push(makeCheckpoint(l.signer, l.checkpoints.at(-1) ?? null, [once], new Date()));
    },
    ['HEAD_CHANGED', 'REMOVED 5-7'],
  ],
  ['a head further than anybody can count', (l) => putHead(l, { sequence: tooFar }), ['HEAD_CHANGED']],
  [
    'an entry further than anybody can count, and a head that says so',
    (l) => {
      put(l, 7, { sequence: tooFar });
      putHead(l, { sequence: tooFar });
    },
    ['HEAD_CHANGED', `REMOVED 8-${String(tooFar - 1)}`, `CHANGED ${String(tooFar)}`],
  ],
  [
    'a checkpoint of a number to which nobody can count',
    (l) => putCheckpoint(l, 5, { number: tooFar }),
    [`CHECKPOINT_REMOVED 6-${String(tooFar - 1)}`, `CHECKPOINT_CHANGED ${String(tooFar)}`],
  ],
  [
    'a chain put back to its beginning, whose head needs no signature',
    (l) => {
      // Nothing but its beginning has been named.
      l.checkpoints.splice(1);
      l.heads.splice(1);
      l.entries.splice(0);
      putHead(l, { ...l.checkpoints[0]?.heads[0], signature: null });
    },
    ['HEAD_CHANGED'],
  ],
  ['a removed chain', (l) => (l.heads.splice(0, 1), l.entries.splice(0, 8)), ['CHAIN_REMOVED', 'REMOVED 1-7']],
  ['a chain without its head', (l) => l.heads.splice(0, 1), ['CHAIN_REMOVED']],
  ['a forged chain', forgeChain, ['CHAIN_ADDED']],
  ['entries of no chain', (l) => (forgeChain(l), l.heads.pop()), ['CHAIN_ADDED']],
];

describe('verification', () => {
  it.each(cases)('finds and names %s', async (_name, tamper, expected) => {
    const ledger = aLedger();
    tamper(ledger);
    expect(await findingsIn(ledger)).toEqual(expected);
  });

  it('knows by whose key a ledger was signed', async () => {
    const ledger = aLedger();
    expect(await findingsIn({ ...ledger, signer: aSigner() })).toEqual(
      expect.arrayContaining(['CHECKPOINT_CHANGED 1', 'CHECKPOINT_CHANGED 6']),
    );
  });

  it('finds more unnamed entries, or older ones, than its writers leave', async () => {
    const ledger = aLedger();
    const [head] = ledger.heads;
    if (head === undefined) throw new TypeError('The ledger has two chains.');
    // What names the last entries but one is taken away with all that came after it, and leaves no gap.
    ledger.checkpoints.splice(2);
    ledger.heads.splice(1);
    ledger.entries.splice(8);
    const signedAt = new Date(placeAt(ledger, 4).entry.occurredAt.getTime() + 1000);
    ledger.heads[0] = signHead(ledger.signer, head, 2, signedAt);
    expect(await findingsIn(ledger)).toEqual([]);
    expect(await findingsIn(ledger, { entries: 4, milliseconds: 1000 })).toEqual([]);
    expect(await findingsIn(ledger, { entries: 3, milliseconds: 1000 })).toEqual(['UNNAMED 5-8']);
    expect(await findingsIn(ledger, { entries: 4, milliseconds: 999 })).toEqual(['UNNAMED 5-8']);
  });

  it('takes a chain that is older than signatures for what the first checkpoint says', async () => {
    const ledger = aLedger();
    const [head] = ledger.heads;
    if (head === undefined) throw new TypeError('The ledger has two chains.');
    ledger.entries.splice(8);
    ledger.heads = [{ ...head, checkpoint: 0, signature: null }];
    ledger.checkpoints = [makeCheckpoint(ledger.signer, null, [head], new Date())];
    expect(await findingsIn(ledger)).toEqual([]);
    edit(ledger, 0, { purpose: null });
    ledger.entries.pop();
    expect(await findingsIn(ledger)).toEqual(['CHANGED 1', 'REMOVED 8-8']);
  });

  it('finds something whatever single part of whatever entry is changed', async () => {
    const parts: readonly (keyof LedgerEntry)[] = [
      ...(['entryId', 'recipientId', 'recipientKind', 'gate', 'purpose', 'policyVersion'] as const),
      ...(['personIds', 'consentId', 'operation', 'categories', 'shown', 'masked'] as const),
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.nat(15),
        fc.constantFrom(...parts),
        fc.string({ unit: 'grapheme' }),
        async (at, part, text) => {
          const ledger = aLedger();
          const before = ledger.entries[at]?.entry[part];
          const isList = Array.isArray(before);
          fc.pre(isList || before !== text);
          edit(ledger, at, { [part]: isList ? [...(before as string[]), text] : text });
          expect(await findingsIn(ledger)).not.toEqual([]);
        },
      ),
      { numRuns: 200 },
    );
  });
});

function edit(ledger: KeptLedger, at: number, facts: Partial<LedgerEntry>): void {
  const { entry } = placeAt(ledger, at);
  put(ledger, at, { entry: { ...entry, ...facts } });
}

function put(ledger: KeptLedger, at: number, facts: Partial<ChainedEntry>): void {
  ledger.entries[at] = { ...placeAt(ledger, at), ...facts };
}

/** Changes an entry and makes the hashes fit from it up to a sequence. */
function rehash(ledger: KeptLedger, at: number, upTo: number): void {
  edit(ledger, at, { recipientId: 'somebody else' });
  for (let index = at; index < upTo; index += 1) {
    const { sequence, chain, entry } = placeAt(ledger, index);
    const previousHash = index === 0 ? emptyChain(chain).hash : hashAt(ledger, index - 1);
    put(ledger, index, { previousHash, hash: linkOf(previousHash, sequence, entry) });
  }
}

function swap(ledger: KeptLedger, one: number, other: number): void {
  const [first, second] = [placeAt(ledger, one), placeAt(ledger, other)];
  put(ledger, one, { sequence: second.sequence });
  put(ledger, other, { sequence: first.sequence });
}

/** Adds an entry whose own hash fits, after the place before. */
function forge(ledger: KeptLedger, at: number, sequence: number): void {
  const { chain } = placeAt(ledger, 0);
  const previousHash = at === 0 ? emptyChain(chain).hash : hashAt(ledger, at - 1);
  const entry = anEntry({ recipientId: 'forged' });
  ledger.entries.push({ chain, sequence, previousHash, hash: linkOf(previousHash, sequence, entry), entry });
}

function forgeChain(ledger: KeptLedger): void {
  const head = emptyChain('ffffffff');
  const entry = anEntry();
  const hash = linkOf(head.hash, 1, entry);
  ledger.entries.push({ chain: head.chain, sequence: 1, previousHash: head.hash, hash, entry });
  ledger.heads.push({ ...head, sequence: 1, hash, checkpoint: 1, signedAt: new Date(), signature: randomBytes(64) });
}

function putHead(ledger: KeptLedger, facts: Partial<KeptLedger['heads'][number]>): void {
  const [head] = ledger.heads;
  if (head !== undefined) ledger.heads[0] = { ...head, ...facts };
}

function putCheckpoint(ledger: KeptLedger, at: number, facts: Partial<KeptLedger['checkpoints'][number]>): void {
  const checkpoint = ledger.checkpoints[at];
  if (checkpoint !== undefined) ledger.checkpoints[at] = { ...checkpoint, ...facts };
}

function resign(ledger: KeptLedger, at: number): void {
  const { heads = [], madeAt = new Date() } = ledger.checkpoints[at] ?? {};
  const forged = makeCheckpoint(aSigner(), ledger.checkpoints[at - 1] ?? null, heads, madeAt);
  putCheckpoint(ledger, at, forged);
}

function hashAt(ledger: KeptLedger, at: number): Buffer {
  return placeAt(ledger, at).hash;
}

function placeAt(ledger: KeptLedger, at: number): ChainedEntry {
  const entry = ledger.entries[at];
  if (entry === undefined) throw new TypeError('There is no entry there.');
  return entry;
}
