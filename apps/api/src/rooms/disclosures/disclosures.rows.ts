import type { ChainHead, Checkpoint, StoredHead } from '@trackyourhours/privacy';
import { z } from 'zod';

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

/** A checkpoint as `checkpointColumns` select it, in types that both stores give alike. */
export interface CheckpointRow {
  readonly number: string;
  readonly made_at: string | null;
  readonly previous_hash: string;
  readonly heads: string;
  readonly hash: string;
  readonly signature: string;
}

export const checkpointColumns =
  `"number"::text, ${momentOf('made_at')} as "made_at", encode("previous_hash", 'hex') as "previous_hash", ` +
  `"heads"::text, encode("hash", 'hex') as "hash", encode("signature", 'hex') as "signature"`;

export function checkpointIn(row: CheckpointRow): Checkpoint {
  return {
    number: Number(row.number),
    madeAt: momentIn(row.made_at),
    previousHash: Buffer.from(row.previous_hash, 'hex'),
    heads: headsIn(row.heads),
    hash: Buffer.from(row.hash, 'hex'),
    signature: Buffer.from(row.signature, 'hex'),
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

const namedHeads = z.array(z.strictObject({ chain: z.string(), sequence: z.int(), hash: z.hex() }));

/** The heads that a checkpoint names; none where they are no heads, which no signature fits. */
function headsIn(json: string): readonly ChainHead[] {
  const { success, data } = namedHeads.safeParse(JSON.parse(json));
  return success ? data.map(({ hash, ...head }) => ({ ...head, hash: Buffer.from(hash, 'hex') })) : [];
}
