import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Kind, parse, type DocumentNode, type FragmentDefinitionNode, type OperationDefinitionNode } from 'graphql';
import { GenerateError } from './generate.errors.ts';

/** An operation of the SDK as it was written. */
export interface OperationFile {
  readonly name: string;
  readonly definition: OperationDefinitionNode;
  /** The comment with which the file begins; empty when there is none. */
  readonly comment: string;
}

/** The SDK's documents: what each operation asks for, and what several share. */
export interface OperationFiles {
  /** Sorted by name. */
  readonly operations: readonly OperationFile[];
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly documents: readonly { readonly location: string; readonly document: DocumentNode }[];
}

/** Reads `packages/sdk/operations`; a file holds one operation or one fragment, and bears its name. */
export function readOperations(root: string): OperationFiles {
  const folder = 'packages/sdk/operations';
  const files = readdirSync(join(root, folder))
    .filter((file) => file.endsWith('.graphql'))
    .sort();
  const operations: OperationFile[] = [];
  const fragments = new Map<string, FragmentDefinitionNode>();
  const documents: { location: string; document: DocumentNode }[] = [];
  for (const file of files) {
    const text = readFileSync(join(root, folder, file), 'utf8');
    const document = parse(text, { noLocation: true });
    const [definition, ...others] = document.definitions;
    if (definition === undefined || others.length > 0) throw GenerateError.notOneDefinition(file);
    if (definition.kind === Kind.OPERATION_DEFINITION) {
      const name = definition.name?.value ?? '';
      if (file !== `${name}.graphql`) throw GenerateError.nameIsNotTheFiles(file, name);
      operations.push({ name, definition, comment: commentOf(text) });
    } else if (definition.kind === Kind.FRAGMENT_DEFINITION) {
      const name = definition.name.value;
      if (file !== `${name.charAt(0).toLowerCase()}${name.slice(1)}.fragment.graphql`) {
        throw GenerateError.nameIsNotTheFiles(file, name);
      }
      fragments.set(name, definition);
    } else {
      throw GenerateError.notOneDefinition(file);
    }
    documents.push({ location: `${folder}/${file}`, document });
  }
  return { operations, fragments, documents };
}

function commentOf(text: string): string {
  const [leading = ''] = /^(?:#.*\n)*/.exec(text) ?? [];
  return leading.replaceAll(/^# ?/gm, '').trim();
}
