import {
  isNamed,
  isPast,
  type AccessPolicy,
  type Clause,
  type Mandate,
  type Standing,
  type Viewer,
} from '../../decision/index.js';
import type { Vocabulary } from '../../vocabulary/index.js';

/** What an access policy heeds of people and of time: nothing else can make two of them different. */
export interface Heed {
  /** The circumstances that it asks for at all, sorted. */
  readonly circumstances: readonly string[];
  /** The moments at which a clause begins or ceases to hold, in milliseconds, the earliest first. */
  readonly turns: readonly number[];
}

/** What an access policy heeds. */
export function heedOf({ rules, reach, overrides = [] }: AccessPolicy): Heed {
  const clauses: readonly Clause[] = [...reach, ...rules.flatMap(({ anyOf }) => anyOf)];
  const circumstances = [...clauses.flatMap(({ consents = [] }) => consents), ...overrides.map(({ on }) => on)];
  const turns = clauses.flatMap(({ from, until }) => [from, until].flatMap((moment) => moment ?? [])).map(Date.parse);
  return {
    circumstances: [...new Set(circumstances)].sort(),
    turns: [...new Set(turns)].sort((one, other) => one - other),
  };
}

/**
 * All that a viewer's decisions rest upon, and nothing that they do not. Whoever sends requests chooses the purpose, so
 * unknown ones are all one: nobody can fill the memory with tables by making up purposes.
 */
export function viewerSignature(viewer: Viewer, vocabulary: Vocabulary, now: Date, { turns }: Heed): string {
  const { purpose, grant } = viewer;
  return JSON.stringify([
    viewer.kind,
    isNamed(viewer.id),
    isNamed(viewer.subject),
    viewer.mandates.size > 0,
    sorted(viewer.roles),
    purpose === null || Object.hasOwn(vocabulary.purposes, purpose) ? purpose : { unknown: true },
    viewer.gate,
    grant && [sorted(grant.purposes), sorted(grant.categories), isPast(grant.until, now)],
    // A moment that is none is unlike every other: no clause that begins or ceases holds at it.
    Number.isNaN(now.getTime()) || turns.filter((turn) => turn <= now.getTime()).length,
  ]);
}

/** All that decisions rest upon in a mandate. */
export function mandateSignature(mandate: Mandate | null, now: Date): string {
  if (mandate === null) return '';
  return JSON.stringify([isPast(mandate.until, now), sorted(mandate.purposes), sorted(mandate.categories)]);
}

/** All that decisions rest upon in what holds of a person: a sign for the consent and one for each circumstance. */
export function standingSignature(
  { circumstances, consentId }: Standing,
  { circumstances: heeded }: Heed,
): number | string {
  // It is made for every person in an answer, and text would cost more than all their decisions.
  if (heeded.length > wordsInNumber) {
    return `${isNamed(consentId) ? '+' : '-'}${heeded.map((word) => (circumstances.has(word) ? '1' : '0')).join('')}`;
  }
  let signature = isNamed(consentId) ? 1 : 0;
  for (const word of heeded) signature = signature * 2 + (circumstances.has(word) ? 1 : 0);
  return signature;
}

/** How many yes or no fit into a number, beside the one for the consent. */
const wordsInNumber = 50;

function sorted(words: readonly string[] | undefined): readonly string[] | null {
  return words === undefined ? null : [...words].sort();
}
