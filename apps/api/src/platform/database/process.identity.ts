import { readFile } from 'node:fs/promises';

/**
 * Tells a running process from an earlier one of the same number: when it began, in which run of the system.
 * Empty where the system does not say, so that there the number alone counts, and for one that has ended.
 */
export async function identityOf(pid: number): Promise<string> {
  try {
    const [boot, stat] = await Promise.all([
      readFile('/proc/sys/kernel/random/boot_id', 'utf8'),
      readFile(`/proc/${String(pid)}/stat`, 'utf8'),
    ]);
    // "pid (name) state …", where the name may hold anything, brackets too; the start stands 19 places further on.
    const [state, ...rest] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    // A zombie holds nothing any more; it only waits for its parent.
    return state === 'Z' ? '' : `${boot.trim()}-${rest[18] ?? ''}`;
  } catch {
    return '';
  }
}
