import {
  getNamedType,
  getNullableType,
  GraphQLNonNull,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredArgument,
  isRequiredInputField,
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
} from 'graphql';
import { annotationKey } from '../annotation/annotation.js';
import { oneIn, pick, type Draw } from './draw.js';

/**
 * What may be given for an input, by its coordinate (`Query.people(filter:)`, `PersonFilter.email`) or, where that says
 * nothing, by the name of its scalar or enum. A list is given some of them, in any order.
 */
export type InputValues = Readonly<Record<string, readonly unknown[]>>;

/**
 * Where a value may stand in the document itself: `PLAIN`, only in inputs that are annotated as not personal, as
 * documents that are admitted have it; `ANYWHERE`; `NOWHERE`, so that every value comes in a variable.
 */
export type Literals = 'PLAIN' | 'ANYWHERE' | 'NOWHERE';

/** Writes the inputs of one document, and keeps the variables that it puts into it. */
export class RandomInputs {
  readonly #variables: { readonly head: string; readonly name: string; readonly value: unknown }[] = [];

  constructor(
    private readonly draw: Draw,
    private readonly values: InputValues,
    private readonly literals: Literals,
  ) {}

  /** The arguments of a field with their parentheses; empty when it gets none. */
  arguments(coordinate: string, args: readonly GraphQLArgument[]): string {
    const written = args.flatMap((arg) => {
      if (!isRequiredArgument(arg) && !oneIn(this.draw, 2)) return [];
      const place = { coordinate: `${coordinate}(${arg.name}:)`, isPlain: this.#isPlain(arg) };
      return [`${arg.name}: ${this.#written(arg.type, this.#valueFor(arg.type, place.coordinate, 0), place)}`];
    });
    return written.length === 0 ? '' : `(${written.join(', ')})`;
  }

  /** A new variable, by the name that it is used by; an undefined value is not sent. `type` may end in a default. */
  variable(type: string, value: unknown): string {
    const name = `v${this.#variables.length + 1}`;
    this.#variables.push({ head: `$${name}: ${type}`, name, value });
    return `$${name}`;
  }

  /** The variables as an operation declares them; empty when there are none. */
  heads(): string {
    return this.#variables.length === 0 ? '' : `(${this.#variables.map(({ head }) => head).join(', ')})`;
  }

  sent(): Readonly<Record<string, unknown>> {
    return Object.fromEntries(
      this.#variables.flatMap(({ name, value }) => (value === undefined ? [] : [[name, value] as const])),
    );
  }

  #valueFor(type: GraphQLInputType, coordinate: string, depth: number): unknown {
    if (!isNonNullType(type) && oneIn(this.draw, 12)) return null;
    const nullable = getNullableType(type);
    if (isListType(nullable)) {
      return Array.from({ length: this.draw(2) }, () => this.#valueFor(nullable.ofType, coordinate, depth));
    }
    if (isInputObjectType(nullable)) return this.#objectFor(nullable, depth);
    const given = this.values[coordinate] ?? this.values[nullable.name];
    if (given !== undefined) return pick(this.draw, given);
    return isEnumType(nullable) ? pick(this.draw, nullable.getValues()).name : pick(this.draw, valuesOf(nullable.name));
  }

  #objectFor(type: GraphQLInputObjectType, depth: number): object {
    const fields = Object.values(type.getFields());
    const given = type.isOneOf
      ? [pick(this.draw, fields)]
      : fields.filter((field) => isRequiredInputField(field) || (depth < 3 && oneIn(this.draw, 2)));
    return Object.fromEntries(
      given.map(({ name, type: inner }) => {
        // The one that is given of several may not be null, whatever its type says.
        const given = type.isOneOf ? new GraphQLNonNull(getNullableType(inner)) : inner;
        return [name, this.#valueFor(given, `${type.name}.${name}`, depth + 1)];
      }),
    );
  }

  /** A value as it stands in the document: whole or in parts a literal, whole or in parts a variable. */
  #written(type: GraphQLInputType, value: unknown, place: Place): string {
    const isAllPlain = this.#isAllPlain(type, value, place);
    if (oneIn(this.draw, 2)) {
      if (!isAllPlain || value === null || !oneIn(this.draw, 6)) return this.variable(String(type), value);
      return this.variable(`${String(type)} = ${this.#literal(type, value, place, true)}`, undefined);
    }
    return this.#literal(type, value, place, false);
  }

