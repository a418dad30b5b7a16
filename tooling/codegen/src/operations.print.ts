import { codegen } from '@graphql-codegen/core';
import * as typescriptOperations from '@graphql-codegen/typescript-operations';
import {
  buildASTSchema,
  Kind,
  print,
  stripIgnoredCharacters,
  visit,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
} from 'graphql';
import { GenerateError } from './generate.errors.ts';
import type { OperationFile, OperationFiles } from './operation.files.ts';

/** The SDK's two generated modules. */
export interface PrintedOperations {
  readonly types: string;
  readonly documents: string;
}

/**
 * Types by GraphQL Code Generator, and for each operation one plain object with its document as text: a bundler drops
 * the objects that nobody imports, and no client needs a parser.
 */
export async function printOperations(schema: DocumentNode, files: OperationFiles): Promise<PrintedOperations> {
  const types = await codegen({
    filename: 'operation.types.ts',
    schema,
    documents: [...files.documents],
    plugins: [{ operations: {} }],
    pluginMap: { operations: typescriptOperations },
    config: {
      scalars: { DateTimeISO: 'string', ID: 'string', LocalDate: 'string' },
      inlineFragmentTypes: 'combine',
      // A scalar that nobody has given a type stops here, and not as `any` in somebody's program.
      strictScalars: true,
      immutableTypes: true,
      useTypeImports: true,
      skipTypename: true,
      namingConvention: { typeNames: 'change-case-all#pascalCase', transformUnderscore: true },
    },
  });
  const built = buildASTSchema(schema);
  return {
    // What only answers in parts (`@defer`) need is not for anybody's eyes here.
    types: `${header}\n${types.replace(/\/\*\*[^*]*\*\/\nexport type Incremental<.*\n/, '').trim()}\n`,
    documents: [
      header,
      `import type { Operation } from '../operation.js';`,
      `import type {\n${files.operations
        .flatMap(typeNames)
        .map((name) => `  ${name},`)
        .join('\n')}\n} from './operation.types.js';\n`,
      ...files.operations.map((operation) => printOperation(operation, files, built)),
    ].join('\n'),
  };
}

const header =
  '// Generated from the published schema and the documents in `operations` by `pnpm generate`. Do not edit it.\n';

function printOperation(operation: OperationFile, { fragments }: OperationFiles, schema: GraphQLSchema): string {
  const { name, definition } = operation;
  const [data, variables] = typeNames(operation);
  const document = [definition, ...fragmentsOf(operation, fragments)]
    .map((part) => stripIgnoredCharacters(print(part)))
    .join('');
  return [
    `/** ${sentence(operation, schema)} */`,
    `export const ${name}: Operation<${data}, ${variables}> = {`,
    `  name: ${JSON.stringify(name)},`,
    `  kind: ${JSON.stringify(definition.operation)},`,
    `  document: ${JSON.stringify(document)},`,
    '};\n',
  ].join('\n');
}

function typeNames({ name, definition }: OperationFile): [data: string, variables: string] {
  const data = `${capital(name)}${capital(definition.operation)}`;
  return [data, `${data}Variables`];
}

function sentence({ name, definition, comment }: OperationFile, schema: GraphQLSchema): string {
  if (comment !== '') return comment;
  const description = schema.getRootType(definition.operation)?.getFields()[name]?.description;
  if (description == null) throw GenerateError.noSuchRootField(name);
  return description;
}

/** The fragments that an operation spreads, near or far, each once and sorted. */
function fragmentsOf(
  { name, definition }: OperationFile,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): FragmentDefinitionNode[] {
  const found = new Map<string, FragmentDefinitionNode>();
  const waiting: (OperationFile['definition'] | FragmentDefinitionNode)[] = [definition];
  for (const node of waiting) {
    visit(node, {
      [Kind.FRAGMENT_SPREAD]({ name: { value: spread } }) {
        const fragment = fragments.get(spread);
        if (fragment === undefined) throw GenerateError.unknownFragment(name, spread);
        if (!found.has(spread)) waiting.push(fragment);
        found.set(spread, fragment);
      },
    });
  }
  return [...found].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, fragment]) => fragment);
}

function capital(word: string): string {
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
}
