import { exposureOf, speaksOf, type AccessPolicy, type DecidedField, type Override } from '../../decision/index.js';
import type { Limit, Sight } from '../../map/index.js';
import type { Vocabulary } from '../../vocabulary/index.js';
import {
  audiencesOf,
  canStrike,
  intersection,
  isWithin,
  keyOf,
  purposesOf,
  type Audience,
} from '../annotation/audience.js';

/** A field as decisions know it, with the fields that it is made from. */
export interface Sighted {
  readonly decided: DecidedField;
  readonly sources: readonly Sighted[];
}

/** A sight with the audience that its recipient is. */
export interface FoundSight {
  readonly audience: Audience;
  readonly sight: Sight;
}

type Extent = Pick<Sight, 'effect' | 'mask'>;

/** What an audience sees for one purpose; null where it needs none. */
interface Glimpse extends Omit<Sight, 'recipient' | 'purposes'> {
  readonly audience: Audience;
  readonly purpose: string | null;
}

/**
 * Who sees a field, as the rules say and not as anybody asks: the same rules that decisions follow, with the conditions
 * that a decision would find met or unmet. A derived field is seen no further than all that it is made from.
 */
export function sightsOf(slot: Sighted, vocabulary: Vocabulary, policy: AccessPolicy): readonly FoundSight[] {
  const seenOf = ({ decided }: Sighted) => notOutdone(glimpsesOf(decided, vocabulary, policy), decided);
  const sources = [...sourcesOf(slot, new Set())].filter((source) => source !== slot);
  const glimpses = sources.reduce(
    (seen, source) => notOutdone(limitedBy(seen, slot.decided, seenOf(source), source.decided), slot.decided),
    seenOf(slot),
  );
  return byPurposes(glimpses);
}

function glimpsesOf(field: DecidedField, vocabulary: Vocabulary, policy: AccessPolicy): readonly Glimpse[] {
  const overrides = (policy.overrides ?? []).filter((override) => speaksOf(override.fields, field));
  return policy.rules
    .filter((rule) => speaksOf(rule.fields, field))
    .flatMap((rule) => {
      const mask = rule.mask ?? field.mask;
      // As decisions have it: whoever may see a whole in part is led to it, and each of its parts says how.
      const isShown = rule.effect === 'SHOW' || field.hasParts;
      if (!isShown && mask === null) return [];
      return rule.anyOf.flatMap((clause) =>
        audiencesOf(clause).flatMap((audience) =>
          purposesOf(clause, field, vocabulary).map((purpose) => ({
            audience,
            purpose,
            effect: isShown ? ('SHOW' as const) : ('MASK' as const),
            mask: isShown ? null : mask,
            rule: rule.id,
            consents: [...(clause.consents ?? [])].sort(),
            from: clause.from ?? null,
            until: clause.until ?? null,
            limits: limitsOf(overrides, audience, purpose),
          })),
        ),
      );
    });
}

function limitsOf(overrides: readonly Override[], audience: Audience, purpose: string | null): readonly Limit[] {
  return overrides
    .filter((override) => canStrike(override, audience, purpose))
    .map(({ id, on, effect }) => ({ override: id, on, effect }));
}

/** What is left of a derived field where a source of it is seen: the lesser of both, under the conditions of both. */
function limitedBy(
  seen: readonly Glimpse[],
  field: DecidedField,
  seenOfSource: readonly Glimpse[],
  source: DecidedField,
): readonly Glimpse[] {
  return seen.flatMap((own) =>
    seenOfSource.flatMap((other) => {
      const audience = intersection(own.audience, other.audience);
      if (audience === null) return [];
      if (own.purpose !== null && other.purpose !== null && own.purpose !== other.purpose) return [];
      const extent = other.effect === 'SHOW' ? own : asMaskedAs(own, field, other, source);
      if (extent === null) return [];
      return {
        audience,
        purpose: own.purpose ?? other.purpose,
        effect: extent.effect,
        mask: extent.mask,
        rule: own.rule,
        consents: [...new Set([...own.consents, ...other.consents])].sort(),
        from: latest(own.from, other.from),
        until: earliest(own.until, other.until),
        limits: [...new Map([...own.limits, ...other.limits].map((limit) => [limit.override, limit])).values()],
      };
    }),
  );
}

/** As decisions have it: its own mask where everything is masked alike, or else none that could show what theirs hide. */
function asMaskedAs(own: Extent, { mask }: DecidedField, other: Extent, source: DecidedField): Extent | null {
  if (mask === null) return null;
  const isSame = (own.effect === 'SHOW' || own.mask === mask) && other.mask === mask && source.mask === mask;
  return { effect: 'MASK', mask: isSame ? mask : 'CONSTANT' };
}

/** Without what never comes to bear, since whoever it speaks of sees as much of it under no more conditions. */
function notOutdone(glimpses: readonly Glimpse[], field: DecidedField): readonly Glimpse[] {
  return glimpses.filter(
    (glimpse, index) =>
      !glimpses.some((other, place) => {
        if (place === index || !isNoStricter(other, glimpse)) return false;
        const more = exposureOf(field, other) - exposureOf(field, glimpse);
        // Of equals that come to bear alike, the first.
        return more > 0 || (more === 0 && (place < index || !isNoStricter(glimpse, other)));
      }),
  );
}

/** Whether one comes to bear wherever another does. */
function isNoStricter(one: Glimpse, other: Glimpse): boolean {
  return (
    isWithin(other.audience, one.audience) &&
    (one.purpose === null || one.purpose === other.purpose) &&
    one.consents.every((consent) => other.consents.includes(consent)) &&
    one.limits.every((limit) => other.limits.some(({ override }) => override === limit.override)) &&
    (one.from === null || one.from === other.from) &&
    (one.until === null || one.until === other.until)
  );
}

/** One sight for all purposes that are alike in everything else. */
function byPurposes(glimpses: readonly Glimpse[]): readonly FoundSight[] {
  const found = new Map<string, FoundSight>();
  for (const { audience, purpose, ...rest } of glimpses) {
    const alike = { recipient: keyOf(audience), ...rest };
    const key = JSON.stringify([alike, purpose === null]);
    const known = found.get(key)?.sight.purposes ?? [];
    const purposes = purpose === null ? null : [...new Set([...known, purpose])].sort();
    found.set(key, { audience, sight: { ...alike, purposes } });
  }
  return [...found.values()];
}

function sourcesOf(slot: Sighted, found: Set<Sighted>): ReadonlySet<Sighted> {
  if (found.has(slot)) return found;
  found.add(slot);
  for (const source of slot.sources) sourcesOf(source, found);
  return found;
}

function latest(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other;
  return Date.parse(one) >= Date.parse(other) ? one : other;
}

function earliest(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other;
  return Date.parse(one) <= Date.parse(other) ? one : other;
}
