import {
  execute,
  GraphQLError,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { compileQuery, isCompiledQuery, type CompiledQuery } from 'graphql-jit';

/** One operation whose variables have been found good. */
export interface ExecutedOperation {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** As they came, before coercion. */
  readonly rawVariables: Readonly<Record<string, unknown>>;
  readonly context: object;
}

export type Execute = (operation: ExecutedOperation) => Promise<ExecutionResult>;

/** Interprets every operation: the reference for the compiled way, and the fallback for what that does not take. */
export function interpretedExecution(schema: GraphQLSchema): Execute {
  return async ({ document, operation, rawVariables, context }) =>
    execute({
      schema,
      document,
      operationName: operation.name?.value ?? null,
      variableValues: rawVariables,
      contextValue: context,
    });
}

/**
 * Compiles an operation to code the second time it comes: one that comes only once is not worth the time.
 * What was compiled goes with its document, which Apollo's document store forgets in its own time.
 */
export function compiledExecution(schema: GraphQLSchema): Execute {
  const interpret = interpretedExecution(schema);
  const compiled = new WeakMap<OperationDefinitionNode, CompiledQuery | 'SEEN' | 'NOT_COMPILABLE'>();
  return async (executed) => {
    const { document, operation, rawVariables, context } = executed;
    const known = compiled.get(operation);
    if (known === undefined) {
      compiled.set(operation, 'SEEN');
      return interpret(executed);
    }
    if (known === 'NOT_COMPILABLE') return interpret(executed);
    const query = known === 'SEEN' ? compile(schema, document, operation) : known;
    if (known === 'SEEN') compiled.set(operation, query ?? 'NOT_COMPILABLE');
    if (query === null) return interpret(executed);
    const result = await query.query({}, context, { ...rawVariables });
    return result.errors === undefined ? result : { ...result, errors: result.errors.map(asGraphQLError) };
  };
}

function compile(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode): CompiledQuery | null {
  try {
    const query = compileQuery(schema, document, operation.name?.value, { disablingCapturingStackErrors: true });
    return isCompiledQuery(query) ? query : null;
  } catch {
    // What the compiler does not take, the interpreter does.
    return null;
  }
}

/** Compiled code makes errors without `extensions`, on which Apollo relies. */
function asGraphQLError(error: GraphQLError): GraphQLError {
  const { message, path, locations, originalError } = error;
  const options = { ...(path === undefined ? {} : { path }), ...(originalError === undefined ? {} : { originalError }) };
  const whole = new GraphQLError(message, options);
  if (locations !== undefined) Object.defineProperty(whole, 'locations', { value: locations, enumerable: true });
  return whole;
}
