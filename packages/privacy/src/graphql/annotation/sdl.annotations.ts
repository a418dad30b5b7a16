import {
  getNullableType,
  isListType,
  valueFromASTUntyped,
  type ConstDirectiveNode,
  type GraphQLDirective,
  type GraphQLSchema,
} from 'graphql';
import type { Vocabulary } from '../../vocabulary/index.js';
import { annotatedElements, type Annotatable, type AnnotatedElement } from './annotated.element.js';
import { annotationKey } from './annotation.js';
import { compileFaults, type CompileFault } from './compile.errors.js';
import { annotationFrom, directivesFor, type AppliedDirectives } from './directive.values.js';
import { faultsOfDefinitions, privacyDirectives } from './directives.js';

/**
 * Takes what a schema's SDL says of its privacy over into its extensions, where everything else looks for it.
 * Whether the words are good is asked later; here is found what is no annotation, or contradicts the extensions.
 */
export function adoptSdl(schema: GraphQLSchema, vocabulary: Vocabulary): CompileFault[] {
  const directives = new Map(privacyDirectives(vocabulary).map((directive) => [directive.name, directive]));
  const faults = faultsOfDefinitions(schema, vocabulary);
  for (const annotated of annotatedElements(schema)) {
    const nodes = directiveNodesOf(annotated.element).filter(({ name }) => directives.has(name.value));
    if (nodes.length > 0) faults.push(...adopt(annotated, nodes, directives));
  }
  return faults;
}

/** Every directive that is applied to an element, where it is defined and where it is extended. */
export function directiveNodesOf({ astNode, extensionASTNodes = [] }: Annotatable): readonly ConstDirectiveNode[] {
  return [astNode, ...extensionASTNodes].flatMap((node) => node?.directives ?? []);
}

function adopt(
  { coordinate, kind, element }: AnnotatedElement,
  nodes: readonly ConstDirectiveNode[],
  directives: ReadonlyMap<string, GraphQLDirective>,
): CompileFault[] {
  const names = nodes.map(({ name }) => name.value);
  const applied = appliedDirectives(nodes, directives);
  const said = applied === null ? null : annotationFrom(kind, applied);
  if (said === null) return [compileFaults.notSaidSo(coordinate, [...new Set(names)])];
  const before = element.extensions[annotationKey];
  if (before === undefined) {
    element.extensions = { ...element.extensions, [annotationKey]: said };
    return [];
  }
  return isSame(directivesFor(kind, before), directivesFor(kind, said)) ? [] : [compileFaults.saidTwice(coordinate)];
}

/** The directives by name with their arguments; null when one is applied twice, or has an argument it does not take. */
function appliedDirectives(
  nodes: readonly ConstDirectiveNode[],
  directives: ReadonlyMap<string, GraphQLDirective>,
): AppliedDirectives | null {
  const applied: Record<string, Readonly<Record<string, unknown>>> = {};
  for (const { name, arguments: given = [] } of nodes) {
    const takes = directives.get(name.value)?.args ?? [];
    const values = given.map((argument) => {
      const type = takes.find((taken) => taken.name === argument.name.value)?.type;
      // Read as it was written: a word that is none is found with all others, and told by its coordinate.
      const value: unknown = valueFromASTUntyped(argument.value);
      const isAlone = type !== undefined && isListType(getNullableType(type)) && !Array.isArray(value);
      return { argument: argument.name.value, isTaken: type !== undefined, value: isAlone ? [value] : value };
    });
    if (name.value in applied || values.some(({ isTaken }) => !isTaken)) return null;
    applied[name.value] = Object.fromEntries(
      values.flatMap(({ argument, value }) => (value === null ? [] : [[argument, value]])),
    );
  }
  return applied;
}

function isSame(one: AppliedDirectives, other: AppliedDirectives): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
