import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { coercedVariables } from '@trackyourhours/privacy/graphql';
import fc from 'fast-check';
import { getVariableValues, GraphQLError, Kind, parse } from 'graphql';
import { createFaultFormat } from './fault.format.js';
import { startGraphql, testedSchema, type TestedGraphql } from './graphql.testing.js';

let server: TestedGraphql;
beforeAll(async () => {
  server = await startGraphql();
});
afterAll(() => server.stop());

/** What nobody may read back. As a plain identifier it is a name a client might choose. */
const canary = 'CANARY7';

describe('a fault of ours', () => {
  it.each([
    ['a resolver', '{ fault }'],
    ['the database', '{ database }'],
  ])('in %s is told without its text, with the id of the request', async (_name, query) => {
    const id = '018f2b6c-0000-7000-8000-000000000002';
    const { status, text, errors } = await server.ask(query, {}, { 'x-request-id': id });
    expect(errors).toMatchObject([
      { message: 'Something went wrong on our side.', extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: id } },
    ]);
    expect(errors[0]?.extensions).toEqual({ code: 'INTERNAL_SERVER_ERROR', requestId: id });
    expect(status).toBe(200);
    expect(text).not.toContain('CANARY');
    expect(server.logged.find(({ event }) => event === 'graphql.masked')?.fields).toMatchObject({ requestId: id });
  });

  it('in the making of the context is told without its text', async () => {
    const { status, text, errors } = await server.ask('{ __typename }', {}, { authorization: 'broken' });
    expect({ status, code: errors[0]?.extensions['code'] }).toEqual({ status: 500, code: 'INTERNAL_SERVER_ERROR' });
    expect(text).not.toContain('CANARY');
  });

  it('that was built by name passes with its sentence and its facts', async () => {
    const { errors } = await server.ask('{ refusal }');
    expect(errors).toMatchObject([
      {
        message: 'This is said on purpose.',
        path: ['refusal'],
        extensions: { code: 'NAMED_REFUSAL', nextAllowedOn: 'tomorrow' },
      },
    ]);
  });

  it('cannot be named by a code of Apollo’s', () => {
    expect(() =>
      createFaultFormat({ schema: testedSchema(), codes: ['BAD_USER_INPUT'], requestId: () => undefined }),
    ).toThrow('BAD_USER_INPUT');
  });

  it('with a code that nobody declared is masked', () => {
    const format = createFaultFormat({ schema: testedSchema(), codes: [], requestId: () => undefined });
    const error = new GraphQLError(canary, { extensions: { code: 'ER_DUP_ENTRY', detail: canary } });
    expect(JSON.stringify(format(error.toJSON(), error))).not.toContain(canary);
  });
});

