import type { UnnamedBound } from '@trackyourhours/privacy';

/** When a checkpoint is due: after so many entries, or so long after the first that none has named. */
export const checkpointPace = { entries: 1000, milliseconds: 3_600_000 } as const;

/** How many entries of requests that come together one write may hold. */
export const mostEntriesAWrite = 2000;

/** What of a chain can be named by no checkpoint where each was written when it was due: the write that made it due, too. */
export const mayBeUnnamed: UnnamedBound = {
  entries: checkpointPace.entries + mostEntriesAWrite,
  milliseconds: checkpointPace.milliseconds,
};
