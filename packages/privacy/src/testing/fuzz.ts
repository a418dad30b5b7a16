import { seededDraw, type Draw } from '../graphql/testing/draw.js';

/** How long, and from where, a fuzz goes. */
export interface FuzzSettings {
  readonly seed: number;
  readonly runs: number;
}

/**
 * Reads `FUZZ_SEED` and `FUZZ_RUNS`, so that the same test is short by default, long when it is told to, and repeats
 * one run when that is asked for. What is no whole number throws.
 */
export function fuzzSettings(env: Readonly<Record<string, string | undefined>>, defaults: FuzzSettings): FuzzSettings {
  return {
    seed: wholeNumber('FUZZ_SEED', env['FUZZ_SEED']) ?? defaults.seed,
    runs: wholeNumber('FUZZ_RUNS', env['FUZZ_RUNS']) ?? defaults.runs,
  };
}

/** What one run found wrong, in words that hold no personal value; null when it found nothing. */
export type FuzzRun = (draw: Draw, run: number) => Promise<string | null>;

/**
 * Runs until something is found, and throws it with the way to run that very run again. Each run draws from a seed of
 * its own, the first run from `seed` and each next one from the number that follows.
 */
export async function fuzz({ seed, runs }: FuzzSettings, run: FuzzRun): Promise<void> {
  for (let done = 0; done < runs; done += 1) {
    const found = await run(seededDraw(seed + done), done);
    if (found !== null) throw new FuzzFinding(seed + done, done + 1, found);
  }
}

/** Something that a fuzz found. */
export class FuzzFinding extends Error {
  override readonly name = 'FuzzFinding';

  constructor(
    readonly seed: number,
    /** In which run it was found, counted from 1. */
    readonly run: number,
    readonly found: string,
  ) {
    super(`Run ${run} (again with FUZZ_SEED=${seed} FUZZ_RUNS=1):\n${found}`);
  }
}

function wholeNumber(name: string, value: string | undefined): number | undefined {
  if (value === undefined || value === '') return undefined;
  const number = Number(value);
  if (!Number.isSafeInteger(number) || number < 0) throw new RangeError(`${name} is no whole number.`);
  return number;
}
