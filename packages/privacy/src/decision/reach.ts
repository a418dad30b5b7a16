import type { Vocabulary } from '../vocabulary/index.js';
import type { AccessPolicy } from './access-policy.js';
import { holds } from './clause.js';
import { whyNotGranted } from './condition.js';
import { withoutMandate } from './decide.js';
import { isPast, type Situation } from './situation.js';

/** Whether the viewer may come upon rows of a person in this situation; an agent reaches what a stranger would. */
export function reaches(vocabulary: Vocabulary, policy: AccessPolicy, situation: Situation): boolean {
  const { viewer, relation, mandate, now } = situation;
  if (!Object.hasOwn(vocabulary.viewers, viewer.kind) || whyNotGranted(vocabulary, viewer, now) !== null) return false;
  // A purpose that was not granted counts as little here as for a field.
  if (viewer.grant !== null && viewer.purpose !== null && !viewer.grant.purposes.includes(viewer.purpose)) return false;
  if (relation === 'AGENT_OF') {
    if (reaches(vocabulary, policy, withoutMandate(situation))) return true;
    if (mandate === null || isPast(mandate.until, now)) return false;
  }
  return policy.reach.some((clause) => holds(vocabulary, clause, situation));
}
