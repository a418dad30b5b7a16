import type { GatewayInterface } from '@apollo/server-gateway-interface';
import type { Ledger, Viewer } from '@trackyourhours/privacy';
import {
  guardedGateway as gatewayOf,
  type CompiledPrivacy,
  type ExecutedOperation,
} from '@trackyourhours/privacy/graphql';
import { GraphQLError, type ExecutionResult } from 'graphql';
import type { Clock } from '../clock/index.js';
import type { Precondition, Reader } from '../reader/index.js';

/** A way to execute an operation whose rows are there. */
export type Execute = (operation: ExecutedOperation) => Promise<ExecutionResult>;

/** The part of a request's context that execution looks at. */
export interface ExecutionContext {
  readonly viewer: Viewer;
  readonly authority: Precondition | null;
  /** Who asks, established from nothing that is remembered; null or absent where the authority is over for good. */
  readonly reestablish?: (() => Promise<Pick<ExecutionContext, 'viewer' | 'authority'>>) | null;
}

/** What the gateway is made of. */
export interface GatewayOptions {
  readonly privacy: CompiledPrivacy;
  readonly ledger: Ledger;
  readonly reader: Reader;
  readonly execute: Execute;
  readonly clock: Clock;
  /** The fault for a viewer whose authority has ended since it was established. */
  readonly authorityEnded: (viewer: Viewer) => GraphQLError;
  readonly onLedgerFailure: (error: unknown) => void;
}

/**
 * Apollo's executor seam: decide, fetch in one statement, execute, record, answer.
 * It refuses a schema that is not guarded.
 */
export function guardedGateway(options: GatewayOptions): GatewayInterface {
  const { privacy, ledger, reader, execute, clock, authorityEnded, onLedgerFailure } = options;
  const lapsed = new WeakSet<object>();
  const gateway = gatewayOf<ExecutionContext>({
    privacy,
    ledger,
    clock: () => clock.now(),
    viewerOf: ({ viewer }) => viewer,
    onLedgerFailure,
    execute: (operation) =>
      answered(async () => {
        const { context } = operation;
        if (await reader.prefetch({ ...operation, precondition: context.authority })) return execute(operation);
        lapsed.add(context);
        throw authorityEnded(context.viewer);
      }),
  });
  return {
    ...gateway,
    load: async () => {
      const { executor } = await gateway.load();
      return {
        executor: async (request) => {
          const first = await executor(request);
          const { reestablish } = request.context as ExecutionContext;
          if (reestablish == null || !lapsed.has(request.context)) return first;
          // Nothing has been done yet. What was decided was decided upon what is no longer so: it is all decided anew.
          return answered(async () =>
            executor({ ...request, context: { ...request.context, ...(await reestablish()) } }),
          );
        },
      };
    },
  };
}

/** A refusal is an answer; whatever else is thrown is a fault. */
async function answered(work: () => Promise<ExecutionResult>): Promise<ExecutionResult> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof GraphQLError) return { data: null, errors: [error] };
    throw error;
  }
}
