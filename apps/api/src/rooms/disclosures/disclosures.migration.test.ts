import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import { fixedClock } from '../../platform/clock/index.js';
import { aStore, type TestedDatabase } from '../../platform/database/database.testing.js';
import { migrationHistory } from '../../platform/database/migrations.js';
import { asOwner } from '../../testing/owner.testing.js';
import { aDisclosure, aWriter, findingsIn, type LedgerHouse } from './disclosures.testing.js';

const before = '0004_rate_limits';
const names = migrationHistory().map(({ name }) => name);
/** The last version that knows no entry of several people. */
const beforeSeveral = names[names.findIndex((name) => name.endsWith('_ledger_people')) - 1] ?? '';

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
    const rows = await kept('"person_id"');
    expect(rows[0]).toEqual({ ...old, operation: '' });
    expect(rows[1]).toMatchObject({ person_id: later.personIds[0], shown: later.shown });
    await database.migrate();
    expect(await kept()).toEqual(rows.map((row) => ({ ...row, operation: '' })));
  });

  it('leaves no chain behind where there was nothing', async () => {
    await database.migrate();
    expect(await database.query('select 1 from "disclosure_chain"', [])).toEqual([]);
  });
});

describe('what was disclosed before entries were of several people', () => {
  it('is as whole as it was, and goes on', async () => {
    await database.migrate();
    await aWriter(house).record([aDisclosure(), aDisclosure()]);
    const entries = await kept();
    await database.orm.migrator.down({ to: beforeSeveral });
    expect(await kept('"person_id"')).toEqual(entries);
    await database.migrate();
    expect(await kept()).toEqual(entries);
    expect(await findingsIn(house)).toEqual([]);
    await expect(database.query('delete from "disclosure"', [])).rejects.toThrow('append-only');
    await aWriter(house).record([aDisclosure({ personIds: [randomUUID(), randomUUID()] })]);
    expect(await findingsIn(house)).toEqual([]);
  });

  it('is not gone back to once an entry is of several, which could not be divided', async () => {
    await database.migrate();
    await aWriter(house).record([aDisclosure(), aDisclosure({ personIds: [randomUUID(), randomUUID()] })]);
    await expect(database.orm.migrator.down({ to: beforeSeveral })).rejects.toThrow('entries of several people');
    expect(await database.isMigrated()).toBe(true);
    expect(await findingsIn(house)).toEqual([]);
    expect(await kept()).toHaveLength(2);
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

/** What there is, each of one person. */
function kept(person = '"person_ids"[1] as "person_id"'): Promise<readonly Readonly<Record<string, unknown>>[]> {
  return database.query(
    `select "id", ${person}, "recipient_id", "recipient_kind", "gate", "purpose", "policy_version", "operation",
       "categories", "shown", "masked" from "disclosure" order by "id"`,
    [],
  );
}
