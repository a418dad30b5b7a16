import { z } from 'zod';
import { hasHiddenCharacter, isBlank } from './hidden.characters.js';

/** Text of one line; empty text means "remove it", like null. `name` begins the sentences: "A city". */
export function textLine(name: string, length: number) {
  return z
    .string()
    .trim()
    .normalize('NFC')
    .max(length, `${name} has at most ${String(length)} characters.`)
    .refine((text) => !/[\r\n\t\u2028\u2029]/.test(text), `${name} is one line.`)
    .refine((text) => !hasHiddenCharacter(text), `${name} has no invisible characters.`)
    .transform((text) => (isBlank(text) ? null : text))
    .nullish();
}

/** Whether a text is the two capital letters of a country, ISO 3166-1. */
export function isCountry(code: string): boolean {
  return /^[A-Z]{2}$/.test(code) && !noCountries.has(code) && countryNames.of(code) !== undefined;
}

const countryNames = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });

/** Codes that are named and stand for no country. */
const noCountries = new Set(['EU', 'EZ', 'QO', 'UN', 'XA', 'XB', 'ZZ']);
