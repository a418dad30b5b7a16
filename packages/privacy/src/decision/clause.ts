import type { Vocabulary } from '../vocabulary/index.js';
import type { Clause, FieldSet } from './access-policy.js';
import type { DecidedField } from './decision.js';
import type { Situation } from './situation.js';

/** Whether all conditions of a clause hold; one with a word that does not exist never does. */
export function holds(vocabulary: Vocabulary, clause: Clause, situation: Situation): boolean {
  return holdsButForConsent(clause, situation) && isConsentedTo(vocabulary, clause, situation);
}

/** Whether nothing but the person's consent could be missing. */
export function holdsButForConsent(clause: Clause, { viewer, relation, now }: Situation): boolean {
  return (
    clause.viewer === viewer.kind &&
    clause.relation === relation &&
    (clause.roles === undefined || clause.roles.some((role) => viewer.roles.includes(role))) &&
    (clause.purposes === undefined || (viewer.purpose !== null && clause.purposes.includes(viewer.purpose))) &&
    (clause.gates === undefined || (viewer.gate !== null && clause.gates.includes(viewer.gate))) &&
    // A moment that is none compares as false, so that such a clause never holds.
    (clause.from === undefined || now.getTime() >= Date.parse(clause.from)) &&
    (clause.until === undefined || now.getTime() < Date.parse(clause.until))
  );
}

/** Whether a rule's or an override's set of fields holds this one. */
export function speaksOf(fields: FieldSet | undefined, field: DecidedField): boolean {
  if (fields === undefined) return true;
  return (
    (fields.categories?.includes(field.category) ?? false) || (fields.coordinates?.includes(field.coordinate) ?? false)
  );
}

function isConsentedTo({ circumstances }: Vocabulary, { consents = [] }: Clause, { standing }: Situation): boolean {
  // An objection that is named for a consent opens nothing: to object would show more.
  return consents.every(
    (word) =>
      Object.hasOwn(circumstances, word) && circumstances[word]?.kind === 'CONSENT' && standing.circumstances.has(word),
  );
}
