import type { GatewayInterface } from '@apollo/server-gateway-interface';
import type { Ledger, Viewer } from '@trackyourhours/privacy';
import {
  assertGuarded,
  guardedExecutor,
  type CompiledPrivacy,
  type GuardedOperation,
} from '@trackyourhours/privacy/graphql';
import { getVariableValues, GraphQLError } from 'graphql';
import type { Precondition, Reader } from '../reader/index.js';
import type { Execute } from './compiled.execution.js';

/** The part of a request's context that execution looks at. */
export interface ExecutionContext {
  readonly viewer: Viewer;
  readonly authority: Precondition | null;
}

/** What the gateway is made of. */
export interface GatewayOptions {
  readonly privacy: CompiledPrivacy;
  readonly ledger: Ledger;
  readonly reader: Reader;
  readonly execute: Execute;
  /** The fault for a viewer whose authority has ended since it was established. */
  readonly authorityEnded: () => GraphQLError;
  readonly onLedgerFailure: (error: unknown) => void;
}

interface Operation extends GuardedOperation {
  readonly context: ExecutionContext;
  readonly rawVariables: Readonly<Record<string, unknown>>;
}

/**
 * Apollo's executor seam: decide, fetch in one statement, execute, record, answer.
 * It refuses a schema that is not guarded.
 */
export function guardedGateway(options: GatewayOptions): GatewayInterface {
  const { privacy, ledger, reader, execute, authorityEnded, onLedgerFailure } = options;
  assertGuarded(privacy.schema);
  const run = guardedExecutor<Operation>({
    privacy,
    ledger,
    onLedgerFailure,
    execute: async (operation) => {
      try {
        if (!(await reader.prefetch({ ...operation, precondition: operation.context.authority }))) {
          throw authorityEnded();
        }
      } catch (error) {
        if (error instanceof GraphQLError) return { data: null, errors: [error] };
        throw error;
      }
      return execute(operation);
    },
  });
  return {
    load: () => Promise.resolve({ schema: privacy.schema, executor: (request) => executeRequest(request as never) }),
    onSchemaLoadOrUpdate: (tell) => {
      tell({ apiSchema: privacy.schema, coreSupergraphSdl: '' });
      return () => undefined;
    },
    stop: () => Promise.resolve(),
  };

  async function executeRequest(request: {
    readonly document: Operation['document'];
    readonly operation: Operation['operation'];
    readonly request: { readonly variables?: Record<string, unknown> };
    readonly context: ExecutionContext;
  }) {
    const { document, operation, context } = request;
    if (privacy.schema.getRootType(operation.operation) == null) return { errors: [notServed()] };
    const rawVariables = request.request.variables ?? {};
    const coerced = getVariableValues(privacy.schema, operation.variableDefinitions ?? [], rawVariables);
    if (coerced.errors !== undefined) return { errors: [...coerced.errors] };
    return run({ document, operation, variables: coerced.coerced, rawVariables, context, viewer: context.viewer });
  }
}

/** The code of the fault that this schema has no operations of a kind. */
export const operationNotServedCode = 'OPERATION_NOT_SERVED';

function notServed(): GraphQLError {
  return new GraphQLError('This kind of operation is not served here.', {
    extensions: { code: operationNotServedCode, http: { status: 400 } },
  });
}
