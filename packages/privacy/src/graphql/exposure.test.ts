import { describe, expect, it } from '@jest/globals';
import { effectCode } from '../decision/index.js';
import { aViewer } from '../testing/index.js';
import { Exposures } from './exposure.js';
import { noon } from './graphql.testing.js';
import { parcels } from './parcels.testing.js';

const privacy = parcels([]);
const table = privacy.tableOf(aViewer('STAFF', { roles: ['CHIEF'], purpose: 'DELIVER' }), noon).byRelation.NONE;
const slots = privacy.slots.length;

describe('notes of what went out', () => {
  it('are kept person by person, however many there are', () => {
    const exposures = new Exposures(slots);
    const people = Array.from({ length: 300 }, () => exposures.make(table, null));
    for (const [number, exposure] of people.entries()) exposure.note(number % slots, effectCode.SHOW);
    for (const [number, exposure] of people.entries()) {
      const expected = new Uint8Array(slots);
      expected[number % slots] = effectCode.SHOW;
      expect(exposure.notes).toEqual(expected);
    }
  });

  it('keep the most that went out', () => {
    const exposure = new Exposures(slots).make(table, null);
    for (const code of [effectCode.MASK, effectCode.SHOW, effectCode.MASK]) exposure.note(0, code);
    expect(exposure.notes[0]).toBe(effectCode.SHOW);
  });

  it('are compared slot by slot', () => {
    const exposures = new Exposures(slots);
    const [one, other] = [exposures.make(table, null), exposures.make(table, null)];
    one.note(slots - 1, effectCode.SHOW);
    expect(one.hasNotesOf(other)).toBe(false);
    other.note(slots - 1, effectCode.MASK);
    expect(one.hasNotesOf(other)).toBe(false);
    other.note(slots - 1, effectCode.SHOW);
    expect(one.hasNotesOf(other)).toBe(true);
  });
});
