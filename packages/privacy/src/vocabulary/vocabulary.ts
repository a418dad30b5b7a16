/** One word of a vocabulary, with the sentence that people read for it. */
export interface Term {
  /** A few words in plain language, without a full stop: "your contact details". */
  readonly title: string;
  /** Where the word comes from: a section and item of the published policy. */
  readonly source?: string;
  /** What the word is called in public taxonomies, for the tools that speak them. */
  readonly taxonomy?: Taxonomy;
}

/** A word of ours in the words of others. */
export interface Taxonomy {
  /** A key of the Fides taxonomy, such as `user.contact.email` or `essential.service`. */
  readonly fides?: string;
  /** A term of the Data Privacy Vocabulary with its prefix, such as `pd:EmailAddress` or `dpv:ServiceProvision`. */
  readonly dpv?: string;
}

/** A purpose; one that `needsConsent` covers nothing until a consent is named with it. */
export interface PurposeTerm extends Term {
  readonly needsConsent?: boolean;
}

/** A kind of viewer; one that `needsGrant` sees nothing without a grant, whatever the access policy says of its kind. */
export interface ViewerTerm extends Term {
  readonly needsGrant?: boolean;
}

/**
 * Something that can hold of a person and that decisions about their data heed. A `CONSENT` opens and is missing until
 * it is given; an `OBJECTION` of theirs and a `RESTRICTION` that binds whatever they choose only ever close.
 */
export interface CircumstanceTerm extends Term {
  readonly kind: 'CONSENT' | 'OBJECTION' | 'RESTRICTION';
}

/** How long a datum is kept. */
export interface RetentionTerm extends Term {
  /** An ISO 8601 duration, such as `P24M`, counted from what the title names; absent when only an event ends it. */
  readonly period?: string;
}

/** The words an application supplies. The engine knows fields, viewers and purposes, and none of these words. */
export interface Vocabulary {
  readonly categories: Readonly<Record<string, Term>>;
  readonly purposes: Readonly<Record<string, PurposeTerm>>;
  readonly sources: Readonly<Record<string, Term>>;
  readonly requirements: Readonly<Record<string, Term>>;
  readonly retentions: Readonly<Record<string, RetentionTerm>>;
  readonly gates: Readonly<Record<string, Term>>;
  readonly viewers: Readonly<Record<string, ViewerTerm>>;
  readonly roles: Readonly<Record<string, Term>>;
  readonly circumstances: Readonly<Record<string, CircumstanceTerm>>;
}

type WordOf<V extends Vocabulary, K extends keyof Vocabulary> = keyof V[K] & string;

/** The words of a vocabulary, kind by kind. */
export type CategoryOf<V extends Vocabulary> = WordOf<V, 'categories'>;
export type PurposeOf<V extends Vocabulary> = WordOf<V, 'purposes'>;
export type SourceOf<V extends Vocabulary> = WordOf<V, 'sources'>;
export type RequirementOf<V extends Vocabulary> = WordOf<V, 'requirements'>;
export type RetentionOf<V extends Vocabulary> = WordOf<V, 'retentions'>;
export type GateOf<V extends Vocabulary> = WordOf<V, 'gates'>;
export type ViewerKindOf<V extends Vocabulary> = WordOf<V, 'viewers'>;
export type RoleOf<V extends Vocabulary> = WordOf<V, 'roles'>;
export type CircumstanceOf<V extends Vocabulary> = WordOf<V, 'circumstances'>;

/**
 * Fixes an application's words, typed through to every annotation and rule. A word that GraphQL could not name throws,
 * and so do a period that is no duration, and a part that nothing typed and that is missing or not as it should be.
 */
export function defineVocabulary<const V extends Vocabulary>(vocabulary: V): V {
  const faults = faultsOfParts(vocabulary);
  if (faults.length > 0) throw new TypeError(`The vocabulary is not whole. ${faults.join(' ')}`);
  for (const [kind, terms] of Object.entries(vocabulary)) {
    for (const word of Object.keys(terms as Record<string, Term>)) {
      if (!/^[A-Z][A-Z0-9_]*$/.test(word)) {
        throw new TypeError(`The vocabulary's ${kind} name "${word}": write it in capitals, as a GraphQL enum value.`);
      }
    }
  }
  for (const [word, { period }] of Object.entries(vocabulary.retentions)) {
    if (period !== undefined && !isDuration(period)) {
      throw new TypeError(
        `The retention ${word} has the period "${period}": write an ISO 8601 duration, such as P24M.`,
      );
    }
  }
  return Object.freeze(vocabulary);
}

/** Whether a text is an ISO 8601 duration: years, months, weeks and days, then hours, minutes and seconds, in order. */
function isDuration(text: string): boolean {
  return /^P(?=\d|T\d)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+([.,]\d+)?S)?)?$/.test(text);
}

/** Every part, so that one which is added to the type is added here. */
const parts = {
  categories: true,
  purposes: true,
  sources: true,
  requirements: true,
  retentions: true,
  gates: true,
  viewers: true,
  roles: true,
  circumstances: true,
} as const satisfies Readonly<Record<keyof Vocabulary, true>>;

const kindsOfCircumstances: readonly unknown[] = [
  'CONSENT',
  'OBJECTION',
  'RESTRICTION',
] satisfies CircumstanceTerm['kind'][];

function faultsOfParts(vocabulary: unknown): readonly string[] {
  const known = Object.keys(parts);
  if (!isObject(vocabulary)) return [`Give an object with ${known.join(', ')}.`];
  const given = Object.entries(vocabulary);
  return [
    ...known
      .filter((part) => !isObject(vocabulary[part]))
      .map((part) => `It has no ${part}: give an object with its words, empty if there are none.`),
    ...given
      .filter(([part]) => !Object.hasOwn(parts, part))
      .map(([part]) => `"${part}" is no part of it: write one of ${known.join(', ')}, or take it out.`),
    ...given
      .filter(([part]) => Object.hasOwn(parts, part))
      .flatMap(([part, terms]) => (isObject(terms) ? Object.entries(terms) : []).flatMap(faultsOfTerm(part))),
  ];
}

function faultsOfTerm(part: string): (term: readonly [string, unknown]) => readonly string[] {
  return ([word, term]) => {
    if (!isObject(term) || typeof term['title'] !== 'string' || term['title'].trim() === '') {
      return [`The word "${word}" of its ${part} has no title: give an object with one.`];
    }
    if (part === 'circumstances' && !kindsOfCircumstances.includes(term['kind'])) {
      return [`The circumstance "${word}" is of no kind: write ${kindsOfCircumstances.join(', ')}.`];
    }
    return [];
  };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
