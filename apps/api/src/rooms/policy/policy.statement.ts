import type { Gate, Purpose, vocabulary } from './policy.vocabulary.js';

/** The parts of the published policy that statements are cited by, in its order. */
export const policySections = [
  'Opening',
  'What we collect',
  'What we do',
  'To whom we disclose',
  'How we protect',
  'Cookies',
  'Do Not Track',
  'Changes to your Personal Information',
  'Marketing Opt-Out Preferences',
  'Links to third parties',
  'Your California Privacy Rights',
  'Changes to Privacy Policy',
  'Further Information',
  'Closing',
] as const;

export type PolicySection = (typeof policySections)[number];

/**
 * What makes a statement true. Words of the vocabulary reach whatever field carries them, so that a new field belongs
 * to its statements without being named; everything else is named, and looked for in each build.
 */
export type Carrier =
  | { readonly kind: 'CATEGORY'; readonly word: keyof (typeof vocabulary)['categories'] }
  | { readonly kind: 'PURPOSE'; readonly word: Purpose }
  | { readonly kind: 'SOURCE'; readonly word: keyof (typeof vocabulary)['sources'] }
  | { readonly kind: 'REQUIREMENT'; readonly word: keyof (typeof vocabulary)['requirements'] }
  | { readonly kind: 'GATE'; readonly word: Gate }
  /** A personal field, `Type.field`. */
  | { readonly kind: 'FIELD'; readonly coordinate: string }
  /** A rule of the access policy. */
  | { readonly kind: 'RULE'; readonly rule: string }
  /** `Query.field` or `Mutation.field`. */
  | { readonly kind: 'OPERATION'; readonly coordinate: string }
  /** A test or a document, by its path in the repository. */
  | { readonly kind: 'TEST' | 'DOCUMENT'; readonly path: string }
  /** What the policy reserves and nothing of the software does. */
  | { readonly kind: 'NOT_DONE'; readonly because: string }
  /** A room that is still to be built will carry it. */
  | { readonly kind: 'PLANNED'; readonly room: string; readonly what: string };

/** What a statement does: it tells how things are, reserves that something may be done, or promises something. */
export type StatementKind = 'TELLS' | 'RESERVES' | 'PROMISES';

/** One statement of the published policy, told by its place and in words of our own. */
export interface PolicyStatement {
  /** Stable: pages and documents link to it. */
  readonly id: string;
  readonly section: PolicySection;
  /** Where in the section: `item 2`, `paragraph 1`. */
  readonly item: string;
  readonly kind: StatementKind;
  readonly says: string;
  /** What the product itself says of it on its page; absent where the generated tables say it, or where it is not so yet. */
  readonly ours?: string;
  readonly carriedBy: readonly Carrier[];
}

/** A statement of one section, without the section. */
export type StatementOfSection = Omit<PolicyStatement, 'section'>;

/** The statements of one section. */
export function statementsOf(
  section: PolicySection,
  statements: readonly StatementOfSection[],
): readonly PolicyStatement[] {
  return statements.map((statement) => ({ ...statement, section }));
}

type WordOf<K extends Carrier['kind']> =
  Extract<Carrier, { readonly kind: K }> extends { readonly word: infer W } ? W : never;

export const category = (word: WordOf<'CATEGORY'>): Carrier => ({ kind: 'CATEGORY', word });
export const purpose = (word: WordOf<'PURPOSE'>): Carrier => ({ kind: 'PURPOSE', word });
export const source = (word: WordOf<'SOURCE'>): Carrier => ({ kind: 'SOURCE', word });
export const requirement = (word: WordOf<'REQUIREMENT'>): Carrier => ({ kind: 'REQUIREMENT', word });
export const gate = (word: WordOf<'GATE'>): Carrier => ({ kind: 'GATE', word });
export const field = (coordinate: string): Carrier => ({ kind: 'FIELD', coordinate });
export const rule = (id: string): Carrier => ({ kind: 'RULE', rule: id });
export const operation = (coordinate: string): Carrier => ({ kind: 'OPERATION', coordinate });
/** A test of the server, by its path under `src`. */
export const test = (path: string): Carrier => ({ kind: 'TEST', path: `apps/api/src/${path}` });
export const document = (path: string): Carrier => ({ kind: 'DOCUMENT', path });
export const notDone = (because: string): Carrier => ({ kind: 'NOT_DONE', because });
export const planned = (room: string, what: string): Carrier => ({ kind: 'PLANNED', room, what });
