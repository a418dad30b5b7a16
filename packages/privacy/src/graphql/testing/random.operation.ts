import {
  doTypesOverlap,
  getNamedType,
  isCompositeType,
  isObjectType,
  isUnionType,
  OperationTypeNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
} from 'graphql';
import { oneIn, pick, type Draw } from './draw.js';
import { RandomInputs, type InputValues, type Literals } from './random.input.js';

/** A document with one operation over a schema, and values for its variables. */
export interface RandomOperation {
  readonly kind: 'query' | 'mutation' | 'subscription';
  readonly text: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** What a random operation is made of. */
export interface RandomOperationOptions {
  readonly draw: Draw;
  /** Absent: queries and mutations, as far as the schema has them. */
  readonly kinds?: readonly RandomOperation['kind'][];
  /** How many fields and fragments are nested at most; absent: 4. */
  readonly depth?: number;
  /** After how many selected fields it asks for no more than it must; absent: 60. */
  readonly fields?: number;
  /** Coordinates `Type.field` of what is never selected. */
  readonly without?: readonly string[];
  /** Absent: small numbers and odd texts, which find nothing. */
  readonly values?: InputValues;
  /** Absent: `PLAIN`. */
  readonly literals?: Literals;
}

/**
 * Writes an operation of any form that the schema knows: aliases (some of which are names of other fields), fragments
 * named and inline on every type that fits, conditions, nested paths, arguments as literals and variables. Nearly all
 * are valid; whoever needs valid ones validates them.
 */
export function randomOperation(schema: GraphQLSchema, options: RandomOperationOptions): RandomOperation {
  return new OperationWriter(schema, options).write();
}

class OperationWriter {
  readonly #draw: Draw;
  readonly #inputs: RandomInputs;
  readonly #without: ReadonlySet<string>;
  readonly #mostFields: number;
  readonly #fragments: { readonly name: string; readonly on: GraphQLCompositeType; readonly depth: number }[] = [];
  readonly #definitions: string[] = [];
  #fields = 0;
  #aliases = 0;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly options: RandomOperationOptions,
  ) {
    const { draw, values = {}, literals = 'PLAIN', without = [], fields = 60 } = options;
    this.#mostFields = fields;
    this.#draw = draw;
    this.#inputs = new RandomInputs(draw, values, literals);
    this.#without = new Set(without);
  }

