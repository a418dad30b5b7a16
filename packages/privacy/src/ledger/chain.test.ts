import { createSecretKey, randomBytes } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { CanonicalBytes } from './canonical.bytes.js';
import { emptyChain, extendChain, ledgerSigner, linkOf, type LedgerEntry } from './index.js';
import { anEntry } from './ledger.testing.js';

const texts = fc.array(fc.option(fc.string({ unit: 'grapheme' })), { maxLength: 4 });

describe('canonical bytes', () => {
  it('are the same for the same texts and differ for all others', () => {
    fc.assert(
      fc.property(texts, texts, (one, other) => {
        expect(bytesOf(one).equals(bytesOf(other))).toBe(JSON.stringify(one) === JSON.stringify(other));
      }),
    );
    expect(bytesOf(['ab', 'c']).equals(bytesOf(['a', 'bc']))).toBe(false);
    expect(bytesOf([null]).equals(bytesOf(['']))).toBe(false);
  });

  it('hold what is longer than the room that was there for it', () => {
    const lengths = fc.array(fc.nat(3000), { maxLength: 8 });
    fc.assert(
      fc.property(lengths, fc.constantFrom('a', 'ß', '€', '🦊'), (each, character) => {
        const values = each.map((length) => character.repeat(length));
        const expected = values.flatMap((value) => [lengthOf(Buffer.byteLength(value)), Buffer.from(value)]);
        expect(bytesOf(values).equals(Buffer.concat([lengthOf(values.length), ...expected]))).toBe(true);
      }),
    );
  });

  it('refuse half a character, which would be taken for another half', () => {
    expect(() => bytesOf(['\ud800'])).toThrow(TypeError);
  });
});

