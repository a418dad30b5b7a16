import type { Disclosure, Ledger } from '@trackyourhours/privacy';
import { v7 as uuid } from 'uuid';
import type { Clock } from '../../platform/clock/index.js';
import type { Query } from '../../platform/database/index.js';

/** One statement whatever the number of entries: they travel as one JSON value. */
const insert =
  'insert into "disclosure" ("id", "occurred_at", "person_id", "recipient_id", "recipient_kind", "gate", "purpose", ' +
  '"policy_version", "operation", "categories", "shown", "masked") ' +
  'select "id", "occurred_at", "person_id", "recipient_id", "recipient_kind", "gate", "purpose", ' +
  '"policy_version", "operation", "categories", "shown", "masked" ' +
  'from json_to_recordset($1::json) as entry(' +
  '"id" uuid, "occurred_at" timestamptz, "person_id" uuid, "recipient_id" text, "recipient_kind" text, ' +
  '"gate" text, "purpose" text, "policy_version" text, "operation" text, ' +
  '"categories" text[], "shown" text[], "masked" text[])';

/** The ledger in the database: it resolves when the entries are committed. */
export class DatabaseLedger implements Ledger {
  constructor(
    private readonly query: Query,
    private readonly clock: Clock,
  ) {}

  async record(disclosures: readonly Disclosure[]): Promise<void> {
    const occurredAt = this.clock.now().toISOString();
    const entries = disclosures.map((disclosure) => ({
      id: uuid(),
      occurred_at: occurredAt,
      person_id: disclosure.personId,
      recipient_id: disclosure.recipientId,
      recipient_kind: disclosure.recipientKind,
      gate: disclosure.gate,
      purpose: disclosure.purpose,
      policy_version: disclosure.policyVersion,
      operation: boundedName(disclosure.operation),
      categories: disclosure.categories,
      shown: disclosure.shown,
      masked: disclosure.masked,
    }));
    await this.query(insert, [JSON.stringify(entries)]);
  }
}

/** Characters of an operation's name that are kept. The name is the recipient's to choose, and could be made to fill the ledger. */
const nameAtMost = 64;

function boundedName(name: string | null): string | null {
  return name === null || name.length > nameAtMost ? null : name;
}
