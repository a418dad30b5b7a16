import { describe, expect, it } from '@jest/globals';
import { parse } from 'graphql';
import { aViewer } from '../../testing/index.js';
import { vocabulary } from '../../vocabulary/vocabulary.testing.js';
import { noon, notPersonal, personal, policyOf, schemaOf } from '../graphql.testing.js';
import { compilePrivacy, explain, overBudget, type Explanation } from '../index.js';

const privacy = compilePrivacy(
  schemaOf(
    'type Query { few: [Person] all: [Person] } type Person { name: String address: String card: String label: String }',
    {
      Query: { fields: notPersonal },
      'Person.name': personal(),
      'Person.address': personal(),
      'Person.card': personal({ category: 'MONEY' }),
      'Person.label': personal({ derivedFrom: ['Person.card'] }),
    },
  ),
  { vocabulary, accessPolicy: policyOf(), listSizes: { 'Query.few': { maximum: 3 } } },
);

function explained(source: string): Explanation {
  const viewer = aViewer('STAFF', { roles: ['CHIEF'], purpose: 'DELIVER' });
  return explain(privacy, { document: parse(source), viewer, now: noon });
}

describe('a budget', () => {
  it('is kept by an operation that exposes just as much as it may', () => {
    const budget = { maxCategory: { CONTACT: 6, MONEY: 0 }, maxPeople: 3, maxValues: 6 };
    expect(overBudget(explained('{ few { name address } }'), budget)).toEqual([]);
    expect(overBudget(explained('{ all { name address card } }'), {})).toEqual([]);
  });

  it('is exceeded with the numbers, and with the fields that count against it', () => {
    const budget = { maxCategory: { CONTACT: 5, MONEY: 0 }, maxPeople: 2, maxValues: 8 };
    expect(overBudget(explained('{ few { name address card } }'), budget)).toEqual([
      { limit: 'CATEGORY', category: 'CONTACT', maximum: 5, found: 6, coordinates: ['Person.address', 'Person.name'] },
      { limit: 'CATEGORY', category: 'MONEY', maximum: 0, found: 3, coordinates: ['Person.card'] },
      {
        limit: 'PEOPLE',
        category: null,
        maximum: 2,
        found: 3,
        coordinates: ['Person.address', 'Person.card', 'Person.name'],
      },
      {
        limit: 'VALUES',
        category: null,
        maximum: 8,
        found: 9,
        coordinates: ['Person.address', 'Person.card', 'Person.name'],
      },
    ]);
  });

  it('is exceeded by what nothing bounds, however much it allows', () => {
    const found = overBudget(explained('{ all { name } }'), { maxPeople: Number.MAX_SAFE_INTEGER });
    expect(found).toEqual([
      { limit: 'PEOPLE', category: null, maximum: Number.MAX_SAFE_INTEGER, found: null, coordinates: ['Person.name'] },
    ]);
  });

  it('is exceeded where its limit is no number', () => {
    expect(overBudget(explained('{ few { name } }'), { maxPeople: NaN })).toHaveLength(1);
  });

  it('counts what is made from others among these as well', () => {
    expect(overBudget(explained('{ few { label } }'), { maxCategory: { CONTACT: 2, MONEY: 0 } })).toEqual([
      { limit: 'CATEGORY', category: 'CONTACT', maximum: 2, found: 3, coordinates: ['Person.label'] },
      { limit: 'CATEGORY', category: 'MONEY', maximum: 0, found: 3, coordinates: ['Person.label'] },
    ]);
    expect(overBudget(explained('{ few { name } }'), { maxCategory: { MONEY: 0 } })).toEqual([]);
    expect(overBudget(explained('{ few { label card } }'), { maxValues: 6, maxCategory: { MONEY: 6 } })).toEqual([]);
  });

  it('refuses a limit that does not exist, and limits that could not be read', () => {
    const limits: readonly [object, string][] = [
      [{ maxCategories: { CONTACT: 0 } }, '"maxCategories"'],
      [{ maxCategory: new Map([['CONTACT', 0]]) }, 'maxCategory'],
      [new Map([['maxPeople', 0]]), 'budget'],
    ];
    for (const [budget, named] of limits) {
      expect(() => overBudget(explained('{ few { name } }'), budget)).toThrow(named);
    }
  });

  it('refuses a category that does not exist, which no operation could exceed', () => {
    expect(() => overBudget(explained('{ few { name } }'), { maxCategory: { MONNEY: 0 } })).toThrow('"MONNEY"');
  });
});
