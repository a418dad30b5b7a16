import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decideDerived, recordOf, replay, type DecisionRecord } from './index.js';
import { anyFacts, anyField, openFacts, vocabulary, type Facts } from './lattice.testing.js';
import { ReplayError } from './replay.js';

const coordinates = ['Contact.address', 'Contact.telephone', 'constructor'] as const;
const open = openFacts(coordinates);
const any = fc.oneof(anyFacts(coordinates), open);
const sources = fc.array(anyField(coordinates), { maxLength: 2 });

describe('a decision on record', () => {
  it('comes out the same when it is made again from what was kept of it as JSON', () => {
    fc.assert(
      fc.property(any, sources, (facts, sources) => {
        const { policy } = facts;
        const record = recorded(facts, sources);
        const kept = JSON.parse(JSON.stringify(record)) as DecisionRecord;
        expect(kept).toEqual(record);
        const policies = [{ ...policy, version: 'another', rules: [] }, policy];
        expect(replay(kept, { vocabulary, policies })).toEqual({ agrees: true, decision: record.decision });
      }),
      { numRuns: 3000 },
    );
  });

  it('is alike for alike facts, in whatever order they came', () => {
    fc.assert(
      fc.property(any, ({ situation, ...facts }) => {
        const { viewer, standing } = situation;
        const turned = {
          ...situation,
          viewer: { ...viewer, roles: [...viewer.roles].reverse() },
          standing: { ...standing, circumstances: new Set([...standing.circumstances].reverse()) },
        };
        expect(JSON.stringify(recorded({ ...facts, situation: turned }))).toBe(
          JSON.stringify(recorded({ ...facts, situation })),
        );
      }),
    );
  });

  it('does not agree once the policy was changed under its version', () => {
    let noticed = 0;
    fc.assert(
      fc.property(open, (facts) => {
        const record = recorded(facts);
        const { agrees, decision } = replay(record, { vocabulary, policies: [{ ...facts.policy, rules: [] }] });
        expect(agrees).toBe(
          record.decision.rule === null &&
            record.decision.reason === decision.reason &&
            record.decision.override === null,
        );
        noticed += agrees ? 0 : 1;
      }),
      { numRuns: 1000 },
    );
    expect(noticed).toBeGreaterThan(100);
  });

  it('agrees in no part that was tampered with', () => {
    fc.assert(
      fc.property(open, (facts) => {
        const record = recorded(facts);
        const { effect, mask, rule, override } = record.decision;
        const forgeries: readonly Partial<DecisionRecord['decision']>[] = [
          { effect: effect === 'SHOW' ? 'MASK' : 'SHOW' },
          { mask: mask === 'EMAIL' ? 'INITIAL' : 'EMAIL' },
          { reason: 'NOT_IN_REACH' },
          { rule: `${rule ?? ''}, or so` },
          { override: `${override ?? ''}, or so` },
        ];
        for (const forged of forgeries) {
          const tampered = { ...record, decision: { ...record.decision, ...forged } };
          expect(replay(tampered, { vocabulary, policies: [facts.policy] }).agrees).toBe(false);
        }
      }),
    );
  });

  it('names nobody', () => {
    fc.assert(
      fc.property(any, ({ situation, ...facts }) => {
        const named: Facts = {
          ...facts,
          situation: {
            ...situation,
            viewer: {
              ...situation.viewer,
              id: 'id-of-viewer',
              subject: 'id-of-subject',
              mandates: new Map([['id-of-person', { purposes: ['of-another-mandate'] }]]),
            },
            standing: { ...situation.standing, consentId: 'id-of-consent' },
          },
        };
        expect(JSON.stringify(recorded(named))).not.toMatch(/id-of|of-another/);
      }),
    );
  });

  it('cannot be made again without its policy, or with two that claim its version', () => {
    const [facts] = fc.sample(open, 1);
    if (facts === undefined) throw new Error('One was drawn.');
    const record = recorded(facts);
    const outcome =
      (...policies: Facts['policy'][]) =>
      () =>
        replay(record, { vocabulary, policies });
    expect(outcome()).toThrow(ReplayError.policyUnknown('v1'));
    expect(outcome({ ...facts.policy, version: 'v2' })).toThrow(ReplayError);
    expect(outcome(facts.policy, { ...facts.policy, rules: [] })).toThrow(ReplayError.policyAmbiguous('v1'));
  });
});

function recorded({ policy, field, situation }: Facts, sources: DecisionRecord['sources'] = []): DecisionRecord {
  const decision = decideDerived(vocabulary, policy, field, sources, situation);
  return recordOf(field, situation, decision, sources);
}
