import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { identityOf } from './process.identity.js';

/** Another process has the folder. */
export class FolderInUseError extends Error {
  override readonly name = 'FolderInUseError';

  constructor(folder: string, pid: number) {
    super(
      `The data folder ${folder} is in use by process ${String(pid)}. Stop that process, ` +
        'or set DATA_DIR to another folder; an embedded database serves one process.',
    );
  }
}

/**
 * Takes a folder for this process, since two that write one embedded database would ruin it.
 * What a killed process left behind is taken over. Gives back the release.
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const file = `${resolve(folder)}.lock`;
  const own: Holder = { pid: process.pid, identity: await identityOf(process.pid) };
  if (held.has(file)) throw new FolderInUseError(folder, own.pid);
  // Before anything is waited for, so that of two callers in this process one is refused.
  held.add(file);
  try {
    await mkdir(dirname(file), { recursive: true, mode: 0o700 });
    while (!(await linked(file, own))) {
      const text = await textOf(file);
      const holder = holderIn(text);
      if (holder !== null && (await isStillRunning(holder))) throw new FolderInUseError(folder, holder.pid);
      if (text !== null) await clearAway(file, text);
    }
  } catch (error) {
    held.delete(file);
    throw error;
  }
  return async () => {
    await rm(file, { force: true });
    held.delete(file);
  };
}

/** Who has a folder. A system gives a number that is free to another process: the identity tells the two apart. */
interface Holder {
  readonly pid: number;
  readonly identity: string;
}

/** The lock files of this process: its own number in one that is not among them was left by another of that number. */
const held = new Set<string>();

/** Makes the lock with its content in one step, so that nobody ever reads an unfinished one; false when there is one. */
async function linked(file: string, own: Holder): Promise<boolean> {
  const draft = `${file}.${randomUUID()}`;
  await writeFile(draft, JSON.stringify(own), { mode: 0o600 });
  try {
    await link(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

/** Removes a lock that was left behind, and no other that may have taken its place since it was read. */
async function clearAway(file: string, text: string): Promise<void> {
  const aside = `${file}.${randomUUID()}`;
  try {
    await rename(file, aside);
    if ((await textOf(aside)) !== text) await link(aside, file);
  } catch (error) {
    // Somebody else cleared it away, or has made theirs already: the next look will tell.
    if (!['ENOENT', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  } finally {
    await rm(aside, { force: true });
  }
}

async function isStillRunning({ pid, identity }: Holder): Promise<boolean> {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    // Another user's process may not be signalled, and is there all the same.
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return identity === (await identityOf(pid));
}

/** Null for a file that is no lock of ours: nobody can be asked whether it is still needed. */
function holderIn(text: string | null): Holder | null {
  const [, pid, identity] = /^\{"pid":([1-9]\d{0,9}),"identity":"([\w-]*)"\}$/.exec(text ?? '') ?? [];
  return pid === undefined || identity === undefined ? null : { pid: Number(pid), identity };
}

async function textOf(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