describe('a fault of the request', () => {
  const input = 'query ($input: BoxInput!) { box(input: $input) { label } }';

  it.each<[string, string, Record<string, unknown>, string]>([
    ['a field that does not exist', '{ CANARY7 }', {}, 'The type "Query" has no such field.'],
    [
      'an argument that does not exist',
      '{ box(CANARY7: 1) { label } }',
      {},
      'The field "Query.box" has no such argument.',
    ],
    ['a literal of another type', '{ box(count: "CANARY7") { label } }', {}, 'Expected a value of type "Int" here.'],
    [
      'an enum value that does not exist',
      '{ box(colour: CANARY7) { label } }',
      {},
      'The enum "Colour" has no such value.',
    ],
    ['a missing argument', '{ required }', {}, 'The field "required" needs its argument "count" of type "Int!".'],
    ['a missing selection', '{ box }', {}, 'Select at least one field of "box", whose type is "Box".'],
    ['a syntax error', '{ box(label: "CANARY7" "CANARY7") { label } }', {}, 'Expected name here, found string.'],
    ['an unfinished document', '{ box', {}, 'Expected name here, found <eof>.'],
    ['a missing variable', input, {}, 'The variable "$input" of type "BoxInput!" is required.'],
    [
      'a variable of another type',
      input,
      { input: canary },
      'The value of the variable "$input" is not valid: expected "BoxInput!".',
    ],
    [
      'a value deep in a variable',
      input,
      { input: { label: '', many: [{ label: '' }, { label: '', width: canary }] } },
      'The value of the variable "$input" is not valid at "many[1].width": expected "Int".',
    ],
    [
      'an unknown enum value in a variable',
      input,
      { input: { label: '', inner: { label: '', colour: canary } } },
      'The value of the variable "$input" is not valid at "inner.colour": expected "Colour".',
    ],
    [
      'a scalar whose own error quotes the value',
      input,
      { input: { label: '', postcode: canary } },
      'The value of the variable "$input" is not valid at "postcode": expected "Postcode".',
    ],
    [
      'a missing field of an input',
      input,
      { input: {} },
      'The value of the variable "$input" is not valid: the field "label" of type "String!" is required.',
    ],
    [
      'an unknown field of an input',
      input,
      { input: { label: '', [canary]: 1 } },
      'The value of the variable "$input" is not valid: the input type "BoxInput" has no such field.',
    ],
    [
      'a number too large',
      'query ($count: Int) { box(count: $count) { label } }',
      { count: 3e9 },
      'The value of the variable "$count" is not valid: expected a whole number of 32 bits.',
    ],
    [
      'a variable with a name of the client’s',
      'query ($CANARY7: Int!) { box(count: $CANARY7) { label } }',
      { CANARY7: canary },
      'The value of the variable declared here is not valid: expected "Int!".',
    ],
    [
      'an explicit null behind a default',
      'query ($count: Int = 1) { required(count: $count) }',
      { count: null },
      'The argument "count" of type "Int!" is required and must not be null.',
    ],
    [
      'no operation of that name',
      'query A { __typename } query B { __typename }',
      {},
      'The document has several operations: say by operationName which one to run.',
    ],
  ])('says of %s what was expected, and nothing that was sent', async (_name, query, variables, message) => {
    const { text, errors } = await server.ask(query, variables);
    expect(errors.map((error) => error.message)).toContain(message);
    expect(text).not.toContain(canary);
    expect(text).not.toContain('Did you mean');
    expect(text).not.toContain('3000000000');
  });

  it.each<[string, string, Record<string, unknown>, string | undefined]>([
    ['a variable', input, { input: 1 }, 'variables.input'],
    ['a variable that is missing', input, {}, 'variables.input'],
    ['a variable that is null', input, { input: null }, 'variables.input'],
    ['a value in it', input, { input: { label: '', width: 1.5 } }, 'variables.input.width'],
    ['a value in a list', input, { input: { label: '', many: [{ label: 1 }] } }, 'variables.input.many[0].label'],
    ['a value in a list of one', input, { input: { label: '', many: { label: 1 } } }, 'variables.input.many.label'],
    ['a field that is missing', input, { input: { label: '', inner: {} } }, 'variables.input.inner.label'],
    [
      'a field there is not',
      input,
      { input: { label: '', inner: { label: '', [canary]: 1 } } },
      'variables.input.inner',
    ],
    ['a client’s name', 'query ($CANARY7: Int!) { box(count: $CANARY7) { label } }', { CANARY7: '' }, 'variables.*'],
    ['an argument', 'query ($count: Int = 1) { required(count: $count) }', { count: null }, undefined],
  ])('says the place in what was sent: %s', async (_name, query, variables, path) => {
    const { text, errors } = await server.ask(query, variables);
    expect(errors.map(({ extensions }) => extensions)).toEqual([
      { code: 'BAD_USER_INPUT', ...(path !== undefined && { path }) },
    ]);
    expect(text).not.toContain(canary);
  });

  it('of a variable is said alike, whether the guard or the executor found it', () => {
    const schema = testedSchema();
    const format = createFaultFormat({ schema, codes: [], requestId: () => undefined });
    const said = (errors: readonly GraphQLError[]) => [
      ...new Set(
        errors.map((error) => {
          const { message, extensions } = format(
            { ...error.toJSON(), extensions: { code: 'BAD_USER_INPUT', ...error.extensions } },
            error,
          );
          return JSON.stringify({ message, extensions });
        }),
      ),
    ];
    const { value } = fc.letrec<{ value: unknown }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 3 },
        fc.constantFrom<unknown>(canary, 7, 1.5, 3e9, null, true),
        fc.array(tie('value'), { maxLength: 2 }),
        fc.dictionary(
          fc.constantFrom('label', 'width', 'colour', 'inner', 'many', 'left', 'right', canary),
          tie('value'),
          {
            maxKeys: 3,
          },
        ),
      ),
    }));
    const type = fc.constantFrom('Int', '[Int!]!', 'Colour', 'BoxInput!', '[BoxInput!]', 'OneInput');
    let compared = 0;
    fc.assert(
      fc.property(type, fc.constantFrom('input', canary), value, (declared, name, held) => {
        const [operation] = parse(`query ($${name}: ${declared}) { __typename }`).definitions;
        if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('That is an operation.');
        const { errors: byExecutor = [] } = getVariableValues(schema, operation.variableDefinitions ?? [], {
          [name]: held,
        });
        const guarded = coercedVariables({ schema }, operation, { [name]: held });
        const byGuard = 'errors' in guarded ? guarded.errors : [];
        expect(byGuard.length).toBeLessThanOrEqual(10);
        const told = said(byGuard);
        if (byGuard.length < 10) expect(told.sort()).toEqual(said(byExecutor).sort());
        expect(told.join('')).not.toContain(canary);
        compared += told.length;
      }),
      { numRuns: 500 },
    );
    expect(compared).toBeGreaterThan(200);
  });

  it('keeps the place of the fault', async () => {
    expect((await server.ask('{\n  box { nothing }\n}')).errors[0]?.locations).toEqual([{ line: 2, column: 9 }]);
  });
});

