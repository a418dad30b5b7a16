import { z } from 'zod';
import { hasHiddenCharacter, isBlank } from './hidden.characters.js';
import { refusedAs } from './problem.codes.js';

/** Text of several lines, such as an address; empty text means "remove it", like null. Line breaks are kept as `\n`. */
export function textLines(name: string, length: number, atMost: number) {
  return z
    .string()
    .trim()
    .normalize('NFC')
    .max(length, `${name} has at most ${String(length)} characters.`)
    .refine((text) => !text.includes('\t'), `${name} has no tabulators.`)
    .transform((text) => text.replace(/\r\n?|[\u2028\u2029]/g, '\n'))
    .refine(
      (text) => text.split('\n').length <= atMost,
      refusedAs('TOO_LONG', `${name} has at most ${String(atMost)} lines.`),
    )
    .refine((text) => !hasHiddenCharacter(text), `${name} has no invisible characters.`)
    .transform((text) => (isBlank(text) ? null : text))
    .nullish();
}
