import type { GatewayInterface } from '@apollo/server-gateway-interface';
import type { Ledger, Viewer } from '@trackyourhours/privacy';
import { guardedGateway as gatewayOf, type CompiledPrivacy } from '@trackyourhours/privacy/graphql';
import { GraphQLError } from 'graphql';
import type { Clock } from '../clock/index.js';
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
  readonly clock: Clock;
  /** The fault for a viewer whose authority has ended since it was established. */
  readonly authorityEnded: () => GraphQLError;
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
          throw authorityEnded();
        }
      } catch (error) {
        if (error instanceof GraphQLError) return { data: null, errors: [error] };
        throw error;
      }
      return execute(operation);
    },
  });
}
