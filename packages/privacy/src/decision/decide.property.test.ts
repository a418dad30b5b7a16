import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { redactions } from '../redaction/index.js';
import { vocabulary } from '../vocabulary/vocabulary.testing.js';
import {
  decide,
  relations,
  type AccessPolicy,
  type Clause,
  type DecidedField,
  type Decision,
  type FieldSet,
  type Grant,
  type Relation,
  type Rule,
  type Viewer,
} from './index.js';

/** Words that no vocabulary holds, some of which every object inherits. */
const strangers = ['', 'NOBODY', '__proto__', 'constructor', 'toString', 'hasOwnProperty'] as const;
const coordinates = ['Contact.address', 'Contact.telephone', 'constructor'] as const;

const kind = wordOf(vocabulary.viewers);
const role = wordOf(vocabulary.roles);
const purpose = wordOf(vocabulary.purposes);
const category = wordOf(vocabulary.categories);
const gate = wordOf(vocabulary.gates);
const relation = fc.constantFrom(...relations);
const mask = fc.constantFrom(...Object.values(redactions).map(({ name }) => name));

const grant: fc.Arbitrary<Grant> = fc.record(
  { purposes: fc.array(purpose, { maxLength: 3 }), categories: fc.array(category, { maxLength: 2 }) },
  { requiredKeys: ['purposes'] },
);
const viewer: fc.Arbitrary<Viewer> = fc.record({
  kind,
  id: fc.option(fc.string()),
  subject: fc.option(fc.string()),
  mandators: fc.constant(new Set<string>()),
  roles: fc.array(role, { maxLength: 2 }),
  purpose: fc.option(purpose, { freq: 5 }),
  consentId: fc.option(fc.string()),
  gate: fc.option(gate),
  grant: fc.option(grant),
});
const field: fc.Arbitrary<DecidedField> = fc.record({
  coordinate: fc.constantFrom(...coordinates),
  category,
  purposes: fc.array(purpose, { maxLength: 3 }),
  mask: fc.option(mask),
  hasParts: fc.boolean(),
});
const fields: fc.Arbitrary<FieldSet> = fc.record(
  { categories: fc.array(category, { maxLength: 2 }), coordinates: fc.subarray([...coordinates]) },
  { requiredKeys: [] },
);

/** All that a decision is made from. */
interface Facts {
  readonly policy: AccessPolicy;
  readonly field: DecidedField;
  readonly viewer: Viewer;
  readonly relation: Relation;
}

/** Any facts at all: mostly closed. */
const anyFacts: fc.Arbitrary<Facts> = fc
  .record({ field, viewer, relation })
  .chain(({ field, viewer, relation }) =>
    factsOf(field, viewer, relation, ruleOf(clauseOf(kind, fc.constantFrom(...relations)))),
  );

/** Facts of which many are open: the viewer fulfils the hard conditions, and most rules are about this very viewer. */
const openFacts: fc.Arbitrary<Facts> = fc
  .record({
    field,
    viewer,
    relation,
    purpose: fc.constantFrom(...Object.keys(vocabulary.purposes)),
    kind: fc.constantFrom(...Object.keys(vocabulary.viewers)),
  })
  .chain(({ field, viewer, relation, purpose, kind }) => {
    const { category, purposes } = field;
    const grant = viewer.grant && {
      purposes: [...viewer.grant.purposes, purpose],
      ...(viewer.grant.categories === undefined ? {} : { categories: [...viewer.grant.categories, category] }),
    };
    const fulfilling = {
      ...viewer,
      kind,
      id: 'v',
      purpose,
      consentId: 'c',
      roles: [...viewer.roles, 'DESK'],
      gate: 'CARRIER',
      grant,
    };
    const about = clauseOf(fc.constant(kind), fc.constant(relation), fulfilling);
    return factsOf({ ...field, purposes: [...purposes, purpose] }, fulfilling, relation, ruleOf(about));
  });

