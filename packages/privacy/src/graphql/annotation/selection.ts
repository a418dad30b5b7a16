import {
  BREAK,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isObjectType,
  Kind,
  visit,
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** Values of an operation's variables, as coerced. */
export type Variables = Readonly<Record<string, unknown>>;

/**
 * Whether `@skip` and `@include` leave a selection in. A condition that is neither true nor false leaves it in:
 * the executor refuses such an operation, and until then to count too much is safe.
 */
export function isIncluded(node: SelectionNode, variables: Variables): boolean {
  return (node.directives ?? []).every((directive) => {
    switch (directive.name.value) {
      case 'skip':
        return conditionOf(directive, variables) !== true;
      case 'include':
        return conditionOf(directive, variables) !== false;
      default:
        return true;
    }
  });
}

/** Whether what a document selects depends on the values of its variables. */
export function hasVariableConditions(document: DocumentNode): boolean {
  let has = false;
  visit(document, {
    Directive: ({ name, arguments: given = [] }) => {
      const isCondition = name.value === 'skip' || name.value === 'include';
      if (!isCondition || !given.some(({ value }) => value.kind === Kind.VARIABLE)) return undefined;
      has = true;
      return BREAK;
    },
  });
  return has;
}

/** The fragments of a document by name. */
export function fragmentsOf(document: DocumentNode): ReadonlyMap<string, FragmentDefinitionNode> {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  return fragments;
}

/** The coordinates `Type.field` of concrete types that an operation selects, whether or not anything is there. */
export function coordinatesOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
): ReadonlySet<string> {
  const coordinates = new Set<string>();
  visitFields(schema, document, operation, variables, (type, field) => {
    coordinates.add(`${type.name}.${field.name}`);
  });
  return coordinates;
}

/**
 * Goes through the fields of concrete types that an operation selects, each with the node that selects it.
 * A selection on an interface or union counts for every type that can stand behind it.
 */
export function visitFields(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
  meet: (type: GraphQLObjectType, field: GraphQLField<unknown, unknown>, node: FieldNode) => void,
): void {
  const fragments = fragmentsOf(document);
  // Each selection set is walked once per concrete type, so that nested fragments cannot multiply the work.
  const walked = new Map<SelectionSetNode, Set<GraphQLObjectType>>();
  const root = schema.getRootType(operation.operation);
  if (root != null) walk(root, operation.selectionSet);

  function walk(type: GraphQLCompositeType, selectionSet: SelectionSetNode): void {
    for (const concrete of isAbstractType(type) ? schema.getPossibleTypes(type) : [type]) {
      if (isObjectType(concrete)) walkConcrete(concrete, selectionSet);
    }
  }

  function walkConcrete(type: GraphQLObjectType, selectionSet: SelectionSetNode): void {
    const types = walked.get(selectionSet) ?? new Set();
    if (types.has(type)) return;
    walked.set(selectionSet, types.add(type));
    for (const node of selectionSet.selections) {
      if (!isIncluded(node, variables)) continue;
      if (node.kind === Kind.FIELD) {
        const field = type.getFields()[node.name.value];
        if (field === undefined) continue;
        meet(type, field, node);
        const named = getNamedType(field.type);
        if (node.selectionSet !== undefined && isCompositeType(named)) walk(named, node.selectionSet);
        continue;
      }
      const spread = node.kind === Kind.INLINE_FRAGMENT ? node : fragments.get(node.name.value);
      if (spread === undefined || !applies(type, spread.typeCondition?.name.value)) continue;
      walkConcrete(type, spread.selectionSet);
    }
  }

  function applies(type: GraphQLObjectType, condition: string | undefined): boolean {
    if (condition === undefined || condition === type.name) return true;
    const conditional = schema.getType(condition);
    return isAbstractType(conditional) && schema.isSubType(conditional, type);
  }
}

function conditionOf(directive: DirectiveNode, variables: Variables): unknown {
  const value = directive.arguments?.find(({ name }) => name.value === 'if')?.value;
  if (value?.kind === Kind.VARIABLE) return variables[value.name.value];
  return value?.kind === Kind.BOOLEAN ? value.value : undefined;
}
