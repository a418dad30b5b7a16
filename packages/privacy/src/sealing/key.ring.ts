import { createSecretKey, randomBytes, type KeyObject } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { KeyStore } from './key.store.js';
import type { KeyWrapper, WrappedKey } from './key.wrapper.js';
import { SealingError } from './sealing.error.js';

/** The open keys of one operation by subject; a subject whose key was destroyed, or never made, is absent. */
export type Keys = ReadonlyMap<string, KeyObject>;

/** What a ring is made of. */
export interface KeyRingOptions {
  readonly store: KeyStore;
  readonly wrapper: KeyWrapper;
  /** How many open keys are held at most. */
  readonly capacity?: number;
  /** How long a key that another process has destroyed can still be used here. */
  readonly lifetimeMs?: number;
  /** A clock that only moves forward. */
  readonly now?: () => number;
}

/** How far a rotation is. */
export interface Rotation {
  readonly examined: number;
  readonly rewrapped: number;
}

/** Holds the open keys of the subjects in use, for a while and no more of them than its capacity. */
export class KeyRing {
  readonly #store: KeyStore;
  readonly #wrapper: KeyWrapper;
  readonly #open: LRUCache<string, KeyObject>;
  readonly #making = new Map<string, Promise<KeyObject>>();
  /** One set for each read under way: the subjects destroyed since it began, whose keys it must not hand out. */
  readonly #destroyedMeanwhile = new Set<Set<string>>();

  constructor({
    store,
    wrapper,
    capacity = 10_000,
    lifetimeMs = 60_000,
    now = () => performance.now(),
  }: KeyRingOptions) {
    this.#store = store;
    this.#wrapper = wrapper;
    // The cache takes an entry made at time zero for one that never ends.
    this.#open = new LRUCache({ max: capacity, ttl: lifetimeMs, ttlResolution: 0, perf: { now: () => now() + 1 } });
  }

  /**
   * Opens the keys of these subjects with one read for all that are not held. An operation keeps the answer: it has
   * every key, even when they are more than the ring holds or one outlives its time there.
   */
  async load(subjects: Iterable<string>): Promise<Keys> {
    const keys = new Map<string, KeyObject>();
    const missing: string[] = [];
    for (const subject of new Set(subjects)) {
      const key = this.held(subject);
      if (key === undefined) missing.push(subject);
      else keys.set(subject, key);
    }
    if (missing.length === 0) return keys;
    for (const [subject, key] of await this.#take(() => this.#store.read(missing))) keys.set(subject, key);
    return keys;
  }

  /** The subject's key if it is open already. */
  held(subject: string): KeyObject | undefined {
    return this.#open.get(subject);
  }

  /** Gives the subject's key and makes it if there is none; all who ask at once, here or elsewhere, get the same one. */
  keyFor(subject: string): Promise<KeyObject> {
    const held = this.held(subject);
    if (held !== undefined) return Promise.resolve(held);
    const making = this.#making.get(subject) ?? this.#make(subject);
    this.#making.set(subject, making);
    return making;
  }

  /** Gives a key that belongs to the system and to no person, such as the one of a blind index. */
  systemKey(name: string): Promise<KeyObject> {
    return this.keyFor(systemPrefix + name);
  }

  /** Destroys the subject's key: what was sealed with it stays unreadable, in every copy. */
  async destroy(subject: string): Promise<void> {
    if (subject.startsWith(systemPrefix)) throw SealingError.systemKeyKept();
    this.#forget(subject);
    await this.#store.destroy(subject);
    // A read that began before the key was gone can have ended, or can end, after it was.
    this.#forget(subject);
  }

  /** Wraps every key under the current master key; run again after a fault, it goes on with what is left. */
  async rotate({ onProgress }: { readonly onProgress?: (rotation: Rotation) => void } = {}): Promise<Rotation> {
    let rotation: Rotation = { examined: 0, rewrapped: 0 };
    for await (const subjects of batchesOf(this.#store.subjects())) {
      let rewrapped = 0;
      for (const [subject, wrapped] of await this.#store.read(subjects)) {
        if (wrapped.wrapperId !== this.#wrapper.id && (await this.#rewrap(subject, wrapped))) rewrapped += 1;
      }
      rotation = { examined: rotation.examined + subjects.length, rewrapped: rotation.rewrapped + rewrapped };
      onProgress?.(rotation);
    }
    return rotation;
  }

  async #make(subject: string): Promise<KeyObject> {
    const fresh = randomBytes(32);
    try {
      const keys = await this.#take(async () => {
        const stored = await this.#store.read([subject]);
        if (stored.size > 0) return stored;
        const wrapped = await this.#wrapper.wrap(fresh, subject);
        return new Map([[subject, await this.#store.create(subject, wrapped)]]);
      });
      const key = keys.get(subject);
      if (key === undefined) throw SealingError.keyDestroyed();
      return key;
    } finally {
      fresh.fill(0);
      this.#making.delete(subject);
    }
  }

  async #take(fetchWrapped: () => Promise<ReadonlyMap<string, WrappedKey>>): Promise<Keys> {
    const destroyed = new Set<string>();
    this.#destroyedMeanwhile.add(destroyed);
    try {
      const opening = [...(await fetchWrapped())].map(async ([subject, wrapped]) => {
        return [subject, await this.#unwrap(subject, wrapped)] as const;
      });
      const keys = new Map((await Promise.all(opening)).filter(([subject]) => !destroyed.has(subject)));
      for (const [subject, key] of keys) this.#open.set(subject, key);
      return keys;
    } finally {
      this.#destroyedMeanwhile.delete(destroyed);
    }
  }

  async #unwrap(subject: string, wrapped: WrappedKey): Promise<KeyObject> {
    const bytes = await this.#wrapper.unwrap(wrapped, subject);
    try {
      return createSecretKey(bytes);
    } finally {
      bytes.fill(0);
    }
  }

  async #rewrap(subject: string, wrapped: WrappedKey): Promise<boolean> {
    const bytes = await this.#wrapper.unwrap(wrapped, subject);
    try {
      return await this.#store.replace(subject, wrapped, await this.#wrapper.wrap(bytes, subject));
    } finally {
      bytes.fill(0);
    }
  }

  #forget(subject: string): void {
    this.#open.delete(subject);
    this.#making.delete(subject);
    for (const destroyed of this.#destroyedMeanwhile) destroyed.add(subject);
  }
}

const systemPrefix = 'system:';
const rotationBatch = 100;

async function* batchesOf(subjects: AsyncIterable<string>): AsyncIterable<readonly string[]> {
  let batch: string[] = [];
  for await (const subject of subjects) {
    if (batch.push(subject) < rotationBatch) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
