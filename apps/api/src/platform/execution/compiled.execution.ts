import {
  execute,
  GraphQLError,
  GraphQLScalarType,
  GraphQLSchema,
  Kind,
  type DocumentNode,
  type ExecutionResult,
  type OperationDefinitionNode,
} from 'graphql';
import { compileQuery, isCompiledQuery, type CompiledQuery } from 'graphql-jit';
import { LRUCache } from 'lru-cache';

/** One operation whose variables have been found good. */
export interface ExecutedOperation {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** As they came, before coercion. */
  readonly rawVariables: Readonly<Record<string, unknown>>;
  /** As coerced, their defaults among them. */
  readonly variables: Readonly<Record<string, unknown>>;
  readonly context: object;
}

/** A way to execute an operation. */
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

/** Operations that are held compiled: code is much larger than its document, and documents are the caller's to make. */
const compiledCapacity = 200;

/**
 * Compiles an operation to code the second time it comes: one that comes only once is not worth the time.
 * Those that come seldom are forgotten for those that come often.
 */
export function compiledExecution(schema: GraphQLSchema): Execute {
  const interpret = interpretedExecution(schema);
  const compiling = withCoerced(schema);
  const seen = new WeakSet<OperationDefinitionNode>();
  const compiled = new LRUCache<OperationDefinitionNode, CompiledQuery | 'NOT_COMPILABLE'>({ max: compiledCapacity });
  return async (executed) => {
    const { document, operation, variables, context } = executed;
    if (!seen.has(operation)) {
      seen.add(operation);
      return interpret(executed);
    }
    const query = compiled.get(operation) ?? compile(compiling, document, operation) ?? 'NOT_COMPILABLE';
    compiled.set(operation, query);
    if (query === 'NOT_COMPILABLE') return interpret(executed);
    const result = await query.query({}, context, { ...variables });
    return result.errors === undefined ? result : { ...result, errors: result.errors.map(asGraphQLError) };
  };
}

function compile(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): CompiledQuery | null {
  try {
    const whole = takingCoerced(document, operation);
    const query = compileQuery(schema, whole, operation.name?.value, { disablingCapturingStackErrors: true });
    return isCompiledQuery(query) ? query : null;
  } catch {
    // What the compiler does not take, the interpreter does.
    return null;
  }
}

/**
 * The compiler would coerce variables by a way of its own, which forgets defaults and repeats values in its messages.
 * They are coerced already: every variable is declared as something that is taken as it is.
 */
const coercedType = new GraphQLScalarType({ name: 'CoercedVariable', parseValue: (value) => value });

function withCoerced(schema: GraphQLSchema): GraphQLSchema {
  const config = schema.toConfig();
  return new GraphQLSchema({ ...config, types: [...config.types, coercedType] });
}

function takingCoerced(document: DocumentNode, operation: OperationDefinitionNode): DocumentNode {
  const variableDefinitions = (operation.variableDefinitions ?? []).map(({ kind, variable }) => ({
    kind,
    variable,
    type: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: coercedType.name } } as const,
  }));
  const definitions = document.definitions.map((definition) =>
    definition === operation ? { ...operation, variableDefinitions } : definition,
  );
  return { ...document, definitions };
}

/** Compiled code makes errors without `extensions`, on which Apollo relies, and names a field as often as it was said. */
function asGraphQLError(error: GraphQLError): GraphQLError {
  const { path, locations, originalError } = error;
  const message = error.message.replace(
    /^(Cannot return null for non-nullable field \w+\.)\((\w+)(?:,\w+)*\)\.$/,
    '$1$2.',
  );
  const options = {
    ...(path === undefined ? {} : { path }),
    ...(originalError === undefined ? {} : { originalError }),
  };
  const whole = new GraphQLError(message, options);
  if (locations !== undefined) Object.defineProperty(whole, 'locations', { value: locations, enumerable: true });
  return whole;
}
