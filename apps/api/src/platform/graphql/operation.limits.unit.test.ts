import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { getIntrospectionQuery, Kind, parse } from 'graphql';
import { startGraphql, testedSchema, type TestedGraphql } from './graphql.testing.js';
import { defaultOperationLimits, judgeOperation, type OperationLimits } from './operation.limits.js';

describe('the limits of an operation', () => {
  it.each(
    rows<[string, string, string, number, Partial<OperationLimits>?]>([
      [
        'nested too deeply',
        `{ thing { ... on Box ${'{ shelf { box '.repeat(6)} { label } ${'} }'.repeat(6)} } }`,
        'OPERATION_TOO_DEEP',
        12,
      ],
      ['nested too deeply in fragments', `{ box { ...A } } ${chain(14)}`, 'OPERATION_TOO_DEEP', 12],
      [
        'with too many aliases',
        `{ ${many(31, (at) => `a${at}: box { label }`)} }`,
        'TOO_MANY_ALIASES',
        30,
        { rootFields: 100 },
      ],
      [
        'with too many aliases of __typename',
        `{ ${many(31, (at) => `a${at}: __typename`)} }`,
        'TOO_MANY_ALIASES',
        30,
        { rootFields: 100 },
      ],
      [
        'with too many aliases in introspection',
        `{ __schema { ${many(31, (at) => `a${at}: types { name }`)} } }`,
        'TOO_MANY_ALIASES',
        30,
      ],
      [
        'with too many aliases by fragments',
        `{ ${'...F '.repeat(16)} box { label } } fragment F on Query { a: box { label } b: box { label } }`,
        'TOO_MANY_ALIASES',
        30,
        { rootFields: 100 },
      ],
      ['with too many root fields', `{ ${'box { label } '.repeat(21)} }`, 'TOO_MANY_ROOT_FIELDS', 20],
      [
        'with too many root fields by a fragment',
        `{ ...F } fragment F on Query { ${'__typename '.repeat(21)} }`,
        'TOO_MANY_ROOT_FIELDS',
        20,
      ],
      [
        'with too many directives',
        '{ box { label @loud(times: 1) @loud(times: 2) @loud(times: 3) } }',
        'TOO_MANY_DIRECTIVES',
        2,
        { directives: 2 },
      ],
      [
        'with nested pages',
        '{ boxes(first: 100) { nodes { boxes(first: 100) { nodes { label colour } } } } }',
        'OPERATION_TOO_COSTLY',
        20_000,
      ],
      [
        'with nested pages of which nothing is said',
        '{ boxes { nodes { shelf { box { boxes(first: 100) { edges { node { label } } } } } } } }',
        'OPERATION_TOO_COSTLY',
        20_000,
      ],
      [
        'with lists in lists',
        `{ box ${'{ shelves { box '.repeat(5)} { label } ${'} }'.repeat(5)} }`,
        'OPERATION_TOO_COSTLY',
        1_000,
        { cost: 1_000 },
      ],
      [
        'with deep introspection',
        `{ __schema { types ${'{ ofType '.repeat(16)} { name } ${'}'.repeat(16)} } }`,
        'INTROSPECTION_TOO_DEEP',
        16,
      ],
    ]),
  )('refuse one $name', ({ row: [, query, code, limit, limits] }) => {
    expect(refusal(query, {}, limits)).toMatchObject({ extensions: { code, limit, http: { status: 400 } } });
  });

  it.each(
    rows<[string, string, Record<string, unknown>?]>([
      ['a literal', '{ boxes(first: 101) { total } }'],
      ['a negative literal', '{ boxes(last: -1) { total } }'],
      ['a variable', 'query ($n: Int) { boxes(first: $n) { total } }', { n: 101 }],
      ['a negative variable', 'query ($n: Int) { boxes(first: $n) { total } }', { n: -1 }],
      ['the default of a variable', 'query ($n: Int = 101) { boxes(first: $n) { total } }'],
      ['the default of an argument', '{ defaulted { total } }'],
      [
        'the default of an argument behind a variable without one',
        'query ($n: Int!) { defaulted(first: $n) { total } }',
      ],
      [
        'a variable in a fragment',
        'query ($n: Int) { ...F } fragment F on Query { boxes(first: $n) { total } }',
        { n: 1e9 },
      ],
    ]),
  )('refuse a page size over the limit in $name, by its name', ({ row: [, query, variables] }) => {
    expect(refusal(query, variables)).toMatchObject({ extensions: { code: 'PAGE_SIZE_NOT_ALLOWED', limit: 100 } });
  });

  it('say which argument, of which field, and what is allowed', () => {
    expect(refusal('{ boxes(first: 101) { total } }')?.toJSON()).toMatchObject({
      message: 'The argument "first" of "Query.boxes" is a whole number from 0 to 100.',
      extensions: { argument: 'first', field: 'Query.boxes', limit: 100 },
    });
  });

  it.each(
    rows<[string, string, Record<string, unknown>?]>([
      ['a page of the largest size', '{ boxes(first: 100) { edges { node { label colour tags } } total } }'],
      [
        'the default of a variable that is given another value',
        'query ($n: Int = 101) { boxes(first: $n) { total } }',
        { n: 5 },
      ],
      [
        'the introspection that tools ask for',
        getIntrospectionQuery({
          descriptions: true,
          specifiedByUrl: true,
          directiveIsRepeatable: true,
          schemaDescription: true,
          inputValueDeprecation: true,
          oneOf: true,
        }),
      ],
      [
        'a spread cycle, which is for validation to refuse',
        '{ box { ...A } } fragment A on Box { label ...B } fragment B on Box { ...A }',
      ],
    ]),
  )('allow $name', ({ row: [, query, variables] }) => {
    expect(refusal(query, variables)).toBeUndefined();
  });

  it('count the size a page has this time', () => {
    const query = 'query ($n: Int!) { boxes(first: $n) { nodes { boxes(first: $n) { nodes { label } } } } }';
    expect(refusal(query, { n: 10 })).toBeUndefined();
    expect(refusal(query, { n: 100 })).toMatchObject({ extensions: { code: 'OPERATION_TOO_COSTLY' } });
  });

  it('count what lies under a page once for each item, and the page itself once', () => {
    const query = '{ boxes(first: 50) { edges { node { label } } total } }';
    expect(refusal(query, {}, { cost: 1 + 50 * 4 })).toBeUndefined();
    expect(refusal(query, {}, { cost: 50 * 4 })).toMatchObject({ extensions: { code: 'OPERATION_TOO_COSTLY' } });
  });

  it('judge a bomb of nested fragments in the time it takes to read it', () => {
    const bomb = `{ box { ...F0 } } ${many(300, (at) => `fragment F${at} on Box { a: shelf { box { ...F${at + 1} } } b: shelf { box { ...F${at + 1} } } }`)} fragment F300 on Box { label }`;
    const toRead = timed(() => parse(bomb));
    const toJudge = timed(() => {
      expect(refusal(bomb, {}, { depth: 1e6 })).toMatchObject({ extensions: { code: 'TOO_MANY_ALIASES' } });
      expect(refusal(bomb, {}, { depth: 1e6, aliases: Infinity })).toMatchObject({
        extensions: { code: 'OPERATION_TOO_COSTLY' },
      });
    });
    // Weighed once for each spread it would take longer than the universe has lasted.
    expect(toJudge / toRead).toBeLessThan(1_000);
  });
});

