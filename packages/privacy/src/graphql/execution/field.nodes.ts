import {
  isAbstractType,
  Kind,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import { isIncluded, type Variables } from '../annotation/selection.js';

/** What of a document decides which fields are selected. */
export interface SelectionFacts {
  readonly schema: GraphQLSchema;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  /** Those that conditions name; the others change no selection. */
  readonly variables: Variables;
}

/** The nodes that select each field of a concrete type, by the field's key in the answer, in the order of the answer. */
export function fieldNodesOf(
  facts: SelectionFacts,
  type: GraphQLObjectType,
  sets: readonly SelectionSetNode[],
): ReadonlyMap<string, readonly FieldNode[]> {
  const { schema, fragments, variables } = facts;
  const fields = new Map<string, FieldNode[]>();
  const visited = new Set<string>();
  for (const set of sets) collect(set);
  return fields;

  function collect(set: SelectionSetNode): void {
    for (const node of set.selections) {
      if (!isIncluded(node, variables)) continue;
      switch (node.kind) {
        case Kind.FIELD: {
          const key = (node.alias ?? node.name).value;
          const nodes = fields.get(key);
          if (nodes === undefined) fields.set(key, [node]);
          else nodes.push(node);
          break;
        }
        case Kind.INLINE_FRAGMENT:
          if (applies(node.typeCondition?.name.value)) collect(node.selectionSet);
          break;
        case Kind.FRAGMENT_SPREAD: {
          const fragment = fragments[node.name.value];
          if (fragment === undefined || visited.has(node.name.value)) break;
          visited.add(node.name.value);
          if (applies(fragment.typeCondition.name.value)) collect(fragment.selectionSet);
          break;
        }
      }
    }
  }

  function applies(condition: string | undefined): boolean {
    if (condition === undefined || condition === type.name) return true;
    const conditional = schema.getType(condition);
    return isAbstractType(conditional) && schema.isSubType(conditional, type);
  }
}
