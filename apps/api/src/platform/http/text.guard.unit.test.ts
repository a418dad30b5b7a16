import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { EdgeError } from './http.errors.js';
import { isAcceptableText, refuseUnacceptable } from './text.guard.js';

describe('the guard of texts', () => {
  it('lets every well-formed text without control characters through, with its tabs and line breaks', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const acceptable = `${text.replaceAll(/\p{Cc}/gu, '')}\t\r\n🏃é`;
        expect(isAcceptableText(acceptable)).toBe(true);
      }),
    );
  });

  it.each([
    ['U+0000', '\u0000'],
    ['escape', '\u001B'],
    ['delete', '\u007F'],
    ['a C1 control', '\u0085'],
    ['half of a surrogate pair', '\uD800'],
    ['the halves in the wrong order', '\uDE00\uD83D'],
  ])('refuses %s wherever it stands in a text', (_name, character) => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        expect(isAcceptableText(`${before} ${character} ${after}`)).toBe(false);
      }),
    );
  });

  it('says where, by plain identifiers and positions, and nothing of the value', () => {
    const value = { variables: { input: { notes: ['fine', { 'my key': 'secret\u0000' }] } } };
    expect(refusal(value)).toMatchObject({
      code: 'UNACCEPTABLE_CHARACTER',
      facts: { path: 'variables.input.notes[1].*' },
    });
    expect(refusal(value)?.toBody()).not.toContain('secret');
    expect(refusal(value)?.toBody()).not.toContain('my key');
  });

  it('refuses such a character in a key too', () => {
    expect(refusal({ variables: { 'a\u0000': 1 } })?.facts).toEqual({ path: 'variables.*' });
  });

  it('refuses keys that would change a prototype', () => {
    expect(refusal(JSON.parse('{"variables":{"__proto__":{"admin":true}}}'))?.code).toBe('UNACCEPTABLE_KEY');
    expect(refusal(JSON.parse('{"constructor":{"prototype":{"admin":true}}}'))?.code).toBe('UNACCEPTABLE_KEY');
    expect(refusal({ constructor: 'a word like any other' })).toBeUndefined();
  });

  it('refuses a depth of 100,000 without running out of stack', () => {
    expect(refusal(JSON.parse('['.repeat(100_000) + ']'.repeat(100_000)))?.code).toBe('NESTED_TOO_DEEPLY');
  });
});

function refusal(value: unknown): EdgeError | undefined {
  try {
    refuseUnacceptable(value);
    return undefined;
  } catch (error) {
    if (error instanceof EdgeError) return error;
    throw error;
  }
}
