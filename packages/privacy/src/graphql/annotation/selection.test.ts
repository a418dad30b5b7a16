import { describe, expect, it } from '@jest/globals';
import { buildSchema, Kind, parse } from 'graphql';
import { operationOf } from '../graphql.testing.js';
import { coordinatesOf, fragmentsOf, isIncluded, type Variables } from '../index.js';

const schema = buildSchema(`
  type Query { person: Person named: Named anything: [Anything] }
  type Mutation { rename: Person }
  interface Named { name: String }
  interface Kept implements Named { name: String kept: Boolean }
  union Anything = Person | Parcel | Place
  type Person implements Named & Kept { name: String kept: Boolean friend: Person }
  type Parcel implements Named { name: String to: Person }
  type Place { street: String }
`);

describe('the coordinates of an operation', () => {
  it.each<[string, string, readonly string[]]>([
    ['by field', '{ person { friend { name } } }', ['Query.person', 'Person.friend', 'Person.name']],
    ['whatever they are called', '{ a: person { b: name c: name } }', ['Query.person', 'Person.name']],
    ['of a mutation', 'mutation { rename { name } }', ['Mutation.rename', 'Person.name']],
    [
      'without what is the same for every type',
      '{ __typename person { __typename } __schema { types { name } } }',
      ['Query.person'],
    ],
    ['of every type behind an interface', '{ named { name } }', ['Query.named', 'Person.name', 'Parcel.name']],
    [
      'of the types that a fragment is for',
      '{ anything { ... on Parcel { name } } }',
      ['Query.anything', 'Parcel.name'],
    ],
    [
      'of the types in a union that have the interface',
      '{ anything { ... on Kept { kept } } }',
      ['Query.anything', 'Person.kept'],
    ],
    [
      'of interfaces within interfaces',
      '{ anything { ... on Named { ... on Kept { name } } } }',
      ['Query.anything', 'Person.name'],
    ],
    [
      'of no type where conditions exclude each other',
      '{ anything { ... on Place { ... on Named { name } } } }',
      ['Query.anything'],
    ],
    [
      'of fragments within fragments',
      '{ person { ...A } } fragment A on Person { friend { ...B } } fragment B on Person { kept }',
      ['Query.person', 'Person.friend', 'Person.kept'],
    ],
    ['of an unnamed fragment', '{ person { ... { name } } }', ['Query.person', 'Person.name']],
    [
      'without fragments that nothing uses',
      '{ person { name } } fragment A on Person { kept }',
      ['Query.person', 'Person.name'],
    ],
    ['without types that nobody knows', '{ person { ... on Martian { name } ...Gone } }', ['Query.person']],
    ['without fields that nobody knows', '{ person { constructor toString name } }', ['Query.person', 'Person.name']],
  ])('%s', (_what, text, expected) => {
    expect([...coordinates(text)].sort()).toEqual([...expected].sort());
  });

  it('leave out what a condition leaves out, and count it again where another way leads to it', () => {
    const text =
      'query ($no: Boolean!) { person @include(if: $no) { kept } named { ... on Person @skip(if: true) { kept } name } }';
    expect([...coordinates(text, { no: false })].sort()).toEqual(['Parcel.name', 'Person.name', 'Query.named']);
    const twice = 'query ($no: Boolean!) { person { ...F @include(if: $no) ...F } } fragment F on Person { name }';
    expect([...coordinates(twice, { no: false })]).toContain('Person.name');
  });

  it('are found of fragments that lead back to themselves, which validation would refuse', () => {
    expect([
      ...coordinates('{ person { ...A } } fragment A on Person { name ...B } fragment B on Person { kept ...A }'),
    ]).toEqual(['Query.person', 'Person.name', 'Person.kept']);
  });

  it('are found in a time that grows with the document, not with what its fragments unfold to', () => {
    // Thirty levels unfold to a thousand million selections.
    const bomb = (levels: number): string =>
      Array.from({ length: levels }, (_none, level) => {
        const next =
          level + 1 === levels
            ? 'name'
            : `...F${String(level + 1)} friend { ...F${String(level + 1)} } ...F${String(level + 1)}`;
        return `fragment F${String(level)} on Person { ${next} }`;
      }).join(' ');
    expect([...coordinates(`{ person { ...F0 } } ${bomb(30)}`)].sort()).toEqual([
      'Person.friend',
      'Person.name',
      'Query.person',
    ]);
    const [small, large] = [100, 1000].map((levels) => {
      const document = parse(`{ person { ...F0 } } ${bomb(levels)}`);
      const operation = operationOf(document);
      const spent = () => spentOn(() => coordinatesOf(schema, document, operation, {}));
      return Math.min(...Array.from({ length: 25 }, spent));
    });
    // Linear is 10; the number of ways through would be beyond counting.
    expect((large ?? Infinity) / (small ?? 1)).toBeLessThan(60);
  });
});

describe('a condition', () => {
  it.each<[string, Variables, boolean]>([
    ['', {}, true],
    ['@skip(if: true)', {}, false],
    ['@skip(if: false)', {}, true],
    ['@include(if: true)', {}, true],
    ['@include(if: false)', {}, false],
    ['@include(if: true) @skip(if: true)', {}, false],
    ['@include(if: false) @skip(if: false)', {}, false],
    ['@skip(if: $a)', { a: true }, false],
    ['@skip(if: $a)', { a: false }, true],
    ['@include(if: $a)', { a: true }, true],
    ['@include(if: $a)', { a: false }, false],
    ['@include(if: $a) @skip(if: $b)', { a: true, b: false }, true],
    ['@include(if: $a) @skip(if: $b)', { a: true, b: true }, false],
    ['@custom(if: false)', {}, true],
    ['@include(if: $a)', {}, true],
    ['@include(if: $a)', { a: null }, true],
    ['@include(if: $constructor)', {}, true],
    ['@skip(if: $constructor)', {}, true],
    ['@include', {}, true],
    ['@skip(if: "true")', {}, true],
  ])('%s with %j', (directives, variables, expected) => {
    const [field] = operationOf(parse(`{ person ${directives} }`)).selectionSet.selections;
    if (field === undefined) throw new Error('There is one selection.');
    expect(isIncluded(field, variables)).toBe(expected);
  });
});

describe('the fragments of a document', () => {
  it('are found by name, whatever the name', () => {
    const fragments = fragmentsOf(parse('{ person { ...constructor } } fragment constructor on Person { name }'));
    expect(fragments.get('constructor')?.kind).toBe(Kind.FRAGMENT_DEFINITION);
    expect(fragments.get('toString')).toBeUndefined();
    expect(fragments.size).toBe(1);
  });
});

function coordinates(text: string, variables: Variables = {}): ReadonlySet<string> {
  const document = parse(text);
  return coordinatesOf(schema, document, operationOf(document), variables);
}

function spentOn(act: () => unknown): number {
  const start = performance.now();
  act();
  return performance.now() - start;
}