  write(): RandomOperation {
    const { kinds = ['query', 'mutation'], depth = 4 } = this.options;
    const roots = kinds.flatMap((kind) => {
      const type = this.schema.getRootType(operationTypes[kind]);
      return type == null || this.#selectable(type, depth).length === 0 ? [] : [{ kind, type }];
    });
    const { kind, type } = pick(this.#draw, roots);
    const body =
      kind === 'subscription'
        ? `{ ${this.#field(type, pick(this.#draw, this.#selectable(type, depth)), depth)} }`
        : this.#selection(type, depth);
    const heads = this.#inputs.heads();
    const head = kind === 'query' && heads === '' && oneIn(this.#draw, 4) ? '' : `${kind} Asked${heads} `;
    return { kind, text: [`${head}${body}`, ...this.#definitions].join('\n'), variables: this.#inputs.sent() };
  }

  #selection(type: GraphQLCompositeType, depth: number): string {
    return `{ ${Array.from({ length: 1 + this.#draw(3) }, () => this.#part(type, depth)).join(' ')} }`;
  }

  #part(type: GraphQLCompositeType, depth: number): string {
    const fields = this.#fields < this.#mostFields ? this.#selectable(type, depth) : [];
    const chance = this.#draw(11);
    if (depth > 0 && this.#fields < this.#mostFields && chance < (isObjectType(type) ? 3 : 8)) {
      return this.#spread(type, depth);
    }
    if (chance === 11 || fields.length === 0) return `${oneIn(this.#draw, 3) ? `${this.#alias()}: ` : ''}__typename`;
    return this.#field(type, pick(this.#draw, fields), depth);
  }

  #spread(type: GraphQLCompositeType, depth: number): string {
    const written = this.#fragments.filter((each) => each.depth < depth && doTypesOverlap(this.schema, each.on, type));
    if (written.length > 0 && oneIn(this.#draw, 4)) return `...${pick(this.#draw, written).name}${this.#condition()}`;
    const on = pick(this.#draw, this.#conditionsFor(type));
    if (oneIn(this.#draw, 6)) return `...${this.#condition()} ${this.#selection(type, depth - 1)}`;
    const body = this.#selection(on, depth - 1);
    if (oneIn(this.#draw, 2)) return `... on ${on.name}${this.#condition()} ${body}`;
    const name = `F${this.#fragments.length + 1}`;
    this.#fragments.push({ name, on, depth: depth - 1 });
    this.#definitions.push(`fragment ${name} on ${on.name} ${body}`);
    return `...${name}${this.#condition()}`;
  }

  /** Every type that a fragment may name here. */
  #conditionsFor(type: GraphQLCompositeType): readonly GraphQLCompositeType[] {
    const known = overlapping.get(this.schema)?.get(type);
    if (known !== undefined) return known;
    const found = Object.values(this.schema.getTypeMap()).filter(
      (each): each is GraphQLCompositeType => isCompositeType(each) && doTypesOverlap(this.schema, each, type),
    );
    overlapping.set(this.schema, new Map(overlapping.get(this.schema)).set(type, found));
    return found;
  }

  #field(type: GraphQLCompositeType, field: GraphQLField<unknown, unknown>, depth: number): string {
    this.#fields += 1;
    const named = getNamedType(field.type);
    const args = this.#inputs.arguments(`${type.name}.${field.name}`, field.args);
    const condition = this.#condition();
    const body = isCompositeType(named) ? ` ${this.#selection(named, depth - 1)}` : '';
    return `${this.#aliasOf(type, args !== '')}${field.name}${args}${condition}${body}`;
  }

  /** What is asked with arguments has a name of its own, or else two of it would contradict each other. */
  #aliasOf(type: GraphQLCompositeType, hasArguments: boolean): string {
    if (hasArguments || oneIn(this.#draw, 4)) return `${this.#alias()}: `;
    // A name that means something else, to the schema or to the language it is written in.
    const names = [...(isUnionType(type) ? [] : Object.keys(type.getFields())), 'constructor', 'toString', 'personId'];
    return oneIn(this.#draw, 16) ? `${pick(this.#draw, names)}: ` : '';
  }

  #alias(): string {
    this.#aliases += 1;
    return `a${this.#aliases}`;
  }

  #condition(): string {
    const name = pick(this.#draw, ['skip', 'include']);
    switch (this.#draw(12)) {
      case 0:
        return ` @${name}(if: ${pick(this.#draw, ['true', 'false'])})`;
      case 1:
        return ` @${name}(if: ${this.#inputs.variable('Boolean!', oneIn(this.#draw, 2))})`;
      case 2:
        return ` @${name}(if: ${this.#inputs.variable('Boolean! = true', pick(this.#draw, [true, false, undefined]))})`;
      default:
        return '';
    }
  }

  #selectable(type: GraphQLCompositeType, depth: number): readonly GraphQLField<unknown, unknown>[] {
    if (isUnionType(type)) return [];
    return Object.values(type.getFields()).filter(
      (field) =>
        !this.#without.has(`${type.name}.${field.name}`) && (depth > 0 || !isCompositeType(getNamedType(field.type))),
    );
  }
}

/** The types that can stand behind each other; of one schema they are always the same. */
const overlapping = new WeakMap<GraphQLSchema, ReadonlyMap<GraphQLCompositeType, readonly GraphQLCompositeType[]>>();

const operationTypes = {
  query: OperationTypeNode.QUERY,
  mutation: OperationTypeNode.MUTATION,
  subscription: OperationTypeNode.SUBSCRIPTION,
} as const;
