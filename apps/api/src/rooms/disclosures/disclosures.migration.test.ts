import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import { fixedClock } from '../../platform/clock/index.js';
import { aStore, type TestedDatabase } from '../../platform/database/database.testing.js';
import { asOwner } from '../../testing/owner.testing.js';
import { aDisclosure, aWriter, findingsIn, type LedgerHouse } from './disclosures.testing.js';

const before = '0004_rate_limits';

let database: TestedDatabase;
let house: LedgerHouse;
beforeEach(async () => {
  database = await aStore();
  house = { app: { database }, clock: fixedClock() };
});
afterEach(() => database.close());

describe('what was disclosed before there was a chain', () => {
  it('is carried over, but for the name that its recipient chose, chained, and held by the first checkpoint', async () => {
    await database.orm.migrator.up({ to: before });
    const old = [
      await disclosed({}),
      await disclosed({ gate: null, purpose: null, operation: null, shown: [] }),
      await disclosed({ operation: 'Grüße 🦊', masked: ['a,b', '', '"'] }),
      await disclosed({ daysAgo: 40 }),
      await disclosed({ daysAgo: 4000 }),
    ];
    await database.migrate();
    expect(await kept()).toEqual(old.map((row) => ({ ...row, operation: '' })));
    const ledger = aWriter(house);
    await ledger.record([aDisclosure()]);
    expect(await findingsIn(house)).toEqual([]);

    const [first] = old;
    await asOwner(database, `update "disclosure" set "recipient_id" = 'x' where "id" = '${first?.id ?? ''}'`);
    expect(await findingsIn(house)).toMatchObject([{ kind: 'CHANGED', sequence: 1, entryId: first?.id }]);
  });

  it('and since is there again when the migration is taken back', async () => {
    await database.orm.migrator.up({ to: before });
    const old = await disclosed({});
    await database.migrate();
    const later = aDisclosure();
    await aWriter(house).record([later]);
    await database.orm.migrator.down({ to: before });
    const rows = await kept();
    expect(rows[0]).toEqual({ ...old, operation: '' });
    expect(rows[1]).toMatchObject({ person_id: later.personId, shown: later.shown });
    await database.migrate();
    expect(await kept()).toEqual(rows.map((row) => ({ ...row, operation: '' })));
  });

  it('leaves no chain behind where there was nothing', async () => {
    await database.migrate();
    expect(await database.query('select 1 from "disclosure_chain"', [])).toEqual([]);
  });
});

interface Old {
  readonly id: string;
  readonly operation: string | null;
}

/** Writes a row as it was written then. */
async function disclosed({
  daysAgo = 0,
  ...facts
}: Readonly<Record<string, unknown>> & { daysAgo?: number }): Promise<Old> {
  const row = {
    id: uuid(),
    person_id: randomUUID(),
    recipient_id: randomUUID(),
    recipient_kind: 'RECIPIENT',
    gate: 'SERVICE_PROVIDER',
    purpose: 'ADVERTISE',
    policy_version: '1',
    operation: 'Greeting' as string | null,
    categories: ['IDENTIFIERS_AND_CONTACT'],
    shown: ['Contact.email'],
    masked: ['Contact.phone'],
    ...facts,
  };
  await database.query(
    `insert into "disclosure" ("id", "occurred_at", "person_id", "recipient_id", "recipient_kind", "gate", "purpose",
       "policy_version", "operation", "categories", "shown", "masked")
     select "id", now() - make_interval(days => $2::int), "person_id", "recipient_id", "recipient_kind", "gate", "purpose",
       "policy_version", "operation", "categories", "shown", "masked"
     from json_populate_record(null::"disclosure", $1::json)`,
    [JSON.stringify(row), daysAgo],
  );
  return row;
}

function kept(): Promise<readonly Readonly<Record<string, unknown>>[]> {
  return database.query(
    `select "id", "person_id", "recipient_id", "recipient_kind", "gate", "purpose", "policy_version", "operation",
       "categories", "shown", "masked" from "disclosure" order by "id"`,
    [],
  );
}
