import { fragmentsOf, isIncluded, type Variables } from '@trackyourhours/privacy/graphql';
import {
  isAbstractType,
  Kind,
  visit,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';

/** The selections of one document, with what its variables leave in. */
export class Selections {
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;

  constructor(
    private readonly schema: GraphQLSchema,
    document: DocumentNode,
    private readonly variables: Variables,
  ) {
    this.#fragments = fragmentsOf(document);
  }

  /** The fields that selection sets ask of a concrete type, by their key in the answer. */
  fieldsOf(type: GraphQLObjectType, sets: readonly SelectionSetNode[]): ReadonlyMap<string, readonly FieldNode[]> {
    const fields = new Map<string, FieldNode[]>();
    const visited = new Set<FragmentDefinitionNode>();
    for (const set of sets) this.#collect(type, set, fields, visited);
    return fields;
  }

  #collect(
    type: GraphQLObjectType,
    set: SelectionSetNode,
    fields: Map<string, FieldNode[]>,
    visited: Set<FragmentDefinitionNode>,
  ): void {
    for (const node of set.selections) {
      if (!isIncluded(node, this.variables)) continue;
      if (node.kind === Kind.FIELD) {
        const key = node.alias?.value ?? node.name.value;
        fields.set(key, [...(fields.get(key) ?? []), node]);
      } else if (node.kind === Kind.INLINE_FRAGMENT) {
        if (this.#applies(type, node.typeCondition?.name.value)) {
          this.#collect(type, node.selectionSet, fields, visited);
        }
      } else {
        const fragment = this.#fragments.get(node.name.value);
        if (fragment === undefined || visited.has(fragment)) continue;
        visited.add(fragment);
        if (this.#applies(type, fragment.typeCondition.name.value)) {
          this.#collect(type, fragment.selectionSet, fields, visited);
        }
      }
    }
  }

  #applies(type: GraphQLObjectType, condition: string | undefined): boolean {
    if (condition === undefined || condition === type.name) return true;
    const conditional = this.schema.getType(condition);
    return isAbstractType(conditional) && this.schema.isSubType(conditional, type);
  }
}

/** The selection sets under fields that share one key of the answer. */
export function setsUnder(nodes: readonly FieldNode[]): readonly SelectionSetNode[] {
  return nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
}

/** The variables that decide what a document's `@skip` and `@include` leave in. */
export function conditionsOf(document: DocumentNode): readonly string[] {
  const names = new Set<string>();
  visit(document, {
    Directive(node) {
      if (node.name.value !== 'skip' && node.name.value !== 'include') return;
      for (const { value } of node.arguments ?? []) {
        if (value.kind === Kind.VARIABLE) names.add(value.name.value);
      }
    },
  });
  return [...names].sort();
}
