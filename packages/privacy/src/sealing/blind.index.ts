import { createHmac, type KeyObject } from 'node:crypto';
import { SealingError } from './sealing.error.js';

/**
 * Turns a value into an entry that finds it again without telling it: equal values of one coordinate give equal
 * entries, and without the key nobody can try values out. The caller brings spellings together first (case, blanks).
 */
export class BlindIndex {
  readonly #key: KeyObject;

  constructor(key: KeyObject) {
    if (key.type !== 'secret' || key.symmetricKeySize !== 32) throw SealingError.unfitKey();
    this.#key = key;
  }

  /** Gives the 32 bytes under which a value of this coordinate is found. */
  of(coordinate: string, value: string): Buffer {
    return createHmac('sha256', this.#key).update(lengthFirst(coordinate)).update(lengthFirst(value)).digest();
  }
}

/** With its length before it, no part can be taken for the end of one or the beginning of the next. */
function lengthFirst(text: string): Buffer {
  // Every lone surrogate becomes the same character in UTF-8: two values would share an entry.
  if (!text.isWellFormed()) throw SealingError.illFormedText();
  const bytes = Buffer.from(text);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, bytes]);
}
