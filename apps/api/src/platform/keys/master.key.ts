import { createSecretKey, randomBytes, type KeyObject } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { MasterKeys } from '@trackyourhours/privacy';
import { createFile, hasCode } from './durable.file.js';
import { KeysError } from './keys.errors.js';

/** Where the master key comes from: given by the environment, or a file that a first embedded start may make. */
export type MasterKeySource =
  | { readonly kind: 'given'; readonly key: KeyObject }
  | { readonly kind: 'file'; readonly path: string; readonly isMadeIfMissing: boolean };

/**
 * Gives the master keys as key objects, which show nothing of themselves when they are printed. A file that holds
 * anything but 32 bytes in base64 is refused and left as it is: to write a new key over it would lose every person's.
 */
export async function readMasterKeys(source: {
  readonly masterKey: MasterKeySource;
  readonly previousMasterKeys: readonly KeyObject[];
}): Promise<Required<MasterKeys>> {
  return { current: await currentKey(source.masterKey), previous: source.previousMasterKeys };
}

/** The key in a text of 32 bytes in base64, padded or not; undefined for any other text. */
export function masterKeyIn(text: string): KeyObject | undefined {
  const bytes = Buffer.from(text, 'base64');
  // Node skips what is not base64; only what comes back the same was a key.
  const isBase64 = bytes.toString('base64') === text.padEnd(Math.ceil(text.length / 4) * 4, '=');
  return isBase64 && bytes.length === 32 ? createSecretKey(bytes) : undefined;
}

async function currentKey(source: MasterKeySource): Promise<KeyObject> {
  if (source.kind === 'given') return source.key;
  const { path, isMadeIfMissing } = source;
  let text = await textOf(path);
  if (text === undefined && isMadeIfMissing) {
    await createFile(path, `${randomBytes(32).toString('base64')}\n`);
    // Read back even if this process made it: when two start together, the key is the one that stayed.
    text = await textOf(path);
  }
  if (text === undefined) throw KeysError.masterKeyFileMissing(path);
  return masterKeyIn(text.trim()) ?? refuse(path);
}

function refuse(path: string): never {
  throw KeysError.masterKeyFileWrong(path);
}

async function textOf(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}
