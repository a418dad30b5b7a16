import type { Clock } from './clock.system.js';

/** A clock that moves only when a test moves it. */
export interface FixedClock extends Clock {
  /** Moves the clock by so many milliseconds; a negative number moves it back, as a corrected machine clock does. */
  advance(ms: number): void;
  /** Puts the clock to a given moment. */
  set(moment: Date): void;
}

/** Makes a clock that stands still at `start`, or at the moment of the call when no start is given. */
export function fixedClock(start: Date = new Date()): FixedClock {
  let time = validTime(start.getTime());
  return {
    now: () => new Date(time),
    advance: (ms) => {
      time = validTime(time + ms);
    },
    set: (moment) => {
      time = validTime(moment.getTime());
    },
  };
}

// An invalid date compares false with everything, so a test with one would pass whatever the code does.
function validTime(time: number): number {
  if (Number.isNaN(new Date(time).getTime())) throw new RangeError('A clock cannot stand at an invalid date.');
  return time;
}
