import type { Vocabulary } from '../vocabulary/index.js';
import type { AccessPolicy, Rule } from './access-policy.js';
import { holds, holdsButForConsent, speaksOf } from './clause.js';
import { whyClosed } from './condition.js';
import { exposureOf, withheld, type DecidedField, type Decision } from './decision.js';
import { ceilingOf, concerns } from './override.js';
import type { Situation } from './situation.js';

/**
 * Decides one field in one situation: pure, synchronous, total.
 * Of all rules that match, the one that shows most wins, and of equals the first; when none does, the field is withheld.
 * Overrides lower what each rule opens, however many do. An agent sees at least what the same viewer would see without
 * the mandate, so that to lose one never shows more.
 */
export function decide(
  vocabulary: Vocabulary,
  policy: AccessPolicy,
  field: DecidedField,
  situation: Situation,
): Decision {
  const decision = decideAsIs(vocabulary, policy, field, situation);
  if (situation.relation !== 'AGENT_OF' || decision.effect === 'SHOW') return decision;
  const asStranger = decideAsIs(vocabulary, policy, field, withoutMandate(situation));
  return exposureOf(field, asStranger) > exposureOf(field, decision) ? asStranger : decision;
}

/** The circumstances upon which the decision of a field rests in a situation, whatever the standing: nothing else differs. */
export function circumstancesOf(
  vocabulary: Vocabulary,
  { rules, overrides = [] }: AccessPolicy,
  field: DecidedField,
  situation: Situation,
): ReadonlySet<string> {
  const ways = situation.relation === 'AGENT_OF' ? [situation, withoutMandate(situation)] : [situation];
  const consents = rules
    .filter(({ fields }) => speaksOf(fields, field))
    .flatMap(({ anyOf }) => anyOf)
    .filter((clause) => ways.some((way) => holdsButForConsent(clause, way)))
    .flatMap(({ consents = [] }) => consents);
  const struck = overrides.filter((override) => ways.some((way) => concerns(vocabulary, override, field, way)));
  return new Set([...consents, ...struck.map(({ on }) => on)]);
}

/** The same viewer before a person who gave them no mandate. */
export function withoutMandate(situation: Situation): Situation {
  return { ...situation, relation: 'NONE', mandate: null };
}

function decideAsIs(vocabulary: Vocabulary, policy: AccessPolicy, field: DecidedField, situation: Situation): Decision {
  const closed = whyClosed(vocabulary, field, situation);
  if (closed !== null) return withheld(policy, closed);
  const rules = policy.rules.filter(
    ({ fields, anyOf }) => speaksOf(fields, field) && anyOf.some((clause) => holds(vocabulary, clause, situation)),
  );
  const opened = best(rules, field, false);
  if (opened === null) {
    return withheld(policy, isForConsent(policy, field, situation) ? 'CONSENT_MISSING' : 'NO_RULE');
  }
  if (exposureOf(field, opened) === 0) return withheld(policy, 'NO_MASK_FITS');
  const ceiling = ceilingOf(vocabulary, policy, field, situation);
  if (ceiling?.effect === 'WITHHOLD') return withheld(policy, ceiling.reason, ceiling.override);
  const left = ceiling === null ? opened : (best(rules, field, true) ?? opened);
  const lowering = exposureOf(field, left) < exposureOf(field, opened) ? ceiling : null;
  const override = lowering?.override ?? null;
  if (exposureOf(field, left) === 0) return withheld(policy, 'NO_MASK_FITS', override);
  return {
    effect: left.effect,
    mask: left.mask,
    reason: lowering?.reason ?? (left.effect === 'SHOW' ? 'PERMITTED' : 'MASKED_FOR_VIEWER'),
    rule: left.rule,
    override,
    policyVersion: policy.version,
  };
}

type Opening = Pick<Decision, 'mask'> & { readonly effect: Rule['effect']; readonly rule: string };

/** What the rule that shows most opens; null without any. Each rule is lowered for itself, before they are compared. */
function best(rules: readonly Rule[], field: DecidedField, isLowered: boolean): Opening | null {
  let most: Opening | null = null;
  for (const rule of rules) {
    const opening = openingOf(rule, field, isLowered);
    if (most === null || exposureOf(field, opening) > exposureOf(field, most)) most = opening;
    if (most.effect === 'SHOW') return most;
  }
  return most;
}

function openingOf(rule: Rule, field: DecidedField, isLowered: boolean): Opening {
  // Whoever may see a whole in part is led to it: its parts are masked, or lowered, one by one.
  if (field.hasParts) return { effect: 'SHOW', mask: null, rule: rule.id };
  const opening: Opening =
    rule.effect === 'SHOW'
      ? { effect: 'SHOW', mask: null, rule: rule.id }
      : { effect: 'MASK', mask: rule.mask ?? field.mask, rule: rule.id };
  if (!isLowered) return opening;
  // Another part than the field's own mask shows is neither more nor less than that: of two parts neither is left.
  const isOtherPart = opening.effect === 'MASK' && opening.mask !== field.mask && field.mask !== null;
  const left: Opening = { effect: 'MASK', mask: isOtherPart ? 'CONSTANT' : field.mask, rule: rule.id };
  return exposureOf(field, left) < exposureOf(field, opening) ? left : opening;
}

/** Whether some rule would open the field if the person consented. */
function isForConsent({ rules }: AccessPolicy, field: DecidedField, situation: Situation): boolean {
  return rules.some(
    ({ fields, anyOf }) => speaksOf(fields, field) && anyOf.some((clause) => holdsButForConsent(clause, situation)),
  );
}