  #literal(type: GraphQLInputType, value: unknown, place: Place, isConstant: boolean): string {
    if (value === null) return 'null';
    const nullable = getNullableType(type);
    const inner = (innerType: GraphQLInputType, innerValue: unknown, innerPlace: Place): string =>
      isConstant
        ? this.#literal(innerType, innerValue, innerPlace, true)
        : this.#written(innerType, innerValue, innerPlace);
    if (isListType(nullable) && Array.isArray(value)) {
      return `[${value.map((item) => inner(nullable.ofType, item, place)).join(', ')}]`;
    }
    if (isInputObjectType(nullable)) {
      const fields = this.#given(nullable, value).map(
        ({ field, given }) => `${field.name}: ${inner(field.type, given, this.#placeOf(nullable, field))}`,
      );
      return `{ ${fields.join(', ')} }`;
    }
    if (isEnumType(nullable) && typeof value === 'string') return value;
    return place.isPlain || isWord(nullable) ? jsonLiteral(value) : this.variable(String(type), value);
  }

  #given(
    type: GraphQLInputObjectType,
    value: unknown,
  ): { readonly field: GraphQLInputField; readonly given: unknown }[] {
    const fields = type.getFields();
    return entriesOf(value).flatMap(([name, given]) => {
      const field = fields[name];
      return field === undefined ? [] : [{ field, given }];
    });
  }

  #isAllPlain(type: GraphQLInputType, value: unknown, place: Place): boolean {
    if (isNonNullType(type)) return this.#isAllPlain(type.ofType, value, place);
    if (value === null) return true;
    if (isListType(type) && Array.isArray(value)) {
      return value.every((item) => this.#isAllPlain(type.ofType, item, place));
    }
    if (!isInputObjectType(type)) return place.isPlain || isWord(type);
    return this.#given(type, value).every(({ field, given }) =>
      this.#isAllPlain(field.type, given, this.#placeOf(type, field)),
    );
  }

  #placeOf(type: GraphQLInputObjectType, field: GraphQLInputField): Place {
    return { coordinate: `${type.name}.${field.name}`, isPlain: this.#isPlain(field, type) };
  }

  #isPlain(input: GraphQLArgument | GraphQLInputField, within?: GraphQLInputObjectType): boolean {
    if (this.literals !== 'PLAIN') return this.literals === 'ANYWHERE';
    const said = input.extensions[annotationKey] ?? within?.extensions[annotationKey];
    return typeof said === 'object' && said !== null && 'kind' in said && said.kind === 'NOT_PERSONAL';
  }
}

/** Where in the schema a value stands. */
interface Place {
  readonly coordinate: string;
  readonly isPlain: boolean;
}

/** Words of the schema, which nobody chooses freely, are no value of anybody. */
function isWord(type: GraphQLInputType): boolean {
  const { name } = getNamedType(type);
  return isEnumType(type) || name === 'Boolean';
}

/** What the scalars of the specification, and those that are text, are tried with; texts that could pass for code too. */
function valuesOf(scalar: string): readonly unknown[] {
  switch (scalar) {
    case 'Int':
      return [0, 1, 2, 3, 4, -1];
    case 'Float':
      return [0, 1.5, -2];
    case 'Boolean':
      return [true, false];
    default:
      return ['', 'text', '"', "'", '`${text}`', 'ünï', '\\', '\u2028', '*/'];
  }
}

function entriesOf(value: unknown): readonly (readonly [string, unknown])[] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}

function jsonLiteral(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(jsonLiteral).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = entriesOf(value).map(([key, item]) => `${key}: ${jsonLiteral(item)}`);
  return `{ ${entries.join(', ')} }`;
}
