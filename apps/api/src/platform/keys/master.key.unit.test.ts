import { createSecretKey, randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { KeysError } from './keys.errors.js';
import { readMasterKeys } from './master.key.js';

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'master-'));
  path = join(folder, 'keys', 'master.key');
});
afterEach(() => rm(folder, { recursive: true }));

describe('a master key file', () => {
  it('is made at the first embedded start, for its owner alone, and is the same at the next', async () => {
    const made = await current(true);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect((await stat(join(folder, 'keys'))).mode & 0o777).toBe(0o700);
    expect((await current(true)).equals(made)).toBe(true);
    expect((await current(false)).equals(made)).toBe(true);
    expect(made.symmetricKeySize).toBe(32);
  });

  it('is one and the same for all who start together', async () => {
    const keys = await Promise.all(Array.from({ length: 8 }, () => current(true)));
    for (const key of keys) expect(keys[0]?.equals(key)).toBe(true);
    expect(await readdir(join(folder, 'keys'))).toEqual(['master.key']);
  });

  it('is read as it comes out of openssl, with or without its last line break or padding', async () => {
    const bytes = randomBytes(32);
    await current(true);
    for (const text of [
      bytes.toString('base64'),
      `${bytes.toString('base64')}\r\n`,
      bytes.toString('base64').replace('=', ''),
    ]) {
      await writeFile(path, text);
      expect((await current(false)).export()).toEqual(bytes);
    }
  });

  it('is never made where one ought to be', async () => {
    await expect(current(false)).rejects.toThrow(KeysError.masterKeyFileMissing(path));
    expect(await readdir(folder)).toEqual([]);
  });

  it('is refused when it holds anything else, in words that show nothing of it, and is left as it was', async () => {
    await current(true);
    const canary = randomBytes(32).toString('base64');
    for (const text of [
      '',
      '\n',
      randomBytes(16).toString('base64'),
      randomBytes(33).toString('base64'),
      `${canary}!`,
      `!${canary}`,
      `${canary}\n${canary}`,
      randomBytes(32).toString('hex'),
    ]) {
      await writeFile(path, text);
      const refusal = current(true);
      await expect(refusal).rejects.toThrow(KeysError.masterKeyFileWrong(path));
      await expect(refusal).rejects.not.toThrow(canary);
      expect(await readFile(path, 'utf8')).toBe(text);
    }
  });
});

it('keys that were given are passed on, and show nothing of themselves when they are printed', async () => {
  const [key, previous] = [randomBytes(32), randomBytes(32)];
  const keys = await readMasterKeys({
    masterKey: { kind: 'given', key: createSecretKey(key) },
    previousMasterKeys: [createSecretKey(previous)],
  });
  expect(keys.current.export()).toEqual(key);
  expect(keys.previous.map((each) => each.export())).toEqual([previous]);
  for (const secret of [key, previous]) {
    for (const printed of [inspect(keys, { depth: 9 }), JSON.stringify(keys)]) {
      expect(printed).not.toContain(secret.toString('base64'));
      expect(printed).not.toContain(secret.toString('hex'));
    }
  }
});

async function current(isMadeIfMissing: boolean) {
  const { current: key } = await readMasterKeys({
    masterKey: { kind: 'file', path, isMadeIfMissing },
    previousMasterKeys: [],
  });
  return key;
}
