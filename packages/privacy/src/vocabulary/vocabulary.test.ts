import { describe, expect, it } from '@jest/globals';
import { defineVocabulary, type Vocabulary } from './index.js';
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

  it.each(['P1Y', 'P24M', 'P2W', 'P30D', 'PT1H', 'P1Y2M3DT4H5M6.5S'])('knows %s for a duration', (period) => {
    expect(() => kept(period)).not.toThrow();
  });

  it.each(['', 'P', 'PT', 'P1YT', '1Y', 'P1', 'P1D1Y', 'PT1D', 'P-1Y', 'p1y', ' P1Y', 'P1Y ', 'two years', 'PT1.5H'])(
    'refuses to keep a datum for "%s"',
    (period) => {
      expect(() => kept(period)).toThrow(`The retention WITH_PARCEL has the period "${period}"`);
    },
  );

  it.each<[string, unknown, string]>([
    ['nothing', undefined, 'Give an object with categories, purposes'],
    ['a list', [], 'Give an object with categories, purposes'],
    [
      'one part alone',
      { categories: {} },
      'It has no purposes: give an object with its words, empty if there are none.',
    ],
    ['a part that is null', { ...vocabulary, gates: null }, 'It has no gates'],
    ['a part that is a list', { ...vocabulary, roles: ['CHIEF'] }, 'It has no roles'],
    ['a part that is none', { ...vocabulary, purpose: {} }, '"purpose" is no part of it: write one of categories'],
    ['a word without a title', { ...vocabulary, roles: { CHIEF: {} } }, 'The word "CHIEF" of its roles has no title'],
    ['a word that is a text', { ...vocabulary, roles: { CHIEF: 'the chief' } }, 'The word "CHIEF" of its roles has no'],
    [
      'a circumstance of no kind',
      { ...vocabulary, circumstances: { MOOD: { title: 'a mood', kind: 'MOOD' } } },
      'The circumstance "MOOD" is of no kind: write CONSENT, OBJECTION, RESTRICTION.',
    ],
  ])('of which types know nothing is refused by name with %s', (_what, given, problem) => {
    expect(() => defineVocabulary(given as Vocabulary)).toThrow(TypeError);
    expect(() => defineVocabulary(given as Vocabulary)).toThrow(problem);
  });

  function kept(period: string) {
    return defineVocabulary({ ...vocabulary, retentions: { WITH_PARCEL: { title: 'a while', period } } });
  }
});
