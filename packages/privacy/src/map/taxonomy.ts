import type { MappedWord } from './data.map.js';
import { fidesKeys } from './fides.keys.js';

/** A word in another's words, or what is missing. */
export type Translation = { readonly key: string } | { readonly warning: string };

/** The kinds of word that Fides has a taxonomy of. */
export type FidesKind = keyof typeof fidesKeys;

/** A word's key in the default taxonomy of Fides. */
export function inFides(kind: FidesKind, { word, taxonomy }: Pick<MappedWord, 'word' | 'taxonomy'>): Translation {
  const { fides } = taxonomy;
  if (fides === undefined) return { warning: `${word} has no word in the taxonomy of Fides: it is left out there.` };
  if (!fidesKeys[kind].has(fides)) {
    return { warning: `${word} is "${fides}" in Fides, which its ${kind} do not know: it is left out there.` };
  }
  return { key: fides };
}

/** A word's term in the Data Privacy Vocabulary, with the prefix of the vocabulary or of its personal data extension. */
export function inDpv({ word, taxonomy }: Pick<MappedWord, 'word' | 'taxonomy'>): Translation {
  const { dpv } = taxonomy;
  if (dpv === undefined) return { warning: `${word} has no term in the Data Privacy Vocabulary: it goes without one.` };
  if (!/^(dpv|pd):[A-Z][A-Za-z0-9]*$/.test(dpv)) {
    return { warning: `${word} is "${dpv}", which is no term of dpv: or pd:, so that it goes without one.` };
  }
  return { key: dpv };
}
