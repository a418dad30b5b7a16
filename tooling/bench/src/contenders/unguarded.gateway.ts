import {
  coercedVariables,
  type CompiledPrivacy,
  type EstablishedOperation,
  type PrivacyRuntime,
} from '@trackyourhours/privacy/graphql';
import type { DocumentNode, ExecutionResult, OperationDefinitionNode } from 'graphql';

/** What the product gives its gateway, as far as this one looks at it. */
interface GatewayOptions {
  readonly privacy: CompiledPrivacy;
  readonly reader: { prefetch(operation: object): Promise<boolean> };
  readonly execute: (operation: object) => Promise<ExecutionResult>;
  readonly clock: { now(): Date };
}

/** What Apollo Server hands to an executor. */
interface GatewayRequest {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly context: {
    readonly viewer: EstablishedOperation<object>['viewer'];
    readonly authority: object | null;
  };
  readonly request: { readonly variables?: Readonly<Record<string, unknown>> };
}

const edge = import.meta.resolve('@trackyourhours/privacy/graphql');
const { attachRuntime } = (await import(new URL('runtime/runtime.js', edge).href)) as {
  readonly attachRuntime: (context: object, runtime: PrivacyRuntime) => void;
};

/**
 * The product's gateway without admission, notices and ledger. The decision table stays: the reader writes its statement
 * by it, so that the same rows and columns are fetched.
 */
export function guardedGateway({ privacy, reader, execute, clock }: GatewayOptions) {
  const answer = async ({ document, operation, context, request }: GatewayRequest): Promise<ExecutionResult> => {
    const rawVariables = request.variables ?? {};
    const coerced = coercedVariables(privacy, operation, rawVariables);
    if ('errors' in coerced) return coerced;
    const { variables } = coerced;
    const { viewer, authority } = context;
    const established = { document, operation, context, rawVariables, variables, viewer, now: clock.now() };
    attachRuntime(context, privacy.begin(established));
    await reader.prefetch({ ...established, precondition: authority });
    return execute(established);
  };
  return {
    load: () => Promise.resolve({ executor: answer }),
    onSchemaLoadOrUpdate: (tell: (loaded: object) => void) => {
      tell({ apiSchema: privacy.schema, coreSupergraphSdl: '' });
      return () => undefined;
    },
    stop: () => Promise.resolve(),
  };
}
