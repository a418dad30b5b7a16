import { isInterfaceType, isObjectType, lexicographicSortSchema, type GraphQLSchema } from 'graphql';
import type { CompiledPrivacy } from './compile.js';

/**
 * A copy of a compiled schema for handing out: sorted, with every annotation, and without who sees what, so that it
 * changes when the schema does and not when the access policy does. Print it; it is not guarded and cannot be served.
 */
export function publishedSchema({ schema, publishedDescriptions }: CompiledPrivacy): GraphQLSchema {
  const published = lexicographicSortSchema(schema);
  for (const type of Object.values(published.getTypeMap())) {
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      field.description = publishedDescriptions.get(`${type.name}.${field.name}`) ?? field.description;
    }
  }
  return published;
}