describe('a server with limits', () => {
  let server: TestedGraphql;
  beforeAll(async () => {
    server = await startGraphql();
  });
  afterAll(() => server.stop());

  it('answers a refusal with 400, its code, its limit and nothing of the variables', async () => {
    const { status, errors, data } = await server.ask('query ($n: Int) { boxes(first: $n) { total } }', { n: 4242 });
    expect({ status, data }).toEqual({ status: 400, data: undefined });
    expect(errors).toEqual([
      {
        message: 'The argument "first" of "Query.boxes" is a whole number from 0 to 100.',
        locations: [{ line: 1, column: 19 }],
        extensions: { code: 'PAGE_SIZE_NOT_ALLOWED', limit: 100, argument: 'first', field: 'Query.boxes' },
      },
    ]);
  });

  it('judges the same document anew when its variables change', async () => {
    const query = 'query ($n: Int) { boxes(first: $n) { total } }';
    const statuses = [];
    for (const n of [5, 4242, 5]) statuses.push((await server.ask(query, { n })).status);
    expect(statuses).toEqual([200, 400, 200]);
  });

  it('answers the same refusal each time a document comes back', async () => {
    const query = `{ ${'box { label } '.repeat(21)} }`;
    const refused = { status: 400, errors: [{ extensions: { code: 'TOO_MANY_ROOT_FIELDS' } }] };
    expect(await server.ask(query)).toMatchObject(refused);
    expect(await server.ask(query)).toMatchObject(refused);
  });

  it('stops reading a document at its last allowed token', async () => {
    const { status, errors } = await server.ask(`{ ${'__typename '.repeat(5_000)} }`);
    expect({ status, code: errors[0]?.extensions }).toEqual({
      status: 400,
      code: { code: 'TOO_MANY_TOKENS', limit: 4_000 },
    });
  });

  it.each([
    ['fields of one name', `{ ${'box { label } '.repeat(780)} }`],
    [
      'nested fragments',
      `{ box { ...F0 } } ${many(100, (at) => `fragment F${at} on Box { a: shelf { box { ...F${at + 1} } } b: shelf { box { ...F${at + 1} } } }`)} fragment F100 on Box { label }`,
    ],
    ['a deep list', `{ box(input: ${'['.repeat(1_900)}${']'.repeat(1_900)}) { label } }`],
  ])('refuses a document of hostile %s before anybody tires of waiting', async (_name, query) => {
    expect((await server.ask(query)).status).toBe(400);
  });
});

const schema = testedSchema();

// A row as one argument: Jest would take a missing cell at its end for a callback.
function rows<Row extends readonly [string, ...unknown[]]>(
  table: readonly Row[],
): readonly { name: string; row: Row }[] {
  return table.map((row) => ({ name: row[0], row }));
}

function refusal(query: string, variables: Record<string, unknown> = {}, limits: Partial<OperationLimits> = {}) {
  const document = parse(query);
  const operation = document.definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION);
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('The test has no operation.');
  return judgeOperation({ schema, document, operation, variables }, { ...defaultOperationLimits, ...limits }).refusal;
}

function many(count: number, text: (at: number) => string): string {
  return Array.from({ length: count }, (_, at) => text(at)).join(' ');
}

function chain(length: number): string {
  return `fragment A on Box { ...A0 } ${many(length, (at) => `fragment A${at} on Box { shelf { box { ...A${at + 1} } } }`)} fragment A${length} on Box { label }`;
}

function timed(work: () => unknown): number {
  const before = performance.now();
  work();
  return performance.now() - before;
}
