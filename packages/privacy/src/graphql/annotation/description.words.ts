import type { Term } from '../../vocabulary/index.js';

/** The title of a word; the word itself where the vocabulary has none. */
export function titleOf(terms: Readonly<Record<string, Term>>, word: string): string {
  return (Object.hasOwn(terms, word) ? terms[word]?.title : undefined) ?? word;
}

/** "a, b and c". */
export function enumerated(words: readonly string[]): string {
  if (words.length <= 1) return words.join('');
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}

/** A sentence from words that have neither capital nor full stop. */
export function sentenceOf(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}
