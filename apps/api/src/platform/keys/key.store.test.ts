import { createSecretKey, randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { KeyRing, localKeyWrapper, type KeyStore, type WrappedKey } from '@trackyourhours/privacy';
import { aKeyHouse, type KeyHouse } from './keys.testing.js';

let house: KeyHouse;
beforeAll(async () => {
  house = await aKeyHouse();
});
afterAll(() => house.close());

describe('a stored key', () => {
  it('is read with others in one go, and one that is not there is absent', async () => {
    const store = await house.open();
    const [ada, bea] = [aSubject(), aSubject()];
    const [adas, beas] = [aWrappedKey(), aWrappedKey()];
    await store.create(ada, adas);
    await store.create(bea, beas);
    expect(await store.read([bea, aSubject(), ada, ada])).toEqual(
      new Map([
        [ada, adas],
        [bea, beas],
      ]),
    );
    expect((await store.read([])).size).toBe(0);
  });

  it('is still there after a restart', async () => {
    const [subject, wrapped] = [aSubject(), aWrappedKey()];
    await (await house.open()).create(subject, wrapped);
    expect((await (await house.open()).read([subject])).get(subject)).toEqual(wrapped);
  });

  it('is the one of the first writer, whoever else writes', async () => {
    const stores = await Promise.all([house.open(), house.open(), house.open()]);
    const subject = aSubject();
    const answers = await Promise.all(
      stores.flatMap((store) => [1, 2, 3].map(() => store.create(subject, aWrappedKey()))),
    );
    const stored = (await house.open()).read([subject]);
    for (const answer of answers) expect(answer).toEqual((await stored).get(subject));
  });

  it('is replaced only while it is the one that was read', async () => {
    const store = await house.open();
    const [subject, first, second] = [aSubject(), aWrappedKey(), aWrappedKey()];
    await store.create(subject, first);
    expect(await store.replace(subject, second, aWrappedKey())).toBe(false);
    expect(await store.replace(subject, first, second)).toBe(true);
    expect(await store.replace(subject, first, aWrappedKey())).toBe(false);
    expect((await store.read([subject])).get(subject)).toEqual(second);
  });

  it('is destroyed for everyone, once or again, and not brought back by a rotation', async () => {
    const [store, another] = [await house.open(), await house.open()];
    const [subject, wrapped] = [aSubject(), aWrappedKey()];
    await store.create(subject, wrapped);
    await another.destroy(subject);
    await another.destroy(subject);
    await store.destroy(aSubject());
    expect((await store.read([subject])).size).toBe(0);
    expect(await store.replace(subject, wrapped, aWrappedKey())).toBe(false);
    expect(await subjectsOf(store)).not.toContain(subject);
  });

  it('belongs to its subject alone, whatever the subject is called', async () => {
    const store = await house.open();
    const subjects = [
      '../../etc/passwd',
      '/',
      '..',
      "'; drop schema person_keys; --",
      '%',
      'Zoë 👩‍👩‍👧',
      'x'.repeat(2000),
      'ADA',
      'ada',
    ];
    const keys = new Map(subjects.map((subject) => [subject, aWrappedKey()]));
    for (const [subject, wrapped] of keys) await store.create(subject, wrapped);
    expect(await store.read(subjects)).toEqual(keys);
    expect(await subjectsOf(store)).toEqual(expect.arrayContaining(subjects));
    await store.destroy('ADA');
    expect((await store.read(['ADA', 'ada'])).size).toBe(1);
  });
});

describe('a store', () => {
  it('lists every subject, more than one page of them, once', async () => {
    const emptied = await house.open();
    for (const subject of await subjectsOf(emptied)) await emptied.destroy(subject);
    // More than a page on PostgreSQL, and than are read at once in a folder, where every key waits for the disk.
    const count = process.env['TEST_STORE'] === 'postgresql' ? 1100 : 150;
    const subjects = Array.from({ length: count }, aSubject).sort();
    await Promise.all(subjects.map((subject) => emptied.create(subject, aWrappedKey())));
    expect(await subjectsOf(emptied)).toEqual(subjects);
    expect((await emptied.read(subjects)).size).toBe(count);
  });

  it('serves the key rings of two processes and a rotation of the master key', async () => {
    const [old, next] = [createSecretKey(randomBytes(32)), createSecretKey(randomBytes(32))];
    const subject = aSubject();
    const [one, other] = [await house.open(), await house.open()].map(
      (store) => new KeyRing({ store, wrapper: localKeyWrapper({ current: old }) }),
    );
    const [key, same] = await Promise.all([one?.keyFor(subject), other?.keyFor(subject)]);
    expect(key !== undefined && same?.equals(key)).toBe(true);

    const store = await house.open();
    for (const each of await subjectsOf(store)) if (each !== subject) await store.destroy(each);
    const rotating = new KeyRing({ store, wrapper: localKeyWrapper({ current: next, previous: [old] }) });
    expect(await rotating.rotate()).toEqual({ examined: 1, rewrapped: 1 });
    const after = new KeyRing({ store: await house.open(), wrapper: localKeyWrapper({ current: next }) });
    expect(key !== undefined && (await after.keyFor(subject)).equals(key)).toBe(true);
  });
});

function aSubject(): string {
  return randomUUID();
}

function aWrappedKey(): WrappedKey {
  return { wrapperId: randomBytes(8).toString('hex'), bytes: randomBytes(61) };
}

async function subjectsOf(store: KeyStore): Promise<readonly string[]> {
  const subjects: string[] = [];
  for await (const subject of store.subjects()) subjects.push(subject);
  return subjects.sort();
}
