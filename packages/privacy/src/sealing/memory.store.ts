import type { KeyStore } from './key.store.js';
import type { WrappedKey } from './key.wrapper.js';

/** A key store that ends with the process, for tests and demonstrations. */
export class MemoryKeyStore implements KeyStore {
  readonly #keys = new Map<string, WrappedKey>();

  read(subjects: readonly string[]): Promise<ReadonlyMap<string, WrappedKey>> {
    const found = new Map<string, WrappedKey>();
    for (const subject of subjects) {
      const wrapped = this.#keys.get(subject);
      if (wrapped !== undefined) found.set(subject, wrapped);
    }
    return Promise.resolve(found);
  }

  create(subject: string, wrapped: WrappedKey): Promise<WrappedKey> {
    const stored = this.#keys.get(subject) ?? wrapped;
    this.#keys.set(subject, stored);
    return Promise.resolve(stored);
  }

  replace(subject: string, from: WrappedKey, to: WrappedKey): Promise<boolean> {
    const stored = this.#keys.get(subject);
    const isUnchanged = stored?.wrapperId === from.wrapperId && stored.bytes.equals(from.bytes);
    if (isUnchanged) this.#keys.set(subject, to);
    return Promise.resolve(isUnchanged);
  }

  destroy(subject: string): Promise<void> {
    this.#keys.delete(subject);
    return Promise.resolve();
  }

  async *subjects(): AsyncIterable<string> {
    for (const subject of [...this.#keys.keys()]) yield await Promise.resolve(subject);
  }
}
