import { generateKeySync, type KeyObject } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import {
  KeyRing,
  localKeyWrapper,
  MemoryKeyStore,
  open,
  seal,
  SealingError,
  type KeyStore,
  type WrappedKey,
} from './index.js';

describe('a key ring', () => {
  it('makes a subject one key and gives it again, here and in every other process', async () => {
    const { store, ring, anotherProcess } = aHouse();
    const key = await ring.keyFor('ada');
    expect(same(await ring.keyFor('ada'), key)).toBe(true);
    expect(same(await anotherProcess().keyFor('ada'), key)).toBe(true);
    expect(same(await ring.keyFor('bea'), key)).toBe(false);
    expect(await subjectsOf(store)).toEqual(['ada', 'bea']);
  });

  it('gives all who ask at once the same key, within a process and across', async () => {
    const { ring, anotherProcess } = aHouse();
    const rings = [ring, anotherProcess(), anotherProcess()];
    const keys = await Promise.all(
      rings.flatMap((each) => [each.keyFor('ada'), each.keyFor('ada'), each.keyFor('ada')]),
    );
    const [first] = keys;
    expect(keys.every((key) => first !== undefined && same(key, first))).toBe(true);
  });

  it('tries again after a fault', async () => {
    const { store, wrapper } = aHouse();
    const ring = new KeyRing({ store: failingOnce(store), wrapper });
    await expect(ring.keyFor('ada')).rejects.toThrow('unreachable');
    expect((await ring.keyFor('ada')).symmetricKeySize).toBe(32);
  });

  it('loads many keys with one read, and then reads only what it does not hold', async () => {
    const { store, wrapper, anotherProcess } = aHouse();
    for (const subject of ['ada', 'bea', 'cal']) await anotherProcess().keyFor(subject);
    const reads: (readonly string[])[] = [];
    const ring = new KeyRing({ store: recording(store, reads), wrapper });

    expect([...(await ring.load(['ada', 'bea', 'ada', 'nobody'])).keys()]).toEqual(['ada', 'bea']);
    expect([...(await ring.load(['ada', 'bea', 'cal'])).keys()]).toEqual(['ada', 'bea', 'cal']);
    await ring.load(['ada', 'cal']);
    await ring.load([]);
    expect(reads).toEqual([['ada', 'bea', 'nobody'], ['cal']]);
    expect(ring.held('ada')).toBeDefined();
    expect(ring.held('nobody')).toBeUndefined();
  });

  it('gives an operation every key it loads, even more than it holds', async () => {
    const { store, wrapper, anotherProcess } = aHouse();
    const subjects = Array.from({ length: 20 }, (_, index) => `subject-${index}`);
    for (const subject of subjects) await anotherProcess().keyFor(subject);
    const ring = new KeyRing({ store, wrapper, capacity: 3 });

    expect([...(await ring.load(subjects)).keys()].sort()).toEqual([...subjects].sort());
    expect(subjects.filter((subject) => ring.held(subject) !== undefined)).toHaveLength(3);
  });

  it('opens nothing for a subject whose key is destroyed, at once here and within its lifetime elsewhere', async () => {
    const clock = { now: 0 };
    const { ring, anotherProcess } = aHouse({ lifetimeMs: 1000, now: () => clock.now });
    const other = anotherProcess();
    const sealed = seal(await ring.keyFor('ada'), 'row:1', { name: 'Ada' });
    await other.load(['ada']);
    await ring.destroy('ada');

    expect(ring.held('ada')).toBeUndefined();
    expect((await ring.load(['ada'])).size).toBe(0);
    expect(other.held('ada')).toBeDefined();
    clock.now = 1001;
    expect(other.held('ada')).toBeUndefined();
    expect((await other.load(['ada'])).size).toBe(0);

    await ring.destroy('ada');
    const successor = await ring.keyFor('ada');
    expect(() => open(successor, 'row:1', sealed)).toThrow(SealingError.notOpenable());
  });

  it('does not prolong the life of a key by using it', async () => {
    const clock = { now: 0 };
    const { ring } = aHouse({ lifetimeMs: 1000, now: () => clock.now });
    await ring.keyFor('ada');
    for (clock.now = 0; clock.now <= 1000; clock.now += 100) expect(ring.held('ada')).toBeDefined();
    expect(ring.held('ada')).toBeUndefined();
  });

  it('does not hand out a key that was destroyed while it was being read', async () => {
    const { store, wrapper, anotherProcess } = aHouse();
    await anotherProcess().keyFor('ada');
    const gate = Promise.withResolvers<undefined>();
    const ring = new KeyRing({ store: slow(store, gate.promise), wrapper });

    const loading = ring.load(['ada']);
    const making = ring.keyFor('ada');
    await ring.destroy('ada');
    gate.resolve(undefined);
    expect((await loading).size).toBe(0);
    await expect(making).rejects.toThrow(SealingError.keyDestroyed());
    expect(ring.held('ada')).toBeUndefined();
  });

  it('keeps a system key, which no deletion of a person may take along', async () => {
    const { ring, store } = aHouse();
    const key = await ring.systemKey('index');
    await expect(ring.destroy('system:index')).rejects.toThrow(SealingError.systemKeyKept());
    expect(same(await ring.systemKey('index'), key)).toBe(true);
    expect(await subjectsOf(store)).toEqual(['system:index']);
  });
});

