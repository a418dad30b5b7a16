/** Gives a whole number from 0 to `most`, both included: all the randomness that this kit takes, from wherever you like. */
export type Draw = (most: number) => number;

/** Draws that are the same for the same seed, by Mulberry32: small and fast, and for everything but secrets good enough. */
export function seededDraw(seed: number): Draw {
  let state = seed >>> 0;
  return (most) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * (most + 1));
  };
}

/** Draws one of these; an empty list throws, since there is nothing to draw. */
export function pick<T>(draw: Draw, from: readonly T[]): T {
  const picked = from[draw(from.length - 1)];
  if (from.length === 0) throw new RangeError('There is nothing to pick from.');
  return picked as T;
}

/** True one time in `times`. */
export function oneIn(draw: Draw, times: number): boolean {
  return draw(times - 1) === 0;
}

/** Some of these, in their order: none, all, or any between. */
export function someOf<T>(draw: Draw, from: readonly T[]): T[] {
  return from.filter(() => oneIn(draw, 2));
}
