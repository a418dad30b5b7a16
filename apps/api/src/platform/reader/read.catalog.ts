import type { EntityMetadata, EntityProperty } from '@mikro-orm/core';
import { subjectPropertyOf } from '@trackyourhours/privacy/graphql';
import { getNamedType, isObjectType, type GraphQLField, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { sealedClassOf, type SealedClass } from '../sealing/index.js';
import { readKey, withinOf, type ReadDeclaration, type Relation, type Value, type Within } from './read.declaration.js';

/** A table as the reader sees it. */
export interface Table {
  readonly name: string;
  readonly typeName: string;
  readonly sealed: SealedClass | null;
  /** Column names by property. */
  readonly columns: ReadonlyMap<string, string>;
  /** The property that names whose row it is. */
  readonly subject: string;
  /** What keeps some of its rows from viewers whose reach would lead to them; null where nothing does. */
  readonly within: Within | null;
}

/** Where a field of a row gets its value. */
export type FieldSource =
  | { readonly kind: 'COLUMN'; readonly property: string }
  | { readonly kind: 'SEALED'; readonly property: string }
  /** A sealed object whose fields are a type of their own. */
  | { readonly kind: 'SEALED_OBJECT'; readonly property: string }
  | { readonly kind: 'RELATION'; readonly relation: Relation }
  | { readonly kind: 'VALUE'; readonly value: Value };

/** What the reader knows of a schema and its tables. */
export class ReadCatalog {
  readonly #tables = new Map<string, Table>();
  readonly #sources = new Map<string, FieldSource>();

  constructor(
    readonly schema: GraphQLSchema,
    metadata: Iterable<EntityMetadata>,
  ) {
    for (const entity of metadata) {
      const type = schema.getType(entity.className);
      this.#tables.set(entity.className, tableOf(entity, isObjectType(type) ? type : null));
    }
    for (const table of this.#tables.values()) {
      const type = schema.getType(table.typeName);
      if (!isObjectType(type)) continue;
      for (const field of Object.values(type.getFields())) {
        this.#sources.set(`${type.name}.${field.name}`, sourceOf(type, field, table));
      }
    }
  }

  /** The table of a type; null for types that are no rows. */
  tableOf(typeName: string): Table | null {
    return this.#tables.get(typeName) ?? null;
  }

  tableOfEntity(entity: () => { readonly name: string }): Table {
    const table = this.tableOf(entity().name);
    if (table === null) throw new TypeError(`${entity().name} is no entity of this database.`);
    return table;
  }

  sourceOf(coordinate: string): FieldSource | null {
    return this.#sources.get(coordinate) ?? null;
  }

  /** Every row type's fields, with where each gets its value. */
  sources(): IterableIterator<[string, FieldSource]> {
    return this.#sources.entries();
  }
}

/** What a field declares of how it is read. */
export function declarationOf(field: GraphQLField<unknown, unknown>): ReadDeclaration | null {
  return (field.extensions[readKey] as ReadDeclaration | undefined) ?? null;
}

function tableOf(entity: EntityMetadata, type: GraphQLObjectType | null): Table {
  const columns = new Map<string, string>();
  for (const property of Object.values<EntityProperty>(entity.properties)) {
    const [column] = property.fieldNames;
    if (property.persist !== false && column !== undefined) columns.set(property.name, column);
  }
  return {
    name: entity.tableName,
    typeName: entity.className,
    sealed: sealedClassOf(entity.class),
    columns,
    subject: type === null ? 'personId' : subjectPropertyOf(type),
    within: withinOf(entity.class),
  };
}

function sourceOf(type: GraphQLObjectType, field: GraphQLField<unknown, unknown>, table: Table): FieldSource {
  const declaration = declarationOf(field);
  if (declaration !== null) {
    if ('relation' in declaration) return { kind: 'RELATION', relation: declaration.relation };
    if ('value' in declaration) return { kind: 'VALUE', value: declaration.value };
    throw new TypeError(`${type.name}.${field.name} starts a read, and stands on a row.`);
  }
  const property = field.name;
  if (table.sealed?.properties.has(property) === true) {
    return { kind: isObjectType(getNamedType(field.type)) ? 'SEALED_OBJECT' : 'SEALED', property };
  }
  if (table.columns.has(property)) return { kind: 'COLUMN', property };
  throw new TypeError(`The reader finds no column, sealed property or declaration for ${type.name}.${field.name}.`);
}
