import type { Vocabulary } from '../vocabulary/index.js';
import type { AccessPolicy, Override } from './access-policy.js';
import { speaksOf } from './clause.js';
import type { DecidedField } from './decision.js';
import type { Reason } from './reason.js';
import type { Situation } from './situation.js';
import type { Relation } from './viewer.js';

/** The most that is left of a field, by which override, and why. */
export interface Ceiling {
  readonly effect: Override['effect'];
  readonly override: string;
  readonly reason: Reason;
}

/** The lowest ceiling of all overrides that strike, and of equals the first; null when none strikes. */
export function ceilingOf(
  vocabulary: Vocabulary,
  policy: AccessPolicy,
  field: DecidedField,
  situation: Situation,
): Ceiling | null {
  let lowest: Ceiling | null = null;
  for (const override of policy.overrides ?? []) {
    if (!concerns(vocabulary, override, field, situation)) continue;
    const reason = whyItStrikes(vocabulary, override, situation);
    if (reason === null) continue;
    const ceiling = { effect: override.effect, override: override.id, reason };
    if (override.effect === 'WITHHOLD') return ceiling;
    lowest ??= ceiling;
  }
  return lowest;
}

/** Whether an override speaks of this field and this viewer; it strikes when its circumstance calls for it as well. */
export function concerns(
  vocabulary: Vocabulary,
  { anyOf, fields }: Override,
  field: DecidedField,
  { viewer, relation }: Situation,
): boolean {
  if (!speaksOf(fields, field)) return false;
  if (anyOf === undefined) return relation !== 'SELF';
  return anyOf.some(
    (clause) =>
      clause.viewer === viewer.kind &&
      speaksTo(clause.relation, relation) &&
      isIn(clause.purposes, viewer.purpose, vocabulary.purposes) &&
      isIn(clause.gates, viewer.gate, vocabulary.gates),
  );
}

/** An agent fulfils what asks for no relation as well: a mandate is no way round an override. */
function speaksTo(asked: Relation, relation: Relation): boolean {
  return asked === relation || (asked === 'NONE' && relation === 'AGENT_OF');
}

/** Why each kind of circumstance closes. */
const strikes = { CONSENT: 'CONSENT_WITHDRAWN', OBJECTION: 'OBJECTED', RESTRICTION: 'RESTRICTED' } as const;

function whyItStrikes({ circumstances }: Vocabulary, { on }: Override, { standing }: Situation): Reason | null {
  // A circumstance that is no word is a restriction that always holds.
  const kind = Object.hasOwn(circumstances, on) ? (circumstances[on]?.kind ?? null) : null;
  if (kind === null) return strikes.RESTRICTION;
  return standing.circumstances.has(on) === (kind === 'CONSENT') ? null : strikes[kind];
}

/** Whoever states nothing, or what does not exist, is not the better off for it. */
function isIn(
  words: readonly string[] | undefined,
  stated: string | null,
  known: Readonly<Record<string, unknown>>,
): boolean {
  return words === undefined || stated === null || !Object.hasOwn(known, stated) || words.includes(stated);
}
