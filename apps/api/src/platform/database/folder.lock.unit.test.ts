import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { FolderInUseError, lockFolder } from './folder.lock.js';
import { identityOf } from './process.identity.js';

/** Not every system tells when a process began; where it does not, its number alone counts. */
const itWhereProcessesAreTold = (await identityOf(process.pid)) === '' ? it.skip : it;

let home: string;
let folder: string;
let others: ChildProcess[];
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'lock-'));
  folder = join(home, 'database');
  others = [];
});
afterEach(async () => {
  for (const other of others) other.kill('SIGKILL');
  await rm(home, { recursive: true });
});

describe('a folder', () => {
  it('is taken, and free again when it was given back', async () => {
    const unlock = await lockFolder(folder);
    await unlock();
    await (
      await lockFolder(folder)
    )();
    expect(await readdir(home)).toEqual([]);
  });

  it('is refused to a second taker in the same process, however it is written', async () => {
    const unlock = await lockFolder(folder);
    await expect(lockFolder(folder)).rejects.toThrow(FolderInUseError);
    await expect(lockFolder(join(home, '.', 'other', '..', 'database'))).rejects.toThrow(FolderInUseError);
    await unlock();
  });

  it('is given to one of many takers at once', async () => {
    const takers = await Promise.allSettled(Array.from({ length: 20 }, () => lockFolder(folder)));
    expect(takers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('is refused while another process has it, by a message that names that process and what to do', async () => {
    const { pid } = await another();
    await leaveLock({ pid, identity: await identityOf(pid) });
    await expect(lockFolder(folder)).rejects.toThrow(new FolderInUseError(folder, pid));
    await expect(lockFolder(folder)).rejects.toThrow(/DATA_DIR/);
    expect(JSON.parse(await readFile(`${folder}.lock`, 'utf8'))).toMatchObject({ pid });
  });

  it('is taken over from a process that was killed', async () => {
    const { pid, end } = await another();
    await leaveLock({ pid, identity: await identityOf(pid) });
    await end();
    await (
      await lockFolder(folder)
    )();
  });

  itWhereProcessesAreTold(
    'is taken over when the number of the killed process belongs to another one now',
    async () => {
      const { pid } = await another();
      await leaveLock({ pid, identity: 'of-an-earlier-run' });
      await (
        await lockFolder(folder)
      )();
    },
  );

  it('is taken over from an earlier process of this very number, as in a container that starts again', async () => {
    await leaveLock({ pid: process.pid, identity: await identityOf(process.pid) });
    await (
      await lockFolder(folder)
    )();
  });

  it.each([
    ['nothing', ''],
    ['a bare number', '1'],
    ['half a lock', '{"pid":1'],
    ['a number that is none', '{"pid":-1,"identity":""}'],
  ])('is taken over when its lock holds %s', async (_, text) => {
    await writeFile(`${folder}.lock`, text);
    await (
      await lockFolder(folder)
    )();
    expect(await readdir(home)).toEqual([]);
  });

  it('leaves no draft behind, whoever gets it', async () => {
    await leaveLock({ pid: process.pid, identity: 'of-an-earlier-run' });
    const takers = await Promise.allSettled(Array.from({ length: 10 }, () => lockFolder(folder)));
    expect(takers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await readdir(home)).toEqual([`${basename(folder)}.lock`]);
  });
});

describe('the identity of a process', () => {
  itWhereProcessesAreTold(
    'is the same each time, differs between processes, and is empty for one that has ended',
    async () => {
      const { pid, end } = await another();
      expect(await identityOf(pid)).toBe(await identityOf(pid));
      expect(await identityOf(pid)).not.toBe(await identityOf(process.pid));
      await end();
      expect(await identityOf(pid)).toBe('');
    },
  );
});

async function another(): Promise<{ readonly pid: number; readonly end: () => Promise<void> }> {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => undefined, 1000)'], { stdio: 'ignore' });
  others.push(child);
  await once(child, 'spawn');
  return {
    pid: child.pid ?? 0,
    end: async () => {
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
  };
}

function leaveLock(holder: { readonly pid: number; readonly identity: string }): Promise<void> {
  return writeFile(`${folder}.lock`, JSON.stringify(holder));
}