function factsOf(
  field: DecidedField,
  viewer: Viewer,
  relation: Relation,
  rule: fc.Arbitrary<Rule>,
): fc.Arbitrary<Facts> {
  return fc
    .array(rule, { minLength: 1, maxLength: 3 })
    .map((rules) => ({ field, viewer, relation, policy: { version: 'v1', reach: [], rules } }));
}

function ruleOf(clause: fc.Arbitrary<Clause>): fc.Arbitrary<Rule> {
  return fc.record(
    {
      id: fc.string(),
      effect: fc.constantFrom('SHOW', 'MASK'),
      mask,
      anyOf: fc.array(clause, { maxLength: 2 }),
      fields,
    },
    { requiredKeys: ['id', 'effect', 'anyOf'] },
  );
}

/** A clause whose lists may be about one viewer. */
function clauseOf(kind: fc.Arbitrary<string>, relation: fc.Arbitrary<Relation>, viewer?: Viewer): fc.Arbitrary<Clause> {
  const listOf = (any: fc.Arbitrary<string>, own: readonly (string | null)[] = []): fc.Arbitrary<readonly string[]> => {
    const words = own.flatMap((word) => word ?? []);
    return fc.array(words.length === 0 ? any : fc.oneof(any, fc.constantFrom(...words)), { maxLength: 3 });
  };
  return fc.record(
    {
      viewer: kind,
      relation,
      roles: listOf(role, viewer?.roles),
      purposes: listOf(purpose, [viewer?.purpose ?? null]),
      gates: listOf(gate, [viewer?.gate ?? null]),
    },
    { requiredKeys: ['viewer', 'relation'] },
  );
}

