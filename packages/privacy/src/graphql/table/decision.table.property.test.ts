import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { relations, type AccessPolicy, type Decision, type Situation } from '../../decision/index.js';
import { after, anyStep } from '../../decision/lattice.steps.testing.js';
import { anyMandate, anyStanding, now, openFacts, vocabulary, type Facts } from '../../decision/lattice.testing.js';
import { compiled, notPersonal, personal, schemaOf } from '../graphql.testing.js';
import type { DecisionTable, RelationTable } from '../index.js';
import { decisionTables } from './decision.table.js';
import { originsOf } from './relation.table.js';

const { slots } = compiled(
  schemaOf(
    `
      type Query { person: Person }
      type Person { given: String family: String full: String badge: String initial: String money: String home: Home }
      type Home { street: String label: String hen: String egg: String }
    `,
    {
      Query: { fields: notPersonal },
      'Person.given': personal({ mask: 'INITIAL' }),
      'Person.family': personal({ mask: 'INITIAL' }),
      'Person.full': personal({ mask: 'INITIAL', derivedFrom: ['Person.given', 'Person.family'] }),
      'Person.badge': personal({ derivedFrom: ['Person.full'] }),
      'Person.initial': personal({ mask: 'INITIAL', derivedFrom: ['Person.given'] }),
      'Person.money': personal({ category: 'MONEY', mask: 'LAST_FOUR' }),
      'Person.home': personal(),
      'Home.street': personal({ mask: 'POSTAL_PREFIX' }),
      'Home.label': personal({ mask: 'INITIAL', derivedFrom: ['Person.full', 'Home.street', 'Person.money'] }),
      'Home.hen': personal({ mask: 'INITIAL', derivedFrom: ['Home.egg'] }),
      'Home.egg': personal({ mask: 'INITIAL', derivedFrom: ['Home.hen'] }),
    },
  ),
);
const facts = openFacts(slots.map(({ coordinate }) => coordinate));

describe('whatever the policy, a table', () => {
  it('shows no more once anything was taken away, of a derived field neither', () => {
    let closedByIt = 0;
    fc.assert(
      fc.property(facts, fc.array(anyStep, { minLength: 2, maxLength: 5 }), (start, walk) => {
        walk.reduce((from, step) => {
          // What a field is collected for and how it is masked is the schema's, which stays as it is.
          const to = { ...after(from, step), field: start.field };
          const [more, less] = [exposuresOf(from), exposuresOf(to)];
          for (const slot of slots) {
            if ((less[slot.index] ?? NaN) <= (more[slot.index] ?? NaN)) continue;
            throw new Error(`${slot.coordinate}: ${step.what} (${String(step.pick)}) shows more`);
          }
          closedByIt += less.some((exposure, index) => exposure < (more[index] ?? NaN)) ? 1 : 0;
          return to;
        }, start);
      }),
      { numRuns: 600 },
    );
    expect(closedByIt).toBeGreaterThan(100);
  });

  it('shows nobody more of anybody than its bounds', () => {
    fc.assert(
      fc.property(facts, anyStanding, fc.option(anyMandate), ({ policy, situation }, standing, mandate) => {
        const table = tableOf(policy, situation);
        for (const relation of relations) {
          const shown = exposures(table.of(relation, relation === 'AGENT_OF' ? mandate : null, standing, now));
          const bounds = exposures(table.byRelation[relation]);
          shown.forEach((exposure, index) => {
            expect(exposure).toBeLessThanOrEqual(bounds[index] ?? NaN);
          });
        }
      }),
      { numRuns: 500 },
    );
  });

  it('has among its variants exactly the decisions that people can meet with', () => {
    let several = 0;
    fc.assert(
      fc.property(facts, ({ policy, situation }) => {
        const table = tableOf(policy, situation);
        const { relation, mandate } = situation;
        const met = everyStanding.map((standing) => table.of(relation, mandate, standing, now));
        const variants = table.variants(relation, mandate, now);
        expect(decisionsIn(variants)).toEqual(decisionsIn(met));
        several += variants.length > 1 ? 1 : 0;
        const most = exposures(variants[0] ?? met[0] ?? table.byRelation.NONE);
        for (const each of met) {
          exposures(each).forEach((exposure, index) => {
            expect(exposure).toBeLessThanOrEqual(most[index] ?? NaN);
          });
        }
      }),
      { numRuns: 150 },
    );
    expect(several).toBeGreaterThan(25);
  });

  it('decides a derived field as the least of all that it is made from, and never by a mask of another kind', () => {
    fc.assert(
      fc.property(facts, (start) => {
        const { decisions } = tableIn(start);
        const shown = exposures(tableIn(start));
        for (const slot of slots.filter(({ sources }) => sources.length > 0)) {
          for (const origin of originsOf(slot)) {
            if (origin.sources.length > 0) continue;
            expect(shown[slot.index]).toBeLessThanOrEqual(shown[origin.index] ?? NaN);
            const [mask, its] = [decisions[slot.index]?.mask, decisions[origin.index]?.mask];
            if (its != null && mask != null) expect(['CONSTANT', its]).toContain(mask);
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});

/** Whatever can hold of a person, as far as this vocabulary goes. */
const everyStanding = Object.keys(vocabulary.circumstances)
  .reduce<readonly (readonly string[])[]>((sets, word) => [...sets, ...sets.map((set) => [...set, word])], [[]])
  .flatMap((held) => ['c', null].map((consentId) => ({ circumstances: new Set(held), consentId })));

function tableIn({ policy, situation }: Facts): RelationTable {
  const { relation, mandate, standing, now } = situation;
  return tableOf(policy, situation).of(relation, mandate, standing, now);
}

function tableOf(policy: AccessPolicy, { viewer, now }: Situation): DecisionTable {
  return decisionTables(slots, vocabulary, policy)(viewer, now);
}

function exposuresOf(facts: Facts): readonly number[] {
  return exposures(tableIn(facts));
}

/** Nothing, that there is a value, a part of it, all of it. */
function exposures({ decisions }: RelationTable): readonly number[] {
  return decisions.map(({ effect, mask }: Decision) => {
    if (effect === 'MASK') return mask === 'CONSTANT' ? 1 : 2;
    return effect === 'SHOW' ? 3 : 0;
  });
}

/** Slot by slot, in no order. */
function decisionsIn(tables: readonly RelationTable[]): readonly (readonly string[])[] {
  return slots.map(({ index }) => [...new Set(tables.map(({ decisions }) => JSON.stringify(decisions[index])))].sort());
}
