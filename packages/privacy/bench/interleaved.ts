/** Something whose time is measured. */
export type Contender = () => Promise<unknown>;

/** How long one contender takes by another's measure. */
export interface Comparison {
  /** Milliseconds of one call, the median of all rounds. */
  readonly baseMs: number;
  readonly otherMs: number;
  /** Other by base within one round: the median of all rounds, and the quartiles beside it. */
  readonly ratio: number;
  readonly lowerQuartile: number;
  readonly upperQuartile: number;
  readonly rounds: number;
}

/** How a comparison is made. */
export interface Rounds {
  readonly rounds: number;
  /** Calls in a row; a round has twice as many of each contender. */
  readonly calls: number;
}

/**
 * Compares two contenders in small rounds of one process: base, other, other, base, and the next round the other way
 * round, so that what the machine does meanwhile, and what one leaves behind for the next, falls on both.
 */
export async function compare(base: Contender, other: Contender, { rounds, calls }: Rounds): Promise<Comparison> {
  await timed(base, calls * 20);
  await timed(other, calls * 20);
  const baseTimes: number[] = [];
  const otherTimes: number[] = [];
  const ratios: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const [outer, inner] = round % 2 === 0 ? [base, other] : [other, base];
    const before = await timed(outer, calls);
    const between = (await timed(inner, calls)) + (await timed(inner, calls));
    const around = before + (await timed(outer, calls));
    const [ofBase, ofOther] = round % 2 === 0 ? [around, between] : [between, around];
    baseTimes.push(ofBase / (2 * calls));
    otherTimes.push(ofOther / (2 * calls));
    ratios.push(ofOther / ofBase);
  }
  return {
    baseMs: quantile(baseTimes, 0.5),
    otherMs: quantile(otherTimes, 0.5),
    ratio: quantile(ratios, 0.5),
    lowerQuartile: quantile(ratios, 0.25),
    upperQuartile: quantile(ratios, 0.75),
    rounds,
  };
}

async function timed(contender: Contender, calls: number): Promise<number> {
  const start = performance.now();
  for (let call = 0; call < calls; call += 1) await contender();
  return performance.now() - start;
}

/** The value below which this part of all values lies. */
function quantile(values: readonly number[], part: number): number {
  const inOrder = [...values].sort((one, other) => one - other);
  const place = part * (inOrder.length - 1);
  const below = inOrder[Math.floor(place)] ?? Number.NaN;
  const above = inOrder[Math.ceil(place)] ?? Number.NaN;
  return below + (above - below) * (place - Math.floor(place));
}
