import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  decideDerived,
  exposureOf,
  mostOpenStanding,
  type AccessPolicy,
  type DecidedField,
  type Decision,
  type Situation,
} from '../../decision/index.js';
import { anyField, openFacts, vocabulary } from '../../decision/lattice.testing.js';
import type { Sight } from '../../map/index.js';
import { isWithin, type Audience } from '../annotation/audience.js';
import { sightsOf } from './sights.js';

const coordinates = ['Contact.address', 'Contact.telephone', 'Contact.name'] as const;

/** A viewer to whom much is open, before people who allow everything; a source of the field, or none. */
const facts = fc
  .record({ facts: openFacts(coordinates), source: fc.option(anyField(coordinates)) })
  .map(({ facts: { policy, field, situation }, source }) => ({
    // A policy that names what does not exist is not compiled, so that no map is made of it.
    policy: {
      ...policy,
      // Nor is one of which two overrides have one id.
      overrides: (policy.overrides ?? [])
        .filter(({ on }) => Object.hasOwn(vocabulary.circumstances, on))
        .map((override, index) => ({ ...override, id: `override-${String(index)}` })),
    },
    field,
    sources: source === null ? [] : [{ ...source, category: field.category, purposes: field.purposes }],
    situation: {
      ...situation,
      // What a viewer adds up from two roles is no row of any map.
      viewer: { ...situation.viewer, roles: situation.viewer.roles.slice(0, 1), grant: null },
      standing: mostOpenStanding(vocabulary),
    },
  }))
  .filter(({ situation }) => situation.viewer.kind !== 'COURIER');

describe('what is said of who sees a field', () => {
  it('is what is decided, for every viewer and purpose, of derived fields too', () => {
    const effects = new Set<string>();
    fc.assert(
      fc.property(facts, ({ policy, field, sources, situation }) => {
        const decision = decided(policy, field, sources, situation);
        effects.add(`${decision.effect} ${String(sources.length)}`);
        expect(saidExposure(policy, field, sources, situation)).toBe(exposureOf(field, decision));
      }),
      { numRuns: 4000 },
    );
    expect(effects.size).toBe(6);
  });

  it('names everything that can lower it', () => {
    let lowered = 0;
    fc.assert(
      fc.property(facts, fc.constantFrom(...Object.keys(vocabulary.circumstances)), (given, word) => {
        const { policy, field, sources, situation } = given;
        const circumstances = new Set(situation.standing.circumstances);
        if (!circumstances.delete(word)) circumstances.add(word);
        const other = { ...situation, standing: { ...situation.standing, circumstances } };
        const [before, after] = [situation, other].map((each) =>
          exposureOf(field, decided(policy, field, sources, each)),
        );
        if (before === after) return;
        lowered += 1;
        const said = seenBy(policy, field, sources, situation);
        expect(said.flatMap(({ consents, limits }) => [...consents, ...limits.map(({ on }) => on)])).toContain(word);
      }),
      { numRuns: 4000 },
    );
    expect(lowered).toBeGreaterThan(50);
  });
});

function decided(
  policy: AccessPolicy,
  field: DecidedField,
  sources: readonly DecidedField[],
  situation: Situation,
): Decision {
  return decideDerived(vocabulary, policy, field, sources, situation);
}

function saidExposure(
  policy: AccessPolicy,
  field: DecidedField,
  sources: readonly DecidedField[],
  situation: Situation,
): number {
  return Math.max(0, ...seenBy(policy, field, sources, situation).map((sight) => exposureOf(field, sight)));
}

/** The sights that speak of this viewer and purpose, where every condition holds. */
function seenBy(
  policy: AccessPolicy,
  field: DecidedField,
  sources: readonly DecidedField[],
  { viewer, relation, standing, now }: Situation,
): readonly Sight[] {
  const audience: Audience = { viewer: viewer.kind, relation, role: viewer.roles[0] ?? null, gate: viewer.gate };
  const sighted = { decided: field, sources: sources.map((source) => ({ decided: source, sources: [] })) };
  return sightsOf(sighted, vocabulary, policy)
    .filter((found) => isWithin(audience, found.audience))
    .map(({ sight }) => sight)
    .filter(
      ({ purposes, consents, from, until }) =>
        (purposes === null || purposes.includes(viewer.purpose ?? '')) &&
        consents.every((consent) => standing.circumstances.has(consent)) &&
        (from === null || now.getTime() >= Date.parse(from)) &&
        (until === null || now.getTime() < Date.parse(until)),
    );
}
