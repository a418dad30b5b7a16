import { randomUUID } from 'node:crypto';
import { link, mkdir, open, readdir, rename, rm, type FileHandle } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';

/**
 * Makes a file that is there whole or not at all, even after a power cut, and that only its owner can read. Says no,
 * and changes nothing, if the file exists: of several processes the first one wins.
 */
export async function createFile(path: string, content: string): Promise<boolean> {
  await makeFolder(dirname(path));
  const draft = draftOf(path);
  try {
    await writeThrough(draft, content);
    return await linked(draft, path);
  } finally {
    await rm(draft, { force: true });
    await syncFolder(dirname(path));
  }
}

/** Puts other content in the place of an existing file, and then makes the old content unreadable. */
export async function replaceFile(path: string, content: string): Promise<void> {
  const draft = draftOf(path);
  const old = await open(path, 'r+');
  try {
    await writeThrough(draft, content);
    await rename(draft, path);
    // Only once the new name is safe: a power cut must not leave the name on a file that is already wiped.
    await syncFolder(dirname(path));
    await wipe(old);
  } finally {
    await old.close();
    await rm(draft, { force: true });
  }
}

/**
 * Makes a file unreadable and removes it, with every draft that a crash may have left of it. It leaves its name first,
 * so that nobody reads it half wiped. A disk that writes elsewhere what it overwrites keeps the old blocks for a while.
 */
export async function destroyFile(path: string): Promise<void> {
  const folder = dirname(path);
  await unlessMissing(() => rename(path, draftOf(path)));
  for (const name of await namesIn(folder)) {
    if (name.startsWith(`${basename(path)}.`)) await unlessMissing(() => wipeAndRemove(join(folder, name)));
  }
  await unlessMissing(() => syncFolder(folder));
}

/** The names in a folder; none if there is no such folder. */
export async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return [];
    throw error;
  }
}

/** Tells whether the system refused with this code. */
export function hasCode(error: unknown, code: string): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === code;
}

async function unlessMissing(act: () => Promise<void>): Promise<void> {
  try {
    await act();
  } catch (error) {
    if (!hasCode(error, 'ENOENT')) throw error;
  }
}

function draftOf(path: string): string {
  return `${path}.${randomUUID()}.draft`;
}

async function linked(draft: string, path: string): Promise<boolean> {
  try {
    await link(draft, path);
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  }
}

async function makeFolder(folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true, mode: 0o700 });
  if (first === undefined) return;
  // A folder is safe once its parent is written.
  for (let made = resolve(folder); made.length >= resolve(first).length; made = dirname(made)) {
    await syncFolder(dirname(made));
  }
}

async function writeThrough(path: string, content: string): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function wipeAndRemove(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    // A draft that also bears the file's own name is a key that another process has just made.
    if ((await file.stat()).nlink === 1) await wipe(file);
    await rm(path, { force: true });
  } finally {
    await file.close();
  }
}

async function wipe(file: FileHandle): Promise<void> {
  const { size } = await file.stat();
  await file.write(Buffer.alloc(size), 0, size, 0);
  await file.sync();
}
