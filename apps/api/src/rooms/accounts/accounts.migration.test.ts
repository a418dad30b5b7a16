import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aStore, type TestedDatabase } from '../../platform/database/database.testing.js';

let database: TestedDatabase;
beforeAll(async () => {
  database = await aStore();
  await database.orm.migrator.up({ to: '0005_ledger' });
});
afterAll(() => database.close());

describe('addresses from before there could be several', () => {
  it('that wait take the primary’s place, as they were meant to; on the way back only those stay', async () => {
    const personId = randomUUID();
    await database.query('insert into "person" ("id", "created_at") values ($1, now())', [personId]);
    const [primary, waiting, added, proved] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
    await insert(personId, primary, { isPrimary: true, isVerified: true });
    await insert(personId, waiting, { isPrimary: false, isVerified: false });

    await database.migrate();
    expect(await replacing(personId)).toEqual([waiting]);

    await insert(personId, added, { isPrimary: false, isVerified: false });
    await insert(personId, proved, { isPrimary: false, isVerified: true });
    expect(await replacing(personId)).toEqual([waiting]);
    await database.orm.migrator.down({ to: '0005_ledger' });
    const left = await database.query<{ readonly id: string }>(
      'select "id" from "email_address" where "person_id" = $1',
      [personId],
    );
    expect(left.map(({ id }) => id).sort()).toEqual([primary, waiting, proved].sort());
  });
});

async function insert(
  personId: string,
  id: string,
  { isPrimary, isVerified }: { readonly isPrimary: boolean; readonly isVerified: boolean },
): Promise<void> {
  await database.query(
    `insert into "email_address"
       ("id", "person_id", "sealed", "address_index", "is_primary", "verified_at", "created_at")
     values ($1, $2, $3, $3, $4, case when $5::boolean then now() end, now())`,
    [id, personId, Buffer.from(id), isPrimary, isVerified],
  );
}

async function replacing(personId: string): Promise<readonly string[]> {
  const rows = await database.query<{ readonly id: string }>(
    'select "id" from "email_address" where "person_id" = $1 and "replaces_primary"',
    [personId],
  );
  return rows.map(({ id }) => id);
}
