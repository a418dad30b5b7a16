/** What a part that needs the time asks for. */
export interface Clock {
  /** The present moment, as a `Date` that the caller may keep and change. */
  now(): Date;
}

/** The machine's own clock, for everything but tests. */
export const systemClock: Clock = { now: () => new Date() };
