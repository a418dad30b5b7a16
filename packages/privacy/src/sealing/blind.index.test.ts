import { createSecretKey, generateKeySync, randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { BlindIndex, SealingError } from './index.js';

const index = new BlindIndex(generateKeySync('aes', { length: 256 }));
const text = fc.string({ unit: 'grapheme' });

describe('an entry of a blind index', () => {
  it('is the same for the same value of the same coordinate, and 32 bytes for every value', () => {
    fc.assert(
      fc.property(text, text, (coordinate, value) => {
        expect(index.of(coordinate, value)).toEqual(index.of(coordinate, value));
        expect(index.of(coordinate, value)).toHaveLength(32);
      }),
    );
  });

  it('is another one for another value, coordinate or division between the two', () => {
    fc.assert(
      fc.property(text, text, text, text, (coordinate, value, otherCoordinate, otherValue) => {
        fc.pre(coordinate !== otherCoordinate || value !== otherValue);
        expect(index.of(coordinate, value)).not.toEqual(index.of(otherCoordinate, otherValue));
      }),
    );
    expect(index.of('ab', 'c')).not.toEqual(index.of('a', 'bc'));
  });

  it('cannot be found without the key', () => {
    const another = new BlindIndex(generateKeySync('aes', { length: 256 }));
    expect(another.of('place', 'value')).not.toEqual(index.of('place', 'value'));
  });

  it('is not made of a text that another one could be taken for, nor with a key too short', () => {
    expect(() => index.of('place', 'ada\ud800')).toThrow(SealingError.illFormedText());
    expect(() => index.of('\udfff', 'ada')).toThrow(SealingError.illFormedText());
    expect(() => new BlindIndex(createSecretKey(randomBytes(16)))).toThrow(SealingError.unfitKey());
  });
});
