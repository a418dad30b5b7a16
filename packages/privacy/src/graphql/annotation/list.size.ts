import {
  DirectiveLocation,
  getDirectiveValues,
  GraphQLBoolean,
  GraphQLDirective,
  GraphQLInt,
  GraphQLList,
  GraphQLNonNull,
  GraphQLString,
  isObjectType,
  Kind,
  type FieldNode,
  type GraphQLArgument,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import type { Variables } from './selection.js';

/** How many items a field brings, in the words of the GraphQL cost specification. Of a list without one nothing is known. */
export interface ListSize {
  /** Never more than this, whatever is asked for; in all, where lists stand in a list. */
  readonly maximum?: number;
  /** As many at the most when no slicing argument says how many. */
  readonly assumedSize?: number;
  /** Arguments, such as `first`, that say how many. */
  readonly slicingArguments?: readonly string[];
  /** When the field is no list: those of its own fields that are, and bring as many, such as `nodes`. */
  readonly sizedFields?: readonly string[];
}

/** List sizes by `Type.field`. */
export type ListSizes = Readonly<Record<string, ListSize>>;

/** How many items a field brings at the most: `Infinity` when nothing bounds it. `variables` is null when unknown. */
export function sizeOf(
  stated: ListSize | undefined,
  args: readonly GraphQLArgument[],
  node: FieldNode,
  operation: OperationDefinitionNode,
  variables: Variables | null,
): number {
  if (stated === undefined) return Infinity;
  const { maximum = Infinity, assumedSize = Infinity, slicingArguments = [] } = stated;
  const said = args
    .filter(({ name }) => slicingArguments.includes(name))
    .map((argument) => sayingOf(argument, node, operation, variables))
    .filter((count) => count !== null);
  return Math.min(maximum, said.length === 0 ? assumedSize : Math.max(...said));
}

/** The sizes that an application states, and those that `@listSize` states in the schema's text, where it does not. */
export function listSizesOf(schema: GraphQLSchema, stated: ListSizes): ReadonlyMap<string, ListSize> {
  const sizes = new Map(Object.entries(stated));
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const { name, astNode } of Object.values(type.getFields())) {
      const coordinate = `${type.name}.${name}`;
      if (sizes.has(coordinate) || astNode == null) continue;
      const said = getDirectiveValues(listSizeDirective, astNode);
      if (said !== undefined) sizes.set(coordinate, withoutNulls(said));
    }
  }
  return sizes;
}

/** The directive as the specification defines it. A schema may define it for itself, and is read by this all the same. */
export const listSizeDirective = new GraphQLDirective({
  name: 'listSize',
  description: 'Says how many items a field brings at the most, in the words of the GraphQL cost specification.',
  locations: [DirectiveLocation.FIELD_DEFINITION],
  args: {
    assumedSize: { type: GraphQLInt },
    slicingArguments: { type: new GraphQLList(new GraphQLNonNull(GraphQLString)) },
    sizedFields: { type: new GraphQLList(new GraphQLNonNull(GraphQLString)) },
    requireOneSlicingArgument: { type: GraphQLBoolean, defaultValue: true },
  },
});

function withoutNulls(said: Readonly<Record<string, unknown>>): ListSize {
  const { requireOneSlicingArgument: _irrelevant, ...size } = said;
  return Object.fromEntries(Object.entries(size).filter(([, value]) => value !== null));
}

/** The number that an argument is given; null when none is, and no bound when it cannot be told. */
function sayingOf(
  argument: GraphQLArgument,
  node: FieldNode,
  operation: OperationDefinitionNode,
  variables: Variables | null,
): number | null {
  const value = node.arguments?.find(({ name }) => name.value === argument.name)?.value;
  if (value === undefined) return countIn(argument.defaultValue);
  if (value.kind !== Kind.VARIABLE) return value.kind === Kind.NULL ? null : countIn(valueIn(value));
  if (variables === null) return Infinity;
  const name = value.name.value;
  if (Object.hasOwn(variables, name)) return countIn(variables[name]);
  const declared = operation.variableDefinitions?.find(({ variable }) => variable.name.value === name)?.defaultValue;
  if (declared === undefined) return countIn(argument.defaultValue);
  return declared.kind === Kind.NULL ? null : countIn(valueIn(declared));
}

function valueIn(node: { readonly kind: Kind; readonly value?: unknown }): unknown {
  return node.kind === Kind.INT ? Number(node.value) : NaN;
}

function countIn(value: unknown): number | null {
  if (value === undefined || value === null) return null;
  // What is no count is for the server to refuse; until then it could bring anything.
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : Infinity;
}
