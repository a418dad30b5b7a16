import { unknownStanding, type Standing, type Viewer } from '../decision/index.js';
import type { CompiledPrivacy, Slot } from '../graphql/index.js';
import type { Canaries, Canary } from './canaries.js';
import { mayReach, sightOf, type PolicyText } from './plain.reading.js';

/** Who looks, and when. */
export interface Asking {
  readonly viewer: Viewer;
  readonly now: Date;
  /** What holds of people; absent, or where it gives undefined: nothing is known. */
  readonly standingOf?: (person: string) => Standing | undefined;
}

/**
 * The canaries that a viewer may see as they are: of people within their reach, in fields that the access policy shows
 * them in clear. Whatever other canary reaches them, by whatever way, is a leak.
 */
export function allowedCanaries(
  privacy: CompiledPrivacy,
  canaries: Canaries,
  { viewer, now, standingOf = () => undefined }: Asking,
): ReadonlySet<Canary> {
  const text = policyTextOf(privacy);
  const unknown = unknownStanding(privacy.vocabulary);
  return new Set(
    canaries.all.filter(({ person, coordinate }) => {
      const look = { viewer, person, now, standing: standingOf(person) ?? unknown };
      return mayReach(text, look) && sightOf(text, coordinate, look) === 'ALL';
    }),
  );
}

/** The policy of a compiled schema, to be read. */
export function policyTextOf({ vocabulary, accessPolicy, slots }: CompiledPrivacy): PolicyText {
  return { vocabulary, accessPolicy, fields: slots.map(readFieldOf) };
}

function readFieldOf({ decided, annotation }: Slot) {
  return { ...decided, derivedFrom: annotation.derivedFrom ?? [] };
}
