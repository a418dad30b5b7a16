import type { ChainedEntry, ChainHead, Checkpoint, SignedHead, StoredHead } from '@trackyourhours/privacy';
import type { Query } from '../../platform/database/index.js';
import {
  checkpointColumns,
  checkpointIn,
  headColumns,
  headIn,
  type CheckpointRow,
  type HeadRow,
} from './disclosures.rows.js';

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
    person_ids: entry.personIds,
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

/** Where every chain stands. */
export async function storedHeads(query: Query): Promise<readonly StoredHead[]> {
  return (await query<HeadRow>(`select ${headColumns} from "disclosure_chain"`, [])).map(headIn);
}

/**
 * The checkpoints after this number that are the last to name a chain. Whoever can write checkpoints can write what is
 * none: it is handed over in a form that no signature fits.
 */
export async function lastToName(query: Query, after: number): Promise<readonly Checkpoint[]> {
  const rows = await query<CheckpointRow>(
    `select ${checkpointColumns} from "disclosure_checkpoint" as "kept" where "number" in (
       select max("number") from (
         select "number", jsonb_path_query("heads", 'lax $[*].chain') as "chain"
         from "disclosure_checkpoint" where "number" > $1::bigint
       ) as "named" group by "chain"
     ) order by "kept"."number"`,
    [after],
  );
  return rows.map(checkpointIn);
}

/**
 * Writes a checkpoint, and signs the writer's own head anew, or opens its chain; a head that stands elsewhere than its
 * writer left it is not touched. It fails with a unique violation when another process has written a checkpoint of this
 * number.
 */
export async function appendCheckpoint(query: Query, made: Checkpoint, own: SignedHead | null): Promise<void> {
  const heads = made.heads.map(({ chain, sequence, hash }) => ({ chain, sequence, hash: hash.toString('hex') }));
  const ownRows = own === null ? [] : [own];
  const [result] = await query<{ readonly written: number }>(insertCheckpoint, [
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
  if (result?.written !== 1) throw new Error('The checkpoint was taken, and is not there.');
}

function hex(bytes: Uint8Array): string {
  return `\\x${Buffer.from(bytes).toString('hex')}`;
}

const entryColumns =
  '"id", "occurred_at", "person_ids", "recipient_id", "recipient_kind", "gate", "purpose", "policy_version", ' +
  '"consent_id", "operation", "categories", "shown", "masked", "sequence", "previous_hash", "hash"';

const append =
  'with "head" as (update "disclosure_chain" set "sequence" = $4::bigint, "hash" = $5::bytea, ' +
  '"checkpoint" = $6::bigint, "signed_at" = $7::timestamptz, "signature" = $8::bytea ' +
  'where "id" = $1::uuid and "sequence" = $2::bigint and "hash" = $3::bytea returning "id" as "chain_id"), ' +
  `"written" as (insert into "disclosure" ("chain_id", ${entryColumns}) select "chain_id", ${entryColumns} ` +
  'from "head", json_to_recordset($9::json) as entry(' +
  '"id" uuid, "occurred_at" timestamptz, "person_ids" uuid[], "recipient_id" text, "recipient_kind" text, ' +
  '"gate" text, "purpose" text, "policy_version" text, "consent_id" text, "operation" text, ' +
  '"categories" text[], "shown" text[], "masked" text[], ' +
  '"sequence" bigint, "previous_hash" bytea, "hash" bytea) returning 1) ' +
  'select count(*)::int as "written" from "written"';

const insertCheckpoint =
  'with "made" as (insert into "disclosure_checkpoint" ' +
  '("number", "made_at", "previous_hash", "heads", "hash", "signature") values ' +
  '($1::bigint, $2::timestamptz, $3::bytea, $4::jsonb, $5::bytea, $6::bytea) returning 1), ' +
  '"own" as (insert into "disclosure_chain" as "stored" ' +
  '("id", "sequence", "hash", "checkpoint", "signed_at", "signature") ' +
  'select "id", "sequence", "hash", "checkpoint", "signed_at", "signature" ' +
  'from json_to_recordset($7::json) as head("id" uuid, "sequence" bigint, "hash" bytea, "checkpoint" bigint, ' +
  '"signed_at" timestamptz, "signature" bytea) on conflict ("id") do update set "checkpoint" = excluded."checkpoint", ' +
  '"signed_at" = excluded."signed_at", "signature" = excluded."signature" ' +
  'where "stored"."sequence" = excluded."sequence" and "stored"."hash" = excluded."hash") ' +
  'select count(*)::int as "written" from "made"';
