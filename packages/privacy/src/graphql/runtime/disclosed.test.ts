import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { aViewer, MemoryLedger } from '../../testing/index.js';
import { ask } from '../graphql.testing.js';
import { ada, bob, parcels, type Row } from '../parcels.testing.js';

const chief = aViewer('STAFF', { id: 'staff-7', roles: ['CHIEF'], purpose: 'DELIVER' });

describe('a disclosure', () => {
  it('is of all of whom the same went out, in order, whatever order they came in', async () => {
    const cyd = { ...ada, personId: 'p-cyd', name: null };
    const dee = { ...cyd, personId: 'p-dee', born: null };
    const entries = await recorded('{ people { name born } }', [cyd, bob, dee, ada, cyd]);
    expect(entries.map(({ personIds, shown }) => [personIds, shown])).toEqual([
      [['p-cyd'], ['Person.born']],
      [
        ['p-ada', 'p-bob'],
        ['Person.born', 'Person.name'],
      ],
    ]);
  });

  it('tells of each person what went out of them, however different that is, and nothing twice', async () => {
    const fields = ['address', 'born', 'name'] as const;
    const has = fc.record({ address: fc.boolean(), born: fc.boolean(), name: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(fc.array(has, { maxLength: 12 }), async (kinds) => {
        const people = kinds.map((kind, index) => ({
          personId: `p-${String(index)}`,
          there: fields.filter((field) => kind[field]),
        }));
        const rows = people.map(({ personId, there }) => ({
          ...Object.fromEntries(fields.map((field) => [field, there.includes(field) ? ada[field] : null])),
          personId,
        }));
        const entries = await recorded('{ people { name born address } }', rows);
        const went = entries.flatMap(({ personIds, shown }) => personIds.map((id) => [id, shown.join()] as const));
        const expected = people.flatMap(({ personId, there }) =>
          there.length === 0 ? [] : [[personId, there.map((field) => `Person.${field}`).join()] as const],
        );
        expect(went).toHaveLength(expected.length);
        expect(new Map(went)).toEqual(new Map(expected));
        expect(new Set(entries.map(({ shown }) => shown.join())).size).toBe(entries.length);
      }),
    );
  });

  async function recorded(document: string, rows: readonly Row[]) {
    const ledger = new MemoryLedger();
    const { errors } = await ask(parcels(rows), chief, document, { ledger });
    expect(errors).toEqual([]);
    return ledger.entries;
  }
});