describe('whoever asks whatever under whatever policy', () => {
  it('gets a decision that is whole', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const decision = decided(facts);
        expect(decision.mask !== null).toBe(decision.effect === 'MASK');
        expect(decision.rule !== null).toBe(decision.effect !== 'WITHHOLD');
        expect(decision.policyVersion).toBe(facts.policy.version);
      }),
    );
  });

  it('sees as much whatever the order of the rules', () => {
    fc.assert(
      fc.property(openFacts, (facts) => {
        const turned = { ...facts.policy, rules: [...facts.policy.rules].reverse() };
        expect(exposureOf({ ...facts, policy: turned })).toBe(exposureOf(facts));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('no rule opens what a hard condition closes', () => {
  const openToAll: AccessPolicy = {
    version: 'open',
    reach: [],
    rules: [...Object.keys(vocabulary.viewers), ...strangers].map((each) => ({
      id: `open-to-${each}`,
      effect: 'SHOW',
      anyOf: relations.map((relation) => ({ viewer: each, relation })),
    })),
  };

  it('a field is open under the laxest policy exactly when purpose, grant and consent allow it', () => {
    fc.assert(
      fc.property(field, viewer, relation, (field, viewer, relation) => {
        const decision = decided({ policy: openToAll, field, viewer, relation });
        expect(decision.effect).toBe(allows(field, viewer, relation) ? 'SHOW' : 'WITHHOLD');
      }),
      { numRuns: 1000 },
    );
  });

  /** The conditions once more, as a person would state them. */
  function allows(field: DecidedField, viewer: Viewer, relation: Relation): boolean {
    const { purpose, grant } = viewer;
    if (viewer.id === null || !['PERSON', 'STAFF', 'RECIPIENT'].includes(viewer.kind)) return false;
    if (relation === 'SELF' && grant === null) return true;
    if (purpose === null || !['DELIVER', 'BILL', 'WHAT_YOU_ALLOW'].includes(purpose)) return false;
    const isCovered = purpose === 'WHAT_YOU_ALLOW' ? viewer.consentId !== null : field.purposes.includes(purpose);
    if (grant === null) return isCovered;
    return isCovered && grant.purposes.includes(purpose) && (grant.categories?.includes(field.category) ?? true);
  }
});

describe('taking something away never shows more', () => {
  it.each<[string, (facts: Facts) => Facts]>([
    ['a rule', ({ policy, ...rest }) => ({ ...rest, policy: { ...policy, rules: policy.rules.slice(1) } })],
    ['a clause', (facts) => withFirstRule(facts, (rule) => ({ ...rule, anyOf: rule.anyOf.slice(1) }))],
    ['a role of a clause', (facts) => withFirstRule(facts, (rule) => ({ ...rule, anyOf: rule.anyOf.map(shorter) }))],
    [
      'a field of a rule',
      (facts) =>
        withFirstRule(facts, ({ fields, ...rule }) => ({
          ...rule,
          ...(fields === undefined ? {} : { fields: narrower(fields) }),
        })),
    ],
    ['a purpose of a grant', (facts) => withGrant(facts, (grant) => ({ ...grant, purposes: grant.purposes.slice(1) }))],
    [
      'a category of a grant',
      (facts) =>
        withGrant(facts, ({ purposes, categories }) => ({
          purposes,
          ...(categories === undefined ? {} : { categories: categories.slice(1) }),
        })),
    ],
    [
      'a purpose of a field',
      ({ field, ...rest }) => ({ ...rest, field: { ...field, purposes: field.purposes.slice(1) } }),
    ],
    ['a role of a viewer', (facts) => ({ ...facts, viewer: { ...facts.viewer, roles: facts.viewer.roles.slice(1) } })],
    ['a consent', (facts) => ({ ...facts, viewer: { ...facts.viewer, consentId: null } })],
    ['a purpose', (facts) => ({ ...facts, viewer: { ...facts.viewer, purpose: null } })],
    ['a gate', (facts) => ({ ...facts, viewer: { ...facts.viewer, gate: null } })],
    ['an identity', (facts) => ({ ...facts, viewer: { ...facts.viewer, id: null } })],
  ])('%s', (_what, take) => {
    let open = 0;
    let closedByIt = 0;
    fc.assert(
      fc.property(openFacts, (facts) => {
        const [before, after] = [exposureOf(facts), exposureOf(take(facts))];
        open += before > 0 ? 1 : 0;
        closedByIt += after < before ? 1 : 0;
        expect(after).toBeLessThanOrEqual(before);
      }),
      { numRuns: 2000 },
    );
    // What is closed anyway proves nothing, and neither does taking away what never mattered.
    expect(open).toBeGreaterThan(100);
    expect(closedByIt).toBeGreaterThan(0);
  });
});

function exposureOf(facts: Facts): number {
  return exposure(decided(facts));
}

function decided({ policy, field, viewer, relation }: Facts): Decision {
  return decide(vocabulary, policy, field, viewer, relation);
}

/** Nothing, that there is a value, a part of it, all of it. */
function exposure({ effect, mask }: Decision): number {
  if (effect === 'MASK') return mask === 'CONSTANT' ? 1 : 2;
  return effect === 'SHOW' ? 3 : 0;
}

function withFirstRule(facts: Facts, change: (rule: Rule) => Rule): Facts {
  const [first, ...rest] = facts.policy.rules;
  if (first === undefined) return facts;
  return { ...facts, policy: { ...facts.policy, rules: [change(first), ...rest] } };
}

function withGrant(facts: Facts, change: (grant: Grant) => Grant): Facts {
  const { grant } = facts.viewer;
  return grant === null ? facts : { ...facts, viewer: { ...facts.viewer, grant: change(grant) } };
}

function shorter(clause: Clause): Clause {
  return clause.roles === undefined ? clause : { ...clause, roles: clause.roles.slice(1) };
}

function narrower({ categories, coordinates }: FieldSet): FieldSet {
  return {
    ...(categories === undefined ? {} : { categories: categories.slice(1) }),
    ...(coordinates === undefined ? {} : { coordinates: coordinates.slice(1) }),
  };
}

function wordOf(terms: Readonly<Record<string, unknown>>): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(...Object.keys(terms)) },
    { weight: 1, arbitrary: fc.constantFrom(...strangers) },
  );
}
