import type { Clause, DecidedField, Override } from '../../decision/index.js';
import type { Recipient } from '../../map/index.js';
import type { Vocabulary } from '../../vocabulary/index.js';

/** Whom a clause speaks of, as far as a reader wants to know. */
export type Audience = Pick<Recipient, 'viewer' | 'relation' | 'role' | 'gate'>;

/** A name for an audience, equal for equal ones. */
export function keyOf({ viewer, relation, role, gate }: Audience): string {
  return [
    viewer,
    ...(relation === 'NONE' ? [] : [relation]),
    ...(role === null ? [] : ['ROLE', role]),
    ...(gate === null ? [] : ['GATE', gate]),
  ].join(' ');
}

/** The audiences of a clause: one for each role and gate that it names. */
export function audiencesOf({ viewer, relation, roles, gates }: Clause): readonly Audience[] {
  return (roles ?? [null]).flatMap((role) => (gates ?? [null]).map((gate) => ({ viewer, relation, role, gate })));
}

/** Whoever belongs to both; null where nobody does. */
export function intersection(one: Audience, other: Audience): Audience | null {
  if (one.viewer !== other.viewer) return null;
  const relation = commonRelation(one, other);
  if (relation === null) return null;
  if (one.role !== null && other.role !== null && one.role !== other.role) return null;
  if (one.gate !== null && other.gate !== null && one.gate !== other.gate) return null;
  return { viewer: one.viewer, relation, role: one.role ?? other.role, gate: one.gate ?? other.gate };
}

/** Whether everybody of one audience belongs to another. */
export function isWithin(one: Audience, other: Audience): boolean {
  return (
    one.viewer === other.viewer &&
    commonRelation(one, other) === one.relation &&
    (other.role === null || other.role === one.role) &&
    (other.gate === null || other.gate === one.gate)
  );
}

/** The purposes for which a clause can ever open a field: not those it is not collected for. Null: none is needed. */
export function purposesOf(clause: Clause, field: DecidedField, vocabulary: Vocabulary): readonly (string | null)[] {
  if (clause.relation === 'SELF') return clause.purposes ?? [null];
  const isCovered = (purpose: string): boolean =>
    field.purposes.includes(purpose) || vocabulary.purposes[purpose]?.needsConsent === true;
  return (clause.purposes ?? Object.keys(vocabulary.purposes)).filter(isCovered);
}

/** Whether an override speaks of what an audience sees for a purpose. */
export function canStrike({ anyOf }: Override, audience: Audience, purpose: string | null): boolean {
  if (anyOf === undefined) return audience.relation !== 'SELF';
  return anyOf.some(
    ({ viewer, relation, purposes, gates }) =>
      viewer === audience.viewer &&
      (relation === audience.relation || (relation === 'NONE' && audience.relation === 'AGENT_OF')) &&
      (purposes === undefined || purpose === null || purposes.includes(purpose)) &&
      (gates === undefined || audience.gate === null || gates.includes(audience.gate)),
  );
}

/** An agent is shown at least what the same viewer would be shown without the mandate. */
function commonRelation(one: Audience, other: Audience): Audience['relation'] | null {
  if (one.relation === other.relation) return one.relation;
  return one.relation === 'SELF' || other.relation === 'SELF' ? null : 'AGENT_OF';
}
