import {
  getNamedType,
  isEnumType,
  Kind,
  type ConstArgumentNode,
  type ConstDirectiveNode,
  type ConstValueNode,
  type GraphQLDirective,
  type GraphQLInputType,
  type GraphQLSchema,
  type NameNode,
} from 'graphql';
import { annotatedElements, type Annotatable, type DefinitionNode } from './annotated.element.js';
import { annotationKey, type FieldAnnotation } from './annotation.js';
import { directivesFor } from './directive.values.js';
import type { ClassifiedField } from './slot.js';

/**
 * Writes every annotation where printers of SDL look for applied directives: into the extensions, and into the nodes of
 * the definition. So what a printed schema shows is what the run time obeys, whichever way it was said and printed.
 */
export function applyDirectives(
  schema: GraphQLSchema,
  fields: readonly ClassifiedField[],
  definitions: readonly GraphQLDirective[],
): void {
  const annotationOf = new Map<unknown, FieldAnnotation>(fields.map(({ field, annotation }) => [field, annotation]));
  const byName = new Map(definitions.map((definition) => [definition.name, definition]));
  for (const { kind, element } of annotatedElements(schema)) {
    // A field says in print what its type says for it: whoever reads one line of the schema should know.
    const applied = directivesFor(kind, annotationOf.get(element) ?? element.extensions[annotationKey]);
    if (Object.keys(applied).length === 0) continue;
    element.extensions = {
      ...element.extensions,
      directives: { ...directivesIn(element), ...applied },
    };
    const others = ({ directives = [] }: DefinitionNode) => directives.filter(({ name }) => !byName.has(name.value));
    if (element.astNode != null) {
      const nodes = Object.entries(applied).map(([name, values]) => nodeOf(name, values, byName.get(name)));
      element.astNode = { ...element.astNode, directives: [...others(element.astNode), ...nodes] };
    }
    if (element.extensionASTNodes !== undefined) {
      element.extensionASTNodes = element.extensionASTNodes.map((node) => ({ ...node, directives: others(node) }));
    }
  }
}

/** Directives that others have put where printers look for them stay. */
function directivesIn({ extensions: { directives } }: Annotatable): object {
  return typeof directives === 'object' && directives !== null ? directives : {};
}

function nodeOf(
  name: string,
  values: Readonly<Record<string, unknown>>,
  definition: GraphQLDirective | undefined,
): ConstDirectiveNode {
  const nodes: ConstArgumentNode[] = [];
  for (const { name: argument, type } of definition?.args ?? []) {
    const value = values[argument];
    if (value !== undefined) {
      nodes.push({ kind: Kind.ARGUMENT, name: nameNode(argument), value: valueNode(value, type) });
    }
  }
  return { kind: Kind.DIRECTIVE, name: nameNode(name), arguments: nodes };
}

/** Made by hand, since there are several for each field of a schema: every value is a word, a text, or a list of these. */
function valueNode(value: unknown, type: GraphQLInputType): ConstValueNode {
  if (Array.isArray(value)) return { kind: Kind.LIST, values: value.map((item: unknown) => valueNode(item, type)) };
  const kind = isEnumType(getNamedType(type)) ? Kind.ENUM : Kind.STRING;
  return { kind, value: String(value) };
}

function nameNode(value: string): NameNode {
  return { kind: Kind.NAME, value };
}
