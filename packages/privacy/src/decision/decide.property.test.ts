import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  circumstancesOf,
  decide,
  isPast,
  mostOpenStanding,
  unknownStanding,
  type AccessPolicy,
  type DecidedField,
  type Decision,
  type Mandate,
  type Situation,
} from './index.js';
import { after, anyStep, steps } from './lattice.steps.testing.js';
import {
  anyFacts,
  anyField,
  anySituation,
  anyStanding,
  openFacts,
  strangers,
  vocabulary,
  type Facts,
} from './lattice.testing.js';

const coordinates = ['Contact.address', 'Contact.telephone', 'constructor'] as const;
const open = openFacts(coordinates);
const any = fc.oneof(anyFacts(coordinates), open);

describe('whoever asks whatever under whatever policy', () => {
  it('gets a decision that is whole', () => {
    const reasons = new Set<string>();
    fc.assert(
      fc.property(any, (facts) => {
        const { effect, mask, rule, override, reason, policyVersion } = decided(facts);
        expect(mask !== null).toBe(effect === 'MASK');
        expect(rule !== null).toBe(effect !== 'WITHHOLD');
        if (effect === 'SHOW') expect([reason, override]).toEqual(['PERMITTED', null]);
        if (override !== null) expect(facts.policy.overrides?.map(({ id }) => id)).toContain(override);
        if (rule !== null) expect(facts.policy.rules.map(({ id }) => id)).toContain(rule);
        expect(policyVersion).toBe(facts.policy.version);
        reasons.add(reason);
      }),
      { numRuns: 5000 },
    );
    expect(reasons.size).toBeGreaterThan(15);
  });

  it('sees as much whatever the order of the rules and the overrides', () => {
    fc.assert(
      fc.property(open, ({ policy, ...facts }) => {
        const turned = {
          ...policy,
          rules: [...policy.rules].reverse(),
          overrides: [...(policy.overrides ?? [])].reverse(),
        };
        expect(exposureOf({ ...facts, policy: turned })).toBe(exposureOf({ ...facts, policy }));
      }),
      { numRuns: 2000 },
    );
  });

  it('is decided for alike before all who do not differ in the circumstances that are named for it', () => {
    fc.assert(
      fc.property(open, anyStanding, (facts, { circumstances }) => {
        const { policy, field, situation } = facts;
        const heeded = circumstancesOf(vocabulary, policy, field, situation);
        const mixed = new Set([
          ...[...circumstances].filter((word) => !heeded.has(word)),
          ...[...situation.standing.circumstances].filter((word) => heeded.has(word)),
        ]);
        const standing = { ...situation.standing, circumstances: mixed };
        expect(decided({ ...facts, situation: { ...situation, standing } })).toEqual(decided(facts));
      }),
      { numRuns: 5000 },
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
      anyOf: [
        { viewer: each, relation: 'SELF' },
        { viewer: each, relation: 'AGENT_OF' },
      ],
    })),
  };
  const openToStrangers: AccessPolicy = {
    ...openToAll,
    rules: openToAll.rules.map((rule) => ({
      ...rule,
      anyOf: rule.anyOf.map(({ viewer }) => ({ viewer, relation: 'NONE' })),
    })),
  };

  it.each([
    ['to the people themselves and their agents', openToAll, ['SELF', 'AGENT_OF']],
    ['to strangers, and so to agents', openToStrangers, ['AGENT_OF', 'NONE']],
  ] as const)(
    'a field that is open %s is so exactly when purpose, grant, mandate and consent allow it',
    (_who, policy, relations) => {
      let shown = 0;
      fc.assert(
        fc.property(
          anyField(coordinates),
          fc.oneof(
            anySituation,
            open.map(({ situation }) => situation),
          ),
          (field, situation) => {
            fc.pre(relations.some((relation) => relation === situation.relation));
            const isOpen = allows(field, situation, policy === openToStrangers);
            shown += isOpen ? 1 : 0;
            expect(decided({ policy, field, situation }).effect).toBe(isOpen ? 'SHOW' : 'WITHHOLD');
          },
        ),
        { numRuns: 3000 },
      );
      expect(shown).toBeGreaterThan(100);
    },
  );

  /** The conditions once more, as a person would state them. */
  function allows(field: DecidedField, situation: Situation, isForStrangers: boolean): boolean {
    const { viewer, relation, standing, now } = situation;
    const { purpose, grant } = viewer;
    if ((viewer.id ?? '') === '' || !['PERSON', 'STAFF', 'RECIPIENT', 'COURIER'].includes(viewer.kind)) return false;
    if (viewer.kind === 'COURIER' && grant === null) return false;
    if (relation === 'SELF' && grant === null) return true;
    if (purpose === null || !['DELIVER', 'BILL', 'WHAT_YOU_ALLOW'].includes(purpose)) return false;
    const isConsentedTo = (standing.consentId ?? '') !== '';
    if (purpose === 'WHAT_YOU_ALLOW' ? !isConsentedTo : !field.purposes.includes(purpose)) return false;
    const covers = ({ purposes, categories, until }: Mandate): boolean =>
      (purposes?.includes(purpose) ?? true) && (categories?.includes(field.category) ?? true) && !isPast(until, now);
    if (grant !== null && !covers(grant)) return false;
    if (relation !== 'AGENT_OF' || isForStrangers) return true;
    return situation.mandate !== null && covers(situation.mandate);
  }
});

