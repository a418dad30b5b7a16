import { createHash } from 'node:crypto';
import type { CompiledPrivacy, PrivacyRuntime } from '@trackyourhours/privacy/graphql';
import { getNamedType, isObjectType, type FieldNode, type GraphQLObjectType, type SelectionSetNode } from 'graphql';
import { declarationOf, type ReadCatalog, type Table } from './read.catalog.js';
import type { Read, Relation } from './read.declaration.js';
import { setsUnder, type Selections } from './read.selection.js';

/** What is fetched of the rows of one table in one place of an operation. */
export interface RowPlan {
  readonly table: Table;
  /** The properties whose columns are fetched. */
  readonly columns: ReadonlySet<string>;
  /** Whether anything of the sealed column is asked for and may be opened. */
  readonly sealed: boolean;
  readonly relations: readonly RelationPlan[];
}

/** What is fetched of the rows that one field of a row leads to. */
export interface RelationPlan {
  /** The property of the fetched row that holds the related rows. */
  readonly key: string;
  readonly relation: Relation;
  readonly plan: RowPlan;
}

/** One field that starts a read. */
export interface RootPlan {
  /** Its key in the answer. */
  readonly key: string;
  readonly coordinate: string;
  readonly read: Read;
  readonly node: FieldNode;
  /** One for each type of row that can be found; more than one only for `node`. */
  readonly rows: readonly RowPlan[];
}

/** The property of a fetched row that holds what a relation field of this key leads to. */
export function relationKey(responseKey: string): string {
  if (responseKey.length < longestColumn) return `@${responseKey}`;
  // PostgreSQL cuts a longer name off without a word, and two aliases would become one.
  return `@#${createHash('sha256').update(responseKey).digest('base64url')}`;
}

/** Bytes that PostgreSQL keeps of a name. */
const longestColumn = 63;

/** The property of a fetched row that holds the other row that a field's value is read through. */
export function throughKey(fieldName: string): string {
  return `@@${fieldName}`;
}

/** Plans what an operation needs: columns that are asked for and may be seen, and no others. */
export class Planner {
  constructor(
    private readonly catalog: ReadCatalog,
    private readonly privacy: CompiledPrivacy,
    private readonly selections: Selections,
    private readonly runtime: PrivacyRuntime,
  ) {}

  /** The fields directly under a type that start a read. */
  roots(type: GraphQLObjectType, sets: readonly SelectionSetNode[]): readonly RootPlan[] {
    return [...this.selections.fieldsOf(type, sets)].flatMap(([key, nodes]) => this.root(type, key, nodes) ?? []);
  }

  root(type: GraphQLObjectType, key: string, nodes: readonly FieldNode[]): RootPlan | null {
    const [node] = nodes;
    const field = node === undefined ? undefined : type.getFields()[node.name.value];
    const declaration = field === undefined ? null : declarationOf(field);
    if (node === undefined || field === undefined || declaration === null || !('read' in declaration)) return null;
    const { read } = declaration;
    const sets = setsUnder(nodes);
    const rows =
      read.kind === 'NODE'
        ? this.nodeRows(sets)
        : [this.row(this.typeOf(read.entity().name), read.kind === 'PAGE' ? this.nodeSets(field.type, sets) : sets)];
    return { key, coordinate: `${type.name}.${field.name}`, read, node, rows };
  }

  private row(type: GraphQLObjectType, sets: readonly SelectionSetNode[]): RowPlan {
    const table = this.catalog.tableOf(type.name);
    if (table === null) throw new TypeError(`${type.name} is no row type.`);
    const columns = new Set(['id', table.subject]);
    const relations = new Map<string, RelationPlan>();
    let sealed = false;
    const addProperty = (property: string): void => {
      if (table.sealed?.properties.has(property) === true) sealed = true;
      else columns.add(property);
    };
    for (const [key, nodes] of this.selections.fieldsOf(type, sets)) {
      const name = nodes[0]?.name.value ?? '';
      const source = this.catalog.sourceOf(`${type.name}.${name}`);
      if (source === null || !this.mayOpen(type.name, name)) continue;
      switch (source.kind) {
        case 'COLUMN':
        case 'SEALED':
          addProperty(source.property);
          break;
        case 'SEALED_OBJECT':
          if (this.mayOpenAny(type, name, setsUnder(nodes))) sealed = true;
          break;
        case 'RELATION': {
          const plan = this.row(this.typeOf(source.relation.entity().name), setsUnder(nodes));
          relations.set(relationKey(key), { key: relationKey(key), relation: source.relation, plan });
          break;
        }
        case 'VALUE':
          if (source.value.kind === 'DERIVED') source.value.from.forEach(addProperty);
          else {
            const { relation, property } = source.value;
            relations.set(throughKey(name), {
              key: throughKey(name),
              relation,
              plan: this.through(relation, property),
            });
          }
          break;
      }
    }
    return { table, columns, sealed, relations: [...relations.values()] };
  }

  private through(relation: Relation, property: string): RowPlan {
    const table = this.catalog.tableOfEntity(relation.entity);
    const sealed = table.sealed?.properties.has(property) === true;
    return { table, columns: new Set(['id', table.subject, ...(sealed ? [] : [property])]), sealed, relations: [] };
  }

  private nodeRows(sets: readonly SelectionSetNode[]): RowPlan[] {
    const node = this.catalog.schema.getType('Node');
    return this.catalog.schema
      .getPossibleTypes(node as Parameters<typeof this.catalog.schema.getPossibleTypes>[0])
      .map((type) => this.row(type, sets));
  }

  /** A page's rows stand in two places of it: `nodes` and `edges { node }`. */
  private nodeSets(
    returned: Parameters<typeof getNamedType>[0],
    sets: readonly SelectionSetNode[],
  ): SelectionSetNode[] {
    const connection = getNamedType(returned);
    if (!isObjectType(connection)) return [];
    return [...this.selections.fieldsOf(connection, sets).values()].flatMap((nodes) => {
      const name = nodes[0]?.name.value;
      if (name === 'nodes') return [...setsUnder(nodes)];
      const edge = getNamedType(connection.getFields()['edges']?.type);
      if (name !== 'edges' || !isObjectType(edge)) return [];
      return [...this.selections.fieldsOf(edge, setsUnder(nodes)).values()]
        .filter(([first]) => first?.name.value === 'node')
        .flatMap((inner) => [...setsUnder(inner)]);
    });
  }

  private mayOpenAny(type: GraphQLObjectType, name: string, sets: readonly SelectionSetNode[]): boolean {
    const inner = getNamedType(type.getFields()[name]?.type);
    if (!isObjectType(inner)) return false;
    return [...this.selections.fieldsOf(inner, sets).values()].some(([node]) => {
      const slot = this.privacy.slotOf(`${inner.name}.${node?.name.value ?? ''}`);
      return slot !== undefined && this.runtime.mayOpen(slot);
    });
  }

  private mayOpen(typeName: string, fieldName: string): boolean {
    const slot = this.privacy.slotOf(`${typeName}.${fieldName}`);
    return slot === undefined || this.runtime.mayOpen(slot);
  }

  private typeOf(name: string): GraphQLObjectType {
    const type = this.catalog.schema.getType(name);
    if (!isObjectType(type)) throw new TypeError(`${name} is no object type of the schema.`);
    return type;
  }
}
