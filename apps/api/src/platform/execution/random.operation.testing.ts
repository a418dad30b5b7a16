import fc from 'fast-check';
import {
  getNamedType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';

/** A document over a schema, with values for its variables. */
export interface RandomOperation {
  readonly text: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Documents of every form: aliases, fragments, conditions, literals and variables. Some are not valid. */
export function randomOperations(schema: GraphQLSchema, ids: readonly string[]): fc.Arbitrary<RandomOperation> {
  return fc.gen().map((gen) => new Writer(schema, ids, (most) => gen(fc.nat, most)).write());
}

/** Gives a number from 0 to `most`. */
type Draw = (most: number) => number;

class Writer {
  readonly #variables = new Map<string, { readonly type: string; readonly value: unknown }>();
  readonly #fragments: string[] = [];
  #aliases = 0;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly ids: readonly string[],
    private readonly draw: Draw,
  ) {}

  write(): RandomOperation {
    const query = this.schema.getQueryType();
    if (query == null) throw new TypeError('The schema has no query.');
    const body = this.selection(query, 4);
    const heads = [...this.#variables].map(([name, { type }]) => `$${name}: ${type}`);
    const head = heads.length === 0 ? '' : `(${heads.join(', ')})`;
    return {
      text: [`query Q${head} ${body}`, ...this.#fragments].join('\n'),
      variables: Object.fromEntries(
        [...this.#variables].flatMap(([name, { value }]) => (value === undefined ? [] : [[name, value]])),
      ),
    };
  }

  private selection(type: GraphQLNamedType, depth: number): string {
    const parts = Array.from({ length: 1 + this.draw(3) }, () => this.part(type, depth));
    return `{ ${parts.join(' ')} }`;
  }

  private part(type: GraphQLNamedType, depth: number): string {
    const kind = this.draw(9);
    if (isAbstractType(type)) {
      if (kind < 2 || depth === 0) return '__typename';
      return this.spread(this.pick(this.schema.getPossibleTypes(type)), depth);
    }
    if (!isObjectType(type)) return '__typename';
    if (kind === 0) return '__typename';
    if (kind === 1 && depth > 0) return this.spread(type, depth);
    return this.field(type, depth);
  }

  private spread(type: GraphQLObjectType, depth: number): string {
    const body = this.selection(type, depth - 1);
    if (this.draw(1) === 0) return `... on ${type.name}${this.condition()} ${body}`;
    const name = `F${String(this.#fragments.length + 1)}`;
    this.#fragments.push(`fragment ${name} on ${type.name} ${body}`);
    return `...${name}${this.condition()}`;
  }

  private field(type: GraphQLObjectType, depth: number): string {
    const fields = Object.values(type.getFields()).filter(
      (field) => depth > 0 || !isComposite(getNamedType(field.type)),
    );
    if (fields.length === 0) return '__typename';
    const field = this.pick(fields);
    const args = field.args.flatMap((arg) => {
      const isNeeded = isNonNullType(arg.type) && arg.defaultValue === undefined;
      return isNeeded || this.draw(2) === 0 ? [`${arg.name}: ${this.argument(arg.type)}`] : [];
    });
    const named = getNamedType(field.type);
    const alias = args.length > 0 || this.draw(2) === 0 ? `${this.alias()}: ` : '';
    return `${alias}${field.name}${args.length === 0 ? '' : `(${args.join(', ')})`}${this.condition()}${isComposite(named) ? ` ${this.selection(named, depth - 1)}` : ''}`;
  }

  private alias(): string {
    this.#aliases += 1;
    return `a${String(this.#aliases)}`;
  }

  private condition(): string {
    const name = this.pick(['skip', 'include']);
    switch (this.draw(9)) {
      case 0:
        return ` @${name}(if: ${this.pick(['true', 'false'])})`;
      case 1:
        return ` @${name}(if: $${this.variable('Boolean!', this.draw(1) === 1)})`;
      case 2:
        return ` @${name}(if: $${this.variable('Boolean = true', this.pick([true, false, undefined]))})`;
      default:
        return '';
    }
  }

  private argument(type: GraphQLInputType): string {
    const value = this.valueOf(type);
    if (this.draw(1) === 0) return literal(value, getNamedType(type));
    return `$${this.variable(String(type), value)}`;
  }

  private valueOf(type: GraphQLInputType): unknown {
    if (isNonNullType(type)) return this.valueOf(type.ofType);
    if (isListType(type)) return Array.from({ length: this.draw(2) }, () => this.valueOf(type.ofType));
    if (isInputObjectType(type)) {
      const entries = Object.values(type.getFields()).filter((field) =>
        isNonNullType(field.type) && field.defaultValue === undefined ? true : this.draw(1) === 0,
      );
      return Object.fromEntries(entries.map((field) => [field.name, this.valueOf(field.type)]));
    }
    if (isEnumType(type)) return new EnumName(this.pick(type.getValues()).name);
    switch (type.name) {
      case 'ID':
        return this.pick(this.ids);
      case 'Int':
        return this.draw(4);
      case 'Boolean':
        return this.draw(1) === 1;
      case 'DateTimeISO':
        return '2001-02-03T04:05:06.000Z';
      default:
        return this.pick(['', 'text', '"', "'", '`${text}`', 'ünï', '\\', '\u2028', '*/']);
    }
  }

  private variable(type: string, value: unknown): string {
    const name = `v${String(this.#variables.size + 1)}`;
    this.#variables.set(name, { type, value: plain(value) });
    return name;
  }

  private pick<T>(from: readonly T[]): T {
    const picked = from[this.draw(from.length - 1)];
    if (picked === undefined && !from.includes(picked as T)) throw new RangeError('There is nothing to pick from.');
    return picked as T;
  }
}

class EnumName {
  constructor(readonly name: string) {}
}

function plain(value: unknown): unknown {
  if (value instanceof EnumName) return value.name;
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]));
  }
  return value;
}

function literal(value: unknown, type: GraphQLNamedType): string {
  if (value instanceof EnumName) return value.name;
  if (Array.isArray(value)) return `[${value.map((item) => literal(item, type)).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    return `{ ${Object.entries(value)
      .map(([key, inner]) => `${key}: ${literal(inner, type)}`)
      .join(', ')} }`;
  }
  return JSON.stringify(value);
}

function isComposite(type: GraphQLNamedType): boolean {
  return isObjectType(type) || isAbstractType(type);
}
