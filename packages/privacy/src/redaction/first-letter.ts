import { isDigit, isLetter } from './ascii.js';

/**
 * Gives the first letter of a text as a reader sees it, accents and all, or undefined where showing it would not be
 * right: the text does not begin with a letter, holds nothing beyond it, or begins with a pile of marks that could
 * carry a message of its own or break a line.
 */
export function firstLetter(text: string): string | undefined {
  // Nearly every text begins so, and then there is nothing to look for: no mark can stand between two such characters.
  const next = text.charCodeAt(1);
  if (isLetter(text.charCodeAt(0)) && (isLetter(next) || isDigit(next))) return text.charAt(0);

  // A window keeps a long text cheap. A letter that fills it has far too many parts to pass the test below.
  const window = text.slice(0, windowLength);
  const [first, second] = graphemes.segment(window);
  if (first === undefined || second === undefined) return undefined;

  const letter = first.segment.normalize('NFC');
  if (!plainLetter.test(letter) || invisible.test(letter)) return undefined;
  return letterOrDigit.test(window.slice(first.segment.length)) ? letter : undefined;
}

const windowLength = 64;
const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** A letter with at most three marks or joined letters: Vietnamese, Devanagari and Hangul need as many, no name more. */
const plainLetter = /^\p{L}[\p{L}\p{M}]{0,3}$/u;
/** Fillers and selectors count as letters or marks, but cannot be seen. */
const invisible = /\p{Default_Ignorable_Code_Point}/u;
const letterOrDigit = /[\p{L}\p{N}]/u;
