import { GraphQLError, type ExecutionResult } from 'graphql';
import type { Ledger } from '../../ledger/index.js';
import type { CompiledPrivacy, OperationFacts } from '../compilation/compile.js';
import { withoutRow } from '../runtime/execution.errors.js';
import { attachRuntime, type PrivacyRuntime } from '../runtime/runtime.js';

/** One operation with the context that its resolvers get. */
export interface GuardedOperation extends OperationFacts {
  readonly context: object;
}

/** What the executor works with. */
export interface ExecutorOptions<O extends GuardedOperation> {
  readonly privacy: CompiledPrivacy;
  readonly ledger: Ledger;
  /** Fetches and executes: whichever engine runs the operation, after its decisions stand. */
  readonly execute: (operation: O, runtime: PrivacyRuntime) => Promise<ExecutionResult>;
  /** Told why the ledger could not be written; the caller of the operation is not. */
  readonly onLedgerFailure?: (error: unknown) => void;
}

/** The code of the fault that an answer becomes when its disclosures could not be recorded. */
export const disclosureNotRecorded = 'DISCLOSURE_NOT_RECORDED';

/**
 * Admits, decides, executes, records, answers, in that order. The ledger is written before the answer leaves;
 * if that fails the answer is replaced by a fault and nothing is disclosed.
 */
export function guardedExecutor<O extends GuardedOperation>(
  options: ExecutorOptions<O>,
): (operation: O) => Promise<ExecutionResult> {
  const { privacy, ledger, execute, onLedgerFailure } = options;
  return async (operation) => {
    const refused = privacy.admit(operation);
    if (refused.length > 0) return { errors: refused };
    const runtime = privacy.begin(operation);
    attachRuntime(operation.context, runtime);
    const result = await executed(operation, runtime);
    const disclosures = runtime.disclosures();
    if (disclosures.length > 0) {
      try {
        await ledger.record(disclosures);
      } catch (error) {
        onLedgerFailure?.(error);
        return { data: null, errors: [notRecorded()] };
      }
    }
    return {
      ...result,
      ...(result.errors === undefined ? {} : { errors: result.errors.map(withoutRow) }),
      extensions: { ...result.extensions, privacy: runtime.report() },
    };
  };

  /** Whatever else runs in its context comes too late once it is executed, or has failed. */
  async function executed(operation: O, runtime: PrivacyRuntime): Promise<ExecutionResult> {
    try {
      return await execute(operation, runtime);
    } finally {
      runtime.close();
    }
  }
}

function notRecorded(): GraphQLError {
  return new GraphQLError('The answer could not be recorded, so it was not given. Nothing was disclosed; try again.', {
    extensions: { code: disclosureNotRecorded, http: { status: 503 } },
  });
}
