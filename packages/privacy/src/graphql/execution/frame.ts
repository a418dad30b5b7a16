import type { FragmentDefinitionNode, GraphQLError, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import type { Variables } from '../annotation/selection.js';
import { runtimeOf, type PrivacyRuntime } from '../runtime/runtime.js';

/** What an execution is begun with. */
export interface FrameParts {
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  readonly context: unknown;
  /** As coerced. */
  readonly variables: Variables;
}

/** One execution of an operation: what its fields are resolved with, and what has failed so far. */
export class Frame {
  readonly errors: GraphQLError[] = [];
  #runtime: PrivacyRuntime | null = null;
  readonly context: unknown;
  readonly variables: Variables;

  constructor(readonly parts: FrameParts) {
    this.context = parts.context;
    this.variables = parts.variables;
  }

  /** The decisions of the operation; throws where its context has none, since a raw value is never the answer. */
  get runtime(): PrivacyRuntime {
    return (this.#runtime ??= runtimeOf(this.context));
  }
}

/** Where a value stands in the answer. */
export interface Path {
  readonly prev: Path | undefined;
  readonly key: string | number;
  readonly typename: string | undefined;
}
