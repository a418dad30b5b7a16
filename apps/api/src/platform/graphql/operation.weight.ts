import {
  getNamedType,
  getNullableType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  SchemaMetaFieldDef,
  typeFromAST,
  TypeMetaFieldDef,
  TypeNameMetaFieldDef,
  type DocumentNode,
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { statedCost } from './operation.cost.js';
import { pageSizeOf, type PageFacts } from './page.size.js';

/** How heavy an operation is; fragments count wherever they are spread, and nothing is left out for being conditional. */
export interface Weight {
  readonly depth: number;
  readonly introspectionDepth: number;
  readonly aliases: number;
  /** Fields on the level that was weighed, before any nesting. */
  readonly fields: number;
  /** The most directives on one selection. */
  readonly directives: number;
  /** Fields by what each costs, multiplied down through page sizes and lists. */
  readonly cost: number;
}

/** An operation with all that its weight depends on. */
export interface WeighedOperation extends PageFacts {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  /** How many items a list without pages is taken to hold. */
  readonly listSize: number;
}

/**
 * Weighs an operation in one pass: a fragment is weighed once, however often it is spread, so that a bomb of nested
 * fragments costs no more to judge than to write. Throws an `OperationError` for a page size that is not allowed.
 */
export function weighOperation(facts: WeighedOperation): {
  readonly weight: Weight;
  readonly dependsOnVariables: boolean;
} {
  const scale: Scale = { facts, fragments: new Map(), dependsOnVariables: false };
  const root = facts.schema.getRootType(facts.operation.operation);
  const weight = weighSelections(facts.operation.selectionSet, root ?? undefined, 'ordinary', scale);
  return { weight, dependsOnVariables: scale.dependsOnVariables };
}

interface Scale {
  readonly facts: WeighedOperation;
  readonly fragments: Map<string, Weight>;
  dependsOnVariables: boolean;
}

/** Where a selection stands: directly under a page its lists are that page; in introspection lists are the schema's own. */
type Standing = 'ordinary' | 'page' | 'introspection';

type Parent = GraphQLCompositeType | undefined;

function weighSelections({ selections }: SelectionSetNode, parent: Parent, standing: Standing, scale: Scale): Weight {
  return selections.reduce((sum, selection) => {
    const weight = weighSelection(selection, parent, standing, scale);
    return add(sum, { ...weight, directives: Math.max(weight.directives, selection.directives?.length ?? 0) });
  }, nothing);
}

function weighSelection(selection: SelectionNode, parent: Parent, standing: Standing, scale: Scale): Weight {
  switch (selection.kind) {
    case Kind.FIELD:
      return weighField(selection, parent, standing, scale);
    case Kind.INLINE_FRAGMENT: {
      const condition = selection.typeCondition && typeFromAST(scale.facts.schema, selection.typeCondition);
      return weighSelections(selection.selectionSet, isCompositeType(condition) ? condition : parent, standing, scale);
    }
    case Kind.FRAGMENT_SPREAD:
      return weighFragment(selection.name.value, standing, scale);
  }
}

function weighFragment(name: string, standing: Standing, scale: Scale): Weight {
  const key = `${standing} ${name}`;
  const known = scale.fragments.get(key);
  if (known !== undefined) return known;
  // A fragment that comes back to itself weighs nothing there; validation refuses the cycle itself.
  scale.fragments.set(key, nothing);
  const { schema, document } = scale.facts;
  const fragment = document.definitions.find(
    (node) => node.kind === Kind.FRAGMENT_DEFINITION && node.name.value === name,
  );
  if (fragment?.kind !== Kind.FRAGMENT_DEFINITION) return nothing;
  const type = typeFromAST(schema, fragment.typeCondition);
  const weight = weighSelections(fragment.selectionSet, isCompositeType(type) ? type : undefined, standing, scale);
  scale.fragments.set(key, weight);
  return weight;
}

function weighField(field: FieldNode, parent: Parent, standing: Standing, scale: Scale): Weight {
  const definition = definitionOf(field.name.value, parent, scale.facts.schema);
  const isSchemaField = definition === SchemaMetaFieldDef || definition === TypeMetaFieldDef;
  const inside = isSchemaField || standing === 'introspection' ? 'introspection' : 'ordinary';
  const page =
    definition && parent && inside === 'ordinary' ? pageSizeOf(parent.name, definition, field, scale.facts) : undefined;
  if (page?.dependsOnVariables) scale.dependsOnVariables = true;

  const isList = definition !== undefined && isListType(getNullableType(definition.type));
  const items = page?.size ?? (isList && standing === 'ordinary' && inside === 'ordinary' ? scale.facts.listSize : 1);
  const type = definition && getNamedType(definition.type);
  const below = page !== undefined && !isList ? 'page' : inside;
  const nested = field.selectionSet
    ? weighSelections(field.selectionSet, isCompositeType(type) ? type : undefined, below, scale)
    : nothing;
  return {
    depth: inside === 'ordinary' ? nested.depth + 1 : 0,
    introspectionDepth: inside === 'introspection' ? nested.introspectionDepth + 1 : nested.introspectionDepth,
    aliases: bounded(nested.aliases + (field.alias ? 1 : 0)),
    fields: 1,
    directives: nested.directives,
    cost: bounded((definition === undefined ? 1 : statedCost(definition)) + Math.max(1, items) * nested.cost),
  };
}

function definitionOf(name: string, parent: Parent, schema: GraphQLSchema): GraphQLField<unknown, unknown> | undefined {
  if (name === TypeNameMetaFieldDef.name) return TypeNameMetaFieldDef;
  if (parent !== undefined && parent === schema.getQueryType()) {
    if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
    if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
  }
  return isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
}

function add(one: Weight, other: Weight): Weight {
  return {
    depth: Math.max(one.depth, other.depth),
    introspectionDepth: Math.max(one.introspectionDepth, other.introspectionDepth),
    aliases: bounded(one.aliases + other.aliases),
    fields: bounded(one.fields + other.fields),
    directives: Math.max(one.directives, other.directives),
    cost: bounded(one.cost + other.cost),
  };
}

// An exponential bomb would reach infinity, where sums and comparisons stop meaning anything.
function bounded(count: number): number {
  return Math.min(count, Number.MAX_SAFE_INTEGER);
}

const nothing: Weight = { depth: 0, introspectionDepth: 0, aliases: 0, fields: 0, directives: 0, cost: 0 };
