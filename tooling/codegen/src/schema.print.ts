import { printSchemaWithDirectives } from '@graphql-tools/utils';
import { lexicographicSortSchema, type GraphQLSchema } from 'graphql';

/** The schema as it is published: sorted, with its descriptions and every applied directive. */
export function printSchema(schema: GraphQLSchema): string {
  return `${header}\n${printSchemaWithDirectives(lexicographicSortSchema(schema))}\n`;
}

const header = '# Generated from the server’s annotations by `pnpm generate`. Do not edit it.\n';
