import { ApolloServer, HeaderMap, type ApolloServerOptionsWithGateway } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import type { Viewer } from '@trackyourhours/privacy';
import {
  compiledExecution,
  guardedGateway,
  type CompiledPrivacy,
  type ExecutedOperation,
} from '@trackyourhours/privacy/graphql';
import { execute, type ExecutionResult, type GraphQLSchema } from 'graphql';
import type { Register } from './people.rows.ts';
import { everything, peopleSchema } from './people.schema.ts';

/** The servers on which enforcement is measured, from the one that does most besides to the one that does least. */
export const serverNames = ['Apollo Server', 'without cache control', 'and compiled'] as const;

/**
 * Apollo Server as it comes; without its cache control, which looks at every field and which an answer of personal data
 * has no use for; and with operations executed by programs made of them instead of interpreted by graphql-js.
 */
export type ServerName = (typeof serverNames)[number];

/** Lets somebody ask for everything in a register, and gives the answer as the text that a client would get. */
export type Ask = (viewer: Viewer, register: Register) => Promise<string>;

interface RequestContext extends Register {
  readonly viewer: Viewer;
}

type Gateway = ApolloServerOptionsWithGateway<RequestContext>['gateway'];
type Execute = (operation: ExecutedOperation) => Promise<ExecutionResult>;

/**
 * Starts a server. It is asked by its own `executeHTTPGraphQLRequest`, which does all that a request costs but the
 * socket: the operating system's share is the same with and without a guard, and would make the guard look cheaper.
 */
export async function peopleServer(name: ServerName, guard: 'ON' | 'OFF'): Promise<Ask> {
  const privacy = peopleSchema(guard);
  const run = executionOf(name, privacy.schema);
  const server = new ApolloServer<RequestContext>({
    gateway: guard === 'ON' ? guarded(privacy, run) : bare(privacy, run),
    plugins: name === 'Apollo Server' ? [] : [ApolloServerPluginCacheControlDisabled()],
    stopOnTerminationSignals: false,
  });
  await server.start();
  return async (viewer, register) => {
    const { body } = await server.executeHTTPGraphQLRequest({
      httpGraphQLRequest: {
        method: 'POST',
        search: '',
        headers: new HeaderMap([['content-type', 'application/json']]),
        body: { query: everything },
      },
      context: () => Promise.resolve({ viewer, ...register }),
    });
    if (body.kind !== 'complete') throw new Error('The answer came in parts.');
    return body.string;
  };
}

/** Everything of the engine is on the way but the ledger's writing. */
function guarded(privacy: CompiledPrivacy, run: Execute): Gateway {
  return guardedGateway<RequestContext>({
    privacy,
    ledger: { record: () => Promise.resolve() },
    viewerOf: ({ viewer }) => viewer,
    standingOf: (person, { standingOf }) => standingOf(person),
    execute: run,
  });
}

/** Nothing of the engine is on the way. */
function bare({ schema }: CompiledPrivacy, run: Execute): Gateway {
  return {
    load: () =>
      Promise.resolve({
        executor: ({ document, operation, context }) =>
          run({ document, operation, context, rawVariables: {}, variables: {} }),
      }),
    onSchemaLoadOrUpdate: (tell) => {
      tell({ apiSchema: schema, coreSupergraphSdl: '' });
      return () => undefined;
    },
    stop: () => Promise.resolve(),
  };
}

function executionOf(name: ServerName, schema: GraphQLSchema): Execute {
  switch (name) {
    case 'Apollo Server':
    case 'without cache control':
      return async ({ document, context }) => execute({ schema, document, contextValue: context });
    case 'and compiled':
      return compiledExecution(schema);
  }
}
