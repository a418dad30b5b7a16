import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { buildSchema, parse, print, validate } from 'graphql';
import {
  originalNames,
  randomOperation,
  rewrittenDocument,
  seededDraw,
  smallestDocument,
  type RandomOperationOptions,
} from '../../testing/index.js';
import { operationOf } from '../graphql.testing.js';
import { leakHouse } from '../leaks.check.testing.js';
import { someMoment, someViewer } from '../leaks.viewers.testing.js';

const { privacy, text: policy } = leakHouse(0);
const { schema } = privacy;

describe('random operations', () => {
  it('are the same for the same seed', () => {
    expect(operations(20, 7)).toEqual(operations(20, 7));
    expect(operations(20, 7)).not.toEqual(operations(20, 8));
  });

  it('are valid but for a few', () => {
    const valid = operations(300).filter(({ text }) => validate(schema, parse(text)).length === 0);
    expect(valid.length).toBeGreaterThan(240);
  });

  it('leave out no field, no argument, no part of an input, and no kind of fragment', () => {
    const texts = operations(1000).map(({ text, variables }) => text + JSON.stringify(variables));
    const all = texts.join('\n');
    for (const type of Object.values(schema.getTypeMap())) {
      if (type.name.startsWith('__') || !('getFields' in type)) continue;
      for (const name of Object.keys(type.getFields())) expect(all).toMatch(new RegExp(`\\b${name}\\b`));
    }
    for (const form of [
      '... on Person',
      '... on Named',
      '... on Anything',
      'fragment F1',
      '... {',
      '@skip(if: $',
      '@include(if: true',
      '__typename',
    ]) {
      expect(all).toContain(form);
    }
  });

  it('carry personal values in variables, so that they are admitted', () => {
    const codes = (literals: RandomOperationOptions['literals']): unknown[] =>
      operations(300, 1, { literals }).flatMap(({ text, variables }, number) => {
        const document = parse(text);
        if (validate(schema, document).length > 0) return [];
        const draw = seededDraw(number);
        const facts = { viewer: someViewer(draw, policy.accessPolicy), now: someMoment(draw) };
        return privacy
          .admit({ document, operation: operationOf(document), variables, ...facts })
          .map(({ extensions }) => extensions['code']);
      });
    expect(codes('PLAIN')).not.toContain('PERSONAL_LITERAL_REFUSED');
    expect(codes('ANYWHERE')).toContain('PERSONAL_LITERAL_REFUSED');
  });

  it('are of the kinds that are asked for, and without what is left out', () => {
    const without = ['Query.people', 'Person.friends', 'Mutation.move'];
    const asked = operations(200, 1, { without });
    expect(new Set(asked.map(({ kind }) => kind))).toEqual(new Set(['query', 'mutation']));
    expect(asked.map(({ text }) => text).join()).not.toMatch(/\b(people|friends|move)\b(?!:)/);
    expect(operations(50, 1, { kinds: ['query'] }).every(({ kind }) => kind === 'query')).toBe(true);
  });

  it('subscribe to one field', () => {
    const events = buildSchema('type Query { a: Int } type Subscription { b(c: Int): B d: Int } type B { e: Int }');
    for (let seed = 0; seed < 50; seed += 1) {
      const { text } = randomOperation(events, { draw: seededDraw(seed), kinds: ['subscription'] });
      expect(operationOf(parse(text)).selectionSet.selections).toHaveLength(1);
    }
  });

  it('come from fast-check as well, which makes them smaller', () => {
    const anyOperation = fc.gen().map((gen) => randomOperation(schema, { draw: (most) => gen(fc.nat, most) }));
    const found = fc.check(
      fc.property(anyOperation, ({ text }) => !text.includes('salary')),
      { seed: 1, numRuns: 300 },
    );
    expect(found.failed).toBe(true);
    expect(found.counterexample?.[0].text).toContain('salary');
  });
});

describe('a rewritten document', () => {
  it('is another one, and valid', () => {
    for (const { text } of operations(200)) {
      const document = parse(text);
      if (validate(schema, document).length > 0) continue;
      const rewritten = rewrittenDocument(schema, document, seededDraw(1));
      expect(print(rewritten)).not.toBe(print(document));
      expect(validate(schema, rewritten).map(({ message }) => message)).toEqual([]);
    }
  });

  it('is answered under names that lead back', () => {
    expect(originalNames({ as_me: [{ as_id: 1, as_as_you: null }] })).toEqual({ me: [{ id: 1, as_you: null }] });
  });
});

describe('the smallest document', () => {
  it('has nothing left that it could do without', async () => {
    const document = parse(`
      query Q($a: Boolean!, $b: ID!) { me { name ...F } person(id: $b) { name email @skip(if: $a) } }
      fragment F on Person { note friends { salary mood } }
    `);
    const smallest = await smallestDocument(document, async (smaller) => {
      return print(smaller).includes('salary') && validate(schema, smaller).length === 0;
    });
    expect(print(smallest).replace(/\s+/g, ' ')).toBe(
      'query Q { me { ...F } } fragment F on Person { friends { salary } }',
    );
  });
});

function operations(times: number, seed = 1, options: Partial<RandomOperationOptions> = {}) {
  const draw = seededDraw(seed);
  return Array.from({ length: times }, () => randomOperation(schema, { draw, ...options }));
}
