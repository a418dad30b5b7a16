import type { ApolloServerPlugin } from '@apollo/server';
import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { OperationError } from './operation.errors.js';
import { weighOperation, type Weight } from './operation.weight.js';

/** How heavy an operation may be. */
export interface OperationLimits {
  readonly depth: number;
  /** Introspection has a depth of its own, because the ordinary introspection query is deeper than any of ours. */
  readonly introspectionDepth: number;
  readonly aliases: number;
  readonly rootFields: number;
  readonly directives: number;
  /** Judged by the parser, before anything else looks at the document. */
  readonly tokens: number;
  readonly maxPageSize: number;
  /** How many items a list without pages is taken to hold. */
  readonly listSize: number;
  readonly cost: number;
}

/** The limits of a server that nobody configured. */
export const defaultOperationLimits: OperationLimits = {
  depth: 12,
  introspectionDepth: 16,
  aliases: 30,
  rootFields: 20,
  directives: 5,
  tokens: 4_000,
  maxPageSize: 100,
  listSize: 5,
  cost: 20_000,
};

/** The cost of a field that has room for no other of its kind beside it in one operation. */
export const costOfOneAtMost = Math.floor(defaultOperationLimits.cost / 2) + 1;

/** Refuses an operation that is too heavy before any of it runs, by the values its variables hold this time. */
export function operationLimits(options: Partial<OperationLimits> = {}): ApolloServerPlugin {
  const limits = { ...defaultOperationLimits, ...options };
  // Remembered by the operation's node, and only while no variable matters: the node lives as long as Apollo's document.
  const verdicts = new WeakMap<OperationDefinitionNode, Verdict>();
  return {
    requestDidStart: () =>
      Promise.resolve({
        didResolveOperation({ schema, document, operation, request }) {
          // Apollo would go on and leave it to the executor, which may take an operation for granted.
          if (!operation) return Promise.reject(OperationError.notResolved(request.operationName));
          const verdict =
            verdicts.get(operation) ??
            judgeOperation({ schema, document, operation, variables: request.variables ?? {} }, limits);
          if (!verdict.dependsOnVariables) verdicts.set(operation, verdict);
          return verdict.refusal === undefined ? Promise.resolve() : Promise.reject(verdict.refusal);
        },
      }),
  };
}

/** What was decided, and whether other variables could have made it another decision. */
export interface Verdict {
  readonly refusal: OperationError | undefined;
  readonly dependsOnVariables: boolean;
}

/** Judges one operation. */
export function judgeOperation(
  facts: {
    readonly schema: GraphQLSchema;
    readonly document: DocumentNode;
    readonly operation: OperationDefinitionNode;
    readonly variables: Readonly<Record<string, unknown>>;
  },
  limits: OperationLimits,
): Verdict {
  try {
    const { weight, dependsOnVariables } = weighOperation({
      ...facts,
      maxPageSize: limits.maxPageSize,
      listSize: limits.listSize,
    });
    return { refusal: refusalOf(weight, limits), dependsOnVariables };
  } catch (error) {
    if (!(error instanceof OperationError)) throw error;
    return { refusal: error, dependsOnVariables: true };
  }
}

function refusalOf(weight: Weight, limits: OperationLimits): OperationError | undefined {
  if (weight.directives > limits.directives) return OperationError.tooManyDirectives(limits.directives);
  if (weight.depth > limits.depth) return OperationError.tooDeep(limits.depth);
  if (weight.introspectionDepth > limits.introspectionDepth) {
    return OperationError.introspectionTooDeep(limits.introspectionDepth);
  }
  if (weight.fields > limits.rootFields) return OperationError.tooManyRootFields(limits.rootFields);
  if (weight.aliases > limits.aliases) return OperationError.tooManyAliases(limits.aliases);
  if (weight.cost > limits.cost) return OperationError.tooCostly(limits.cost);
  return undefined;
}
