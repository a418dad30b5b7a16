import type { EntityClass } from '@mikro-orm/core';
import { subjectPropertyOf, type CompileOptions, type ListSize } from '@trackyourhours/privacy/graphql';
import {
  getNamedType,
  getNullableType,
  isListType,
  isObjectType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { sealedClassOf } from '../sealing/index.js';
import { declarationOf } from './read.catalog.js';
import { maxRows, type ReadDeclaration } from './read.declaration.js';

/** How many rows fields bring, and which of them stay with the person of their row: how they are read says so already. */
export type RowCounts = Required<Pick<CompileOptions, 'listSizes' | 'samePerson'>>;

/** Reads the counts from the declarations of a schema. A page holds what it may: the edge refuses to be asked for more. */
export function rowCountsOf(schema: GraphQLSchema, entities: readonly EntityClass<object>[]): RowCounts {
  const listSizes: Record<string, ListSize> = {};
  const samePerson: string[] = [];
  const sealed = new Map(entities.map((entity) => [entity.name, sealedClassOf(entity)?.properties]));
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      const coordinate = `${type.name}.${field.name}`;
      const declaration = declarationOf(field);
      const size = declaration === null ? null : sizeOf(field, declaration);
      if (size !== null) listSizes[coordinate] = size;
      const isEmbedded = sealed.get(type.name)?.has(field.name) === true && isObjectType(getNamedType(field.type));
      if (isEmbedded || (declaration !== null && staysWithPerson(schema, declaration))) samePerson.push(coordinate);
    }
  }
  return { listSizes, samePerson };
}

function sizeOf(field: GraphQLField<unknown, unknown>, declaration: ReadDeclaration): ListSize | null {
  if ('relation' in declaration) return declaration.relation.kind === 'TO_MANY' ? { maximum: maxRows } : null;
  if (!('read' in declaration) || declaration.read.kind !== 'PAGE') return null;
  const connection = getNamedType(field.type);
  if (!isObjectType(connection)) return null;
  return { maximum: maxRows, slicingArguments: ['first'], sizedFields: listsOf(connection) };
}

function listsOf(connection: GraphQLObjectType): readonly string[] {
  return Object.values(connection.getFields())
    .filter(({ type }) => isListType(getNullableType(type)))
    .map(({ name }) => name);
}

/**
 * A relation finds rows by the person of the row it stands on: by the very property that names whose rows they are, or
 * by another and the person besides.
 */
function staysWithPerson(schema: GraphQLSchema, declaration: ReadDeclaration): boolean {
  if (!('relation' in declaration)) return false;
  const { entity, by, from } = declaration.relation;
  if (from !== undefined) return true;
  const type = schema.getType(entity().name);
  return isObjectType(type) && subjectPropertyOf(type) === by;
}
