import type { RunningContender } from './contender.process.js';
import { load } from './load.js';
import type { Sent } from './work.js';

/** What became of a process's memory while it answered without a pause. */
export interface SoakFigures {
  readonly seconds: number;
  readonly requests: number;
  readonly firstMb: number;
  readonly lastMb: number;
  /** Megabytes by which it grew in a minute, over the second half: in the first, caches fill and code is compiled. */
  readonly growthMbPerMinute: number;
}

/** Asks for so many seconds and looks at the process's memory each second; null where the system does not tell. */
export async function soak(
  running: RunningContender,
  requests: readonly Sent[],
  { seconds, connections }: { readonly seconds: number; readonly connections: number },
): Promise<SoakFigures | null> {
  const samples: number[] = [];
  let answered = 0;
  for (let second = 0; second < seconds; second += 1) {
    answered += (await load(running.origin, requests, { connections, seconds: 1 })).requests;
    const memory = await running.residentMb();
    if (memory === null) return null;
    samples.push(memory);
  }
  const later = samples.slice(Math.floor(samples.length / 2));
  const [firstMb = Number.NaN] = samples;
  return {
    ...{ seconds, requests: answered, firstMb },
    lastMb: samples.at(-1) ?? Number.NaN,
    growthMbPerMinute: slopeOf(later) * 60,
  };
}

/** By how much these values grow from one to the next, by least squares. */
export function slopeOf(values: readonly number[]): number {
  const middle = (values.length - 1) / 2;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  let above = 0;
  let below = 0;
  for (const [place, value] of values.entries()) {
    above += (place - middle) * (value - mean);
    below += (place - middle) ** 2;
  }
  return above / below;
}
