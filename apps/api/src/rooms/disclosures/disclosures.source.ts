import { IsolationLevel } from '@mikro-orm/core';
import type { ChainedEntry, Checkpoint, LedgerSource, StoredHead } from '@trackyourhours/privacy';
import { z } from 'zod';
import type { EntityManager } from '../../platform/database/index.js';
import {
  checkpointColumns,
  checkpointIn,
  headColumns,
  headIn,
  momentIn,
  momentOf,
  type CheckpointRow,
  type HeadRow,
} from './disclosures.rows.js';

/**
 * Hands the ledger as it is at this moment to whoever reads it, beside a server that goes on writing. It reads in
 * portions, writes nothing, and gives what somebody has tampered with in a form that cannot pass for what was written.
 */
export function readLedger<T>(em: EntityManager, read: (source: LedgerSource) => Promise<T>): Promise<T> {
  return em.transactional((snapshot) => read(new SnapshotSource(snapshot)), {
    isolationLevel: IsolationLevel.REPEATABLE_READ,
    readOnly: true,
  });
}

/** Whether there is a ledger at all: not before the server has once been started. */
export async function hasLedger(em: EntityManager): Promise<boolean> {
  const [row] = await em.execute<{ readonly there: boolean }[]>(
    `select to_regclass('public.disclosure_checkpoint') is not null as "there"`,
  );
  return row?.there === true;
}

/** It sorts by `kept` columns: a bare name would mean the text that is selected under it, where 10 stands before 2. */
class SnapshotSource implements LedgerSource {
  constructor(private readonly snapshot: EntityManager) {}

  async *checkpoints(): AsyncGenerator<Checkpoint> {
    const rows = this.#stream<CheckpointRow>(
      'checkpoints',
      `select ${checkpointColumns} from "disclosure_checkpoint" as "kept" order by "kept"."number"`,
    );
    for await (const row of rows) yield checkpointIn(row);
  }

  async *heads(): AsyncGenerator<StoredHead> {
    const rows = this.#stream<HeadRow>('heads', `select ${headColumns} from "disclosure_chain"`);
    for await (const row of rows) yield headIn(row);
  }

  async *entries(): AsyncGenerator<ChainedEntry> {
    const rows = this.#stream<EntryRow>(
      'entries',
      `select "chain_id"::text, "sequence"::text, encode("previous_hash", 'hex') as "previous_hash",
         encode("hash", 'hex') as "hash", "id"::text as "entry_id", ${momentOf('occurred_at')} as "occurred_at",
         to_json("person_ids")::text as "person_ids", "recipient_id", "recipient_kind", "gate", "purpose", "policy_version", "consent_id",
         "operation", to_json("categories")::text as "categories", to_json("shown")::text as "shown",
         to_json("masked")::text as "masked"
       from "disclosure" as "kept" order by "kept"."chain_id", "kept"."sequence", "kept"."id"`,
    );
    for await (const row of rows) yield entryIn(row);
  }

  async *#stream<Row>(cursor: string, statement: string): AsyncGenerator<Row> {
    await this.snapshot.execute(`declare "${cursor}" no scroll cursor for ${statement}`);
    for (;;) {
      const rows = await this.snapshot.execute<Row[]>(`fetch ${String(portion)} from "${cursor}"`);
      if (rows.length === 0) break;
      yield* rows;
    }
    await this.snapshot.execute(`close "${cursor}"`);
  }
}

const portion = 1000;

interface EntryRow {
  readonly chain_id: string;
  readonly sequence: string;
  readonly previous_hash: string;
  readonly hash: string;
  readonly entry_id: string;
  readonly occurred_at: string | null;
  readonly person_ids: string;
  readonly recipient_id: string;
  readonly recipient_kind: string;
  readonly gate: string | null;
  readonly purpose: string | null;
  readonly policy_version: string;
  readonly consent_id: string | null;
  readonly operation: string;
  readonly categories: string;
  readonly shown: string;
  readonly masked: string;
}

function entryIn(row: EntryRow): ChainedEntry {
  return {
    chain: row.chain_id,
    sequence: Number(row.sequence),
    previousHash: Buffer.from(row.previous_hash, 'hex'),
    hash: Buffer.from(row.hash, 'hex'),
    entry: {
      entryId: row.entry_id,
      occurredAt: momentIn(row.occurred_at),
      personIds: textsIn(row.person_ids),
      recipientId: row.recipient_id,
      recipientKind: row.recipient_kind,
      gate: row.gate,
      purpose: row.purpose,
      policyVersion: row.policy_version,
      consentId: row.consent_id,
      operation: row.operation,
      categories: textsIn(row.categories),
      shown: textsIn(row.shown),
      masked: textsIn(row.masked),
    },
  };
}

const texts = z.array(z.string());

/** A list of texts; for anything else, one that a column cannot hold. */
function textsIn(json: string): readonly string[] {
  const { success, data } = texts.safeParse(JSON.parse(json));
  return success ? data : ['\u0000'];
}
