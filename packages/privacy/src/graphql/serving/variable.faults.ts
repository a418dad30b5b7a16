import {
  coerceInputValue,
  getNamedType,
  getNullableType,
  GraphQLInt,
  isInputObjectType,
  isInputType,
  isListType,
  isNonNullType,
  isRequiredInputField,
  print,
  typeFromAST,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLSchema,
  type VariableDefinitionNode,
} from 'graphql';

/** Where a variable is not of its type, and why. It holds names of the schema and places in lists, and no value. */
export interface VariableFault {
  readonly definition: VariableDefinitionNode;
  /** From the variable on: names of declared fields, and places in lists from 0. */
  readonly path: readonly (string | number)[];
  readonly reason: VariableReason;
}

export type VariableReason =
  /** The variable, or a field of an input object, is not given and has to be. */
  | { readonly kind: 'REQUIRED'; readonly type: string }
  /** The variable is null and must not be. */
  | { readonly kind: 'NULL'; readonly type: string }
  /** The one field that an object of a OneOf type has is null. */
  | { readonly kind: 'NULL_FIELD' }
  /** An object has a field that its type has not. What it is called is the client's choice, and not told. */
  | { readonly kind: 'UNKNOWN_FIELD'; readonly type: string }
  /** An object of a OneOf type has not exactly one of its fields. */
  | { readonly kind: 'NOT_ONE'; readonly type: string }
  /** A whole number that an `Int` cannot hold. */
  | { readonly kind: 'TOO_LARGE' }
  /** Any other value that is not of the type. */
  | { readonly kind: 'TYPE'; readonly type: string };

/** How many faults are told of at the most: values are the client's, and so is their number. */
const faultsAtMost = 10;

/** What is wrong with variables that could not be coerced: each fault by its place. */
export function variableFaults(
  schema: GraphQLSchema,
  definitions: readonly VariableDefinitionNode[],
  rawVariables: Readonly<Record<string, unknown>>,
): readonly VariableFault[] {
  const faults: VariableFault[] = [];
  for (const fault of faultsIn(schema, definitions, rawVariables)) {
    faults.push(fault);
    if (faults.length === faultsAtMost) break;
  }
  return faults;
}

/** A variable that is not of its type, without a place in it. */
export function wholeVariable(definition: VariableDefinitionNode): VariableFault {
  return { definition, path: [], reason: { kind: 'TYPE', type: print(definition.type) } };
}

function* faultsIn(
  schema: GraphQLSchema,
  definitions: readonly VariableDefinitionNode[],
  rawVariables: Readonly<Record<string, unknown>>,
): Iterable<VariableFault> {
  for (const definition of definitions) {
    const type = typeFromAST(schema, definition.type);
    const name = definition.variable.name.value;
    const value = Object.hasOwn(rawVariables, name) ? rawVariables[name] : undefined;
    if (!isInputType(type)) yield wholeVariable(definition);
    else if (value === undefined) {
      const isRequired = isNonNullType(type) && definition.defaultValue === undefined;
      if (isRequired) yield { definition, path: [], reason: { kind: 'REQUIRED', type: String(type) } };
    } else if (value === null) {
      if (isNonNullType(type)) yield { definition, path: [], reason: { kind: 'NULL', type: String(type) } };
    } else yield* faultsOf(definition, type, value);
  }
}

function* faultsOf(
  definition: VariableDefinitionNode,
  type: GraphQLInputType,
  value: unknown,
): Iterable<VariableFault> {
  const told = new Set<string>();
  for (const { path, invalid } of refusals(value, type)) {
    const expected = typeAt(type, path);
    for (const { field, reason } of reasonsFor(expected, invalid)) {
      const fault = { definition, path: field === undefined ? path : [...path, field], reason };
      // graphql-js tells of an object once for each of its faults.
      const key = JSON.stringify([fault.path, reason]);
      if (!told.has(key)) yield fault;
      told.add(key);
    }
  }
}

interface Refusal {
  readonly path: readonly (string | number)[];
  readonly invalid: unknown;
}

/** Of the errors of graphql-js the places alone: they are made of the names of declared fields and of places in lists. */
function refusals(value: unknown, type: GraphQLInputType): readonly Refusal[] {
  const found = new Map<string, Refusal>();
  const isEnough = new Error('There are faults enough.');
  try {
    coerceInputValue(
      value,
      type,
      (path, invalid) => {
        found.set(JSON.stringify(path), { path, invalid });
        if (found.size === faultsAtMost) throw isEnough;
      },
      true,
    );
  } catch (error) {
    if (error !== isEnough) throw error;
  }
  return [...found.values()];
}

function* reasonsFor(
  expected: GraphQLInputType,
  invalid: unknown,
): Iterable<{ readonly field?: string; readonly reason: VariableReason }> {
  const type = getNamedType(expected);
  if (isInputObjectType(type) && typeof invalid === 'object' && invalid !== null && !Array.isArray(invalid)) {
    yield* objectReasons(type, invalid as Readonly<Record<string, unknown>>);
  } else if (invalid === null && !isNonNullType(expected)) yield { reason: { kind: 'NULL_FIELD' } };
  else if (type === GraphQLInt && Number.isInteger(invalid)) yield { reason: { kind: 'TOO_LARGE' } };
  else yield { reason: { kind: 'TYPE', type: String(expected) } };
}

function* objectReasons(
  type: GraphQLInputObjectType,
  value: Readonly<Record<string, unknown>>,
): Iterable<{ readonly field?: string; readonly reason: VariableReason }> {
  const fields = type.getFields();
  for (const field of Object.values(fields)) {
    if (isRequiredInputField(field) && value[field.name] === undefined) {
      yield { field: field.name, reason: { kind: 'REQUIRED', type: String(field.type) } };
    }
  }
  const names = Object.keys(value);
  const isUnknown = (name: string): boolean => !Object.hasOwn(fields, name);
  if (names.some(isUnknown)) yield { reason: { kind: 'UNKNOWN_FIELD', type: type.name } };
  const isOne = names.filter((name) => !isUnknown(name) && value[name] !== undefined).length === 1;
  if (type.isOneOf && !isOne) yield { reason: { kind: 'NOT_ONE', type: type.name } };
}

function typeAt(declared: GraphQLInputType, path: readonly (string | number)[]): GraphQLInputType {
  let type = declared;
  for (const step of path) {
    // What is no list stands for a list of one, and takes no step in the path.
    const object = getNamedType(type);
    const list = getNullableType(type);
    if (typeof step === 'string') {
      type = (isInputObjectType(object) ? object.getFields()[step]?.type : undefined) ?? type;
    } else if (isListType(list)) type = list.ofType;
  }
  return type;
}
