import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomOperation, type RandomOperation } from '@trackyourhours/privacy/testing';
import fc from 'fast-check';
import { parse, validate, type ExecutionResult } from 'graphql';
import {
  aLibrary,
  auditor,
  clerk,
  member,
  stranger,
  type AskOptions,
  type Library,
} from '../reader/library.testing.js';

let library: Library;
let ada: string;
let ids: string[];
beforeAll(async () => {
  library = await aLibrary();
  ada = await library.add({
    title: 'Ada',
    secret: 'secret',
    place: { city: 'city', door: 'door' },
    tags: [{ text: 'one' }, { text: 'two', isMain: true }],
  });
  const ben = await library.add({ title: 'Ben', tags: [{ text: 'three' }] });
  const rows = await library.database.query<{ readonly id: string }>(
    'select id from card union all select id from tag',
    [],
  );
  ids = [ada, ben, ...rows.map(({ id }) => id), 'no id'];
});
beforeEach(() => {
  library.statements.length = 0;
});
afterAll(() => library.close());

describe('a compiled operation', () => {
  it('answers as graphql-js does, to the order of its fields and the code of its errors, whatever it asks', async () => {
    const seen = { valid: 0, withErrors: 0 };
    await fc.assert(
      fc.asyncProperty(
        randomQueries(),
        fc.constantFrom(member(ada), auditor, clerk, stranger),
        async ({ text, variables }, as) => {
          const document = parse(text);
          fc.pre(validate(library.schema, document).length === 0);
          const reference = await told(text, { variables, as, execution: 'INTERPRETED' });
          for (let time = 1; time <= 3; time += 1) expectSame(await told(text, { variables, as }), reference);
          seen.valid += 1;
          if (reference.byNull.size > 0) seen.withErrors += 1;
        },
      ),
      { numRuns: 120, seed: 20, maxSkipsPerRun: 20 },
    );
    // Or the comparison would have been of nothing.
    expect(seen.withErrors).toBeGreaterThan(10);
    expect(seen.valid - seen.withErrors).toBeGreaterThan(10);
  }, 120_000);

  it.each<[string, string, Readonly<Record<string, unknown>>]>([
    ['a default of a variable', 'query Q($n: Int = 3) { echo(number: $n) }', {}],
    ['a default of a non-null variable', 'query Q($n: Int! = 3) { echo(number: $n) }', {}],
    ['a variable in place of a default', 'query Q($n: Int! = 3) { echo(number: $n) }', { n: 4 }],
    ['a variable left out where the argument has a default', 'query Q($n: Int) { a: echo(number: $n) }', {}],
    ['an explicit null', 'query Q($t: String) { echo(text: $t) }', { t: null }],
    ['a null that is the default', 'query Q($t: String = null) { echo(text: $t) }', {}],
    ['an enum, literal', '{ echo(colour: RED) }', {}],
    ['an enum in a variable', 'query Q($c: Colour) { echo(colour: $c) }', { c: 'GREEN' }],
    ['an enum as a default', 'query Q($c: Colour = GREEN) { echo(colour: $c) }', {}],
    ['an input with defaults of its own', 'query Q($d: Details) { echo(details: $d) }', { d: { count: 1 } }],
    ['an input as a default', 'query Q($d: Details = { count: 2, words: ["a"] }) { echo(details: $d) }', {}],
    [
      'a variable within an input',
      'query Q($n: Int!, $w: String!) { echo(details: { count: $n, words: [$w] }) }',
      { n: 1, w: 'w' },
    ],
    ['one value for a list', 'query Q($d: Details) { echo(details: $d) }', { d: { count: 1, words: 'alone' } }],
    ['a moment', 'query Q($at: DateTimeISO) { echo(at: $at) }', { at: '2001-02-03T04:05:06.000Z' }],
    ['a moment as a default', 'query Q($at: DateTimeISO = "2001-02-03T04:05:06.000Z") { echo(at: $at) }', {}],
    ['a number for an ID', 'query Q($id: ID!) { node(id: $id) { id } }', { id: 5 }],
    [
      'a default in an input within a list',
      'query Q($a: [Details!]! = [{ count: 1 }, { count: 2, colour: GREEN }]) { all(details: $a) }',
      {},
    ],
    ['text that could be code', 'query Q { echo(text: "`${process.exit()}` \\u2028 \\\\ \' \\" */") }', {}],
    ['a variable that nobody declared', '{ echo(text: "t") }', { extra: 1 }],
  ])('takes %s as graphql-js does', async (_, text, variables) => {
    const reference = await told(text, { variables, execution: 'INTERPRETED' });
    expect(reference.byNull.size).toBe(0);
    for (let time = 1; time <= 3; time += 1) expectSame(await told(text, { variables }), reference);
  });

  it.each([
    ['what a resolver refuses, with its code and its facts', '{ plain { fails } }'],
    ['a refusal under a nullable field', '{ plain { number failsSoftly } }'],
    ['a refusal under a nullable parent', '{ maybe { fails } plain { number } }'],
    ['what breaks', '{ plain { crashes } }'],
    ['a null where none may be', '{ plain { missing } }'],
    ['a null where none may be, asked for twice', '{ plain { missing missing missing @skip(if: true) } }'],
    ['an error within a list', '{ plain { holes { number } } }'],
    [
      'many at once',
      '{ a: maybe { fails } b: maybe { fails many { crashes } } c: maybe { many { crashes failsSoftly } } }',
    ],
  ])('tells %s as graphql-js does', async (_, text) => {
    const reference = await told(text, { as: auditor, execution: 'INTERPRETED' });
    expect(reference.byNull.size).toBeGreaterThan(0);
    for (let time = 1; time <= 3; time += 1) expectSame(await told(text, { as: auditor }), reference);
  });

  it('keeps the code and the facts of a refusal', async () => {
    for (let time = 1; time <= 3; time += 1) {
      const { errors } = await library.ask('{ maybe { fails } }', { as: auditor });
      expect(errors?.map(({ extensions, path }) => ({ extensions, path }))).toEqual([
        { extensions: { code: 'ON_PURPOSE', nextAllowedOn: 'tomorrow' }, path: ['maybe', 'fails'] },
      ]);
    }
  });

  it('finds the type behind a union and an interface', async () => {
    const asked =
      'query T($id: ID!) { things { __typename ... on Plain { number } ... on Other { word } } node(id: $id) { __typename } }';
    for (let time = 1; time <= 3; time += 1) {
      const { data } = await library.ask(asked, { variables: { id: ada }, as: auditor });
      expect(data).toEqual({
        things: [
          { __typename: 'Plain', number: 1 },
          { __typename: 'Other', word: 'other' },
        ],
        node: { __typename: 'Member' },
      });
    }
  });

  it('is not another one of its document, nor one of the same name in another document', async () => {
    const both = 'query A { plain { number } } query B { plain { colour } }';
    for (let time = 1; time <= 3; time += 1) {
      expect((await library.ask(both, { operationName: 'A' })).data).toEqual({ plain: { number: 1 } });
      expect((await library.ask(both, { operationName: 'B' })).data).toEqual({ plain: { colour: 'GREEN' } });
      expect((await library.ask('query A { maybe { number } }')).data).toEqual({ maybe: { number: 1 } });
    }
  });

  it('serves many viewers at once, each with what is theirs', async () => {
    const asked = 'query W($id: ID!, $t: String) { echo(text: $t) member(id: $id) { card { title secret } } }';
    const viewers = [member(ada), auditor, clerk, stranger];
    const references = await Promise.all(
      viewers.map((as) => told(asked, { as, variables: { id: ada, t: as.kind }, execution: 'INTERPRETED' })),
    );
    const answers = await Promise.all(
      Array.from({ length: 60 }, (_, index) => {
        const as = viewers[index % viewers.length] ?? stranger;
        return told(asked, { as, variables: { id: ada, t: as.kind } });
      }),
    );
    answers.forEach((answer, index) => {
      expect(answer).toEqual(references[index % viewers.length]);
    });
    expect(new Set(references.map(({ data }) => data)).size).toBe(viewers.length);
  });

  it('discloses what the interpreted one does', async () => {
    const asked = 'query W($id: ID!) { member(id: $id) { card { title secret place { city } } tags { text } } }';
    const before = library.ledger.entries.length;
    await library.ask(asked, { variables: { id: ada }, as: clerk, execution: 'INTERPRETED' });
    for (let time = 1; time <= 3; time += 1) await library.ask(asked, { variables: { id: ada }, as: clerk });
    const [reference, ...compiled] = library.ledger.entries.slice(before);
    expect(reference).toMatchObject({ personIds: [ada], masked: ['Card.title', 'Place.city', 'Tag.text'] });
    expect(compiled).toEqual([reference, reference, reference]);
  });
});

