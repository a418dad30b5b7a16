import { effectCode } from '../../decision/index.js';
import type { Disclosure } from '../../ledger/index.js';
import type { Slot } from '../annotation/slot.js';
import { notePlace, type Exposure } from './exposure.js';

/** What of a disclosure follows from the values that went out, whoever's they are. */
type Disclosed = Pick<Disclosure, 'categories' | 'shown' | 'masked'>;

/** What of a disclosure is not the same for the whole operation. */
type DisclosedGroup = Disclosed & Pick<Disclosure, 'personIds' | 'consentId'>;

/** Puts the notes of exposures in the words of the ledger, once for all people of whom the same went out. */
export class DisclosedGroups {
  readonly #cases = new Map<number, Case[]>();

  constructor(private readonly slots: readonly Slot[]) {}

  add(exposure: Exposure, consentId: string | null): void {
    const { disclosed, people } = this.#caseOf(exposure);
    if (disclosed === null) return;
    const known = people.get(consentId);
    if (known === undefined) people.set(consentId, [exposure.person]);
    else known.push(exposure.person);
  }

  /** Of whom nothing went out are in none. */
  all(): readonly DisclosedGroup[] {
    return [...this.#cases.values()].flat().flatMap(({ disclosed, people }) =>
      disclosed === null
        ? []
        : // Each person has one exposure: nobody is there twice.
          [...people].map(([consentId, personIds]) => ({ ...disclosed, consentId, personIds: personIds.sort() })),
    );
  }

  #caseOf(exposure: Exposure): Case {
    const { notesHash } = exposure;
    const alike = this.#cases.get(notesHash) ?? [];
    const known = alike.find((other) => other.exposure.hasNotesOf(exposure));
    if (known !== undefined) return known;
    const made = { exposure, disclosed: inWords(this.slots, exposure), people: new Map<string | null, string[]>() };
    this.#cases.set(notesHash, [...alike, made]);
    return made;
  }
}

/** People of whom the same went out, by the consent that it rested upon. */
interface Case {
  readonly exposure: Exposure;
  /** Null where nothing did. */
  readonly disclosed: Disclosed | null;
  readonly people: Map<string | null, string[]>;
}

function inWords(slots: readonly Slot[], exposure: Exposure): Disclosed | null {
  const went = slots.flatMap((slot) => {
    const code = exposure.noted(notePlace(slot.index));
    return code === effectCode.WITHHOLD ? [] : [{ slot, code }];
  });
  if (went.length === 0) return null;
  const coordinates = (code: number): string[] =>
    went
      .filter((each) => each.code === code)
      .map(({ slot }) => slot.coordinate)
      .sort();
  return {
    categories: [...new Set(went.map(({ slot }) => slot.annotation.category))].sort(),
    shown: coordinates(effectCode.SHOW),
    masked: coordinates(effectCode.MASK),
  };
}
