import { describe, expect, it } from '@jest/globals';
import { buildSchema, parse, type DocumentNode } from 'graphql';
import { aViewer } from '../../testing/index.js';
import { hasVariableConditions } from '../annotation/selection.js';
import type { Slot } from '../annotation/slot.js';
import { operation, operationOf } from '../graphql.testing.js';
import { parcels } from '../parcels.testing.js';
import { operationPlans } from './operation.plan.js';

const privacy = parcels([]);
const slotOf = (coordinate: string) => privacy.slotOf(coordinate);
const schema = buildSchema('type Query { people: [Person] } type Person { personId: ID name: String address: String }');

function touchedBy(
  plans: ReturnType<typeof operationPlans>,
  document: DocumentNode,
  variables: Readonly<Record<string, unknown>> = {},
): readonly string[] {
  return coordinatesIn(plans(document, operationOf(document), variables).touched);
}

function coordinatesIn(slots: readonly Slot[]): readonly string[] {
  return slots.map(({ coordinate }) => coordinate);
}

describe('the plan of an operation', () => {
  it('is made once for a document', () => {
    const plans = operationPlans(schema, slotOf);
    const document = parse('{ people { name } }');
    const plan = plans(document, operationOf(document), {});
    expect(plans(document, operationOf(document), { other: true })).toBe(plan);
    expect(plan.operation).toBe('Query.people');
    expect(coordinatesIn(plan.touched)).toEqual(['Person.name']);
  });

  it('is made anew where variables leave something out, in whatever order they come', () => {
    const plans = operationPlans(schema, slotOf);
    const document = parse('query ($no: Boolean!) { people { name address @skip(if: $no) } }');
    for (const no of [true, false, true]) {
      expect(touchedBy(plans, document, { no })).toEqual(no ? ['Person.name'] : ['Person.name', 'Person.address']);
    }
  });

  it('heeds a condition in a fragment of a fragment', () => {
    const plans = operationPlans(schema, slotOf);
    const document = parse(
      'query ($yes: Boolean!) { people { ...A } } fragment A on Person { ...B } ' +
        'fragment B on Person { ... @include(if: $yes) { address } }',
    );
    expect([false, true].map((yes) => touchedBy(plans, document, { yes }))).toEqual([[], ['Person.address']]);
  });

  it('is not taken from another document that shares the operation', () => {
    const plans = operationPlans(schema, slotOf);
    const [shared] = parse('{ people { ...F } }').definitions;
    if (shared === undefined) throw new Error('There is no operation.');
    const touched = ['name', 'address'].map((field) =>
      touchedBy(plans, {
        ...parse(`fragment F on Person { ${field} }`),
        definitions: [shared, ...parse(`fragment F on Person { ${field} }`).definitions],
      }),
    );
    expect(touched).toEqual([['Person.name'], ['Person.address']]);
  });
});

describe('a document', () => {
  it.each([
    ['{ people { name } }', false],
    ['query ($name: String) { people(called: $name) { name } }', false],
    ['{ people { name @skip(if: true) @include(if: false) } }', false],
    ['query ($no: Boolean!) { people { name @skip(if: $no) } }', true],
    ['query ($no: Boolean!) { ...F @include(if: $no) } fragment F on Query { people { name } }', true],
    ['{ ...F } fragment F on Query { people { ... @include(if: $no) { name } } }', true],
  ])('%s: whether variables leave something out is %s', (text, expected) => {
    expect(hasVariableConditions(parse(text))).toBe(expected);
  });
});

describe('what may be loaded', () => {
  it('is what the operation selects and the viewer may see of anybody', () => {
    const loadableBy = (facts: Parameters<typeof aViewer>[1]) =>
      coordinatesIn(
        privacy
          .begin(operation('{ people { name born } }', aViewer('STAFF', { purpose: 'DELIVER', ...facts })))
          .loadable(),
      );
    expect(loadableBy({ roles: ['CHIEF'] })).toEqual(['Person.name', 'Person.born']);
    // A year of birth has no mask that fits, so that it is withheld.
    expect(loadableBy({ roles: ['DESK'] })).toEqual(['Person.name']);
    expect(loadableBy({})).toEqual([]);
  });
});
