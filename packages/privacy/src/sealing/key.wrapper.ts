/** A person's key as it may be stored: readable only by whoever holds the master key it names. */
export interface WrappedKey {
  /** Which master key opens it; it says nothing about that key. */
  readonly wrapperId: string;
  readonly bytes: Buffer;
}

/**
 * Wraps keys under a master key. A key management service implements this interface, and the master key then never
 * leaves it. A key wrapped for one subject must not unwrap for another.
 */
export interface KeyWrapper {
  /** The id that `wrap` writes today; a stored key with another one is due for rotation. */
  readonly id: string;
  wrap(key: Buffer, subject: string): Promise<WrappedKey>;
  /** The caller owns the buffer and wipes it. Throws unless the key was wrapped for this subject. */
  unwrap(wrapped: WrappedKey, subject: string): Promise<Buffer>;
}
