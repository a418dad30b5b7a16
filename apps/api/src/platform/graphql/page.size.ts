import {
  getNamedType,
  GraphQLInt,
  Kind,
  type FieldNode,
  type GraphQLArgument,
  type GraphQLField,
  type OperationDefinitionNode,
  type ValueNode,
} from 'graphql';
import { OperationError } from './operation.errors.js';

/** What a page size is read from: the operation for the defaults of its variables, and what the variables hold. */
export interface PageFacts {
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly maxPageSize: number;
}

/** How many items a field may bring, and whether another run of the same operation could bring another number. */
export interface PageSize {
  readonly size: number;
  readonly dependsOnVariables: boolean;
}

/**
 * Reads the `first` and `last` of a field wherever they are said: a literal, a variable, its default, the argument's
 * default. Refuses a negative or excessive one by name; answers `undefined` if the field has no pages.
 */
export function pageSizeOf(
  type: string,
  definition: GraphQLField<unknown, unknown>,
  field: FieldNode,
  facts: PageFacts,
): PageSize | undefined {
  const pageArguments = definition.args.filter(isPageArgument);
  if (pageArguments.length === 0) return undefined;
  const said = pageArguments.map((argument) => sayingOf(argument, field, facts));
  for (const { argument, value } of said) {
    if (typeof value === 'number' && (value < 0 || value > facts.maxPageSize)) {
      throw OperationError.pageSizeNotAllowed(argument, `${type}.${definition.name}`, facts.maxPageSize, field);
    }
  }
  const sizes = said.flatMap(({ value }) => (typeof value === 'number' ? [value] : []));
  return {
    // Nothing said counts as the most that could come; so does what is no number, which coercion will refuse.
    size: sizes.length === 0 ? facts.maxPageSize : Math.max(...sizes),
    dependsOnVariables: said.some(({ dependsOnVariables }) => dependsOnVariables),
  };
}

interface Saying {
  readonly argument: string;
  readonly value: unknown;
  readonly dependsOnVariables: boolean;
}

function isPageArgument(argument: GraphQLArgument): boolean {
  return (argument.name === 'first' || argument.name === 'last') && getNamedType(argument.type) === GraphQLInt;
}

function sayingOf(argument: GraphQLArgument, field: FieldNode, { operation, variables }: PageFacts): Saying {
  const node = field.arguments?.find(({ name }) => name.value === argument.name)?.value;
  if (node?.kind !== Kind.VARIABLE) {
    return {
      argument: argument.name,
      value: node === undefined ? argument.defaultValue : numberIn(node),
      dependsOnVariables: false,
    };
  }
  const variable = node.name.value;
  const given = Object.hasOwn(variables, variable) ? variables[variable] : undefined;
  const ownDefault = operation.variableDefinitions?.find(
    (definition) => definition.variable.name.value === variable,
  )?.defaultValue;
  const byDefault = ownDefault === undefined ? argument.defaultValue : numberIn(ownDefault);
  return { argument: argument.name, value: given === undefined ? byDefault : given, dependsOnVariables: true };
}

function numberIn(node: ValueNode): number | undefined {
  return node.kind === Kind.INT ? Number(node.value) : undefined;
}
