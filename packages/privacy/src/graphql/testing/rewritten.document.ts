import {
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DefinitionNode,
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  type NamedTypeNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { oneIn, type Draw } from './draw.js';

/** What every name in an answer to a rewritten document begins with. */
const prefix = 'as_';

/**
 * Asks the same in another form: every field under an alias, some of them twice, and some within fragments that change
 * nothing. `originalNames` makes of its answer the answer to the original, or something is decided by form.
 */
export function rewrittenDocument(schema: GraphQLSchema, document: DocumentNode, draw: Draw): DocumentNode {
  const types = new TypeInfo(schema);
  const written: DefinitionNode[] = [];
  const rewritten = visit(
    document,
    visitWithTypeInfo(types, {
      Field: (node) => ({ ...node, alias: nameNode(prefix + (node.alias ?? node.name).value) }),
      SelectionSet: {
        leave: (node, _key, parent) => {
          const type = types.getParentType()?.name;
          // One field alone is what a subscription may have at its root.
          if (type === undefined || type === schema.getSubscriptionType()?.name) return undefined;
          const isOperation = parent !== undefined && 'kind' in parent && parent.kind === Kind.OPERATION_DEFINITION;
          return { ...node, selections: node.selections.flatMap((each) => inOtherForm(each, type, isOperation)) };
        },
      },
    }),
  );
  return { ...rewritten, definitions: [...rewritten.definitions, ...written] };

  function inOtherForm(selection: SelectionNode, type: string, isRoot: boolean): readonly SelectionNode[] {
    switch (draw(isRoot ? 5 : 9)) {
      case 0:
        return [selection, selection];
      case 1:
        return [inline(selection, oneIn(draw, 2) ? type : undefined, [])];
      case 2:
        return [inline(selection, undefined, [always])];
      case 3: {
        const name = `Again${written.length + 1}`;
        written.push({
          kind: Kind.FRAGMENT_DEFINITION,
          name: nameNode(name),
          typeCondition: typeNode(type),
          selectionSet: setOf(selection),
        });
        return [{ kind: Kind.FRAGMENT_SPREAD, name: nameNode(name) }];
      }
      default:
        return [selection];
    }
  }
}

/** The data of an answer to a rewritten document, under the names of the original. */
export function originalNames(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(originalNames);
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(
    Object.entries(data).map(([name, value]) => [
      name.startsWith(prefix) ? name.slice(prefix.length) : name,
      originalNames(value),
    ]),
  );
}

const always: DirectiveNode = {
  kind: Kind.DIRECTIVE,
  name: nameNode('include'),
  arguments: [{ kind: Kind.ARGUMENT, name: nameNode('if'), value: { kind: Kind.BOOLEAN, value: true } }],
};

function inline(selection: SelectionNode, type: string | undefined, directives: DirectiveNode[]): SelectionNode {
  return {
    kind: Kind.INLINE_FRAGMENT,
    ...(type === undefined ? {} : { typeCondition: typeNode(type) }),
    directives,
    selectionSet: setOf(selection),
  };
}

function setOf(selection: SelectionNode): SelectionSetNode {
  return { kind: Kind.SELECTION_SET, selections: [selection] };
}

function typeNode(name: string): NamedTypeNode {
  return { kind: Kind.NAMED_TYPE, name: nameNode(name) };
}

function nameNode(value: string): FieldNode['name'] {
  return { kind: Kind.NAME, value };
}
