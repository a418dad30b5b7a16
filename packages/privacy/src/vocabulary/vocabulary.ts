/** One word of a vocabulary, with the sentence that people read for it. */
export interface Term {
  /** A few words in plain language, without a full stop: "your contact details". */
  readonly title: string;
  /** Where the word comes from: a section and item of the published policy. */
  readonly source?: string;
}

/** A purpose; one that `needsConsent` covers nothing until a consent is named with it. */
export interface PurposeTerm extends Term {
  readonly needsConsent?: boolean;
}

/** The words an application supplies. The engine knows fields, viewers and purposes, and none of these words. */
export interface Vocabulary {
  readonly categories: Readonly<Record<string, Term>>;
  readonly purposes: Readonly<Record<string, PurposeTerm>>;
  readonly sources: Readonly<Record<string, Term>>;
  readonly requirements: Readonly<Record<string, Term>>;
  readonly gates: Readonly<Record<string, Term>>;
  readonly viewers: Readonly<Record<string, Term>>;
  readonly roles: Readonly<Record<string, Term>>;
}

type WordOf<V extends Vocabulary, K extends keyof Vocabulary> = keyof V[K] & string;

/** The words of a vocabulary, kind by kind. */
export type CategoryOf<V extends Vocabulary> = WordOf<V, 'categories'>;
export type PurposeOf<V extends Vocabulary> = WordOf<V, 'purposes'>;
export type SourceOf<V extends Vocabulary> = WordOf<V, 'sources'>;
export type RequirementOf<V extends Vocabulary> = WordOf<V, 'requirements'>;
export type GateOf<V extends Vocabulary> = WordOf<V, 'gates'>;
export type ViewerKindOf<V extends Vocabulary> = WordOf<V, 'viewers'>;
export type RoleOf<V extends Vocabulary> = WordOf<V, 'roles'>;

/** Fixes an application's words, typed through to every annotation and rule; a word that GraphQL could not name throws. */
export function defineVocabulary<const V extends Vocabulary>(vocabulary: V): V {
  for (const [kind, terms] of Object.entries(vocabulary)) {
    for (const word of Object.keys(terms as Record<string, Term>)) {
      if (!/^[A-Z][A-Z0-9_]*$/.test(word)) {
        throw new TypeError(`The vocabulary's ${kind} name "${word}": write it in capitals, as a GraphQL enum value.`);
      }
    }
  }
  return Object.freeze(vocabulary);
}
