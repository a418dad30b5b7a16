import type { Query } from '../../platform/database/index.js';
import type { AgentReads } from '../agents/index.js';

/** Tells what agents read of a person, from the ledger. Whoever else is named in an entry is not so much as read. */
export function readsByAgents(query: Query): AgentReads {
  return async (personId, before) => {
    const rows = await query<Row>(reads, [personId, before?.toISOString() ?? null]);
    return rows.map(({ read_at: readAt, purpose, categories, fields }) => ({
      readAt: new Date(Number(readAt)),
      purpose,
      categories: JSON.parse(categories) as string[],
      fields: JSON.parse(fields) as string[],
    }));
  };
}

interface Row {
  readonly read_at: string;
  readonly purpose: string | null;
  readonly categories: string;
  readonly fields: string;
}

// In types that both stores give alike.
const reads = `select (extract(epoch from "occurred_at") * 1000)::bigint::text as "read_at", "purpose",
    to_json("categories")::text as "categories", to_json("shown" || "masked")::text as "fields"
  from "disclosure" as "kept"
  where "person_ids" @> array[$1::uuid] and "recipient_kind" = 'AGENT'
    and ($2::timestamptz is null or "occurred_at" < $2::timestamptz)
  order by "kept"."occurred_at" desc, "kept"."id" limit 100`;
