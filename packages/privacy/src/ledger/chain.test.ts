import { createSecretKey, randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { CanonicalBytes } from './canonical.bytes.js';
import { emptyChain, extendChain, ledgerSigner, linkOf } from './index.js';
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

  it('refuse half a character, which would be taken for another half', () => {
    expect(() => bytesOf(['\ud800'])).toThrow(TypeError);
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

function bytesOf(values: readonly (string | null)[]): Buffer {
  const bytes = new CanonicalBytes().count(values.length);
  for (const value of values) bytes.text(value);
  return bytes.toBuffer();
}
