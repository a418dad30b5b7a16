/** 11 CCR § 7101: the record of an opt-out is kept for 24 months, and for nothing else. */
export const keptFor = 'P24M';

export const dutyToKeep =
  'The law has us keep the record of opt-outs for 24 months. It says when, of what and how, and no longer whose it was.';

/** When the record of an opt-out that was made at a moment goes. */
export function keptUntil(madeAt: Date): Date {
  const until = new Date(madeAt);
  until.setUTCMonth(until.getUTCMonth() + 24);
  return until;
}

/** What is older than this has gone. */
export function keptSince(now: Date): Date {
  const since = new Date(now);
  since.setUTCMonth(since.getUTCMonth() - 24);
  return since;
}