describe('a rotation', () => {
  it('wraps every key under the new master key, tells how far it is, and leaves what was sealed readable', async () => {
    const { store, ring, master } = aHouse();
    const sealed = seal(await ring.keyFor('subject-0'), 'row:1', { name: 'Ada' });
    for (let index = 1; index < 230; index += 1) await ring.keyFor(`subject-${index}`);

    const next = aKey();
    const rotating = new KeyRing({ store, wrapper: localKeyWrapper({ current: next, previous: [master] }) });
    const steps: number[] = [];
    expect(await rotating.rotate({ onProgress: ({ examined }) => steps.push(examined) })).toEqual({
      examined: 230,
      rewrapped: 230,
    });
    expect(steps).toEqual([100, 200, 230]);
    expect(await rotating.rotate()).toEqual({ examined: 230, rewrapped: 0 });

    const withoutTheOld = new KeyRing({ store, wrapper: localKeyWrapper({ current: next }) });
    expect({ ...open(await withoutTheOld.keyFor('subject-0'), 'row:1', sealed) }).toEqual({ name: 'Ada' });
    await expect(aRing(store, master).load(['subject-0'])).rejects.toMatchObject({ code: 'WRAPPER_UNKNOWN' });
  });

  it('does not bring back a key that is destroyed meanwhile', async () => {
    const { store, ring, master } = aHouse();
    await ring.keyFor('ada');
    const next = localKeyWrapper({ current: aKey(), previous: [master] });
    const rotating = new KeyRing({
      store,
      wrapper: {
        id: next.id,
        unwrap: (wrapped, subject) => next.unwrap(wrapped, subject),
        async wrap(key, subject) {
          await ring.destroy(subject);
          return next.wrap(key, subject);
        },
      },
    });
    expect(await rotating.rotate()).toEqual({ examined: 1, rewrapped: 0 });
    expect(await subjectsOf(store)).toEqual([]);
  });
});

interface House {
  readonly store: KeyStore;
  readonly master: KeyObject;
  readonly wrapper: ReturnType<typeof localKeyWrapper>;
  readonly ring: KeyRing;
  readonly anotherProcess: () => KeyRing;
}

function aHouse(options: { readonly lifetimeMs?: number; readonly now?: () => number } = {}): House {
  const store = new MemoryKeyStore();
  const master = aKey();
  const wrapper = localKeyWrapper({ current: master });
  const anotherProcess = () => new KeyRing({ store, wrapper, ...options });
  return { store, master, wrapper, ring: anotherProcess(), anotherProcess };
}

function aRing(store: KeyStore, master: KeyObject): KeyRing {
  return new KeyRing({ store, wrapper: localKeyWrapper({ current: master }) });
}

function aKey(): KeyObject {
  return generateKeySync('aes', { length: 256 });
}

/** The bytes decide: every unwrapping makes an object of its own. */
function same(one: KeyObject, other: KeyObject): boolean {
  return one.equals(other);
}

async function subjectsOf(store: KeyStore): Promise<readonly string[]> {
  const subjects: string[] = [];
  for await (const subject of store.subjects()) subjects.push(subject);
  return subjects.sort();
}

function over(store: KeyStore, read: KeyStore['read']): KeyStore {
  return {
    read,
    create: (subject, wrapped) => store.create(subject, wrapped),
    replace: (subject, from, to) => store.replace(subject, from, to),
    destroy: (subject) => store.destroy(subject),
    subjects: () => store.subjects(),
  };
}

function recording(store: KeyStore, reads: (readonly string[])[]): KeyStore {
  return over(store, (subjects) => {
    reads.push(subjects);
    return store.read(subjects);
  });
}

/** Answers what it found when it was asked, but only when the gate opens. */
function slow(store: KeyStore, gate: Promise<unknown>): KeyStore {
  return over(store, async (subjects) => {
    const found: ReadonlyMap<string, WrappedKey> = await store.read(subjects);
    await gate;
    return found;
  });
}

function failingOnce(store: KeyStore): KeyStore {
  let failures = 1;
  return over(store, (subjects) => (failures-- > 0 ? Promise.reject(new Error('unreachable')) : store.read(subjects)));
}
