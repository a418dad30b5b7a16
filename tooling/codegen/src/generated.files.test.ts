import { cpSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  buildSchema,
  getNamedType,
  isUnionType,
  Kind,
  parse,
  validate,
  visit,
  type FieldNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { generatedFiles, type GeneratedFiles } from './generated.files.ts';
import { stalePaths, writeGenerated } from './generated.writer.ts';
import { readOperations } from './operation.files.ts';

const repository = resolve(import.meta.dirname, '../../..');

let files: GeneratedFiles;
beforeAll(async () => {
  files = await generatedFiles(repository);
});

describe('what is generated', () => {
  it('is what is checked in: run `pnpm generate` after a change', () => {
    expect(stalePaths(repository, files)).toEqual([]);
  });

  it('is the same twice', async () => {
    expect(await generatedFiles(repository)).toEqual(files);
  });

  it('has no `any` in it', () => {
    for (const text of files.values()) expect(text).not.toMatch(/(:|<|\||\bas) any\b/);
  });
});

describe('the SDK', () => {
  const { operations, fragments } = readOperations(repository);
  let schema: GraphQLSchema;
  beforeAll(() => {
    schema = buildSchema(textOf('packages/schema/schema.graphql'));
  });

  it('has an operation for every field at the root of the schema', () => {
    const offered = [schema.getQueryType(), schema.getMutationType()].flatMap((type) =>
      Object.keys(type?.getFields() ?? {}),
    );
    const used = new Set(
      operations.flatMap(({ definition }) => rootFieldsOf(definition)).map(({ name }) => name.value),
    );
    expect(offered.length).toBeGreaterThan(0);
    expect(offered.filter((field) => !used.has(field))).toEqual([]);
  });

  it('looks into every outcome that a change can come to', () => {
    for (const { name, definition } of operations) {
      for (const { name: field, selectionSet } of rootFieldsOf(definition)) {
        const outcome = getNamedType(schema.getRootType(definition.operation)?.getFields()[field.value]?.type);
        if (!isUnionType(outcome)) continue;
        const lookedIn = (selections: SelectionSetNode | undefined): readonly string[] =>
          (selections?.selections ?? []).flatMap((selection) => {
            if (selection.kind === Kind.INLINE_FRAGMENT) return selection.typeCondition?.name.value ?? [];
            if (selection.kind !== Kind.FRAGMENT_SPREAD) return [];
            const fragment = fragments.get(selection.name.value);
            // One on the outcome itself looks into its types in turn.
            return fragment?.typeCondition.name.value === outcome.name
              ? lookedIn(fragment.selectionSet)
              : (fragment?.typeCondition.name.value ?? []);
          });
        const looked = [...lookedIn(selectionSet)];
        expect([name, looked.sort()]).toEqual([
          name,
          outcome
            .getTypes()
            .map((type) => type.name)
            .sort(),
        ]);
      }
    }
  });

  it('sends documents that are whole, valid, and without a value that would be logged with them', () => {
    const module = textOf('packages/sdk/src/generated/operations.ts');
    const documents = [...module.matchAll(/^ {2}document: (".*"),$/gm)].map(([, text = '']) =>
      parse(JSON.parse(text) as string),
    );
    expect(documents).toHaveLength(operations.length);
    for (const document of documents) {
      expect(validate(schema, document)).toEqual([]);
      visit(document, {
        StringValue: () => {
          throw new Error('A value stands in a document.');
        },
      });
    }
  });
});

describe('a run', () => {
  let root: string;

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'generated-'));
    for (const folder of ['packages/schema', 'packages/sdk/operations', 'packages/sdk/src/generated']) {
      cpSync(join(repository, folder), join(root, folder), {
        recursive: true,
        filter: (path) => !path.includes('node_modules'),
      });
    }
  });

  afterEach(() => {
    rmSync(root, { recursive: true });
  });

  it('mends what was changed by hand, removes remnants, and touches nothing else', () => {
    writeGenerated(root, files);
    const path = 'packages/schema/schema.graphql';
    const remnant = 'packages/sdk/src/generated/remnant.ts';
    const untouched = statSync(join(root, 'packages/schema/privacy-manifest.json')).mtimeMs;
    writeFileSync(join(root, path), 'type Query { me: String }');
    writeFileSync(join(root, remnant), 'export {};');
    expect(writeGenerated(root, files)).toEqual([path, remnant]);
    expect(readFileSync(join(root, path), 'utf8')).toBe(files.get(path));
    expect(statSync(join(root, 'packages/schema/privacy-manifest.json')).mtimeMs).toBe(untouched);
    expect(writeGenerated(root, files)).toEqual([]);
  });

  it.each([
    [
      'two operations in a file',
      'two.graphql',
      'query two { me { id } } query three { me { id } }',
      'two.graphql holds several definitions',
    ],
    ['a file under another name', 'other.graphql', 'query mine { me { id } }', 'other.graphql holds "mine"'],
    [
      'a fragment under another name',
      'other.fragment.graphql',
      'fragment Mine on Person { id }',
      'other.fragment.graphql holds "Mine"',
    ],
    ['a spread of nothing', 'lost.graphql', '# Lost.\nquery lost { me { ...Nowhere } }', 'Nowhere'],
    [
      'no word of what it is for',
      'mute.graphql',
      'query mute { me { id } }',
      '"mute" is no field of the schema\'s root',
    ],
    ['a field that does not exist', 'wrong.graphql', '# Wrong.\nquery wrong { me { shoeSize } }', 'shoeSize'],
  ])('stops at %s, and says so', async (_case, file, text, complaint) => {
    writeFileSync(join(root, 'packages/sdk/operations', file), text);
    await expect(generatedFiles(root)).rejects.toThrow(complaint);
  });
});

function textOf(path: string): string {
  const text = files.get(path);
  if (text === undefined) throw new Error(`${path} is not generated.`);
  return text;
}

function rootFieldsOf({ selectionSet }: OperationDefinitionNode): FieldNode[] {
  return selectionSet.selections.filter((selection) => selection.kind === Kind.FIELD);
}
