/**
 * Writes values one after another so that no two different sequences give the same bytes: a text has its length before
 * it, a list its count, nothing a length that no text has.
 */
export class CanonicalBytes {
  /** Grows as it is needed: a piece of its own for each value would cost more than the hash of all. */
  #bytes = Buffer.allocUnsafe(512);
  #end = 0;

  text(value: string | null): this {
    if (value === null) return this.count(nothing);
    // UTF-8 turns every lone surrogate into the same character: two texts would become one.
    if (!value.isWellFormed()) throw new TypeError('A text of the ledger holds half a character.');
    this.#reserve(countBytes + mostBytesPerUnit * value.length);
    const length = this.#bytes.write(value, this.#end + countBytes);
    this.count(length);
    this.#end += length;
    return this;
  }

  texts(values: readonly string[]): this {
    this.count(values.length);
    for (const value of values) this.text(value);
    return this;
  }

  bytes(value: Uint8Array): this {
    this.count(value.length);
    this.#reserve(value.length);
    this.#bytes.set(value, this.#end);
    this.#end += value.length;
    return this;
  }

  /** A whole number, of 64 bits. */
  whole(value: number): this {
    this.#reserve(wholeBytes);
    this.#end = this.#bytes.writeBigInt64BE(BigInt(value), this.#end);
    return this;
  }

  /** To the millisecond. */
  moment(value: Date): this {
    return this.whole(value.getTime());
  }

  count(value: number): this {
    this.#reserve(countBytes);
    this.#end = this.#bytes.writeInt32BE(value, this.#end);
    return this;
  }

  /** What has been written so far. */
  toBuffer(): Buffer {
    return this.#bytes.subarray(0, this.#end);
  }

  #reserve(more: number): void {
    const needed = this.#end + more;
    if (needed <= this.#bytes.length) return;
    const grown = Buffer.allocUnsafe(Math.max(needed, 2 * this.#bytes.length));
    grown.set(this.toBuffer());
    this.#bytes = grown;
  }
}

const nothing = -1;

const countBytes = 4;
const wholeBytes = 8;

/** Of a unit of UTF-16 in UTF-8; a character of two units has four. */
const mostBytesPerUnit = 3;
