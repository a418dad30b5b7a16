import { z } from 'zod';

/** Text of several lines, such as an address; empty text means "remove it", like null. Line breaks are kept as `\n`. */
export function textLines(name: string, length: number, atMost: number) {
  return z
    .string()
    .trim()
    .normalize('NFC')
    .max(length, `${name} has at most ${String(length)} characters.`)
    .refine((text) => !text.includes('\t'), `${name} has no tabulators.`)
    .transform((text) => text.replace(/\r\n?/g, '\n'))
    .refine((text) => text.split('\n').length <= atMost, `${name} has at most ${String(atMost)} lines.`)
    .transform((text) => (text === '' ? null : text))
    .nullish();
}
