import { ApolloServer, type BaseContext } from '@apollo/server';
import { buildSchema, GraphQLError, isScalarType, type GraphQLSchema } from 'graphql';
import { testedHttp, type TestedHttp } from '../http/http.testing.js';
import { edgeOptions, type EdgeOptions } from './edge.options.js';
import { mountGraphql } from './mount.graphql.js';

/** The context of the tested server: whether the request came with a credential. */
export interface TestedContext extends BaseContext {
  readonly hasCredential: boolean;
}

/** A real GraphQL server for a test, listening on a port of its own. */
export interface TestedGraphql {
  readonly url: string;
  readonly logged: TestedHttp['logged'];
  /** Posts an operation; anything but the query is optional. */
  ask(
    query: string,
    variables?: Readonly<Record<string, unknown>>,
    headers?: Readonly<Record<string, string>>,
  ): Promise<TestedAnswer>;
  stop(): Promise<void>;
}

/** An answer as a client sees it; `text` is the whole body. */
export interface TestedAnswer {
  readonly status: number;
  readonly text: string;
  readonly data: unknown;
  readonly errors: readonly {
    readonly message: string;
    readonly path?: readonly unknown[];
    readonly locations?: unknown;
    readonly extensions: Readonly<Record<string, unknown>>;
  }[];
}

/** Starts it; what is not said is open to everybody and without a page. */
export async function startGraphql(options: Partial<EdgeOptions<TestedContext>> = {}): Promise<TestedGraphql> {
  const { http, log, logged, listen } = testedHttp();
  const schema = options.schema ?? testedSchema();
  const server = new ApolloServer<TestedContext>({
    schema,
    rootValue: roots,
    ...edgeOptions({
      log,
      codes: ['NAMED_REFUSAL'],
      introspection: { mode: 'on' },
      explorer: { mode: 'off' },
      ...options,
      schema,
    }),
  });
  await server.start();
  mountGraphql(http, server, {
    context: ({ headers }) => {
      if (headers.authorization === 'broken') throw new Error('CANARY of the credential');
      return Promise.resolve({ hasCredential: headers.authorization !== undefined });
    },
  });
  const { url } = await listen();
  return {
    url: `${url}/graphql`,
    logged,
    ask: async (query, variables, headers = {}) => {
      const answer = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query, variables }),
      });
      const text = await answer.text();
      const { data, errors = [] } = JSON.parse(text) as Partial<TestedAnswer>;
      return { status: answer.status, text, data, errors };
    },
    stop: async () => {
      await http.close();
      await server.stop();
    },
  };
}

/** The schema under test: pages, lists, every kind of input, and faults of every kind. */
export function testedSchema(): GraphQLSchema {
  const schema = buildSchema(`
    directive @loud(times: Int!) on FIELD
    scalar Postcode
    enum Colour { RED GREEN }
    input BoxInput { label: String!, width: Int, colour: Colour, postcode: Postcode, inner: BoxInput, many: [BoxInput!] }
    input OneInput @oneOf { left: Int, right: String }
    type Box { label: String, colour: Colour, tags: [String!], boxes(first: Int = 10): BoxPage, shelf: Shelf, shelves: [Shelf] }
    type Shelf { name: String, box: Box }
    type BoxEdge { node: Box }
    type BoxPage { edges: [BoxEdge!], nodes: [Box!], total: Int }
    union Thing = Box | Shelf
    type Query {
      box(id: ID, count: Int, input: BoxInput, inputs: [BoxInput!], one: OneInput, colour: Colour, ratio: Float, flag: Boolean, label: String, postcode: Postcode): Box
      boxes(first: Int, last: Int): BoxPage
      defaulted(first: Int! = 500): BoxPage
      thing: Thing
      required(count: Int!): Int
      needed(label: String!): Int
      refusal: Int
      fault: Int
      database: Int!
    }
    type Mutation { paint(label: String): Int }
  `);
  const postcode = schema.getType('Postcode');
  if (isScalarType(postcode)) {
    // As the scalars of libraries do: the message holds the value.
    postcode.parseValue = (value) => {
      throw new GraphQLError(`Value is not a valid postcode: ${String(value)}`);
    };
    postcode.parseLiteral = (node) => {
      throw new GraphQLError(`Value is not a valid postcode: ${'value' in node ? String(node.value) : ''}`);
    };
  }
  return schema;
}

const roots = {
  box: () => ({ label: 'a box' }),
  boxes: () => ({ total: 0 }),
  defaulted: () => ({ total: 0 }),
  required: () => 1,
  needed: () => 1,
  paint: () => 1,
  refusal: () => {
    throw new GraphQLError('This is said on purpose.', {
      extensions: { code: 'NAMED_REFUSAL', nextAllowedOn: 'tomorrow' },
    });
  },
  fault: () => {
    throw new Error('CANARY of the resolver');
  },
  database: () => {
    throw Object.assign(
      new Error('duplicate key value violates unique constraint: Key (email)=(CANARY) already exists.'),
      { code: '23505' },
    );
  },
};
