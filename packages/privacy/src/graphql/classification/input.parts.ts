import {
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  Kind,
  type GraphQLInputType,
  type ValueNode,
} from 'graphql';
import type { InputElement } from './input.classify.js';

/** Whether a value of this type has parts that can mean something by themselves. */
export function hasParts(type: GraphQLInputType): boolean {
  const named = getNamedType(type);
  return isInputObjectType(named) || isEnumType(named);
}

/** The input fields that a coerced value gives, with null or not, and the enum values that it chooses. */
export function partsOfValue(value: unknown, type: GraphQLInputType): InputElement[] {
  const nullable = getNullableType(type);
  if (value === null || value === undefined) return [];
  if (isListType(nullable)) {
    const items: readonly unknown[] = Array.isArray(value) ? value : [value];
    return items.flatMap((item) => partsOfValue(item, nullable.ofType));
  }
  if (isInputObjectType(nullable)) {
    if (typeof value !== 'object') return [];
    const given = value as Readonly<Record<string, unknown>>;
    return Object.values(nullable.getFields()).flatMap((field) =>
      Object.hasOwn(given, field.name) ? [field, ...partsOfValue(given[field.name], field.type)] : [],
    );
  }
  if (!isEnumType(nullable)) return [];
  const chosen = nullable.getValues().filter((each) => each.value === value || each.name === value);
  // What cannot be told is any of them.
  return chosen.length > 0 ? chosen : [...nullable.getValues()];
}

/** A part of a literal, and the variable without which it is not there; null where it is there in any case. */
export interface LiteralPart {
  readonly element: InputElement;
  readonly variable: string | null;
}

/** What a literal consists of: the parts that stand in it, and the variables whose values bring parts of their own. */
export interface LiteralParts {
  readonly parts: LiteralPart[];
  readonly variables: Set<string>;
}

/** Adds what stands in the place of an argument or input field, and that this place is used at all. */
export function addPlace(found: LiteralParts, element: InputElement, type: GraphQLInputType, node: ValueNode): void {
  found.parts.push({ element, variable: node.kind === Kind.VARIABLE ? node.name.value : null });
  addLiteral(found, type, node);
}

/** Adds what a literal of this type consists of. */
export function addLiteral(found: LiteralParts, type: GraphQLInputType, node: ValueNode): void {
  const nullable = getNullableType(type);
  if (node.kind === Kind.VARIABLE) {
    found.variables.add(node.name.value);
  } else if (isListType(nullable)) {
    for (const item of node.kind === Kind.LIST ? node.values : [node]) addLiteral(found, nullable.ofType, item);
  } else if (isInputObjectType(nullable)) {
    if (node.kind !== Kind.OBJECT) return;
    const fields = nullable.getFields();
    for (const { name, value } of node.fields) {
      const field = fields[name.value];
      if (field !== undefined) addPlace(found, field, field.type, value);
    }
  } else if (isEnumType(nullable)) {
    if (node.kind !== Kind.ENUM) return;
    const chosen = nullable.getValue(node.value);
    if (chosen != null) found.parts.push({ element: chosen, variable: null });
  }
}
