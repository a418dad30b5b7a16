import type { DocumentNode, OperationDefinitionNode } from 'graphql';

/** One operation whose variables have been found good, with the context that its resolvers get. */
export interface ExecutedOperation {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** As they came. */
  readonly rawVariables: Readonly<Record<string, unknown>>;
  /** As coerced, their defaults among them. */
  readonly variables: Readonly<Record<string, unknown>>;
  readonly context: object;
}
