import { OperationTypeNode, type ExecutionResult, type GraphQLSchema } from 'graphql';
import { assertGuarded } from '../compilation/compile.js';
import { compiledExecution } from '../execution/index.js';
import type { PrivacyRuntime } from '../runtime/runtime.js';
import {
  coercedVariables,
  established,
  type ArrivedOperation,
  type EstablishedOperation,
  type GuardOptions,
} from './established.operation.js';
import { guardedExecutor } from './executor.js';
import { operationErrors } from './operation.errors.js';

/** What a guarded server is made of. */
export interface GatewayOptions<C extends object> extends GuardOptions<C> {
  /**
   * Fetches and executes, once the decisions stand; absent: `compiledExecution` with the resolvers of the schema. With
   * `interpretedExecution` graphql-js executes, and whatever wraps a personal field's resolver later is called as well.
   */
  readonly execute?: (operation: EstablishedOperation<C>, runtime: PrivacyRuntime) => Promise<ExecutionResult>;
}

/** What Apollo Server takes as its `gateway`. */
export interface GuardedGateway {
  load(): Promise<{ readonly executor: (request: GatewayRequest) => Promise<ExecutionResult> }>;
  onSchemaLoadOrUpdate(tell: (loaded: LoadedSchema) => void): () => void;
  stop(): Promise<void>;
}

/** The part of a request that the gateway looks at. */
export interface GatewayRequest extends Pick<ArrivedOperation<object>, 'document' | 'operation' | 'context'> {
  readonly request: {
    readonly variables?: Readonly<Record<string, unknown>>;
    readonly http?: { readonly method: string };
  };
}

interface LoadedSchema {
  readonly apiSchema: GraphQLSchema;
  readonly coreSupergraphSdl: string;
}

/**
 * Puts the guard around an Apollo Server: `new ApolloServer({ gateway: guardedGateway({ … }) })`, without a `schema`.
 * It refuses a schema that is not guarded. Subscriptions are not served by it, but by `guardedSubscriber`.
 */
export function guardedGateway<C extends object>(options: GatewayOptions<C>): GuardedGateway {
  const { privacy, ledger, onLedgerFailure } = options;
  const { schema } = privacy;
  assertGuarded(schema);
  const run = guardedExecutor<EstablishedOperation<C>>({
    privacy,
    ledger,
    execute: options.execute ?? compiledExecution(schema),
    ...(onLedgerFailure === undefined ? {} : { onLedgerFailure }),
  });
  return {
    load: () => Promise.resolve({ executor: answer }),
    onSchemaLoadOrUpdate: (tell) => {
      tell({ apiSchema: schema, coreSupergraphSdl: '' });
      return () => undefined;
    },
    stop: () => Promise.resolve(),
  };

  async function answer({ document, operation, request, context }: GatewayRequest): Promise<ExecutionResult> {
    if (operation.operation === OperationTypeNode.SUBSCRIPTION || schema.getRootType(operation.operation) == null) {
      return { errors: [operationErrors.notServed()] };
    }
    const rawVariables = request.variables ?? {};
    const coerced = coercedVariables(privacy, operation, rawVariables);
    if ('errors' in coerced) return coerced;
    // Apollo Server does not type what it hands on: the context is what the server's own `context` function made.
    const arrived: ArrivedOperation<C> = {
      document,
      operation,
      rawVariables,
      context: context as C,
      transport: request.http?.method === 'GET' ? 'URL' : 'BODY',
    };
    return run(await established(options, arrived, coerced.variables));
  }
}
