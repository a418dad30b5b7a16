import { effectCode } from '../decision/index.js';
import type { Disclosure } from '../ledger/index.js';
import type { Exposure } from './exposure.js';
import type { Slot } from './slot.js';

/** What of a disclosure follows from the values that went out, whoever's they are. */
export type Disclosed = Pick<Disclosure, 'categories' | 'shown' | 'masked'>;

/** Puts the notes of an exposure in the words of the ledger; null when nothing went out. */
export function disclosedBy(slots: readonly Slot[]): (exposure: Exposure) => Disclosed | null {
  // Of most people in an answer the same went out. A few cases: to look through many would cost more than it saves.
  const known: { readonly exposure: Exposure; readonly disclosed: Disclosed | null }[] = [];
  return (exposure) => {
    const alike = known.find((other) => other.exposure.hasNotesOf(exposure));
    if (alike !== undefined) return alike.disclosed;
    const disclosed = inWords(slots, exposure.notes);
    if (known.length < 8) known.push({ exposure, disclosed });
    return disclosed;
  };
}

function inWords(slots: readonly Slot[], notes: Uint8Array): Disclosed | null {
  const went = slots.filter(({ index }) => notes[index] !== effectCode.WITHHOLD);
  if (went.length === 0) return null;
  const coordinates = (code: number): string[] =>
    went
      .filter(({ index }) => notes[index] === code)
      .map(({ coordinate }) => coordinate)
      .sort();
  return {
    categories: [...new Set(went.map(({ annotation }) => annotation.category))].sort(),
    shown: coordinates(effectCode.SHOW),
    masked: coordinates(effectCode.MASK),
  };
}
