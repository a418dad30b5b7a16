import type { WrappedKey } from './key.wrapper.js';

/**
 * Where wrapped keys lie: apart from the data they open, with backups of its own, or destroying a key would destroy
 * nothing. Several processes may use one store at once.
 */
export interface KeyStore {
  /** Gives the stored keys of these subjects; a subject without one is absent. */
  read(subjects: readonly string[]): Promise<ReadonlyMap<string, WrappedKey>>;
  /** Stores the subject's first key. The first writer wins; everyone gets what is stored. */
  create(subject: string, wrapped: WrappedKey): Promise<WrappedKey>;
  /**
   * Puts `to` in the place of `from`, and says whether it did. It does nothing when the stored key is no longer `from`:
   * a rotation must not bring back a key that was destroyed since it was read.
   */
  replace(subject: string, from: WrappedKey, to: WrappedKey): Promise<boolean>;
  /** Destroys the subject's key for good. Without one it does nothing. */
  destroy(subject: string): Promise<void>;
  /** Every subject that has a key. Those that come or go meanwhile may be missed. */
  subjects(): AsyncIterable<string>;
}
