import { ApolloServer, HeaderMap, type ApolloServerOptions, type HTTPGraphQLRequest } from '@apollo/server';
import { afterEach, describe, expect, it } from '@jest/globals';
import { buildSchema, GraphQLError } from 'graphql';
import type { Viewer } from '../../decision/index.js';
import { aViewer, MemoryLedger } from '../../testing/index.js';
import { compiled, noon, schemaOf } from '../graphql.testing.js';
import {
  disclosureNotRecorded,
  guardedGateway,
  viewerNotEstablished,
  type CompiledPrivacy,
  type GatewayOptions,
} from '../index.js';
import { ada, parcels } from '../parcels.testing.js';

interface Context {
  readonly viewer: Viewer;
}

const chief = aViewer('STAFF', { id: 'chief', roles: ['CHIEF'], purpose: 'DELIVER' });
const desk = aViewer('STAFF', { id: 'desk', roles: ['DESK'], purpose: 'DELIVER' });

let server: ApolloServer<Context> | undefined;
afterEach(async () => {
  await server?.stop();
  server = undefined;
});

/** Runs an operation with these variables against a schema of inputs. */
function refusedOf(query: string, variables: Record<string, unknown>) {
  const nothing = (reason: string) => ({ kind: 'NOT_PERSONAL', reason }) as const;
  const schema = `
    enum Kind { A B }
    input Step { kind: Kind, minutes: Int! }
    input One @oneOf { left: Int, right: Int }
    input Job { steps: [Step!], one: One }
    type Query { run(job: Job): Int }`;
  const privacy = compiled(
    schemaOf(schema, {
      Query: { fields: nothing('A job.') },
      'Query.run(job:)': nothing('A job.'),
      Kind: nothing('A job.'),
      Step: nothing('A job.'),
      One: nothing('A job.'),
      Job: nothing('A job.'),
    }),
  );
  return ask(privacy, chief, query, { variables });
}

