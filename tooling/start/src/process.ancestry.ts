import { readFileSync } from 'node:fs';

/** Processes from the nearest to the farthest, each the child of the next. */
export type Ancestry = readonly [nearest: number, ...rest: number[]];

/**
 * The ancestors from this process to the one whose command line matches. Undefined when none does within that
 * many, or when the system keeps no `/proc` to look it up in.
 */
export function ancestryFrom(
  pid: number,
  { commandLine, within }: { commandLine: RegExp; within: number },
): Ancestry | undefined {
  const ancestry: [number, ...number[]] = [pid];

  for (let current = pid; ancestry.length <= within;) {
    if (commandLine.test(read(current, 'cmdline') ?? '')) return ancestry;

    const parent = parentOf(current);
    if (parent === undefined) return undefined;
    ancestry.push(parent);
    current = parent;
  }
  return undefined;
}

/** Says whether each process is still the child of the next; one that ended has passed its children on. */
export function isIntact(ancestry: Ancestry): boolean {
  return ancestry.slice(1).every((parent, place) => parentOf(ancestry[place] ?? 0) === parent);
}

function parentOf(pid: number): number | undefined {
  // "pid (name) state ppid …", where the name may hold anything, brackets too.
  const parent = /^.*\) \S (\d+) /s.exec(read(pid, 'stat') ?? '')?.[1];
  return parent === undefined ? undefined : Number(parent);
}

function read(pid: number, file: 'cmdline' | 'stat'): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    // No such process, or no such folder: there is nothing to know.
    return undefined;
  }
}