describe('taking something away never shows more:', () => {
  it.each(Object.entries(steps))('%s', (_what, take) => {
    let isOpen = 0;
    let closedByIt = 0;
    fc.assert(
      fc.property(open, fc.nat({ max: 1000 }), (facts, pick) => {
        const [more, less] = [exposureOf(facts), exposureOf(take(facts, pick))];
        isOpen += more > 0 ? 1 : 0;
        closedByIt += less < more ? 1 : 0;
        expect(less).toBeLessThanOrEqual(more);
      }),
      { numRuns: 2000 },
    );
    // What is closed anyway proves nothing, and neither does taking away what never mattered.
    expect(isOpen).toBeGreaterThan(250);
    expect(closedByIt).toBeGreaterThan(0);
  });

  it('one thing after another, all the way down', () => {
    fc.assert(
      fc.property(open, fc.array(anyStep, { minLength: 2, maxLength: 8 }), (facts, walk) => {
        walk.reduce((from, step) => {
          const to = after(from, step);
          expect(exposureOf(to)).toBeLessThanOrEqual(exposureOf(from));
          return to;
        }, facts);
      }),
      { numRuns: 5000 },
    );
  });
});

describe('what is not known of a person', () => {
  it('never shows more than anything that could be known, nor that more than the most open standing', () => {
    let differs = 0;
    fc.assert(
      fc.property(open, anyStanding, ({ situation, ...facts }, standing) => {
        const [least, between, most] = [unknownStanding(vocabulary), standing, mostOpenStanding(vocabulary)].map(
          (standing) => exposureOf({ ...facts, situation: { ...situation, standing } }),
        );
        expect(least).toBeLessThanOrEqual(between ?? NaN);
        expect(between).toBeLessThanOrEqual(most ?? NaN);
        differs += least === most ? 0 : 1;
      }),
      { numRuns: 5000 },
    );
    expect(differs).toBeGreaterThan(500);
  });
});

function exposureOf(facts: Facts): number {
  return exposure(decided(facts));
}

function decided({ policy, field, situation }: Facts): Decision {
  return decide(vocabulary, policy, field, situation);
}

/** Nothing, that there is a value, a part of it, all of it. */
function exposure({ effect, mask }: Decision): number {
  if (effect === 'MASK') return mask === 'CONSTANT' ? 1 : 2;
  return effect === 'SHOW' ? 3 : 0;
}
