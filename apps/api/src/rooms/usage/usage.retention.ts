const dayMs = 24 * 3_600_000;

/** The longest that visits and page views are kept: the period of the retention `NINETY_DAYS`. */
export const longestRetentionDays = 90;

/** What happened before this moment has been kept for long enough. */
export function keptSince(now: Date, retentionDays: number): Date {
  return new Date(now.getTime() - retentionDays * dayMs);
}
