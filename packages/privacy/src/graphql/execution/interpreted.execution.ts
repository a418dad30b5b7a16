import { execute, type ExecutionResult, type GraphQLSchema } from 'graphql';
import type { ExecutedOperation } from './executed.operation.js';

/** Executes by graphql-js: the reference for every other way. It coerces the variables itself, as they came. */
export function interpretedExecution(
  schema: GraphQLSchema,
): (operation: Omit<ExecutedOperation, 'variables'>) => Promise<ExecutionResult> {
  return async ({ document, operation, rawVariables, context }) =>
    execute({
      schema,
      document,
      operationName: operation.name?.value ?? null,
      variableValues: rawVariables,
      contextValue: context,
    });
}
