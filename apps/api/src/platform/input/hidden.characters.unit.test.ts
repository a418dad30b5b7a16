import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { z } from 'zod';
import { given, InvalidInput, parseInput, textLine, textLines } from './index.js';

const schema = z.object({
  name: given(textLine('A name', 500), 'The name is missing.'),
  address: textLines('An address', 500, 3),
});

const directions = [
  0x061c,
  0x200e,
  0x200f,
  ...Array.from({ length: 5 }, (_, at) => 0x202a + at),
  ...Array.from({ length: 4 }, (_, at) => 0x2066 + at),
];
const unseen = [0x00ad, 0x115f, 0x200b, 0x2060, 0x2064, 0x3164, 0xfeff, 0xffa0, 0xfff9, 0xfffe, 0xe0001, 0xe0061];
const hidden = fc.constantFrom(...directions, ...unseen).map((code) => String.fromCodePoint(code));

/** As it is written by those whose language it is, or as it is drawn. */
const words = fc.constantFrom(
  'Ada',
  'Zoë',
  'O’Brien-Łuczak',
  'می‌خواهم',
  'क्‍ष',
  'ශ්‍රී',
  'לֵאָה',
  'محمد',
  '葛󠄀城',
  '👩🏽‍⚕️',
  '❤️‍🔥',
  '🏴󠁧󠁢󠁥󠁮󠁧󠁿',
  '3️⃣',
  '🇺🇸',
  '김민준',
);

describe('a character that nobody sees', () => {
  it('is refused wherever it stands within a text, by the name of the field, and not repeated', () => {
    fc.assert(
      fc.property(words, hidden, words, (before, character, after) => {
        for (const field of ['name', 'address']) {
          const refused = parseInput(schema, { name: 'x', [field]: `${before}${character}${after}` });
          expect(refused).toBeInstanceOf(InvalidInput);
          expect(refused).toMatchObject({
            problems: [{ field, message: expect.stringContaining('no invisible characters') }],
          });
          expect(JSON.stringify(refused)).not.toContain(before);
        }
      }),
    );
  });

  it('is no text, alone or with others, with spaces, joiners and marks', () => {
    const nothing = fc.oneof(
      hidden,
      fc.constantFrom(' ', '\u00a0', '\u2003', '\u2800', '\u200c', '\u200d', '\ufe0f', '\u0301'),
    );
    fc.assert(
      fc.property(fc.array(nothing, { minLength: 1, maxLength: 8 }), (characters) => {
        const refused = parseInput(schema, { name: characters.join('') });
        expect(refused).toBeInstanceOf(InvalidInput);
        expect(refused).toMatchObject({ problems: [{ field: 'name' }] });
      }),
    );
    expect(parseInput(schema, { name: '\u200b' })).toBeInstanceOf(InvalidInput);
    expect(parseInput(schema, { name: 'x', address: '\u2800' })).toEqual({ name: 'x', address: null });
  });

  it.each([
    ['a joiner before a text', '\u200dAda'],
    ['a joiner behind a text', 'Ada\u200c'],
    ['a joiner behind a joiner', 'A\u200d\u200dda'],
    ['a variation selector behind another', 'A\ufe0f\ufe0f'],
    ['the tags of a flag that nothing ends', '\u{1f3f4}\u{e0067}\u{e0062}'],
  ])('is %s, too', (_name, name) => {
    expect(parseInput(schema, { name })).toBeInstanceOf(InvalidInput);
  });
});

describe('what a language or an emoji needs', () => {
  it('is kept as it was written', () => {
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 8 }), (several) => {
        const text = several.join(' ').normalize('NFC');
        expect(parseInput(schema, { name: text, address: text })).toEqual({ name: text, address: text });
      }),
    );
  });
});
