import { describe, expect, it } from '@jest/globals';
import { defineVocabulary } from './index.js';
import { vocabulary } from './vocabulary.testing.js';

describe('a vocabulary', () => {
  it('keeps its words as they were given, and cannot be changed', () => {
    expect(vocabulary.purposes.WHAT_YOU_ALLOW).toEqual({ title: 'for what you allow', needsConsent: true });
    expect(Object.isFrozen(vocabulary)).toBe(true);
  });

  it.each(['contact', 'Contact', '1ST', 'E-MAIL', 'E MAIL', '', '__proto__x', 'É'])(
    'refuses the word "%s", which GraphQL could not name or people would not read as one',
    (word) => {
      expect(() => defineVocabulary({ ...vocabulary, categories: { [word]: { title: 'anything' } } })).toThrow(
        `The vocabulary's categories name "${word}"`,
      );
    },
  );
});
