import type { ChainedEntry, ChainHead, Checkpoint, SignedHead, StoredHead } from '@trackyourhours/privacy';
import type { Query } from '../../platform/database/index.js';

/**
 * Writes entries and moves their chain's head from one place to another, in one statement whatever their number: they
 * travel as one JSON value. False, and nothing written, when the head stands elsewhere.
 */
export async function appendEntries(
  query: Query,
  from: ChainHead,
  to: SignedHead,
  entries: readonly ChainedEntry[],
): Promise<boolean> {
  const rows = entries.map(({ sequence, previousHash, hash, entry }) => ({
    id: entry.entryId,
    occurred_at: entry.occurredAt.toISOString(),
    person_id: entry.personId,
    recipient_id: entry.recipientId,
    recipient_kind: entry.recipientKind,
    gate: entry.gate,
    purpose: entry.purpose,
    policy_version: entry.policyVersion,
    consent_id: entry.consentId,
    operation: entry.operation,
    categories: entry.categories,
    shown: entry.shown,
    masked: entry.masked,
    sequence,
    previous_hash: hex(previousHash),
    hash: hex(hash),
  }));
  const [result] = await query<{ readonly written: number }>(append, [
    ...[to.chain, from.sequence, from.hash, to.sequence, to.hash, to.checkpoint, to.signedAt.toISOString()],
    ...[to.signature, JSON.stringify(rows)],
  ]);
  return result?.written === entries.length;
}

/** The checkpoint that was written last; null when there is none. */
export async function lastCheckpoint(query: Query): Promise<Pick<Checkpoint, 'number' | 'hash'> | null> {
  const [row] = await query<{ readonly number: string; readonly hash: string }>(
    `select "number"::text, encode("hash", 'hex') as "hash"
     from "disclosure_checkpoint" as "kept" order by "kept"."number" desc limit 1`,
    [],
  );
  return row === undefined ? null : { number: Number(row.number), hash: Buffer.from(row.hash, 'hex') };
}

/** The heads of the chains that have grown since a checkpoint named them. */
export async function grownHeads(query: Query): Promise<readonly StoredHead[]> {
  const rows = await query<HeadRow>(
    `select ${headColumns} from "disclosure_chain" where "sequence" > "named_sequence"`,
    [],
  );
  return rows.map(headIn);
}

/**
 * Writes a checkpoint, remembers what it names, and signs the writer's own head anew, or opens its chain. It fails with
 * a unique violation when another process has written a checkpoint of this number.
 */
export async function appendCheckpoint(query: Query, made: Checkpoint, own: SignedHead | null): Promise<void> {
  const heads = made.heads.map(({ chain, sequence, hash }) => ({ chain, sequence, hash: hash.toString('hex') }));
  const ownRows = own === null ? [] : [own];
  await query(insertCheckpoint, [
    ...[made.number, made.madeAt.toISOString(), made.previousHash, JSON.stringify(heads), made.hash, made.signature],
    JSON.stringify(
      ownRows.map(({ chain, sequence, hash, checkpoint, signedAt, signature }) => ({
        id: chain,
        sequence,
        hash: hex(hash),
        checkpoint,
        signed_at: signedAt.toISOString(),
        signature: hex(signature),
      })),
    ),
  ]);
}

/** A head as `headColumns` select it, in types that both stores give alike. */
export interface HeadRow {
  readonly chain: string;
  readonly sequence: string;
  readonly hash: string;
  readonly checkpoint: string;
  readonly signed_at: string | null;
  readonly signature: string | null;
}

export const headColumns =
  `"id"::text as "chain", "sequence"::text, encode("hash", 'hex') as "hash", "checkpoint"::text, ` +
  `${momentOf('signed_at')} as "signed_at", encode("signature", 'hex') as "signature"`;

export function headIn(row: HeadRow): StoredHead {
  return {
    chain: row.chain,
    sequence: Number(row.sequence),
    hash: Buffer.from(row.hash, 'hex'),
    checkpoint: Number(row.checkpoint),
    signedAt: momentIn(row.signed_at),
    signature: row.signature === null ? null : Buffer.from(row.signature, 'hex'),
  };
}

/** A moment in milliseconds, as text; null for an infinite one. */
export function momentOf(column: string): string {
  return `case when isfinite("${column}") then (extract(epoch from "${column}") * 1000)::bigint::text end`;
}

/** An invalid date where there was no moment. */
export function momentIn(text: string | null): Date {
  return new Date(text === null ? Number.NaN : Number(text));
}

function hex(bytes: Uint8Array): string {
  return `\\x${Buffer.from(bytes).toString('hex')}`;
}

const entryColumns =
  '"id", "occurred_at", "person_id", "recipient_id", "recipient_kind", "gate", "purpose", "policy_version", ' +
  '"consent_id", "operation", "categories", "shown", "masked", "sequence", "previous_hash", "hash"';

const append =
  'with "head" as (update "disclosure_chain" set "sequence" = $4::bigint, "hash" = $5::bytea, ' +
  '"checkpoint" = $6::bigint, "signed_at" = $7::timestamptz, "signature" = $8::bytea ' +
  'where "id" = $1::uuid and "sequence" = $2::bigint and "hash" = $3::bytea returning "id" as "chain_id"), ' +
  `"written" as (insert into "disclosure" ("chain_id", ${entryColumns}) select "chain_id", ${entryColumns} ` +
  'from "head", json_to_recordset($9::json) as entry(' +
  '"id" uuid, "occurred_at" timestamptz, "person_id" uuid, "recipient_id" text, "recipient_kind" text, ' +
  '"gate" text, "purpose" text, "policy_version" text, "consent_id" text, "operation" text, ' +
  '"categories" text[], "shown" text[], "masked" text[], ' +
  '"sequence" bigint, "previous_hash" bytea, "hash" bytea) returning 1) ' +
  'select count(*)::int as "written" from "written"';

const insertCheckpoint =
  'with "made" as (insert into "disclosure_checkpoint" ' +
  '("number", "made_at", "previous_hash", "heads", "hash", "signature") values ' +
  '($1::bigint, $2::timestamptz, $3::bytea, $4::jsonb, $5::bytea, $6::bytea)), ' +
  '"own" as (insert into "disclosure_chain" ' +
  '("id", "opened_at", "sequence", "hash", "checkpoint", "signed_at", "signature", "named_sequence") ' +
  'select "id", "signed_at", "sequence", "hash", "checkpoint", "signed_at", "signature", "sequence" ' +
  'from json_to_recordset($7::json) as head("id" uuid, "sequence" bigint, "hash" bytea, "checkpoint" bigint, ' +
  '"signed_at" timestamptz, "signature" bytea) on conflict ("id") do update set "checkpoint" = excluded."checkpoint", ' +
  '"signed_at" = excluded."signed_at", "signature" = excluded."signature", ' +
  '"named_sequence" = excluded."named_sequence" returning "id") ' +
  'update "disclosure_chain" set "named_sequence" = greatest("named_sequence", named."sequence") ' +
  'from jsonb_to_recordset($4::jsonb) as named("chain" uuid, "sequence" bigint) ' +
  'where "disclosure_chain"."id" = named."chain" and "disclosure_chain"."id" not in (select "id" from "own")';
