import type { PrivacyManifest, Words } from './privacy.manifest.ts';

/** The words of the manifest as TypeScript: a constant and a type for each kind of word. */
export function printVocabulary(manifest: PrivacyManifest): string {
  return [
    header,
    ...vocabularies.map(({ key, type, says, saysOfOne }) => printWords(key, type, says, saysOfOne, manifest[key])),
    ...lists.map(({ key, type, says, saysOfOne }) => printList(key, type, says, saysOfOne, manifest[key])),
  ].join('\n');
}

/** The fields of the manifest as TypeScript, with a type for their coordinates. */
export function printFields({ fields }: PrivacyManifest): string {
  return [
    header,
    '/** What the schema says of each output field, by coordinate. Who sees it is decided by the server. */',
    `export const fields = ${JSON.stringify(fields, null, 2)} as const;\n`,
    '/** An output field of an object or interface type: `Type.field`. */',
    'export type Coordinate = keyof typeof fields;\n',
    '/** A coordinate that holds personal data. */',
    'export type PersonalCoordinate = {',
    "  [C in Coordinate]: (typeof fields)[C]['kind'] extends 'PERSONAL' ? C : never;",
    '}[Coordinate];\n',
  ].join('\n');
}

const header = '// Generated from the server’s annotations by `pnpm generate`. Do not edit it.\n';

const vocabularies = [
  { key: 'categories', type: 'Category', says: 'The kinds of personal data.', saysOfOne: 'A kind of personal data.' },
  {
    key: 'purposes',
    type: 'Purpose',
    says: 'What personal data is used for.',
    saysOfOne: 'A purpose, as it is stated in `x-purpose`.',
  },
  {
    key: 'sources',
    type: 'Source',
    says: 'Where personal data comes from.',
    saysOfOne: 'Where a personal datum comes from.',
  },
  {
    key: 'requirements',
    type: 'Requirement',
    says: 'Whether a datum must be given.',
    saysOfOne: 'Whether a datum must be given.',
  },
  {
    key: 'retentions',
    type: 'Retention',
    says: 'How long a datum is kept.',
    saysOfOne: 'How long a datum is kept.',
  },
  {
    key: 'masks',
    type: 'Mask',
    says: 'The ways in which a value is shown in part.',
    saysOfOne: 'A way in which a value is shown in part.',
  },
  {
    key: 'reasons',
    type: 'Reason',
    says: 'Why something is or is not shown.',
    saysOfOne: 'Why something is or is not shown.',
  },
] as const satisfies readonly {
  readonly key: Exclude<keyof PrivacyManifest, 'fields' | 'effects' | 'relations'>;
  readonly type: string;
  readonly says: string;
  readonly saysOfOne: string;
}[];

const lists = [
  {
    key: 'effects',
    type: 'Effect',
    says: 'How much of a value is shown, from nothing to all.',
    saysOfOne: 'How much of a value is shown.',
  },
  {
    key: 'relations',
    type: 'Relation',
    says: 'How a viewer can stand to a person.',
    saysOfOne: 'How a viewer stands to the person a value belongs to.',
  },
] as const;

function printWords(key: string, type: string, says: string, saysOfOne: string, words: Words): string {
  return [
    `/** ${says} */`,
    `export const ${key} = ${JSON.stringify(words, null, 2)} as const;\n`,
    `/** ${saysOfOne} */`,
    `export type ${type} = keyof typeof ${key};\n`,
  ].join('\n');
}

function printList(key: string, type: string, says: string, saysOfOne: string, words: readonly string[]): string {
  return [
    `/** ${says} */`,
    `export const ${key} = ${JSON.stringify(words)} as const;\n`,
    `/** ${saysOfOne} */`,
    `export type ${type} = (typeof ${key})[number];\n`,
  ].join('\n');
}
