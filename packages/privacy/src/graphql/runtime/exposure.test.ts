import { describe, expect, it } from '@jest/globals';
import { effectCode } from '../../decision/index.js';
import { aViewer } from '../../testing/index.js';
import { noon } from '../graphql.testing.js';
import { parcels } from '../parcels.testing.js';
import { Exposure, notePlace } from './exposure.js';

const privacy = parcels([]);
const table = privacy.tableOf(aViewer('STAFF', { roles: ['CHIEF'], purpose: 'DELIVER' }), noon).byRelation.NONE;
const slots = privacy.slots.length;

const exposed = () => new Exposure('someone', table, null);
const places = Array.from({ length: slots }, (_, index) => notePlace(index));

describe('notes of what went out', () => {
  it.each(['MASK', 'SHOW'] as const)('are kept slot by slot: %s', (effect) => {
    for (const place of places) {
      const exposure = exposed();
      exposure.note(place, effectCode[effect]);
      expect(places.map((each) => exposure.noted(each))).toEqual(
        places.map((each) => (each === place ? effectCode[effect] : effectCode.WITHHOLD)),
      );
    }
  });

  it('keep the most that went out', () => {
    const exposure = exposed();
    for (const code of [effectCode.MASK, effectCode.SHOW, effectCode.MASK]) exposure.note(notePlace(0), code);
    expect(exposure.noted(notePlace(0))).toBe(effectCode.SHOW);
  });

  it('are compared slot by slot', () => {
    const last = notePlace(slots - 1);
    const [one, other] = [exposed(), exposed()];
    one.note(last, effectCode.SHOW);
    expect(one.hasNotesOf(other)).toBe(false);
    other.note(last, effectCode.SHOW);
    expect(one.hasNotesOf(other)).toBe(true);
    other.note(notePlace(0), effectCode.MASK);
    expect(one.hasNotesOf(other)).toBe(false);
  });
});
