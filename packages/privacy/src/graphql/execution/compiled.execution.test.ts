import { describe, expect, it } from '@jest/globals';
import {
  buildSchema,
  execute,
  getOperationAST,
  getVariableValues,
  GraphQLError,
  isInterfaceType,
  isObjectType,
  isScalarType,
  parse,
  validate,
  type ExecutionResult,
  type GraphQLFieldResolver,
  type GraphQLSchema,
} from 'graphql';
import { compiledExecution, readsRow } from './index.js';

type Resolver = GraphQLFieldResolver<unknown, unknown>;

const sdl = `
  type Query {
    thing: Thing  sure: Thing!  things: [Thing]  sureThings: [Thing!]  deep: [[Int!]!]
    later: Thing  laterThings: [Thing]  any: Named  anyLater: Named  some: [Either]  ofAnother: Named
    sum(a: Int!, b: Int = 2, list: [Int!], in: In): String  colour(of: Colour = RED): Colour
    notAList: [Int]  late: Late  lates: [Late]  halfway: [Int!]  holes: [Int!]  returned: Int  returnedIn: [Int]  seen: String  mild: Thing
  }
  scalar Late
  type Mutation { push(what: String!): [String!]  fail: Int!  slow: [String!] }
  type Subscription { tick: Int }
  interface Named { name: String }
  type Thing implements Named {
    name: String  id: ID!  number: Int  flag: Boolean  self: Thing  sureSelf: Thing!  broken: Int  sureBroken: Int!
    laterBroken: Int  sureLater: Int!  nothing: String!  method(by: Int = 3): Int  rows: [Thing]  path: String
  }
  type Other implements Named { name: String  word: String }
  union Either = Thing | Other
  enum Colour { RED GREEN }
  input In { x: Int = 5, words: [String!] }
`;

class Row {
  readonly __typename = 'Thing';
  readonly id = 'row';
  readonly number = 7;
  readonly flag = false;

  constructor(
    readonly name: string,
    readonly depth = 0,
  ) {}

  get self(): Row {
    return new Row(`${this.name}'`, this.depth + 1);
  }

  method({ by }: { readonly by: number }): number {
    return by * this.number;
  }
}

const on = (name: string) => new Row(name);
const soon = <T>(value: T): Promise<T> => new Promise((resolve) => setImmediate(resolve, value));
const fails = (): never => {
  throw new GraphQLError('On purpose.', { extensions: { code: 'ON_PURPOSE' } });
};

const resolvers: Readonly<Record<string, Resolver>> = {
  'Query.thing': () => on('a'),
  'Query.sure': () => on('b'),
  'Query.things': () => [on('a'), null, on('b'), new GraphQLError('An item.')],
  'Query.sureThings': () => [on('a'), null],
  'Query.deep': () => new Set([[1, 2], [3]]),
  'Query.later': () => soon(on('later')),
  'Query.laterThings': () => [soon(on('one')), on('two'), Promise.reject(new Error('three'))],
  'Query.any': () => on('any'),
  'Query.anyLater': () => soon({ __typename: 'Other', name: 'other', word: 'w' }),
  'Query.some': () => [on('x'), { __typename: 'Other', word: 'y' }],
  'Query.ofAnother': () => ({ __typename: 'Colour' }),
  'Query.sum': (_source, args) => JSON.stringify(args),
  'Query.colour': (_source, { of }) => of as unknown,
  'Query.notAList': () => 'text',
  'Query.late': () => 'is promised',
  'Query.lates': () => ['fails', 'is promised'],
  'Query.halfway': () => [soon(null), soon(1), null],
  'Query.holes': () => [1, null, 2],
  'Query.returned': () => new GraphQLError('Returned.', { extensions: { code: 'RETURNED' } }),
  'Query.returnedIn': () => [1, new Error('In a list.')],
  'Query.seen': (_source, _args, _context, info) =>
    JSON.stringify([info.fieldName, info.path, info.parentType.name, String(info.returnType), info.variableValues]),
  'Mutation.push': async (_source, { what }, context) => {
    await soon(null);
    const { pushed } = context as { readonly pushed: string[] };
    pushed.push(what as string);
    return [...pushed];
  },
  'Mutation.slow': async (_source, _args, context) => {
    await soon(null);
    await soon(null);
    return [...(context as { readonly pushed: string[] }).pushed];
  },
  'Mutation.fail': fails,
  'Thing.broken': fails,
  'Thing.sureBroken': fails,
  'Thing.sureSelf': (row) => (row as Row).self,
  'Thing.laterBroken': () => soon(null).then(fails),
  'Thing.sureLater': () => soon(null).then(() => null),
  'Thing.nothing': () => null,
  'Thing.rows': (row) => ((row as Row).depth > 2 ? null : [(row as Row).self, soon((row as Row).self)]),
  'Thing.path': (_source, _args, _context, { path }) => JSON.stringify(path),
};

