import {
  DirectiveLocation,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isSpecifiedDirective,
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { compileFaults, type CompileFault } from '../annotation/compile.errors.js';
import { speaksByDirectives } from '../annotation/directives.js';
import { isWeakerInput } from '../annotation/input.annotation.js';
import { nearestWord } from '../annotation/nearest.word.js';
import type { ClassifiedField } from '../annotation/slot.js';
import { argumentCoordinate, isExecutable, type ClassifiedInput, type ClassifiedInputs } from './input.classify.js';
import { partsOfValue } from './input.parts.js';

/** What is wrong with the inputs of a schema, seen against the fields that they speak of. */
export function faultsOfInputs(
  schema: GraphQLSchema,
  inputs: ClassifiedInputs,
  byCoordinate: ReadonlyMap<string, ClassifiedField>,
): CompileFault[] {
  const bySdl = speaksByDirectives(schema);
  const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'));
  const composites = types.filter((type) => isObjectType(type) || isInterfaceType(type));
  const existing = new Set(
    composites.flatMap((type) => Object.keys(type.getFields()).map((name) => `${type.name}.${name}`)),
  );
  const fieldsOfInputs = types
    .filter((type) => isInputObjectType(type))
    .flatMap((type) => Object.values(type.getFields()).map((field) => ({ name: `${type.name}.${field.name}`, field })));
  return [
    ...inputs.malformed.map(({ coordinate, why }) => compileFaults.malformedInput(coordinate, why, bySdl)),
    ...inputs.all.flatMap((input) => faultsOfNamed(input, byCoordinate, existing)),
    ...unclassified(
      [
        ...composites.filter((type) => type !== schema.getMutationType()).flatMap(argumentsOf),
        ...directivesOfQueries(schema),
      ],
      inputs,
    ).map((coordinate) => compileFaults.unclassifiedInput(coordinate, bySdl)),
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
  existing: ReadonlySet<string>,
): CompileFault[] {
  if (annotation.kind === 'NOT_PERSONAL') return [];
  const named = annotation.kind === 'SELECTS' ? annotation.by : annotation.to;
  return named.flatMap((name) => {
    const field = byCoordinate.get(name);
    if (field === undefined) {
      // Of a field that is not classified its own fault tells.
      if (existing.has(name)) return [];
      const near = nearestWord(name, [...existing]);
      return [compileFaults.unknownInputField(coordinate, name, near)];
    }
    if (isInterfaceType(field.type)) return [compileFaults.interfaceInputField(coordinate, name)];
    if (field.annotation.kind !== 'PERSONAL') return [compileFaults.harmlessInputField(coordinate, name)];
    const isWhole = !isLeafType(getNamedType(field.field.type));
    return annotation.kind === 'SELECTS' && isWhole ? [compileFaults.wholeInputField(coordinate, name)] : [];
  });
}

/**
 * What a query could ask by without a word of what that is. A mutation's own arguments may be silent, and count as
 * personal; all others must speak, since an argument that nobody thought about is a filter that nobody thought about.
 */
function unclassified(places: readonly NamedPlace[], inputs: ClassifiedInputs): readonly string[] {
  const silent = new Set<string>();
  const met = new Set<unknown>();
  for (const { name, field } of places) meet(name, field);
  return [...silent];

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

/** The arguments of directives that can stand in a query: whatever executes it can choose by them. */
function directivesOfQueries(schema: GraphQLSchema): NamedPlace[] {
  return schema
    .getDirectives()
    .filter((directive) => !isSpecifiedDirective(directive) && directive.locations.some(isInQueries))
    .flatMap(({ name, args }) => args.map((field) => ({ name: `@${name}(${field.name}:)`, field })));
}

function isInQueries(location: DirectiveLocation): boolean {
  return isExecutable(location) && location !== DirectiveLocation.MUTATION;
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
