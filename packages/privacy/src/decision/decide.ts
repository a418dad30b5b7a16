import type { MaskName } from '../redaction/index.js';
import type { Vocabulary } from '../vocabulary/index.js';
import type { AccessPolicy, Clause, FieldSet, Rule } from './access-policy.js';
import { effectCode, type Effect } from './effect.js';
import type { Reason } from './reason.js';
import type { Relation, Viewer } from './viewer.js';

/** What the decision needs to know of a field. */
export interface DecidedField {
  readonly coordinate: string;
  readonly category: string;
  readonly purposes: readonly string[];
  /** How a `MASK` shows the value; null when no mask fits its type, so that `MASK` withholds it. */
  readonly mask: MaskName | null;
  /** Whether its value has fields of its own, each of which is decided in its turn. */
  readonly hasParts: boolean;
}

/** One decision, complete enough to be shown, recorded and replayed. */
export interface Decision {
  readonly effect: Effect;
  /** Null unless the effect is `MASK`. */
  readonly mask: MaskName | null;
  readonly reason: Reason;
  /** The rule that opened the field; null when it stays closed. */
  readonly rule: string | null;
  readonly policyVersion: string;
}

/**
 * Decides one field for one viewer in one relation: pure, synchronous, total.
 * Of all rules that match, the one that shows most wins, and of equals the first; when none does, the field is withheld.
 */
export function decide(
  vocabulary: Vocabulary,
  policy: AccessPolicy,
  field: DecidedField,
  viewer: Viewer,
  relation: Relation,
): Decision {
  const closed = whyClosed(vocabulary, field, viewer, relation);
  if (closed !== null) return withhold(policy, closed);
  let best: { readonly rule: Rule; readonly mask: MaskName | null } | null = null;
  for (const rule of policy.rules) {
    if (!speaksOf(rule.fields, field) || !rule.anyOf.some((clause) => holds(clause, viewer, relation))) continue;
    // Whoever may see a whole in part is led to it: its parts are masked one by one.
    if (rule.effect === 'SHOW' || field.hasParts) {
      return { effect: 'SHOW', mask: null, reason: 'PERMITTED', rule: rule.id, policyVersion: policy.version };
    }
    const mask = rule.mask ?? field.mask;
    if (best === null || visibleThrough(mask) > visibleThrough(best.mask)) best = { rule, mask };
  }
  if (best === null) return withhold(policy, 'NO_RULE');
  if (best.mask === null) return withhold(policy, 'NO_MASK_FITS');
  return {
    effect: 'MASK',
    mask: best.mask,
    reason: 'MASKED_FOR_VIEWER',
    rule: best.rule.id,
    policyVersion: policy.version,
  };
}

/** Whether the viewer may come upon rows of people who stand to them in this relation. */
export function reaches(vocabulary: Vocabulary, policy: AccessPolicy, viewer: Viewer, relation: Relation): boolean {
  if (!Object.hasOwn(vocabulary.viewers, viewer.kind)) return false;
  return policy.reach.some((clause) => holds(clause, viewer, relation));
}

/** Whether a rule's set of fields holds this one. */
export function speaksOf(fields: FieldSet | undefined, field: DecidedField): boolean {
  if (fields === undefined) return true;
  return (
    (fields.categories?.includes(field.category) ?? false) || (fields.coordinates?.includes(field.coordinate) ?? false)
  );
}

/** The lesser of two decisions; of equals, the first. */
export function lesser(one: Decision, other: Decision): Decision {
  return effectCode[other.effect] < effectCode[one.effect] ? other : one;
}

/** How much a mask lets through: none fits, only that there is a value, a part of it. */
function visibleThrough(mask: MaskName | null): number {
  if (mask === null) return 0;
  return mask === 'CONSTANT' ? 1 : 2;
}

function withhold(policy: AccessPolicy, reason: Reason): Decision {
  return { effect: 'WITHHOLD', mask: null, reason, rule: null, policyVersion: policy.version };
}

/** Conditions that no rule can open: they come from the annotation and the grant. */
function whyClosed(vocabulary: Vocabulary, field: DecidedField, viewer: Viewer, relation: Relation): Reason | null {
  if (!Object.hasOwn(vocabulary.viewers, viewer.kind) || viewer.id === null) return 'NOT_IDENTIFIED';
  // A person needs no purpose to see what is their own; a grant binds whoever acts under one, even so.
  if (relation === 'SELF' && viewer.grant === null) return null;
  if (viewer.purpose === null) return 'PURPOSE_MISSING';
  if (!Object.hasOwn(vocabulary.purposes, viewer.purpose)) return 'PURPOSE_UNKNOWN';
  if (viewer.grant !== null && !viewer.grant.purposes.includes(viewer.purpose)) return 'PURPOSE_NOT_GRANTED';
  if (vocabulary.purposes[viewer.purpose]?.needsConsent === true) {
    // Until the application can show a consent, nothing rests upon one.
    if (viewer.consentId === null) return 'CONSENT_MISSING';
  } else if (!field.purposes.includes(viewer.purpose)) {
    return 'PURPOSE_NOT_COLLECTED_FOR';
  }
  const categories = viewer.grant?.categories;
  if (categories !== undefined && !categories.includes(field.category)) return 'CATEGORY_NOT_GRANTED';
  return null;
}

function holds(clause: Clause, viewer: Viewer, relation: Relation): boolean {
  return (
    clause.viewer === viewer.kind &&
    clause.relation === relation &&
    (clause.roles === undefined || clause.roles.some((role) => viewer.roles.includes(role))) &&
    (clause.purposes === undefined || (viewer.purpose !== null && clause.purposes.includes(viewer.purpose))) &&
    (clause.gates === undefined || (viewer.gate !== null && clause.gates.includes(viewer.gate)))
  );
}
