import {
  createSourceEventStream,
  getOperationAST,
  GraphQLError,
  execute as interpret,
  OperationTypeNode,
  validate,
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
  type GraphQLSchema,
} from 'graphql';
import { assertGuarded } from '../compilation/compile.js';
import { executionErrors, repeatsValue, withoutRow } from '../runtime/execution.errors.js';
import { attachRuntime, type PrivacyRuntime } from '../runtime/runtime.js';
import { allowOpening } from '../runtime/subscription.guard.js';
import {
  coercedVariables,
  established,
  type EstablishedOperation,
  type GuardOptions,
} from './established.operation.js';
import { guardedEvents } from './event.stream.js';
import { guardedExecutor } from './executor.js';
import { operationErrors } from './operation.errors.js';

/** What a guarded subscriber is made of. */
export interface SubscriberOptions<C extends object> extends GuardOptions<C> {
  /** Executes one event, once its decisions stand; absent: graphql-js with the resolvers of the schema. */
  readonly execute?: (operation: SubscribedEvent<C>, runtime: PrivacyRuntime) => Promise<ExecutionResult>;
}

/** One event as an operation of its own. */
export interface SubscribedEvent<C extends object> extends EstablishedOperation<C> {
  /** What the source gave: the value that root fields are resolved from. */
  readonly event: unknown;
}

/** What a client subscribes to. */
export interface SubscriptionRequest<C extends object> {
  readonly document: DocumentNode;
  /** Needed where the document has several operations. */
  readonly operationName?: string | null;
  readonly variables?: Readonly<Record<string, unknown>>;
  /** Absent: in a body, or a message. */
  readonly transport?: 'URL' | 'BODY';
  /** Makes a context: one to open the source in, and a new one for each event, since a context serves one operation. */
  readonly context: () => C | Promise<C>;
}

/**
 * Serves subscriptions. Each event is an operation of its own: the viewer is established anew, so that what was
 * withdrawn takes effect; then it is decided, executed, recorded, and only then delivered. An event that could not be
 * recorded is delivered as a fault without its data. What may not be opened is answered with one result.
 */
export function guardedSubscriber<C extends object>(
  options: SubscriberOptions<C>,
): (request: SubscriptionRequest<C>) => Promise<AsyncIterableIterator<ExecutionResult> | ExecutionResult> {
  const { privacy, ledger, onLedgerFailure } = options;
  const { schema } = privacy;
  assertGuarded(schema);
  const run = guardedExecutor<SubscribedEvent<C>>({
    privacy,
    ledger,
    execute: options.execute ?? interpreted(schema),
    ...(onLedgerFailure === undefined ? {} : { onLedgerFailure }),
  });
  return async (request) => {
    const { document, variables: rawVariables = {}, transport = 'BODY' } = request;
    const invalid = validate(schema, document);
    if (invalid.length > 0) return { errors: invalid };
    const operation = getOperationAST(document, request.operationName);
    if (operation?.operation !== OperationTypeNode.SUBSCRIPTION) return { errors: [operationErrors.notServed()] };
    const coerced = coercedVariables(privacy, operation, rawVariables);
    if ('errors' in coerced) return coerced;

    const factsNow = async () => {
      const context = await request.context();
      return established(options, { document, operation, rawVariables, transport, context }, coerced.variables);
    };
    const opening = await refusedOr(factsNow);
    if (opening instanceof GraphQLError) return { errors: [opening] };
    // What opens the source runs before any event, and may look people up already.
    const refused = privacy.admit(opening);
    if (refused.length > 0) return { errors: refused };
    const runtime = privacy.begin(opening);
    // It tells what may be fetched, and lets nothing out: what did would be recorded nowhere.
    runtime.close();
    attachRuntime(opening.context, runtime);
    allowOpening(opening.context);
    const source = await sourceOf({
      schema,
      document,
      operationName: operation.name?.value ?? null,
      variableValues: rawVariables,
      contextValue: opening.context,
    });
    if (!(Symbol.asyncIterator in source)) return { ...source, errors: (source.errors ?? []).map(withoutRow) };
    return guardedEvents(source, async (event) => run({ ...(await factsNow()), event }));
  };
}

/** Opens a source; of one that is none graphql-js would repeat what it is. */
async function sourceOf(asked: ExecutionArgs): Promise<AsyncIterable<unknown> | ExecutionResult> {
  try {
    return await createSourceEventStream(asked);
  } catch (error) {
    if (error instanceof Error && repeatsValue(error.message)) return { errors: [executionErrors.notOfItsType()] };
    throw error;
  }
}

async function refusedOr<T>(establish: () => Promise<T>): Promise<T | GraphQLError> {
  try {
    return await establish();
  } catch (error) {
    if (error instanceof GraphQLError) return error;
    throw error;
  }
}

/** Executes one event by graphql-js: the reference for every other way. */
function interpreted(schema: GraphQLSchema) {
  return async ({ document, operation, rawVariables, context, event }: SubscribedEvent<object>) =>
    interpret({
      schema,
      document,
      operationName: operation.name?.value ?? null,
      variableValues: rawVariables,
      contextValue: context,
      rootValue: event,
    });
}
