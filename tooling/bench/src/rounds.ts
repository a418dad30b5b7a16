import type { RunningContender } from './contender.process.js';
import { load } from './load.js';
import type { Sent } from './work.js';

/** What one contender did with one work, the medians of all rounds. */
export interface Figures {
  readonly letter: string;
  readonly name: string;
  readonly requestsPerSecond: number;
  /** The slowest and the fastest round. */
  readonly range: readonly [number, number];
  readonly medianMs: number;
  readonly p99Ms: number;
  /** Milliseconds of one core that its process took for a request; null where the system does not tell. */
  readonly processorMs: number | null;
}

/** How a work is measured. */
export interface RoundOptions {
  readonly rounds: number;
  readonly seconds: number;
  readonly connections: number;
  /** Seconds before the first round in which nothing is counted: code is compiled, connections are opened. */
  readonly warmUpSeconds: number;
}

interface Round {
  readonly perSecond: number;
  readonly medianMs: number;
  readonly p99Ms: number;
  readonly processorMs: number | null;
}

/**
 * Measures contenders in turn, round by round, each time beginning with another: what the machine does meanwhile falls
 * on all of them.
 */
export async function measureRounds(
  entries: readonly { readonly running: RunningContender; readonly requests: readonly Sent[] }[],
  { rounds, seconds, connections, warmUpSeconds }: RoundOptions,
): Promise<readonly Figures[]> {
  for (const { running, requests } of entries) {
    await load(running.origin, requests, { connections, seconds: warmUpSeconds });
  }
  const measured = entries.map((entry) => ({ ...entry, rounds: [] as Round[] }));
  for (let round = 0; round < rounds; round += 1) {
    const first = round % measured.length;
    for (const entry of [...measured.slice(first), ...measured.slice(0, first)]) {
      const { running, requests } = entry;
      const before = await running.processorMs();
      const done = await load(running.origin, requests, { connections, seconds });
      const after = await running.processorMs();
      entry.rounds.push({
        perSecond: done.requests / done.seconds,
        medianMs: done.medianMs,
        p99Ms: done.p99Ms,
        processorMs: before === null || after === null ? null : (after - before) / done.requests,
      });
    }
  }
  return measured.map(({ running, rounds: all }) => {
    const perSecond = all.map((each) => each.perSecond);
    const processor = all.flatMap(({ processorMs }) => (processorMs === null ? [] : [processorMs]));
    return {
      letter: running.contender.letter,
      name: running.contender.name,
      requestsPerSecond: median(perSecond),
      range: [Math.min(...perSecond), Math.max(...perSecond)],
      medianMs: median(all.map(({ medianMs }) => medianMs)),
      p99Ms: median(all.map(({ p99Ms }) => p99Ms)),
      processorMs: processor.length === 0 ? null : median(processor),
    };
  });
}

/** The middle of these values; of an even number of them, between the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? Number.NaN) + (sorted[Math.ceil(middle)] ?? Number.NaN)) / 2;
}
