import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { KeyStore, WrappedKey } from '@trackyourhours/privacy';
import { z } from 'zod';
import { createFile, destroyFile, hasCode, namesIn, replaceFile } from './durable.file.js';
import { KeysError } from './keys.errors.js';

/**
 * Keeps each wrapped key in a file of its own, for the embedded database: its folder is left out of a copy of the data.
 * File names are hashes, so that none tells of a person or leads out of the folder. Like the embedded database it
 * serves one process; a second one cannot make another first key, but could bring back a key by rotating it just when
 * it is destroyed.
 */
export class FolderKeyStore implements KeyStore {
  readonly #folder: string;
  #lastWrite: Promise<unknown> = Promise.resolve();

  constructor(folder: string) {
    this.#folder = folder;
  }

  async read(subjects: readonly string[]): Promise<ReadonlyMap<string, WrappedKey>> {
    const found = new Map<string, WrappedKey>();
    const wanted = [...new Set(subjects)];
    // A few at a time: a process may open only so many files at once.
    for (let start = 0; start < wanted.length; start += filesAtOnce) {
      const some = wanted.slice(start, start + filesAtOnce);
      for (const stored of await Promise.all(some.map((subject) => readStored(this.#fileOf(subject))))) {
        if (stored !== undefined) found.set(stored.subject, stored.wrapped);
      }
    }
    return found;
  }

  create(subject: string, wrapped: WrappedKey): Promise<WrappedKey> {
    const file = this.#fileOf(subject);
    return this.#afterOtherWrites(async () => {
      if (await createFile(file, contentOf(subject, wrapped))) return wrapped;
      const stored = await readStored(file);
      if (stored === undefined) throw KeysError.storedKeyUnreadable();
      return stored.wrapped;
    });
  }

  replace(subject: string, from: WrappedKey, to: WrappedKey): Promise<boolean> {
    const file = this.#fileOf(subject);
    return this.#afterOtherWrites(async () => {
      const stored = (await readStored(file))?.wrapped;
      if (stored?.wrapperId !== from.wrapperId || !stored.bytes.equals(from.bytes)) return false;
      await replaceFile(file, contentOf(subject, to));
      return true;
    });
  }

  destroy(subject: string): Promise<void> {
    return this.#afterOtherWrites(() => destroyFile(this.#fileOf(subject)));
  }

  async *subjects(): AsyncIterable<string> {
    for (const outer of await foldersIn(this.#folder)) {
      for (const inner of await foldersIn(outer)) {
        for (const name of (await namesIn(inner)).filter((each) => /^[0-9a-f]{64}$/.test(each))) {
          const stored = await readStored(join(inner, name));
          if (stored !== undefined) yield stored.subject;
        }
      }
    }
  }

  #fileOf(subject: string): string {
    const name = createHash('sha256').update(subject).digest('hex');
    return join(this.#folder, name.slice(0, 2), name.slice(2, 4), name);
  }

  /** One write at a time, so that none acts on a key that another is just replacing or destroying. */
  #afterOtherWrites<T>(write: () => Promise<T>): Promise<T> {
    const written = this.#lastWrite.then(write, write);
    this.#lastWrite = written;
    return written;
  }
}

const filesAtOnce = 64;

const content = z.strictObject({ subject: z.string(), wrapperId: z.string(), key: z.base64() });

interface Stored {
  readonly subject: string;
  readonly wrapped: WrappedKey;
}

function contentOf(subject: string, { wrapperId, bytes }: WrappedKey): string {
  return JSON.stringify({ subject, wrapperId, key: bytes.toString('base64') } satisfies z.infer<typeof content>);
}

/** A file that was opened and then destroyed reads as zeros; asked for again, it is gone. */
async function readStored(path: string): Promise<Stored | undefined> {
  const first = await readOnce(path);
  const stored = first === 'damaged' ? await readOnce(path) : first;
  if (stored === 'damaged') throw KeysError.storedKeyUnreadable();
  return stored;
}

async function readOnce(path: string): Promise<Stored | 'damaged' | undefined> {
  try {
    return storedIn(await readFile(path, 'utf8'));
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

function storedIn(text: string): Stored | 'damaged' {
  const parsed = content.safeParse(jsonIn(text));
  if (!parsed.success) return 'damaged';
  const { subject, wrapperId, key } = parsed.data;
  return { subject, wrapped: { wrapperId, bytes: Buffer.from(key, 'base64') } };
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The parser's message quotes the file.
    return undefined;
  }
}

async function foldersIn(folder: string): Promise<readonly string[]> {
  return (await namesIn(folder)).filter((name) => /^[0-9a-f]{2}$/.test(name)).map((name) => join(folder, name));
}
