import type { UnnamedBound } from '@trackyourhours/privacy';

/** When a checkpoint is due: after so many entries, or so long after the first that none has named. */
export const checkpointPace = { entries: 1000, milliseconds: 3_600_000 } as const;

/** How many people the entries of requests that come together may name in one write; so many entries at the most. */
export const mostPeopleAWrite = 2000;

/** How many people one entry names; the rest of whom the same went out are named by others. */
export const mostPeopleAnEntry = 1000;

/** What of a chain can be named by no checkpoint where each was written when it was due: the write that made it due, too. */
export const mayBeUnnamed: UnnamedBound = {
  entries: checkpointPace.entries + mostPeopleAWrite,
  milliseconds: checkpointPace.milliseconds,
};