describe('a canary', () => {
  it('in any place of a document does not come back in its errors', async () => {
    const place = fc.constantFrom(...documents);
    const text = fc.constantFrom(
      canary,
      `"${canary}"`,
      `"""${canary}"""`,
      `{ ${canary}: "${canary}" }`,
      `[${canary}]`,
      `$${canary}`,
      `{ label: 1, ${canary}: 2 }`,
      `"\\${canary}"`,
      `1${canary}`,
      `{ inner: { many: [{ width: "${canary}" }] } }`,
    );
    await fc.assert(
      fc.asyncProperty(place, text, async (document, value) => {
        await expectNoEcho(document.replaceAll('X', canary).replaceAll('VALUE', value), {});
      }),
      { numRuns: 300 },
    );
  });

  it('in a variable of any type and at any depth does not come back in its errors', async () => {
    const type = fc.constantFrom(
      'Int',
      'Float!',
      'Boolean',
      'ID',
      'String!',
      'Colour',
      '[Colour!]!',
      'Postcode',
      'BoxInput!',
      '[BoxInput!]',
      'OneInput',
      'Box',
      canary,
    );
    const { value } = fc.letrec<{ value: unknown }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        fc.constantFrom<unknown>(canary, ` at "input.${canary}"`, `; Field "${canary}" is not defined`, 7, null, true),
        fc.array(tie('value'), { maxLength: 3 }),
        fc.dictionary(
          fc.constantFrom(
            'label',
            'width',
            'colour',
            'inner',
            'many',
            'postcode',
            'left',
            'right',
            canary,
            `a at "input.${canary}"`,
          ),
          tie('value'),
          { maxKeys: 3 },
        ),
      ),
    }));
    await fc.assert(
      fc.asyncProperty(type, value, async (declared, held) => {
        await expectNoEcho(
          `query ($input: ${declared}) { box(input: $input, inputs: $input, one: $input, colour: $input, flag: $input, ratio: $input, id: $input) { label } }`,
          { input: held },
        );
        await expectNoEcho(
          `query ($input: ${declared}) { __typename @include(if: true) a: __type(name: "A") { name } ...F } fragment F on Query { ${argumentOf(declared)} }`,
          { input: held },
        );
      }),
      { numRuns: 200 },
    );
  });

  it('in a header, an operation name or an address does not come back either', async () => {
    const headers = {
      'content-type': 'application/json',
      'x-request-id': canary,
      'apollo-require-preflight': canary,
      'x-apollo-operation-name': canary,
      authorization: canary,
      accept: `application/${canary}`,
      cookie: canary,
    };
    const body = JSON.stringify({
      query: `query ${canary} { nothing }`,
      operationName: canary,
      extensions: { [canary]: canary },
    });
    for (const query of ['', `?operationName=${canary}&query=${canary}`]) {
      for (const request of [
        { method: 'POST', headers, body },
        { headers },
        { method: 'POST', headers: { ...headers, 'content-type': `text/${canary}` }, body },
      ]) {
        const answer = await fetch(server.url + query, request);
        expect(answer.status).toBeGreaterThanOrEqual(400);
        expect(await answer.text()).not.toContain(canary);
      }
    }
    const unknown = await fetch(server.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: 'query A { __typename }', operationName: canary }),
    });
    expect(await unknown.json()).toEqual({
      errors: [
        { message: 'The document has no such operation.', extensions: { code: 'OPERATION_RESOLUTION_FAILURE' } },
      ],
    });
    expect((await server.ask('query A { __typename }', {}, { accept: canary })).text).not.toContain(canary);
  });
});

