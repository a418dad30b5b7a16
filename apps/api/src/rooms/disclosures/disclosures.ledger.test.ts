import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Disclosure } from '@trackyourhours/privacy';
import { startApi, type TestApi } from '../../testing/api.testing.js';
import { recordStatements } from '../../testing/statements.testing.js';
import { DatabaseLedger } from './disclosures.ledger.js';

let api: TestApi;
let ledger: DatabaseLedger;
beforeAll(async () => {
  api = await startApi();
  ledger = new DatabaseLedger(api.app.database.query, api.clock);
});
beforeEach(() => api.app.database.query('delete from "disclosure"', []));
afterAll(() => api.close());

describe('the ledger in the database', () => {
  it('writes any number of disclosures in one statement', async () => {
    const record = await recordStatements(api.app.database);
    try {
      for (const count of [1, 2, 500]) {
        const { statements } = await record.during(() =>
          ledger.record(Array.from({ length: count }, () => aDisclosure())),
        );
        expect(statements).toHaveLength(1);
      }
    } finally {
      record.stop();
    }
    expect(await written()).toHaveLength(503);
  });

  it('keeps each as it was, and when it was', async () => {
    const [full, bare] = [
      aDisclosure(),
      aDisclosure({ gate: null, purpose: null, operation: null, categories: [], shown: [], masked: [] }),
    ];
    await ledger.record([full, bare]);
    const rows = await written();
    expect(rows).toHaveLength(2);
    for (const disclosure of [full, bare]) {
      expect(rows).toContainEqual({
        id: expect.stringMatching(/^[\da-f-]{36}$/),
        moment: api.clock.now().toISOString(),
        person_id: disclosure.personId,
        recipient_id: disclosure.recipientId,
        recipient_kind: disclosure.recipientKind,
        gate: disclosure.gate,
        purpose: disclosure.purpose,
        policy_version: disclosure.policyVersion,
        operation: disclosure.operation,
        categories: disclosure.categories,
        shown: disclosure.shown,
        masked: disclosure.masked,
      });
    }
  });

  it('takes any text for what it is', async () => {
    const operation = `'; drop table "disclosure"; -- \\ " {} $1 ’ 🦊`;
    await ledger.record([aDisclosure({ operation, shown: ['a,b', '{"c"}', 'd"e', ''] })]);
    expect(await written()).toMatchObject([{ operation, shown: ['a,b', '{"c"}', 'd"e', ''] }]);
  });

  it('writes all of them or none, and says so', async () => {
    const broken = aDisclosure({ personId: 'nobody' });
    await expect(ledger.record([aDisclosure(), broken, aDisclosure()])).rejects.toThrow();
    expect(await written()).toEqual([]);
  });

  it('goes on holding what was disclosed of a person who is there no longer', async () => {
    const disclosure = aDisclosure({ personId: randomUUID() });
    await ledger.record([disclosure]);
    expect(await written()).toMatchObject([{ person_id: disclosure.personId }]);
  });
});

function aDisclosure(facts: Partial<Disclosure> = {}): Disclosure {
  return {
    personId: randomUUID(),
    recipientId: randomUUID(),
    recipientKind: 'RECIPIENT',
    gate: 'SERVICE_PROVIDER',
    purpose: 'MANAGE_CUSTOMER_RELATIONSHIPS',
    policyVersion: 'under test',
    operation: 'Greeting',
    categories: ['IDENTIFIERS_AND_CONTACT'],
    shown: ['Contact.email', 'Contact.givenName'],
    masked: ['Contact.phone'],
    ...facts,
  };
}

function written(): Promise<readonly Readonly<Record<string, unknown>>[]> {
  return api.app.database.query(
    `select "id", to_char("occurred_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "moment", "person_id", "recipient_id",
      "recipient_kind", "gate", "purpose", "policy_version", "operation", "categories", "shown", "masked" from "disclosure"`,
    [],
  );
}
