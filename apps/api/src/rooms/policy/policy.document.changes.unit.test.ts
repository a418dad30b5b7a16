import { describe, expect, it } from '@jest/globals';
import { changesBetween } from './policy.document.changes.js';
import type { PolicyDocument, PublishedCategory } from './policy.document.js';

const contact: PublishedCategory = {
  word: 'CONTACT',
  title: 'contact details',
  place: null,
  collected: [{ holds: 'your name', source: 'given by you', requirement: 'optional', retention: 'for a year' }],
  purposes: [],
  seenBy: [{ who: 'our desk', inClear: [], inPart: ['your name'] }],
  leavesBy: [],
};
const before: PolicyDocument = {
  format: 1,
  categories: [contact],
  purposes: [{ word: 'ADVERTISE', title: 'to advertise', place: null, isUsed: false }],
  gates: [{ word: 'AFFILIATE', title: 'our affiliates', place: null, isOpen: false }],
  isSold: false,
  statements: [{ id: 'a', section: 'Opening', place: 'Opening, line 1', text: 'We keep little.' }],
};
const name = { holds: 'your name', source: 'given by you', requirement: 'optional', retention: 'for ever' };
const phone = { holds: 'your phone', source: 'given by you', requirement: 'optional', retention: 'for a year' };

describe('what changed between two documents', () => {
  it.each([
    [
      'something more is collected',
      { categories: [{ ...contact, collected: [...contact.collected, phone] }] },
      /^We now keep your phone\.$/,
    ],
    [
      'a purpose is used',
      { purposes: before.purposes.map((each) => ({ ...each, isUsed: true })) },
      /^We now use something to advertise\.$/,
    ],
    [
      'a gate is opened',
      { gates: before.gates.map((each) => ({ ...each, isOpen: true })) },
      /^Something may now leave to our affiliates\.$/,
    ],
    [
      'somebody sees more',
      { categories: [{ ...contact, seenBy: [{ who: 'our desk', inClear: ['your name'], inPart: [] }] }] },
      /^Seen from now on by our desk, your name\.$/,
    ],
    ['it is kept for longer', { categories: [{ ...contact, collected: [name] }] }, /for ever\.$/],
    ['data is sold', { isSold: true }, /^Data is now sold\.$/],
    [
      'a sentence is added',
      {
        statements: [
          ...before.statements,
          { id: 'b', section: 'Opening', place: 'Opening, line 2', text: 'And tell you.' },
        ],
      },
      /^We now say: And tell you\.$/,
    ],
  ])('is told where %s, and where that is taken back', (_what, change, sentence) => {
    const after: PolicyDocument = { ...before, ...change };
    expect(changesBetween(before, after)).toEqual(expect.arrayContaining([expect.stringMatching(sentence)]));
    const back = changesBetween(after, before);
    expect(back.length).toBeGreaterThan(0);
    expect(back.join()).not.toMatch(/^Some things/);
  });

  it('is never nothing for two that differ', () => {
    expect(changesBetween(before, { ...before, categories: [{ ...contact, title: 'details' }] })).not.toEqual([]);
    const moved = { ...before, purposes: before.purposes.map((each) => ({ ...each, place: 'Elsewhere' })) };
    expect(changesBetween(before, moved)).toEqual(['Some things are put in other words.']);
  });
});
