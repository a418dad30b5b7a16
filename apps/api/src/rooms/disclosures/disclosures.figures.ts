import type { Query } from '../../platform/database/index.js';
import type { DisclosureCount, DisclosureCounts } from '../policy/index.js';

/**
 * Counts what left from a moment on, by gate, category and purpose: once for each person of each entry, so that a list
 * counts as much as reading its people one by one. Who they were is not so much as read.
 */
export function countDisclosures(query: Query): DisclosureCounts {
  return async (since) => {
    const rows = await query<Omit<DisclosureCount, 'times'> & { readonly times: string }>(count, [since.toISOString()]);
    return rows.map(({ times, ...rest }) => ({ ...rest, times: Number(times) }));
  };
}

// Only what went by a gate has left us; an entry of several categories counts for each.
const count = `select "gate", "category", "purpose", sum(cardinality("person_ids"))::text as "times"
  from "disclosure" cross join unnest("categories") as "left"("category")
  where "occurred_at" >= $1::timestamptz and "gate" is not null
  group by "gate", "category", "purpose"`;
