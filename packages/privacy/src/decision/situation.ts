import type { Vocabulary } from '../vocabulary/index.js';
import type { Mandate, Relation, Standing, Viewer } from './viewer.js';

/** All that one decision rests upon, apart from the field and the policy. */
export interface Situation {
  readonly viewer: Viewer;
  readonly relation: Relation;
  /** The mandate by which the viewer speaks for the person; without one, `AGENT_OF` sees nothing. */
  readonly mandate: Mandate | null;
  /** What holds of the person the row belongs to. */
  readonly standing: Standing;
  readonly now: Date;
}

/** A person of whom nothing is known: no consent, every objection, every restriction. */
export function unknownStanding(vocabulary: Vocabulary): Standing {
  return { circumstances: wordsOf(vocabulary, (kind) => kind !== 'CONSENT'), consentId: null };
}

/** A person who allows all that can be allowed: nobody is seen more of. It bounds what can be seen, and decides nothing. */
export function mostOpenStanding(vocabulary: Vocabulary): Standing {
  return { circumstances: wordsOf(vocabulary, (kind) => kind === 'CONSENT'), consentId: 'any' };
}

/** Whether something that was valid until a moment is so no more. */
export function isPast(until: Date | undefined, now: Date): boolean {
  // A date that is none is past: what cannot be told apart is not granted.
  return until !== undefined && !(until.getTime() > now.getTime());
}

function wordsOf(
  { circumstances }: Vocabulary,
  isMeant: (kind: 'CONSENT' | 'OBJECTION' | 'RESTRICTION') => boolean,
): ReadonlySet<string> {
  return new Set(Object.keys(circumstances).filter((word) => isMeant(circumstances[word]?.kind ?? 'RESTRICTION')));
}