/** Documents with a place for the canary (`X`, a name) and one for a value (`VALUE`). */
const documents = [
  'query X { box(label: VALUE) { label } }',
  '{ X }',
  '{ box { X } }',
  '{ box(X: VALUE) { label } }',
  '{ box(input: VALUE) { label } }',
  '{ box(count: VALUE, colour: VALUE) { label } }',
  '{ box(postcode: VALUE) { label } }',
  '{ box(one: VALUE) { label } }',
  '{ box @X { label } }',
  '{ box @loud(X: VALUE) { label } }',
  '{ box { label @loud(times: VALUE) } }',
  '{ ...X }',
  '{ box { ...X } } fragment X on X { label }',
  'fragment X on Box { ...X } { box { ...X } }',
  '{ box { ... on X { label } } }',
  '{ X: box { label } X: thing { __typename } }',
  'query ($X: X) { box { label } }',
  'query ($X: Int = VALUE) { box(count: $X) { label } }',
  'query ($X: Int) { box(colour: $X) { label } }',
  'query X { __typename } query X { __typename }',
  'query A { box(label: $X) { label } }',
  'query ($X: Int, $X: Int) { __typename }',
  '{ box(input: { label: VALUE, label: VALUE, X: 1 }) { label } }',
  'type X { a: Int }',
  'X',
  'VALUE',
  '{ box(label: VALUE',
  '{ label { X } }',
  'subscription X { a }',
  'mutation X { X }',
  '{ __type(name: VALUE) { X } }',
  'query ($X: BoxInput = VALUE) { box(input: $X) { label } }',
  '# X\n{ box(',
  '{ box(one: { left: $X }) { label } }',
];

function argumentOf(declared: string): string {
  return /^Int/.test(declared)
    ? 'box(count: $input) { label }'
    : /^\[?BoxInput/.test(declared)
      ? 'box(inputs: $input) { label }'
      : 'box(postcode: $input) { label }';
}

async function expectNoEcho(query: string, variables: Readonly<Record<string, unknown>>): Promise<void> {
  const { errors } = await server.ask(query, variables);
  // Aliases are in response paths because GraphQL puts them there, as it does in the data.
  const said = errors.map(({ path: _path, ...error }) => error);
  expect(JSON.stringify(said)).not.toContain(canary);
}
