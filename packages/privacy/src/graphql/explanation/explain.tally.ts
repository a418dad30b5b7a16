/** Counts by what is counted. One that is absent is nothing; `Infinity` is a count that nothing bounds. */
export type Tally = ReadonlyMap<string, number>;

/** Nothing at all. */
export const nothing: Tally = new Map();

/** What several parts come to together. */
export function sum(tallies: readonly Tally[]): Tally {
  return merged(tallies, (one, other) => bounded(one + other));
}

/** The most that either of several alternatives comes to, each thing counted for itself. */
export function most(tallies: readonly Tally[]): Tally {
  return merged(tallies, Math.max);
}

/** The same so many times over. */
export function times(count: number, tally: Tally): Tally {
  // Nothing without bound is nothing still, and not the NaN that arithmetic makes of it.
  if (count === 0) return nothing;
  return count === 1 ? tally : new Map([...tally].map(([what, each]) => [what, bounded(count * each)]));
}

function merged(tallies: readonly Tally[], merge: (one: number, other: number) => number): Tally {
  const [first = nothing, ...others] = tallies.filter(({ size }) => size > 0);
  if (others.length === 0) return first;
  const counts = new Map(first);
  for (const tally of others) {
    for (const [what, count] of tally) counts.set(what, merge(counts.get(what) ?? 0, count));
  }
  return counts;
}

/** Beyond it sums and comparisons stop meaning anything; what has no bound at all stays so. */
function bounded(count: number): number {
  return count === Infinity ? count : Math.min(count, Number.MAX_SAFE_INTEGER);
}
