import type { Disclosure } from '@trackyourhours/privacy';
import { mostPeopleAnEntry } from './disclosures.pace.js';

/**
 * A disclosure as entries hold it: its people as the database gives them back, sorted, each once, and no more in one entry
 * than one names. One of nobody stays one, and is refused where it is written.
 */
export function asEntries(disclosure: Disclosure): readonly Disclosure[] {
  const ids = disclosure.personIds.map((id) => id.toLowerCase());
  const personIds = isAscending(ids) ? ids : [...new Set(ids)].sort();
  if (personIds.length <= mostPeopleAnEntry) return [{ ...disclosure, personIds }];
  return Array.from({ length: Math.ceil(personIds.length / mostPeopleAnEntry) }, (_, index) => ({
    ...disclosure,
    personIds: personIds.slice(index * mostPeopleAnEntry, (index + 1) * mostPeopleAnEntry),
  }));
}

function isAscending(ids: readonly string[]): boolean {
  return ids.every((id, index) => index === 0 || (ids[index - 1] ?? '') < id);
}