describe('an Apollo Server with a guarded gateway', () => {
  it('shows, masks and withholds, says what, and leaves proof', async () => {
    const ledger = new MemoryLedger();
    const { data, extensions } = await ask(parcels([ada]), desk, '{ people { name born } }', { ledger });
    expect(data).toEqual({ people: [{ name: 'A•••', born: null }] });
    expect(extensions).toMatchObject({
      privacy: {
        notices: [
          { coordinate: 'Person.name', effect: 'MASK' },
          { coordinate: 'Person.born', effect: 'WITHHOLD' },
        ],
      },
    });
    expect(ledger.entries).toMatchObject([{ recipientId: 'desk', personIds: ['p-ada'], masked: ['Person.name'] }]);
  });

  it('executes with variables, their defaults, and the operation that was named', async () => {
    const echo = schemaOf(
      'type Query { echo(text: String!): String }',
      {
        Query: { fields: { kind: 'NOT_PERSONAL', reason: 'An echo.' } },
        'Query.echo(text:)': { kind: 'NOT_PERSONAL', reason: 'An echo.' },
      },
      { 'Query.echo': (_source, { text }) => text as string },
    );
    const { data } = await ask(
      compiled(echo),
      chief,
      'query One { echo(text: "no") } query Two($a: String!, $b: String! = "b") { a: echo(text: $a) b: echo(text: $b) }',
      { variables: { a: 'a' }, operationName: 'Two' },
    );
    expect(data).toEqual({ a: 'a', b: 'b' });
  });

  it('judges at the moment that its clock tells', async () => {
    const granted = { ...chief, grant: { purposes: ['DELIVER'], until: noon } };
    const at = async (moment: number) => {
      const { data } = await ask(parcels([ada]), granted, '{ people { name } }', { clock: () => new Date(moment) });
      await server?.stop();
      return data;
    };
    expect(await at(noon.getTime() - 1)).toEqual({ people: [{ name: 'Ada Lovelace' }] });
    expect(await at(noon.getTime())).toEqual({ people: [{ name: null }] });
  });

  it('heeds what is told of each person, in the context of the operation', async () => {
    const told: unknown[] = [];
    const wanting = { circumstances: new Set(['NEWS_WANTED']), consentId: 'c1' };
    const forConsent = { ...chief, purpose: 'WHAT_YOU_ALLOW' };
    const { data } = await ask(parcels([ada, { ...ada, personId: 'p-2' }]), forConsent, '{ people { name } }', {
      standingOf: (person, context) => {
        told.push(context.viewer);
        return person === 'p-ada' ? wanting : undefined;
      },
    });
    expect(data).toEqual({ people: [{ name: 'Ada Lovelace' }, { name: null }] });
    expect(new Set(told)).toEqual(new Set([forConsent]));
  });

  it('repeats nothing of a variable that is not of its type', async () => {
    const { errors, data } = await ask(
      compiled(
        schemaOf('type Query { echo(number: Int!): Int }', {
          Query: { fields: { kind: 'NOT_PERSONAL', reason: 'An echo.' } },
          'Query.echo(number:)': { kind: 'NOT_PERSONAL', reason: 'An echo.' },
        }),
      ),
      chief,
      'query Q($n: Int!) { echo(number: $n) }',
      { variables: { n: 'value-canary' } },
    );
    expect(data).toBeUndefined();
    expect(errors).toMatchObject([
      {
        message: 'The value of the variable "$n" is not valid: expected "Int!".',
        extensions: { code: 'BAD_USER_INPUT', path: 'variables.n' },
      },
    ]);
    expect(JSON.stringify(errors)).not.toContain('canary');
  });

  it('says of every fault in variables where it is, in names of the schema alone, and of ten at the most', async () => {
    const ask = async (variables: Record<string, unknown>, type = 'Job!') => {
      const { errors = [] } = await refusedOf(`query Q($job: ${type}) { run(job: $job) }`, variables);
      expect(JSON.stringify(errors)).not.toMatch(/canary|Did you mean|3000000000/i);
      return errors.map(({ message, extensions }) => [extensions?.['path'], message.replace(/^.*: /, '')]);
    };
    expect(await ask({})).toEqual([['variables.job', 'The variable "$job" of type "Job!" is required.']]);
    expect(await ask({ job: null })).toEqual([
      ['variables.job', 'The variable "$job" of type "Job!" must not be null.'],
    ]);
    const steps = [
      { minutes: 1 },
      { minutes: 1.5, canary: 1, canaries: 2 },
      'canary',
      { kind: 'canary', minutes: 3e9 },
    ];
    expect(await ask({ job: { minute: 'canary', steps } })).toEqual([
      ['variables.job.steps[1].minutes', 'expected "Int!".'],
      ['variables.job.steps[1]', 'the input type "Step" has no such field.'],
      ['variables.job.steps[2]', 'expected "Step!".'],
      ['variables.job.steps[3].kind', 'expected "Kind".'],
      ['variables.job.steps[3].minutes', 'expected a whole number of 32 bits.'],
      ['variables.job', 'the input type "Job" has no such field.'],
    ]);
    expect(await ask({ job: { steps: { kind: 'A' }, one: { left: null }, constructor: 1 } })).toEqual([
      ['variables.job.steps.minutes', 'the field "minutes" of type "Int!" is required.'],
      ['variables.job.one.left', 'the field "left" must not be null.'],
      ['variables.job', 'the input type "Job" has no such field.'],
    ]);
    expect(await ask({ job: { one: {} } })).toEqual([
      ['variables.job.one', 'the input type "One" takes exactly one of its fields.'],
    ]);
    const many = Array.from({ length: 1000 }, () => ({ minutes: 'canary' }));
    expect(await ask({ job: { steps: many } })).toHaveLength(10);
  });

  it('answers with the fault alone when the viewer cannot be established', async () => {
    const ended = () => Promise.reject(new GraphQLError('Signed out.', { extensions: { code: 'SIGNED_OUT' } }));
    const { data, errors } = await ask(parcels([ada]), chief, '{ people { name } }', { viewerOf: ended });
    expect(data).toBeUndefined();
    expect(errors).toMatchObject([{ extensions: { code: 'SIGNED_OUT' } }]);
  });

  it('tells its owner, and nobody else, of what failed while the viewer was established', async () => {
    const failure = new Error('bad token for ada-canary@example.com');
    const told: unknown[] = [];
    for (const viewerOf of [() => Promise.reject(failure), sync]) {
      const answer = await ask(parcels([ada]), chief, '{ people { name } }', {
        viewerOf,
        onViewerFailure: (error) => told.push(error),
      });
      expect(answer.data).toBeUndefined();
      expect(answer.errors).toMatchObject([{ extensions: { code: viewerNotEstablished } }]);
      expect(JSON.stringify(answer)).not.toContain('canary');
      await server?.stop();
    }
    expect(told).toEqual([failure, failure]);

    function sync(): never {
      throw failure;
    }
  });

  it('discloses nothing that cannot be recorded', async () => {
    const ledger = new MemoryLedger();
    const failure = new Error('disk full');
    const told: unknown[] = [];
    ledger.fail(failure);
    const { data, errors } = await ask(parcels([ada]), chief, '{ people { name } }', {
      ledger,
      onLedgerFailure: (error) => told.push(error),
    });
    expect(data).toBeNull();
    expect(errors).toMatchObject([{ extensions: { code: disclosureNotRecorded } }]);
    expect(told).toEqual([failure]);
  });

  it('gives no personal data to an address, which histories and logs keep', async () => {
    const http = { method: 'GET', headers: new HeaderMap(), search: '?query=...', body: undefined };
    const ledger = new MemoryLedger();
    const { data, errors } = await ask(parcels([ada]), chief, '{ people { name } }', { http, ledger });
    expect(data).toBeUndefined();
    expect(errors).toMatchObject([{ extensions: { code: 'PERSONAL_DATA_BY_URL' } }]);
    expect(ledger.entries).toEqual([]);
    await server?.stop();
    const posted = await ask(parcels([ada]), chief, '{ people { name } }', { http: { ...http, method: 'POST' } });
    expect(posted.data).toEqual({ people: [{ name: 'Ada Lovelace' }] });
  });

  it('serves no subscription: that is asked of a guarded subscriber', async () => {
    const privacy = compiled(
      schemaOf('type Query { ping: Int } type Subscription { pings: Int }', {
        Query: { fields: { kind: 'NOT_PERSONAL', reason: 'A ping.' } },
        Subscription: { fields: { kind: 'NOT_PERSONAL', reason: 'A ping.' } },
      }),
    );
    const { errors } = await ask(privacy, chief, 'subscription { pings }');
    expect(errors).toMatchObject([{ extensions: { code: 'OPERATION_NOT_SERVED' } }]);
  });

  it('refuses a schema that is not guarded', () => {
    const privacy = { ...parcels([]), schema: buildSchema('type Query { anything: Int }') };
    expect(() => guardedGateway({ privacy, ledger: new MemoryLedger(), viewerOf: () => chief })).toThrow(/not guarded/);
  });

  it('says what to do where a schema is served a second time, and a server has wrapped its resolvers', async () => {
    const privacy = parcels([ada]);
    await ask(privacy, chief, '{ people { name } }');
    const again = () => guardedGateway({ privacy, ledger: new MemoryLedger(), viewerOf: () => chief });
    expect(again).toThrow(/^The guard of Person\.name was replaced .+ build and compile a schema for each server/);
  });

  it('is what Apollo Server takes as its gateway', () => {
    const gateway: ApolloServerOptions<Context>['gateway'] = guardedGateway<Context>({
      privacy: parcels([]),
      ledger: new MemoryLedger(),
      viewerOf: ({ viewer }) => viewer,
    });
    expect(gateway).toBeDefined();
  });
});

type Said = Partial<GatewayOptions<Context>> & {
  readonly variables?: Record<string, unknown>;
  readonly operationName?: string;
  readonly http?: HTTPGraphQLRequest;
};

async function ask(privacy: CompiledPrivacy, viewer: Viewer, query: string, said: Said = {}) {
  const { variables, operationName, http, ...options } = said;
  server = new ApolloServer<Context>({
    gateway: guardedGateway<Context>({
      privacy,
      ledger: new MemoryLedger(),
      viewerOf: (context) => context.viewer,
      ...options,
    }),
    stopOnTerminationSignals: false,
  });
  const request = {
    query,
    ...(variables === undefined ? {} : { variables }),
    ...(operationName === undefined ? {} : { operationName }),
    ...(http === undefined ? {} : { http }),
  };
  const { body } = await server.executeOperation(request, { contextValue: { viewer } });
  if (body.kind !== 'single') throw new Error('It answers once.');
  return body.singleResult;
}
