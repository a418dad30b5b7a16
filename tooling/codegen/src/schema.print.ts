import { printSchemaWithDirectives } from '@graphql-tools/utils';
import { publishedSchema, type CompiledPrivacy } from '@trackyourhours/privacy/graphql';

/** The schema as it is published: sorted, with its descriptions and every applied directive, and not a word of who sees what. */
export function printSchema(privacy: CompiledPrivacy): string {
  return `${header}\n${printSchemaWithDirectives(publishedSchema(privacy))}\n`;
}

const header = '# Generated from the server’s annotations by `pnpm generate`. Do not edit it.\n';