const schema = schemaWith(resolvers);

describe('compiled execution answers as graphql-js does', () => {
  it.each([
    '{ thing { name id number flag self { name self { name } } } }',
    '{ __typename thing { __typename again: __typename } }',
    '{ sure { sureSelf { id } method a: method(by: 4) } }',
    '{ things { name } sureThings { name } deep }',
    '{ later { name self { name } } laterThings { name } }',
    '{ any { __typename name ... on Thing { number } ... on Other { word } } anyLater { __typename name ... on Other { word } } }',
    '{ some { ... on Named { name } ... on Other { word } } }',
    '{ sum(a: 1) b: sum(a: 1, b: null) c: sum(a: 1, list: 4) d: sum(a: 1, in: { words: "w" }) colour e: colour(of: GREEN) }',
    '{ thing { name } late lates }',
    '{ notAList holes returned returnedIn }',
    '{ a: thing { broken name } b: thing { sureBroken name } c: thing { self { sureSelf { sureBroken } } name } }',
    '{ sure { sureSelf { sureBroken } } thing { name } }',
    '{ thing { laterBroken name } b: thing { sureLater name } c: thing { sureLater laterBroken } }',
    '{ later { sureLater name sureSelf { laterBroken } } }',
    '{ thing { nothing } mild { name } }',
    '{ thing { rows { name rows { name rows { name path } } } path } }',
    '{ seen aliased: seen }',
    '{ thing { ...one ...one } } fragment one on Thing { name ...two } fragment two on Named { name ... on Thing { id } }',
    '{ thing { a: name a: name self { id } self { number } } }',
    '{ thing { constructor: name toString: id __proto__: number then: name self { __proto__: name } } later { __proto__: name } }',
    '{ __schema { queryType { name } } __type(name: "Thing") { fields { name type { name kind ofType { name } } } } }',
    'mutation { a: push(what: "a") b: push(what: "b") slow c: push(what: "c") }',
    'mutation { a: push(what: "a") fail b: push(what: "b") }',
  ])('%s', async (text) => {
    await expectSame(text);
  });

  it.each<[string, Readonly<Record<string, unknown>>]>([
    ['query Q($a: Int!, $b: Int, $in: In) { sum(a: $a, b: $b, in: $in) seen }', { a: 1, in: { words: ['w'] } }],
    ['query Q($a: Int! = 4, $w: String!) { sum(a: $a, in: { words: [$w] }) }', { w: 'w' }],
    [
      'query Q($yes: Boolean!) { thing { name @include(if: $yes) id @skip(if: $yes) ...f @include(if: $yes) } } fragment f on Thing { number }',
      { yes: true },
    ],
    [
      'query Q($yes: Boolean!) { thing { name @include(if: $yes) id @skip(if: $yes) ...f @include(if: $yes) } } fragment f on Thing { number }',
      { yes: false },
    ],
    ['query Q($yes: Boolean = true) { thing { name @include(if: $yes) } }', {}],
    ['query Q($yes: Boolean = true) { thing { name @include(if: $yes) } }', { yes: null }],
  ])('%s with %j', async (text, variables) => {
    await expectSame(text, variables);
  });

  it('each way of one document, in whatever order it is asked', async () => {
    const run = compiledExecution(schema);
    const text = 'query Q($yes: Boolean!) { thing { name @include(if: $yes) id } }';
    for (const yes of [true, false, true]) await expectSame(text, { yes }, run);
  });

  it('operations of one document, each its own', async () => {
    const document = parse('query A { thing { name } } query B($yes: Boolean!) { thing { id @include(if: $yes) } }');
    const run = compiledExecution(schema);
    for (const [name, variables] of [
      ['A', {}],
      ['B', { yes: true }],
    ] as const) {
      const operation = getOperationAST(document, name);
      if (operation == null) throw new TypeError('The operation is missing.');
      const answer = await run({ document, operation, variables, rawVariables: variables, context: {} });
      expect(plain(answer)).toEqual({ data: { thing: name === 'A' ? { name: 'a' } : { id: 'row' } } });
    }
  });
});

describe('a list that is null since an item failed', () => {
  it('waits for the items that fail later, so that none of them ends the process', async () => {
    const answer = await compiledAnswer(schema, '{ halfway thing { name } }');
    expect(answer.data).toEqual({ halfway: null, thing: { name: 'a' } });
    expect(answer.errors?.map(({ path }) => path)).toEqual([['halfway', 2]]);
    // Whatever nobody waited for would be told of now, and fail this test.
    await soon(null);
  });
});