describe('a variable that is not what it should be', () => {
  it.each<[string, string, Readonly<Record<string, unknown>>]>([
    ['is of another type', 'query Q($n: Int!) { echo(number: $n) }', { n: 'value-canary' }],
    ['is missing', 'query Q($n: Int!) { echo(number: $n) }', {}],
    ['is null', 'query Q($id: ID!) { node(id: $id) { id } }', { id: null }],
    ['is not of the enum', 'query Q($c: Colour!) { echo(colour: $c) }', { c: 'value-canary' }],
    [
      'holds a field that there is not',
      'query Q($d: Details) { echo(details: $d) }',
      { d: { count: 1, 'value-canary': 1 } },
    ],
  ])('is refused before anything is read when it %s', async (_, text, variables) => {
    for (let time = 1; time <= 3; time += 1) {
      const answer = await library.ask(text, { variables, as: auditor });
      expect(answer.data).toBeUndefined();
      expect(answer.errors).toHaveLength(1);
    }
    expect(library.statements).toEqual([]);
  });
});

/** Documents of every form, which fast-check makes smaller when one is answered otherwise. */
function randomQueries(): fc.Arbitrary<RandomOperation> {
  const values = { ID: ids, DateTimeISO: ['2001-02-03T04:05:06.000Z'] };
  return fc
    .gen()
    .map((gen) => randomOperation(library.schema, { draw: (most) => gen(fc.nat, most), kinds: ['query'], values }));
}

