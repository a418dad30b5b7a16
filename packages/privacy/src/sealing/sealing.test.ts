import { createSecretKey, generateKeySync, randomBytes, type KeyObject } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { open, seal, SealingError } from './index.js';

const coordinate = 'row:1';
const notOpenable = SealingError.notOpenable();

describe('what was sealed', () => {
  it('opens with its key at its coordinate, whatever JSON it was', () => {
    const key = aKey();
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.dictionary(fc.string(), fc.jsonValue()), (place, record) => {
        const value = asJson(record);
        expect(asJson(open(key, place, seal(key, place, value)))).toEqual(value);
      }),
    );
  });

  it('never looks the same twice and never shows its content', () => {
    const key = aKey();
    const [first, second] = [seal(key, coordinate, { name: 'canary' }), seal(key, coordinate, { name: 'canary' })];
    expect(first.equals(second)).toBe(false);
    expect(first.includes('canary')).toBe(false);
  });

  it('does not open with another key', () => {
    expect(() => open(aKey(), coordinate, seal(aKey(), coordinate, { name: 'Ada' }))).toThrow(notOpenable);
  });

  it('does not open in another row, so that rows cannot be swapped', () => {
    const key = aKey();
    const [first, second] = [seal(key, 'row:1', { name: 'Ada' }), seal(key, 'row:2', { name: 'Bea' })];
    expect(() => open(key, 'row:1', second)).toThrow(notOpenable);
    expect(() => open(key, 'row:2', first)).toThrow(notOpenable);
  });

  it('does not open with any one bit changed', () => {
    const key = aKey();
    const sealed = seal(key, coordinate, { name: 'Ada' });
    for (let bit = 0; bit < sealed.length * 8; bit += 1) {
      const changed = Buffer.from(sealed);
      changed.writeUInt8(changed.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
      expect(() => open(key, coordinate, changed)).toThrow(notOpenable);
    }
  });

  it('does not open when it is cut short, lengthened or empty', () => {
    const key = aKey();
    const sealed = seal(key, coordinate, { name: 'Ada' });
    for (let length = 0; length < sealed.length; length += 1) {
      expect(() => open(key, coordinate, sealed.subarray(0, length))).toThrow(notOpenable);
      expect(() => open(key, coordinate, sealed.subarray(length + 1))).toThrow(notOpenable);
    }
    expect(() => open(key, coordinate, Buffer.concat([sealed, Buffer.of(0)]))).toThrow(notOpenable);
  });

  it('opens from the plain byte array that a database driver may give', () => {
    const key = aKey();
    expect({ ...open(key, coordinate, new Uint8Array(seal(key, coordinate, { name: 'Ada' }))) }).toEqual({
      name: 'Ada',
    });
  });
});

describe('an opened record', () => {
  it('has no property that was not sealed', () => {
    const key = aKey();
    const opened = open(key, coordinate, seal(key, coordinate, { name: 'Ada' }));
    expect(Object.keys(opened)).toEqual(['name']);
    for (const inherited of ['constructor', 'toString', '__proto__', 'hasOwnProperty']) {
      expect(opened[inherited]).toBeUndefined();
    }
  });

  it('gives no prototype away to a value that names one', () => {
    const key = aKey();
    const opened = open(key, coordinate, seal(key, coordinate, asJson('{"__proto__":{"isAdmin":true}}')));
    const inherited = Object.getPrototypeOf(opened) as object;
    expect([Reflect.ownKeys(inherited), Object.getPrototypeOf(inherited)]).toEqual([[], null]);
    expect(opened['isAdmin']).toBeUndefined();
    expect(Object.hasOwn(Object.prototype, 'isAdmin')).toBe(false);
  });
});

describe('sealing refuses', () => {
  it('what JSON would lose without a word', () => {
    const cycle: Record<string, unknown> = {};
    cycle['self'] = cycle;
    for (const value of [
      { n: 1n },
      { n: Number.NaN },
      { deep: [{ n: Infinity }] },
      { f: () => 1 },
      { s: Symbol('s') },
      cycle,
      { toJSON: () => 'all of it' },
    ]) {
      expect(() => seal(aKey(), coordinate, value)).toThrow(SealingError.notSealable());
    }
  });

  it('a key that is not 32 secret bytes', () => {
    for (const key of [createSecretKey(randomBytes(16)), createSecretKey(randomBytes(33))]) {
      expect(() => seal(key, coordinate, {})).toThrow(SealingError.unfitKey());
      expect(() => open(key, coordinate, seal(aKey(), coordinate, {}))).toThrow(SealingError.unfitKey());
    }
  });

  it('a coordinate that another one could be taken for', () => {
    expect(() => seal(aKey(), 'row:\ud800', {})).toThrow(SealingError.illFormedText());
    expect(() => open(aKey(), 'row:\udfff', seal(aKey(), coordinate, {}))).toThrow(SealingError.illFormedText());
  });

  it('in words that hold neither value nor coordinate nor key', () => {
    const key = aKey();
    const faults = [
      faultOf(() => seal(key, 'canary:place', { canary: 1n })),
      faultOf(() => open(aKey(), 'canary:place', seal(key, 'canary:place', { canary: 'canary' }))),
    ];
    for (const fault of faults) {
      expect(fault).toBeInstanceOf(SealingError);
      expect(fault.cause).toBeUndefined();
      expect(JSON.stringify(fault) + fault.message).not.toContain('canary');
    }
  });
});

function aKey(): KeyObject {
  return generateKeySync('aes', { length: 256 });
}

function asJson(value: unknown): Record<string, unknown> {
  return JSON.parse(typeof value === 'string' ? value : JSON.stringify(value)) as Record<string, unknown>;
}

function faultOf(act: () => unknown): Error {
  try {
    act();
  } catch (fault) {
    if (fault instanceof Error) return fault;
  }
  throw new Error('It was not refused.');
}
