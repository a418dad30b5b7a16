import {
  DirectiveLocation,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isSpecifiedDirective,
  type GraphQLArgument,
  type GraphQLEnumType,
  type GraphQLEnumValue,
  type GraphQLInputField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';
import { annotationKey } from '../annotation/annotation.js';
import {
  isInputAnnotation,
  silence,
  whyNoInputAnnotation,
  type InputAnnotation,
} from '../annotation/input.annotation.js';

/** Where a client can put something in. */
export type InputElement = GraphQLArgument | GraphQLInputField | GraphQLEnumValue;

/** An argument, an input field or an enum value with its classification. */
export interface ClassifiedInput {
  /** `Type.field(argument:)`, `@directive(argument:)`, `InputType.field` or `Enum.VALUE`. */
  readonly coordinate: string;
  readonly element: InputElement;
  readonly annotation: InputAnnotation;
  /** False where nothing is said, so that it counts as personal. */
  readonly isSaid: boolean;
}

/** Every input of a schema that means something by itself. */
export interface ClassifiedInputs {
  readonly all: readonly ClassifiedInput[];
  /** Null for one that is judged by its parts, or, for an enum's value, by the place in which it is chosen. */
  of(element: InputElement): ClassifiedInput | null;
  /** Where what is said is no annotation, and why. */
  readonly malformed: readonly { readonly coordinate: string; readonly why: string }[];
}

/**
 * Classifies every argument, input field and enum value. A place for an input object is nothing but its fields, and a
 * place for an enum whose values are classified nothing but these: unless it says something itself, they are judged.
 */
export function classifyInputs(schema: GraphQLSchema): ClassifiedInputs {
  const byElement = new Map<InputElement, ClassifiedInput>();
  const malformed: { coordinate: string; why: string }[] = [];
  for (const type of Object.values(schema.getTypeMap())) if (!type.name.startsWith('__')) classifyType(type);
  for (const directive of schema.getDirectives()) {
    if (isSpecifiedDirective(directive) || !directive.locations.some(isExecutable)) continue;
    for (const argument of directive.args) place(`@${directive.name}(${argument.name}:)`, argument);
  }
  return { all: [...byElement.values()], of: (element) => byElement.get(element) ?? null, malformed };

  function classifyType(type: GraphQLNamedType): void {
    if (isObjectType(type) || isInterfaceType(type)) {
      for (const field of Object.values(type.getFields())) {
        for (const argument of field.args) place(argumentCoordinate(type, field, argument), argument);
      }
    } else if (isInputObjectType(type)) {
      const byDefault = defaultOf(type);
      for (const field of Object.values(type.getFields())) place(`${type.name}.${field.name}`, field, byDefault);
    } else if (isEnumType(type)) {
      const byDefault = defaultOf(type);
      for (const value of type.getValues()) add(`${type.name}.${value.name}`, value, said(value) ?? byDefault);
    }
  }

  function place(coordinate: string, element: GraphQLArgument | GraphQLInputField, byDefault?: unknown): void {
    const own = said(element) ?? byDefault;
    if (own !== undefined || !isJudgedByParts(element.type)) add(coordinate, element, own ?? silence);
  }

  function add(coordinate: string, element: InputElement, annotation: unknown): void {
    if (annotation === undefined) return;
    if (!isInputAnnotation(annotation)) {
      malformed.push({ coordinate, why: whyNoInputAnnotation(annotation) ?? 'it is none' });
    } else byElement.set(element, { coordinate, element, annotation, isSaid: annotation !== silence });
  }
}

/** How an argument is named in messages and manifests. */
export function argumentCoordinate(
  type: { readonly name: string },
  field: { readonly name: string },
  argument: { readonly name: string },
): string {
  return `${type.name}.${field.name}(${argument.name}:)`;
}

function isJudgedByParts(type: GraphQLInputType): boolean {
  const named = getNamedType(type);
  return isInputObjectType(named) || (isEnumType(named) && named.getValues().every(isSaidOf(named)));
}

function isSaidOf(type: GraphQLEnumType): (value: GraphQLEnumValue) => boolean {
  const byDefault = defaultOf(type);
  return (value) => (said(value) ?? byDefault) !== undefined;
}

/**
 * What a type says for its parts. That they are harmless counts for nothing where one of them is not: a part that is
 * added later and forgotten would pass for harmless.
 */
function defaultOf(type: GraphQLInputObjectType | GraphQLEnumType): unknown {
  const byDefault = said(type);
  if (!isInputAnnotation(byDefault) || byDefault.kind !== 'NOT_PERSONAL') return byDefault;
  const parts: readonly InputElement[] = isEnumType(type) ? type.getValues() : Object.values(type.getFields());
  return parts.some((part) => isPersonal(said(part))) ? undefined : byDefault;
}

function isPersonal(annotation: unknown): boolean {
  return isInputAnnotation(annotation) && annotation.kind !== 'NOT_PERSONAL';
}

function said({ extensions }: { readonly extensions: Readonly<Record<string, unknown>> }): unknown {
  return extensions[annotationKey];
}

const executableLocations: ReadonlySet<string> = new Set([
  DirectiveLocation.QUERY,
  DirectiveLocation.MUTATION,
  DirectiveLocation.SUBSCRIPTION,
  DirectiveLocation.FIELD,
  DirectiveLocation.FRAGMENT_DEFINITION,
  DirectiveLocation.FRAGMENT_SPREAD,
  DirectiveLocation.INLINE_FRAGMENT,
  DirectiveLocation.VARIABLE_DEFINITION,
]);

/** Whether a directive of this location stands in documents, and not in the schema. */
export function isExecutable(location: DirectiveLocation): boolean {
  return executableLocations.has(location);
}