/** An answer as a client tells it from another: its errors by the null that each has left in the data. */
async function told(text: string, options: AskOptions) {
  const { data, errors = [], extensions }: ExecutionResult = await library.ask(text, options);
  const byNull = new Map<string, string[]>();
  for (const {
    message,
    path = [],
    extensions: { code },
  } of errors) {
    const place = JSON.stringify(nullOn(path, data));
    byNull.set(place, [...(byNull.get(place) ?? []), JSON.stringify({ message, path, code })]);
  }
  return { data: JSON.stringify(data), extensions, byNull };
}

/**
 * Where several errors have left one and the same null, the specification leaves it open which of them are told:
 * there, one that both tell is enough.
 */
function expectSame(actual: Awaited<ReturnType<typeof told>>, reference: Awaited<ReturnType<typeof told>>): void {
  expect({ data: actual.data, extensions: actual.extensions }).toEqual({
    data: reference.data,
    extensions: reference.extensions,
  });
  expect([...actual.byNull.keys()].sort()).toEqual([...reference.byNull.keys()].sort());
  for (const [place, errors] of reference.byNull) {
    expect(actual.byNull.get(place)?.filter((error) => errors.includes(error))).not.toEqual([]);
  }
}

/** How far a path leads before it comes upon a null. */
function nullOn(path: readonly (string | number)[], data: unknown): readonly (string | number)[] {
  const led: (string | number)[] = [];
  let at = data;
  for (const step of path) {
    if (typeof at !== 'object' || at === null) break;
    at = (at as Readonly<Record<string | number, unknown>>)[step];
    led.push(step);
  }
  return led;
}
