import fc from 'fast-check';
import type { Clause, FieldSet, Grant, Mandate, Override, Rule, Situation, Viewer } from './index.js';
import { before, closing, consents, type Facts } from './lattice.testing.js';

/** What is left of a list, or of a choice, is chosen by this number. */
type Take = (facts: Facts, pick: number) => Facts;

/** Every way in which something can be taken away from whoever sees, by what it is. None may ever show more. */
export const steps = {
  'a rule': (facts, pick) => withPolicy(facts, ({ rules }) => ({ rules: without(rules, pick) })),
  'what a rule shows beyond its mask': (facts, pick) => withRule(facts, pick, (rule) => ({ ...rule, effect: 'MASK' })),
  'the part that a rule shows': (facts, pick) =>
    withRule(facts, pick, (rule) => {
      // A rule that masks what no mask fits would be given one.
      const isBlind = rule.effect === 'MASK' && rule.mask === undefined && facts.field.mask === null;
      return isBlind ? rule : { ...rule, effect: 'MASK', mask: 'CONSTANT' };
    }),
  'a clause': (facts, pick) => withRule(facts, pick, (rule) => ({ ...rule, anyOf: without(rule.anyOf, pick) })),
  'a role of a clause': (facts, pick) => withClause(facts, pick, 'roles'),
  'a purpose of a clause': (facts, pick) => withClause(facts, pick, 'purposes'),
  'a gate of a clause': (facts, pick) => withClause(facts, pick, 'gates'),
  'that a clause needs no consent': (facts, pick) =>
    withClauses(facts, pick, (clause) => ({
      ...clause,
      consents: [...(clause.consents ?? []), chosen(consents, pick)],
    })),
  'the time of a clause': (facts, pick) =>
    withClauses(facts, pick, (clause) => ({ ...clause, until: before.toISOString() })),
  'a field of a rule': (facts, pick) =>
    withRule(facts, pick, ({ fields, ...rule }) => ({ ...rule, fields: narrower(fields, facts, pick) })),
  'that nothing overrides': (facts, pick) =>
    withPolicy(facts, ({ overrides = [] }) => ({ overrides: [...overrides, overrideOf(facts, pick)] })),
  'the mask that an override leaves': (facts, pick) =>
    withPolicy(facts, ({ overrides = [] }) => ({
      overrides: changed(overrides, pick, (override) => ({ ...override, effect: 'WITHHOLD' })),
    })),
  'a purpose of a field': (facts, pick) => ({
    ...facts,
    field: { ...facts.field, purposes: without(facts.field.purposes, pick) },
  }),
  'a role': (facts, pick) => withViewer(facts, ({ roles }) => ({ roles: without(roles, pick) })),
  'the purpose': (facts) => withViewer(facts, () => ({ purpose: null })),
  'the gate': (facts) => withViewer(facts, () => ({ gate: null })),
  'the identity': (facts) => withViewer(facts, () => ({ id: null })),
  'a whole grant, where one is needed': (facts) =>
    withViewer(facts, ({ kind, grant }) => ({ grant: kind === 'COURIER' ? null : grant })),
  'that no grant is needed': (facts, pick) =>
    withViewer(facts, ({ kind, grant }) => ({ grant: grant ?? (kind === 'COURIER' ? null : grantOf(facts, pick)) })),
  'every purpose of a grant': (facts) => withGrant(facts, (grant) => ({ ...grant, purposes: [] })),
  'a purpose of a grant': (facts, pick) =>
    withGrant(facts, (grant) => ({ ...grant, purposes: without(grant.purposes, pick) })),
  'a category of a grant': (facts, pick) =>
    withGrant(facts, (grant) => ({ ...grant, categories: fewer(grant.categories, facts.field.category, pick) })),
  'the time of a grant': (facts) => withGrant(facts, (grant) => ({ ...grant, until: before })),
  'a whole mandate': (facts) =>
    facts.situation.relation === 'AGENT_OF' ? withSituation(facts, { relation: 'NONE', mandate: null }) : facts,
  'a purpose of a mandate': (facts, pick) =>
    withMandate(facts, (mandate) => ({
      ...mandate,
      purposes: fewer(mandate.purposes, facts.situation.viewer.purpose ?? 'BILL', pick),
    })),
  'a category of a mandate': (facts, pick) =>
    withMandate(facts, (mandate) => ({
      ...mandate,
      categories: fewer(mandate.categories, facts.field.category, pick),
    })),
  'the time of a mandate': (facts) => withMandate(facts, (mandate) => ({ ...mandate, until: before })),
  'a consent of the person': (facts, pick) =>
    withCircumstances(facts, (held) => held.filter((word) => word !== chosen(consents, pick))),
  'the consent upon which a purpose rests': ({ situation, ...facts }) => ({
    ...facts,
    situation: { ...situation, standing: { ...situation.standing, consentId: null } },
  }),
  'that the person does not object': (facts, pick) =>
    withCircumstances(facts, (held) => [
      ...held,
      chosen(
        closing.filter((word) => word !== 'IN_DISPUTE'),
        pick,
      ),
    ]),
  'that nothing restricts': (facts) => withCircumstances(facts, (held) => [...held, 'IN_DISPUTE']),
} as const satisfies Readonly<Record<string, Take>>;

