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
  return gatewayOf<ExecutionContext>({
    privacy,
    ledger,
    clock: () => clock.now(),
    viewerOf: ({ viewer }) => viewer,
    onLedgerFailure,
    execute: async (operation) => {
      try {
        if (!(await reader.prefetch({ ...operation, precondition: operation.context.authority }))) {
          throw authorityEnded(operation.context.viewer);
        }
      } catch (error) {
        if (error instanceof GraphQLError) return { data: null, errors: [error] };
        throw error;
      }
      return execute(operation);
    },
  });
}
