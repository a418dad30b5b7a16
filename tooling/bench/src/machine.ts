import { readFileSync } from 'node:fs';
import { arch, availableParallelism, cpus, platform, release, totalmem } from 'node:os';
import { onServer } from './bench.database.js';
import { serverCore } from './contender.process.js';

/** On what was measured, without a name of the machine or of anybody. */
export interface Machine {
  readonly processor: string;
  readonly cores: number;
  readonly memoryGb: number;
  readonly system: string;
  readonly node: string;
  readonly postgresql: string;
  /** What else was to do, in processes that were ready to run on average, when the measuring began and ended. */
  readonly loadBefore: number | null;
  readonly loadAfter: number | null;
  readonly isPinned: boolean;
}

/** Describes the machine; `loadAfter` is to be told when all is measured. */
export async function describeMachine(serverUrl: string): Promise<Machine> {
  const postgresql = await onServer(serverUrl, async (client) => {
    const { rows } = await client.query<{ readonly server_version: string }>('show server_version');
    return rows[0]?.server_version ?? 'unknown';
  });
  return {
    processor: cpus()[0]?.model ?? 'unknown',
    cores: availableParallelism(),
    memoryGb: Math.round(totalmem() / 2 ** 30),
    system: `${platform()} ${release().split('-')[0] ?? ''} ${arch()}`,
    node: process.version,
    postgresql: postgresql.split(' ')[0] ?? 'unknown',
    loadBefore: loadNow(),
    loadAfter: null,
    isPinned: serverCore !== null,
  };
}

/** How many processes were ready to run in the last minute, on average; null where the system does not tell. */
export function loadNow(): number | null {
  try {
    return Number(readFileSync('/proc/loadavg', 'utf8').split(' ')[0]);
  } catch {
    return null;
  }
}
