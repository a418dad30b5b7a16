import { buildSchema, guardSchema } from '@trackyourhours/api/schema';
import { parse } from 'graphql';
import { readOperations } from './operation.files.ts';
import { printOperations } from './operations.print.ts';
import { manifestOf } from './privacy.manifest.ts';
import { printFields, printVocabulary } from './registry.print.ts';
import { printSchema } from './schema.print.ts';

/** Texts by their path from the root of the repository. */
export type GeneratedFiles = ReadonlyMap<string, string>;

/** Folders in which nothing is written by hand: what is not generated there is a remnant. */
export const generatedFolders = ['packages/schema/src/generated', 'packages/sdk/src/generated'] as const;

/** Everything that follows from the server's schema and the SDK's documents. The same sources give the same texts. */
export async function generatedFiles(root: string): Promise<GeneratedFiles> {
  const privacy = guardSchema(buildSchema());
  const sdl = printSchema(privacy);
  const manifest = manifestOf(privacy);
  // The SDK is made from what is published, and from nothing that only the server knows.
  const operations = await printOperations(parse(sdl), readOperations(root));

  return new Map([
    ['packages/schema/schema.graphql', sdl],
    ['packages/schema/privacy-manifest.json', `${JSON.stringify(manifest, null, 2)}\n`],
    ['packages/schema/src/generated/vocabulary.ts', printVocabulary(manifest)],
    ['packages/schema/src/generated/fields.ts', printFields(manifest)],
    ['packages/sdk/src/generated/operation.types.ts', operations.types],
    ['packages/sdk/src/generated/operations.ts', operations.documents],
  ]);
}