/** One step down, with the number by which it chooses. */
export interface Step {
  readonly what: keyof typeof steps;
  readonly pick: number;
}

/** Any step. */
export const anyStep: fc.Arbitrary<Step> = fc.record({
  what: fc.constantFrom(...(Object.keys(steps) as (keyof typeof steps)[])),
  pick: fc.nat({ max: 1000 }),
});

/** What is left after a step. */
export function after(facts: Facts, { what, pick }: Step): Facts {
  return steps[what](facts, pick);
}

function withPolicy(facts: Facts, change: (policy: Facts['policy']) => Partial<Facts['policy']>): Facts {
  return { ...facts, policy: { ...facts.policy, ...change(facts.policy) } };
}

function withRule(facts: Facts, pick: number, change: (rule: Rule) => Rule): Facts {
  return withPolicy(facts, ({ rules }) => ({ rules: changed(rules, pick, change) }));
}

function withClauses(facts: Facts, pick: number, change: (clause: Clause) => Clause): Facts {
  return withRule(facts, pick, (rule) => ({ ...rule, anyOf: rule.anyOf.map(change) }));
}

/** To take a word out of a clause that lists any is to let fewer fulfil it; one without a list gets a short one. */
function withClause(facts: Facts, pick: number, list: 'roles' | 'purposes' | 'gates'): Facts {
  return withClauses(facts, pick, (clause) => ({
    ...clause,
    [list]: without(clause[list] ?? ['DESK', 'BILL', 'COURT'], pick),
  }));
}

function withSituation(facts: Facts, change: Partial<Situation>): Facts {
  return { ...facts, situation: { ...facts.situation, ...change } };
}

function withViewer(facts: Facts, change: (viewer: Viewer) => Partial<Viewer>): Facts {
  const { viewer } = facts.situation;
  return withSituation(facts, { viewer: { ...viewer, ...change(viewer) } });
}

function withGrant(facts: Facts, change: (grant: Grant) => Grant): Facts {
  return withViewer(facts, ({ grant }) => ({ grant: grant && change(grant) }));
}

function withMandate(facts: Facts, change: (mandate: Mandate) => Mandate): Facts {
  const { mandate } = facts.situation;
  return withSituation(facts, { mandate: mandate && change(mandate) });
}

function withCircumstances(facts: Facts, change: (held: readonly string[]) => readonly string[]): Facts {
  const { standing } = facts.situation;
  return withSituation(facts, {
    standing: { ...standing, circumstances: new Set(change([...standing.circumstances])) },
  });
}

/** A grant that covers the facts, or does not. */
function grantOf({ situation }: Facts, pick: number): Grant {
  return { purposes: pick % 3 === 0 ? ['BILL'] : [situation.viewer.purpose ?? 'BILL'] };
}

function overrideOf({ field, situation }: Facts, pick: number): Override {
  const { kind: viewer, purpose } = situation.viewer;
  const { relation } = situation;
  return {
    id: `o${String(pick)}`,
    effect: pick % 2 === 0 ? 'MASK' : 'WITHHOLD',
    on: chosen([...consents, ...closing], pick),
    ...(pick % 3 === 0 ? {} : { fields: { categories: [field.category] } }),
    ...(pick % 5 === 0 ? {} : { anyOf: [{ viewer, relation, ...(purpose === null ? {} : { purposes: [purpose] }) }] }),
  };
}

/** A narrower set of fields; of every field, those of one category or of none. */
function narrower(fields: FieldSet | undefined, { field }: Facts, pick: number): FieldSet {
  if (fields === undefined) return pick % 2 === 0 ? { categories: [field.category] } : {};
  const { categories = [], coordinates = [] } = fields;
  return { categories: without(categories, pick), coordinates: without(coordinates, pick) };
}

/** A list with one word less; of all words, one alone, or none. */
function fewer(list: readonly string[] | undefined, word: string, pick: number): readonly string[] {
  return list === undefined ? (pick % 2 === 0 ? [word] : []) : without(list, pick);
}

function without<T>(list: readonly T[], pick: number): readonly T[] {
  return list.filter((_item, index) => index !== pick % list.length);
}

function changed<T>(list: readonly T[], pick: number, change: (item: T) => T): readonly T[] {
  return list.map((item, index) => (index === pick % list.length ? change(item) : item));
}

function chosen<T>(list: readonly T[], pick: number): T {
  const item = list[pick % list.length];
  if (item === undefined) throw new Error('There is nothing to choose from.');
  return item;
}
