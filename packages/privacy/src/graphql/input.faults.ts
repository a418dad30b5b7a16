import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { compileFaults, type CompileFault } from './compile.errors.js';
import { isWeakerInput } from './input.annotation.js';
import { argumentCoordinate, type ClassifiedInput, type ClassifiedInputs } from './input.classify.js';
import { partsOfValue } from './input.parts.js';
import type { ClassifiedField } from './slot.js';

/** What is wrong with the inputs of a schema, seen against the fields that they speak of. */
export function faultsOfInputs(
  schema: GraphQLSchema,
  inputs: ClassifiedInputs,
  byCoordinate: ReadonlyMap<string, ClassifiedField>,
): CompileFault[] {
  const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'));
  const composites = types.filter((type) => isObjectType(type) || isInterfaceType(type));
  const fieldsOfInputs = types
    .filter((type) => isInputObjectType(type))
    .flatMap((type) => Object.values(type.getFields()).map((field) => ({ name: `${type.name}.${field.name}`, field })));
  return [
    ...inputs.malformed.map((coordinate) => compileFaults.malformedInput(coordinate)),
    ...inputs.all.flatMap((input) => faultsOfNamed(input, byCoordinate)),
    ...unclassified(
      composites.filter((type) => type !== schema.getMutationType()),
      inputs,
    ),
    ...composites.flatMap((type) => faultsOfInheritance(type, inputs)),
    ...composites
      .flatMap(argumentsOf)
      .concat(fieldsOfInputs)
      .filter(({ field }) => selectsByDefault(field, inputs))
      .map(({ name }) => compileFaults.selectsByDefault(name)),
  ];
}

/** Only a value decides whether what it selects by is seen: a whole is led to in part, an interface decides nothing. */
function faultsOfNamed(
  { coordinate, annotation }: ClassifiedInput,
  byCoordinate: ReadonlyMap<string, ClassifiedField>,
): CompileFault[] {
  if (annotation.kind === 'NOT_PERSONAL') return [];
  const named = annotation.kind === 'SELECTS' ? annotation.by : annotation.to;
  return named
    .filter((name) => {
      const field = byCoordinate.get(name);
      if (field?.annotation.kind !== 'PERSONAL' || isInterfaceType(field.type)) return true;
      return annotation.kind === 'SELECTS' && !isLeafType(getNamedType(field.field.type));
    })
    .map((name) => compileFaults.unknownInputField(coordinate, name));
}

/**
 * What a query could ask by without a word of what that is. A mutation's own arguments may be silent, and count as
 * personal; all others must speak, since an argument that nobody thought about is a filter that nobody thought about.
 */
function unclassified(
  types: readonly (GraphQLObjectType | GraphQLInterfaceType)[],
  inputs: ClassifiedInputs,
): CompileFault[] {
  const silent = new Set<string>();
  const met = new Set<unknown>();
  for (const { name, field } of types.flatMap(argumentsOf)) {
    meet(name, field);
  }
  return [...silent].map((coordinate) => compileFaults.unclassifiedInput(coordinate));

  function meet(name: string, field: NamedPlace['field']): void {
    // Of an enum, the values that say nothing are named: a word for the place would not speak for one added later.
    if (inputs.of(field)?.isSaid === false && !isEnumType(getNamedType(field.type))) silent.add(name);
    reach(field.type);
  }

  function reach(place: GraphQLInputType): void {
    const type = getNamedType(place);
    if (met.has(type)) return;
    met.add(type);
    if (isEnumType(type)) {
      for (const value of type.getValues()) if (inputs.of(value) === null) silent.add(`${type.name}.${value.name}`);
    } else if (isInputObjectType(type)) {
      for (const field of Object.values(type.getFields())) {
        meet(`${type.name}.${field.name}`, field);
      }
    }
  }
}

/** An argument may be stricter than its interface's, never laxer. */
function faultsOfInheritance(type: GraphQLObjectType | GraphQLInterfaceType, inputs: ClassifiedInputs): CompileFault[] {
  return type.getInterfaces().flatMap((parent) =>
    Object.values(parent.getFields()).flatMap((inherited) =>
      inherited.args.flatMap((there) => {
        const here = type.getFields()[inherited.name]?.args.find(({ name }) => name === there.name);
        if (here === undefined) return [];
        const isWeaker = isWeakerInput(inputs.of(here)?.annotation ?? null, inputs.of(there)?.annotation ?? null);
        const [own, its] = [argumentCoordinate(type, inherited, here), argumentCoordinate(parent, inherited, there)];
        return isWeaker ? [compileFaults.weakerInput(own, its)] : [];
      }),
    ),
  );
}

interface NamedPlace {
  readonly name: string;
  readonly field: GraphQLArgument | GraphQLInputField;
}

function argumentsOf(type: GraphQLObjectType | GraphQLInterfaceType): NamedPlace[] {
  return Object.values(type.getFields()).flatMap((field) =>
    field.args.map((argument) => ({ name: argumentCoordinate(type, field, argument), field: argument })),
  );
}

/** Whether a default asks by personal data for everybody who asks nothing. */
function selectsByDefault(field: GraphQLArgument | GraphQLInputField, inputs: ClassifiedInputs): boolean {
  if (field.defaultValue === undefined || field.defaultValue === null) return false;
  return [field, ...partsOfValue(field.defaultValue, field.type)].some(
    (part) => inputs.of(part)?.annotation.kind === 'SELECTS',
  );
}