describe('an entry', () => {
  // What entries were hashed to when each was of one person: a ledger of that time must stay what it is.
  const of = { personIds: ['6e1b8f6a-0000-4000-8000-000000000001'], occurredAt: new Date('2026-11-24T01:02:03.004Z') };
  const plain = anEntry({ ...of, entryId: '0193a8f0-0000-7000-8000-000000000001', recipientId: 'r' });
  const full = {
    ...plain,
    recipientId: 'Grüße 🦊',
    gate: 'CARRIER',
    consentId: 'consent',
    categories: ['CONTACT', 'MONEY'],
    shown: ['a,b', '', '"'],
    masked: ['Person.name'],
  };
  const bare = { ...plain, purpose: null, operation: '', categories: [], shown: [] };
  const long = { ...plain, shown: Array.from({ length: 400 }, (_, index) => `Type.field${String(index)}`) };

  it.each([
    ['plain', plain, 'f1a68153d51576baf5a31eebc60ce120cc9cf6715bf9719e8162d5bc6cbc5125'],
    ['full', full, '4212d411fbb1f9a0c7cfad4d320b5b9785fad63f41b41babaf50ffa986cf0f6f'],
    ['bare', bare, 'ac8af159fb458c701f94ebef09861b3d8a7749261ac36f44853296b92fe1fd77'],
    ['long', long, '37c9ff9ed5356727d210cc74cea98958b279cbad41db3864cbb0267a91b497f8'],
  ])('of one person has the hash that it had before there were entries of several: %s', (_what, entry, hash) => {
    expect(linkOf(emptyChain('c').hash, 1, entry).toString('hex')).toBe(hash);
  });

  it('of one person goes on in the chain as before', () => {
    const { head } = extendChain(emptyChain('c'), [plain, full, bare, long]);
    expect(head.hash.toString('hex')).toBe('74a6295558a6bb4e702b59653aeac7c88de21db03ede1cb098881f26cf238d27');
  });

  it('has the hash of no other entry, whatever it is of and of however many', () => {
    const { hash } = emptyChain('c');
    fc.assert(
      fc.property(anyEntry, anyEntry, (one, other) => {
        const isSame = isDeepStrictEqual(one, other);
        expect(linkOf(hash, 1, one).equals(linkOf(hash, 1, other))).toBe(isSame);
      }),
      { numRuns: 2000 },
    );
  });

  it('has the hash of none that differs by one person, or by where one stands', () => {
    const { hash } = emptyChain('c');
    const change = fc.constantFrom('REMOVE', 'ADD', 'REPEAT', 'TURN', 'JOIN', 'MOVE');
    fc.assert(
      fc.property(anyEntry, fc.nat(5), change, (entry, at, how) => {
        const other = otherwise(entry, at, how);
        fc.pre(!isDeepStrictEqual(entry, other));
        expect(linkOf(hash, 1, entry).equals(linkOf(hash, 1, other))).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a chain', () => {
  it('is the same in one piece and in several', () => {
    const entries = [anEntry(), anEntry(), anEntry()];
    const start = emptyChain('c');
    const whole = extendChain(start, entries);
    let head = start;
    const parts = entries.flatMap((entry) => {
      const extended = extendChain(head, [entry]);
      head = extended.head;
      return extended.chained;
    });
    expect(parts).toEqual(whole.chained);
    expect(head).toEqual(whole.head);
    expect(whole.chained.map(({ sequence }) => sequence)).toEqual([1, 2, 3]);
  });

  it('begins like no other', () => {
    expect(emptyChain('c').hash.equals(emptyChain('d').hash)).toBe(false);
  });

  it('gives an entry another hash at another place, and after another', () => {
    const entry = anEntry();
    const { hash } = emptyChain('c');
    const hashes = [linkOf(hash, 1, entry), linkOf(hash, 2, entry), linkOf(randomBytes(32), 1, entry)];
    expect(new Set(hashes.map((each) => each.toString('hex'))).size).toBe(3);
  });
});

describe('a signer', () => {
  it('is the same for the same secret, and proves nothing for another', () => {
    const [secret, bytes] = [randomBytes(32), randomBytes(100)];
    const signature = ledgerSigner(createSecretKey(secret)).sign(bytes);
    expect(ledgerSigner(createSecretKey(secret)).isSigned(bytes, signature)).toBe(true);
    expect(ledgerSigner(createSecretKey(randomBytes(32))).isSigned(bytes, signature)).toBe(false);
    expect(ledgerSigner(createSecretKey(secret)).isSigned(randomBytes(100), signature)).toBe(false);
    expect(ledgerSigner(createSecretKey(secret)).isSigned(bytes, Buffer.alloc(0))).toBe(false);
  });

  it('takes no secret that is too short', () => {
    expect(() => ledgerSigner(createSecretKey(randomBytes(16)))).toThrow(TypeError);
  });
});

/** Of few and short texts, so that two of them are often nearly the same. */
const shortText = fc.constantFrom('', 'a', 'b', 'ab', 'ledger/entry/1', '\u0000', '\u0000\u0000\u0000\u0001a');
const shortTexts = fc.array(shortText, { maxLength: 3 });
const textOrNone = fc.option(shortText);
const anyEntry: fc.Arbitrary<LedgerEntry> = fc.record(
  {
    entryId: shortText,
    occurredAt: fc.constantFrom(new Date(0), new Date(1)),
    personIds: fc.array(shortText, { maxLength: 5 }),
    recipientId: shortText,
    recipientKind: shortText,
    gate: textOrNone,
    purpose: textOrNone,
    policyVersion: shortText,
    consentId: textOrNone,
    operation: shortText,
    categories: shortTexts,
    shown: shortTexts,
    masked: shortTexts,
  },
  { noNullPrototype: true },
);

function otherwise(entry: LedgerEntry, place: number, how: string): LedgerEntry {
  const { personIds, recipientId } = entry;
  const at = place % Math.max(1, personIds.length);
  const [person = ''] = personIds.slice(at);
  switch (how) {
    case 'REMOVE':
      return { ...entry, personIds: personIds.toSpliced(at, 1) };
    case 'ADD':
      return { ...entry, personIds: personIds.toSpliced(at, 0, 'c') };
    case 'REPEAT':
      return { ...entry, personIds: personIds.toSpliced(at, 0, person) };
    case 'TURN':
      return { ...entry, personIds: personIds.toReversed() };
    case 'JOIN':
      return { ...entry, personIds: [personIds.join('')] };
    default:
      return { ...entry, personIds: personIds.toSpliced(at, 1), recipientId: person + recipientId };
  }
}

function lengthOf(length: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(length);
  return bytes;
}

function bytesOf(values: readonly (string | null)[]): Buffer {
  const bytes = new CanonicalBytes().count(values.length);
  for (const value of values) bytes.text(value);
  return bytes.toBuffer();
}
