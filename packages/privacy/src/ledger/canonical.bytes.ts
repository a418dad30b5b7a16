/**
 * Writes values one after another so that no two different sequences give the same bytes: a text has its length before
 * it, a list its count, nothing a length that no text has.
 */
export class CanonicalBytes {
  readonly #parts: Uint8Array[] = [];

  text(value: string | null): this {
    if (value === null) return this.count(nothing);
    // UTF-8 turns every lone surrogate into the same character: two texts would become one.
    if (!value.isWellFormed()) throw new TypeError('A text of the ledger holds half a character.');
    return this.bytes(Buffer.from(value));
  }

  texts(values: readonly string[]): this {
    this.count(values.length);
    for (const value of values) this.text(value);
    return this;
  }

  bytes(value: Uint8Array): this {
    this.count(value.length);
    this.#parts.push(value);
    return this;
  }

  /** A whole number, of 64 bits. */
  whole(value: number): this {
    const bytes = Buffer.alloc(8);
    bytes.writeBigInt64BE(BigInt(value));
    this.#parts.push(bytes);
    return this;
  }

  /** To the millisecond. */
  moment(value: Date): this {
    return this.whole(value.getTime());
  }

  count(value: number): this {
    const bytes = Buffer.alloc(4);
    bytes.writeInt32BE(value);
    this.#parts.push(bytes);
    return this;
  }

  toBuffer(): Buffer {
    return Buffer.concat(this.#parts);
  }
}

const nothing = -1;
