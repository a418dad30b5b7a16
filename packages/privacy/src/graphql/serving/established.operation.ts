import { getVariableValues, GraphQLError, type DocumentNode, type OperationDefinitionNode } from 'graphql';
import type { Standing, Viewer } from '../../decision/index.js';
import type { Ledger } from '../../ledger/index.js';
import type { CompiledPrivacy } from '../compilation/compile.js';
import type { GuardedOperation } from './executor.js';
import { operationErrors } from './operation.errors.js';
import { variableFaults, wholeVariable } from './variable.faults.js';

/** What an application tells once, so that each of its operations can be guarded. */
export interface GuardOptions<C extends object> {
  readonly privacy: CompiledPrivacy;
  readonly ledger: Ledger;
  /**
   * Who asks, told from the context that the server made. When it fails the operation is answered with an error alone:
   * with a `GraphQLError` as it is, and with nothing of any other, which could hold what was sent.
   */
  readonly viewerOf: (context: C) => Viewer | Promise<Viewer>;
  /** What holds of a person; absent, or where it gives undefined: nothing is known, so that no consent counts. */
  readonly standingOf?: (person: string, context: C) => Standing | undefined;
  /** Absent: the machine's. */
  readonly clock?: () => Date;
  /** Told why `viewerOf` failed otherwise than by a `GraphQLError`; the caller of the operation is not. */
  readonly onViewerFailure?: (error: unknown) => void;
  /** Told why the ledger could not be written; the caller of the operation is not. */
  readonly onLedgerFailure?: (error: unknown) => void;
}

/** An operation with its variables as they came, for whatever executes it and coerces them itself. */
export interface EstablishedOperation<C extends object> extends GuardedOperation {
  readonly context: C;
  readonly rawVariables: Readonly<Record<string, unknown>>;
}

/** An operation as it came. */
export interface ArrivedOperation<C extends object> {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly rawVariables: Readonly<Record<string, unknown>>;
  readonly context: C;
  /** Absent: in a body. */
  readonly transport?: 'URL' | 'BODY';
}

/** Variables coerced to the types that the operation declares, or at most ten errors that say where and repeat no value. */
export function coercedVariables(
  { schema }: Pick<CompiledPrivacy, 'schema'>,
  { variableDefinitions = [] }: OperationDefinitionNode,
  rawVariables: Readonly<Record<string, unknown>>,
): { readonly variables: Readonly<Record<string, unknown>> } | { readonly errors: readonly GraphQLError[] } {
  const { coerced, errors } = getVariableValues(schema, variableDefinitions, rawVariables, {
    maxErrors: 1,
    hideSuggestions: true,
  });
  if (errors === undefined) return { variables: coerced };
  // What graphql-js says of a variable repeats its value, which may be personal.
  const [error] = errors;
  const refused = variableDefinitions.filter((definition) => error?.nodes?.includes(definition));
  const faults = variableFaults(schema, variableDefinitions, rawVariables);
  // A scalar that refuses once and not twice leaves no place to name: its variable is refused as a whole.
  const told = faults.length > 0 ? faults : refused.map(wholeVariable);
  return { errors: told.map(operationErrors.variableNotValid) };
}

/** The facts upon which an operation is decided, established anew: who asks, at which moment, and what holds of people. */
export async function established<C extends object>(
  options: GuardOptions<C>,
  operation: ArrivedOperation<C>,
  variables: Readonly<Record<string, unknown>>,
): Promise<EstablishedOperation<C>> {
  const { standingOf, clock = () => new Date() } = options;
  const { context } = operation;
  return {
    ...operation,
    variables,
    viewer: await viewerIn(context, options),
    now: clock(),
    ...(standingOf === undefined ? {} : { standingOf: (person: string) => standingOf(person, context) }),
  };
}

async function viewerIn<C extends object>(context: C, { viewerOf, onViewerFailure }: GuardOptions<C>): Promise<Viewer> {
  try {
    return await viewerOf(context);
  } catch (error) {
    if (error instanceof GraphQLError) throw error;
    onViewerFailure?.(error);
    throw operationErrors.viewerNotEstablished();
  }
}
