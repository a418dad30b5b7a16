import { ApolloServer } from '@apollo/server';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { buildSchema } from 'graphql';
import { edgeOptions, mountGraphql } from '../graphql/index.js';
import { testedHttp } from '../http/http.testing.js';
import { aLibrary, auditor, clerk, type Library } from '../reader/library.testing.js';
import { guardedGateway, type ExecutionContext } from './index.js';

let library: Library;
let url: string;
let stop: () => Promise<void>;
let ada: string;
let viewer = auditor;
beforeAll(async () => {
  library = await aLibrary();
  ada = await library.add({ title: 'title-canary', secret: 'secret-canary' });
  const { http, log, listen } = testedHttp();
  const server = new ApolloServer<ExecutionContext>({
    ...edgeOptions<ExecutionContext>({
      schema: library.schema,
      log,
      codes: ['ON_PURPOSE', 'DISCLOSURE_NOT_RECORDED', 'CURSOR_NOT_VALID'],
      introspection: { mode: 'on' },
      explorer: { mode: 'off' },
    }),
    gateway: library.gateway,
  });
  await server.start();
  mountGraphql<ExecutionContext>(http, server, { context: () => Promise.resolve({ viewer, authority: null }) });
  ({ url } = await listen());
  stop = async () => {
    await http.close();
    await server.stop();
    await library.close();
  };
});
beforeEach(() => {
  viewer = auditor;
  library.ledger.mend();
  library.statements.length = 0;
});
afterAll(() => stop());

describe('a variable that is not what it should be', () => {
  it.each<[string, string, Readonly<Record<string, unknown>>]>([
    ['is of another type', 'query Q($n: Int!) { echo(number: $n) }', { n: 'value-canary' }],
    [
      'is of another type within an input',
      'query Q($d: Details) { echo(details: $d) }',
      { d: { count: 'value-canary' } },
    ],
    ['is missing', 'query Q($n: Int!) { echo(number: $n) }', {}],
    ['is null', 'query Q($id: ID!) { node(id: $id) { id } }', { id: null }],
    ['is not of the enum', 'query Q($c: Colour!) { echo(colour: $c) }', { c: 'value-canary' }],
    ['is no moment', 'query Q($at: DateTimeISO) { echo(at: $at) }', { at: 'value-canary' }],
    [
      'holds a field that there is not',
      'query Q($d: Details) { echo(details: $d) }',
      { d: { count: 1, 'value-canary': 1 } },
    ],
  ])('is the caller’s fault, and is not repeated: it %s', async (_, query, variables) => {
    for (let time = 1; time <= 3; time += 1) {
      const { status, body, text } = await ask(query, variables);
      expect(text).not.toContain('canary');
      expect({ status, codes: body.errors?.map(({ extensions }) => extensions.code) }).toEqual({
        status: 400,
        codes: ['BAD_USER_INPUT'],
      });
    }
    expect(library.statements).toEqual([]);
  });
});

describe('a null that the schema’s types let through, and its values do not', () => {
  it.each<[string, string, Readonly<Record<string, unknown>>]>([
    ['an argument', 'query Q($n: Int = 5) { members(first: $n) { nodes { id } } }', { n: null }],
    ['a condition', 'query Q($b: Boolean = true) { members { nodes { id @include(if: $b) } } }', { b: null }],
    [
      'a condition of a root field',
      'query Q($b: Boolean = true) { members @skip(if: $b) { nodes { id } } }',
      { b: null },
    ],
  ])('is the caller’s fault, and gives no data: %s', async (_, query, variables) => {
    for (let time = 1; time <= 3; time += 1) {
      const { body } = await ask(query, variables);
      expect(body.data ?? null).toBeNull();
      expect(body.errors?.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
    }
  });
});

describe('an answer', () => {
  it('keeps the code of what a resolver refuses, compiled or not', async () => {
    for (let time = 1; time <= 3; time += 1) {
      const { body } = await ask('{ maybe { fails } }');
      expect(body.errors).toMatchObject([
        { message: 'Refused on purpose.', path: ['maybe', 'fails'], extensions: { code: 'ON_PURPOSE' } },
      ]);
    }
  });

  it('says nothing of what broke, compiled or not', async () => {
    for (let time = 1; time <= 3; time += 1) {
      const { text } = await ask('{ plain { crashes } }');
      expect(text).toContain('INTERNAL_SERVER_ERROR');
      expect(text).not.toContain('Something broke');
    }
  });

  it('holds nothing when its disclosures cannot be recorded', async () => {
    library.ledger.fail();
    for (let time = 1; time <= 3; time += 1) {
      const { status, text } = await ask('query W($id: ID!) { member(id: $id) { card { title secret } } }', {
        id: ada,
      });
      expect(status).toBe(503);
      expect(text).toContain('DISCLOSURE_NOT_RECORDED');
      expect(text).not.toContain('canary');
    }
  });

  it('holds nothing when the store fails, and does not tell how', async () => {
    await library.database.query('alter table card rename to hidden', []);
    try {
      const { text } = await ask('query W($id: ID!) { member(id: $id) { card { title } } }', { id: ada });
      expect(text).toContain('INTERNAL_SERVER_ERROR');
      expect(text).not.toMatch(/canary|relation|select/i);
    } finally {
      await library.database.query('alter table hidden rename to card', []);
    }
  });

  it('tells what was masked and withheld, beside the data', async () => {
    viewer = clerk;
    const { body } = await ask('query W($id: ID!) { member(id: $id) { card { title secret } } }', { id: ada });
    expect(body).toMatchObject({
      data: { member: { card: { secret: null } } },
      extensions: {
        privacy: {
          notices: expect.arrayContaining([expect.objectContaining({ coordinate: 'Card.secret', effect: 'WITHHOLD' })]),
        },
      },
    });
  });
});

describe('a schema that is not guarded', () => {
  it('is refused', () => {
    const schema = buildSchema('type Query { anything: Int }');
    expect(() => guardedGateway({ privacy: { schema } } as never)).toThrow(/not guarded/);
  });
});

interface Body {
  readonly data?: unknown;
  readonly errors?: readonly { readonly extensions: { readonly code?: string } }[];
}

async function ask(query: string, variables: Readonly<Record<string, unknown>> = {}) {
  const answer = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const text = await answer.text();
  return { status: answer.status, text, body: JSON.parse(text) as Body };
}
