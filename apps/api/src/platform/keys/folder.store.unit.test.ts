import { randomBytes } from 'node:crypto';
import { link, mkdtemp, open, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { WrappedKey } from '@trackyourhours/privacy';
import { FolderKeyStore } from './folder.store.js';
import { KeysError } from './keys.errors.js';

let folder: string;
let store: FolderKeyStore;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'keys-'));
  store = new FolderKeyStore(join(folder, 'people'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('the folder of keys', () => {
  it('holds no name that tells of a subject, and can be entered and read by its owner alone', async () => {
    await store.create('canary@../../example', aWrappedKey());
    const entries = await readdir(folder, { recursive: true });
    expect(entries.join()).toMatch(
      /^people,people\/[0-9a-f]{2},people\/[0-9a-f]{2}\/[0-9a-f]{2},people\/[0-9a-f/]{6}[0-9a-f]{64}$/,
    );
    for (const entry of entries) {
      const { mode, size } = await stat(join(folder, entry));
      expect(mode & 0o777).toBe(/[0-9a-f]{64}$/.test(entry) ? 0o600 : 0o700);
      expect(size).toBeGreaterThan(0);
    }
  });

  it('is empty of files once its keys are replaced and destroyed', async () => {
    const [first, second] = [aWrappedKey(), aWrappedKey()];
    await store.create('ada', first);
    await store.replace('ada', first, second);
    await store.destroy('ada');
    expect(await filesIn(folder)).toEqual([]);
  });

  it('may hold other files, which are no keys', async () => {
    await store.create('ada', aWrappedKey());
    await writeFile(join(folder, 'people', 'master.key'), 'a neighbour');
    const subjects: string[] = [];
    for await (const subject of store.subjects()) subjects.push(subject);
    expect(subjects).toEqual(['ada']);
  });
});

describe('a key that was replaced or destroyed', () => {
  it('is wiped on the disk before its file is forgotten', async () => {
    const [first, second] = [aWrappedKey(), aWrappedKey()];
    await store.create('ada', first);
    const firstFile = await open(await fileOfTheKey(), 'r');
    await store.replace('ada', first, second);
    const secondFile = await open(await fileOfTheKey(), 'r');
    await store.destroy('ada');
    for (const file of [firstFile, secondFile]) {
      const content = await file.readFile();
      expect(content.length).toBeGreaterThan(0);
      expect(content.every((byte) => byte === 0)).toBe(true);
      await file.close();
    }
  });

  it('is wiped in the drafts of it that a crash has left, too', async () => {
    await store.create('ada', aWrappedKey());
    const path = await fileOfTheKey();
    await link(path, `${path}.1.draft`);
    await writeFile(`${path}.2.draft`, await readFile(path));
    const draft = await open(`${path}.2.draft`, 'r');
    await store.destroy('ada');
    expect(await filesIn(folder)).toEqual([]);
    expect((await draft.readFile()).every((byte) => byte === 0)).toBe(true);
    await draft.close();
  });

  it('is read whole or not at all while others destroy it', async () => {
    const wrapped = aWrappedKey();
    for (let round = 0; round < 50; round += 1) {
      await store.create('ada', wrapped);
      const reads = Array.from({ length: 8 }, () => store.read(['ada']));
      await store.destroy('ada');
      for (const read of reads) expect([undefined, wrapped]).toContainEqual((await read).get('ada'));
    }
  });

  it('is not brought back by a rotation that is under way', async () => {
    for (let round = 0; round < 20; round += 1) {
      const wrapped = aWrappedKey();
      await store.create('ada', wrapped);
      await Promise.all([store.replace('ada', wrapped, aWrappedKey()), store.destroy('ada')]);
      expect((await store.read(['ada'])).size).toBe(0);
    }
  });
});

it('a damaged file is refused by name, without its content and without its subject', async () => {
  await store.create('canary', aWrappedKey());
  const path = await fileOfTheKey();
  for (const damaged of ['', '{', '{"subject":"canary"}', '{"subject":"canary","wrapperId":"canary","key":"?"}']) {
    await writeFile(path, damaged);
    await expect(store.read(['canary'])).rejects.toThrow(KeysError.storedKeyUnreadable());
  }
  expect(KeysError.storedKeyUnreadable().message).not.toContain('canary');
});

it('a fault of one write does not stop the next', async () => {
  await store.create('ada', aWrappedKey());
  await writeFile(await fileOfTheKey(), '{');
  await expect(store.create('ada', aWrappedKey())).rejects.toThrow(KeysError.storedKeyUnreadable());
  const wrapped = aWrappedKey();
  expect(await store.create('bea', wrapped)).toEqual(wrapped);
});

function aWrappedKey(): WrappedKey {
  return { wrapperId: randomBytes(8).toString('hex'), bytes: randomBytes(61) };
}

async function filesIn(root: string): Promise<readonly string[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

async function fileOfTheKey(): Promise<string> {
  const [file = '', ...others] = await filesIn(folder);
  expect(others).toEqual([]);
  return file;
}