describe('a value that is not of its type', () => {
  it.each<[string, string]>([
    ['{ any { name } }', 'of a type that there is not'],
    ['{ ofAnother { name } }', 'of a type that is none of those that can stand there'],
  ])('is told in words of our own: %s, %s', async (text) => {
    const any: Resolver = () => ({ __typename: 'value-canary' });
    const { data, errors = [] } = await compiledAnswer(schemaWith({ ...resolvers, 'Query.any': any }), text);
    expect(Object.values(data ?? {})).toEqual([null]);
    expect(errors.map(({ message }) => message)).toEqual(['What was to be answered is not of its type.']);
  });
});

describe('a field that reads its row', () => {
  it('is read by its key in the answer, and its resolver is not called', async () => {
    const own = schemaWith({ ...resolvers, 'Thing.name': fails });
    const type = own.getType('Thing');
    const field = isObjectType(type) ? type.getFields()['name'] : undefined;
    if (field === undefined) throw new TypeError('The field is missing.');
    readsRow(field, (key) => (row) => `${key} of ${(row as Row).id}`);
    const answer = await compiledAnswer(own, '{ thing { name other: name } }');
    expect(plain(answer)).toEqual({ data: { thing: { name: 'name of row', other: 'other of row' } } });
  });
});

describe('what is kept ready', () => {
  const text = 'query Q($yes: Boolean!) { thing { name id @include(if: $yes) } }';

  /** Asks one document in two ways, three times, and gives how often its field was made ready. */
  async function madeReady(mostFields: number): Promise<number> {
    const own = schemaWith(resolvers);
    const type = own.getType('Thing');
    const field = isObjectType(type) ? type.getFields()['name'] : undefined;
    if (field === undefined) throw new TypeError('The field is missing.');
    let made = 0;
    readsRow(field, () => {
      made += 1;
      return (row) => (row as Row).name;
    });
    const run = compiledExecution(own, { mostFields });
    const document = parse(text);
    const operation = getOperationAST(document);
    if (operation == null) throw new TypeError('The operation is missing.');
    for (let time = 1; time <= 3; time += 1) {
      for (const yes of [true, false]) {
        const answer = await run({ document, operation, variables: { yes }, rawVariables: { yes }, context: {} });
        expect(plain(answer)).toEqual({ data: { thing: yes ? { name: 'a', id: 'row' } : { name: 'a' } } });
      }
    }
    return made;
  }

  it.each([
    ['all of it, where there is room', 20, 2],
    ['no more than there is room for: what was not asked for last is let go', 5, 6],
    ['nothing that is larger than the room for all', 2, 6],
  ])('is %s', async (_title, mostFields, made) => {
    expect(await madeReady(mostFields)).toBe(made);
  });
});

describe('a subscription', () => {
  it('is left to graphql-js', async () => {
    await expectSame('subscription { tick }');
  });
});

function schemaWith(given: Readonly<Record<string, Resolver>>): GraphQLSchema {
  const built = buildSchema(sdl);
  for (const [coordinate, resolve] of Object.entries(given)) {
    const [typeName = '', fieldName = ''] = coordinate.split('.');
    const type = built.getType(typeName);
    const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[fieldName] : undefined;
    if (field === undefined) throw new TypeError(`There is no field ${coordinate}.`);
    field.resolve = resolve;
  }
  const late = built.getType('Late');
  if (isScalarType(late)) late.serialize = (value) => (value === 'fails' ? soon(null).then(fails) : soon(value));
  return built;
}

async function expectSame(
  text: string,
  variables: Readonly<Record<string, unknown>> = {},
  run = compiledExecution(schema),
): Promise<void> {
  const document = parse(text);
  expect(validate(schema, document)).toEqual([]);
  const reference = await execute({ schema, document, variableValues: variables, contextValue: { pushed: [] } });
  for (let time = 1; time <= 2; time += 1) {
    const answer = await compiledAnswer(schema, text, variables, run);
    // As text, so that the order of the fields counts.
    expect(JSON.stringify(answer.data)).toBe(JSON.stringify(reference.data));
    expect(plain(answer).errors).toEqual(plain(reference).errors);
  }
}

async function compiledAnswer(
  of: GraphQLSchema,
  text: string,
  variables: Readonly<Record<string, unknown>> = {},
  run = compiledExecution(of),
): Promise<ExecutionResult> {
  const document = parse(text);
  const operation = getOperationAST(document);
  if (operation == null) throw new TypeError('The operation is missing.');
  const { coerced = variables } = getVariableValues(of, operation.variableDefinitions ?? [], variables);
  return run({ document, operation, variables: coerced, rawVariables: variables, context: { pushed: [] } });
}

function plain({ data, errors }: ExecutionResult): { readonly data: unknown; readonly errors?: unknown } {
  const told = { data: data === undefined ? undefined : (JSON.parse(JSON.stringify(data)) as unknown) };
  return errors === undefined ? told : { ...told, errors: errors.map((error) => error.toJSON()) };
}
