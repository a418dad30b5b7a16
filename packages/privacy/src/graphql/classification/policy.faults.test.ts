import { describe, expect, it } from '@jest/globals';
import type { AccessPolicy, Clause, Override, Rule } from '../../decision/index.js';
import { vocabulary } from '../../vocabulary/vocabulary.testing.js';
import { faultsOf, text, whole } from '../compilation/compile.testing.js';
import { compiled, policyOf, schemaOf } from '../graphql.testing.js';
import { compilePrivacy } from '../index.js';

describe('an access policy fits its schema', () => {
  const open = { id: 'r1', effect: 'SHOW', anyOf: [{ viewer: 'STAFF', relation: 'NONE' }] } as const satisfies Rule;

  it.each<[string, Rule, string]>([
    [
      'an unknown viewer',
      { ...open, anyOf: [{ viewer: 'MARTIAN', relation: 'NONE' }] },
      '"MARTIAN" is not among the viewers',
    ],
    ['an unknown role', { ...open, anyOf: [{ ...open.anyOf[0], roles: ['KING'] }] }, '"KING" is not among the roles'],
    [
      'an unknown purpose',
      { ...open, anyOf: [{ ...open.anyOf[0], purposes: ['FUN'] }] },
      '"FUN" is not among the purposes',
    ],
    ['an unknown gate', { ...open, anyOf: [{ ...open.anyOf[0], gates: ['DOOR'] }] }, '"DOOR" is not among the gates'],
    ['an unknown category', { ...open, fields: { categories: ['GOSSIP'] } }, '"GOSSIP" is not among the categories'],
    [
      'an unknown field',
      { ...open, fields: { coordinates: ['Person.nickname'] } },
      'Person.nickname is no personal field',
    ],
    [
      'a field that is not personal',
      { ...open, fields: { coordinates: ['Person.personId'] } },
      'Person.personId is no personal field',
    ],
    [
      'a field of an interface',
      { ...open, fields: { coordinates: ['Named.name'] } },
      'Named.name is no personal field',
    ],
  ])('%s', (_what, rule, problem) => {
    expect(faultsOf(() => compiled(schemaOf(text, whole), [rule]))).toEqual([
      {
        coordinate: 'access policy, rule r1',
        problem: expect.stringContaining(problem) as unknown,
        mend: expect.any(String) as unknown,
      },
    ]);
  });

  it('one id stands for one rule', () => {
    expect(faultsOf(() => compiled(schemaOf(text, whole), [open, open]))).toMatchObject([
      { problem: 'another rule or override has this id' },
    ]);
  });

  it('a mask fits every value that its rule speaks of, and a whole needs none', () => {
    const masked = { ...open, effect: 'MASK', mask: 'INITIAL' } as const satisfies Rule;
    expect(faultsOf(() => compiled(schemaOf(text, whole), [masked]))).toMatchObject([{ coordinate: 'Person.born' }]);
    const fitting = { ...masked, fields: { coordinates: ['Person.address', 'Person.home'] } };
    expect(() => compiled(schemaOf(text, whole), [fitting])).not.toThrow();
  });

  const closed = { id: 'o1', effect: 'WITHHOLD', on: 'IN_DISPUTE' } as const satisfies Override;

  it.each<[string, Override, string]>([
    ['an unknown circumstance', { ...closed, on: 'MOOD' }, '"MOOD" is not among the circumstances'],
    [
      'an unknown viewer',
      { ...closed, anyOf: [{ viewer: 'MARTIAN', relation: 'NONE' }] },
      '"MARTIAN" is not among the viewers',
    ],
    [
      'an unknown purpose',
      { ...closed, anyOf: [{ ...open.anyOf[0], purposes: ['FUN'] }] },
      '"FUN" is not among the purposes',
    ],
    ['an unknown gate', { ...closed, anyOf: [{ ...open.anyOf[0], gates: ['DOOR'] }] }, '"DOOR" is not among the gates'],
    ['an unknown category', { ...closed, fields: { categories: ['GOSSIP'] } }, '"GOSSIP" is not among the categories'],
    ['an unknown field', { ...closed, fields: { coordinates: ['Named.name'] } }, 'Named.name is no personal field'],
    ["a rule's id", { ...closed, id: 'r1' }, 'another rule or override has this id'],
  ])('an override with %s', (_what, override, problem) => {
    expect(faultsWith({ overrides: [override] })).toEqual([
      {
        coordinate: `access policy, override ${override.id}`,
        problem: expect.stringContaining(problem) as unknown,
        mend: expect.any(String) as unknown,
      },
    ]);
  });

  it('one id stands for one override', () => {
    expect(faultsWith({ overrides: [closed, { ...closed, effect: 'MASK' }] })).toMatchObject([
      { coordinate: 'access policy, override o1', problem: 'another rule or override has this id' },
    ]);
  });

  it.each<[string, Partial<Clause>, string]>([
    ['an unknown consent', { consents: ['MOOD'] }, '"MOOD" is not among the circumstances'],
    ['an objection for a consent', { consents: ['NOT_FOR_CARRIERS'] }, '"NOT_FOR_CARRIERS" is no consent'],
    ['a restriction for a consent', { consents: ['NEWS_WANTED', 'IN_DISPUTE'] }, '"IN_DISPUTE" is no consent'],
    ['a beginning without a zone', { from: '2026-01-01T00:00:00' }, 'is no ISO 8601 moment with its zone'],
    ['a beginning without a time', { from: '2026-01-01' }, 'is no ISO 8601 moment with its zone'],
    ['an end in words', { until: 'next year' }, 'is no ISO 8601 moment with its zone'],
    ['a day that no month has', { until: '2026-02-30T00:00:00Z' }, 'is no ISO 8601 moment with its zone'],
    ['an hour that no day has', { until: '2026-02-20T25:00:00Z' }, 'is no ISO 8601 moment with its zone'],
    [
      'an end before its beginning',
      { from: '2026-01-02T00:00:00Z', until: '2026-01-02T01:00:00+02:00' },
      'which is never',
    ],
    ['an end at its beginning', { from: '2026-01-02T00:00:00Z', until: '2026-01-02T00:00:00Z' }, 'which is never'],
  ])('a clause with %s', (_what, conditions, problem) => {
    expect(faultsWith({ rules: [{ ...open, anyOf: [{ ...open.anyOf[0], ...conditions }] }] })).toEqual([
      {
        coordinate: 'access policy, rule r1',
        problem: expect.stringContaining(problem) as unknown,
        mend: expect.any(String) as unknown,
      },
    ]);
  });

  it('is not faulty for what a policy may say', () => {
    const clause: Clause = {
      ...open.anyOf[0],
      purposes: ['WHAT_YOU_ALLOW'],
      consents: ['NEWS_WANTED'],
      from: '2026-01-01T00:00Z',
      until: '2028-02-29T23:59:59.5+13:00',
    };
    const policy = {
      ...policyOf([{ ...open, anyOf: [clause] }]),
      overrides: [closed, { ...closed, id: 'o2', on: 'NEWS_WANTED' }],
    };
    expect(() => compilePrivacy(schemaOf(text, whole), { vocabulary, accessPolicy: policy })).not.toThrow();
  });

  it('reach rests upon no consent of people who are not known yet', () => {
    expect(faultsWith({ reach: [{ ...open.anyOf[0], consents: ['NEWS_WANTED'] }] })).toMatchObject([
      { coordinate: 'access policy, reach', problem: expect.stringContaining('before it is known') as unknown },
    ]);
  });

  it('no field rests upon more circumstances than notices can be worked out for, those of its sources among them', () => {
    const many = Array.from({ length: 11 }, (_, index) => `CHOICE_${String(index)}`);
    const circumstances = Object.fromEntries(
      many.map((word) => [word, { title: 'a choice', kind: 'OBJECTION' } as const]),
    );
    const overridesOf = (words: readonly string[], coordinate: string): readonly Override[] =>
      words.map((on) => ({ id: `o-${on}`, effect: 'MASK', on, fields: { coordinates: [coordinate] } }));
    const compile = (overrides: readonly Override[]) => () =>
      compilePrivacy(schemaOf(text, whole), {
        vocabulary: { ...vocabulary, circumstances },
        accessPolicy: { ...policyOf(), overrides },
      });
    expect(faultsOf(compile(overridesOf(many, 'Person.born')))).toMatchObject([
      { coordinate: 'Person.born', problem: expect.stringContaining('rests upon 11 circumstances') as unknown },
    ]);
    const spread = [...overridesOf(many.slice(0, 6), 'Person.name'), ...overridesOf(many.slice(6), 'Person.address')];
    expect(faultsOf(compile(spread))).toMatchObject([{ coordinate: 'Person.label' }]);
    expect(compile(overridesOf(many.slice(1), 'Person.born'))).not.toThrow();
  });

  it('reach is checked like a rule', () => {
    const accessPolicy = { ...policyOf(), reach: [{ viewer: 'MARTIAN', relation: 'NONE' } as const] };
    expect(faultsOf(() => compilePrivacy(schemaOf(text, whole), { vocabulary, accessPolicy }))).toMatchObject([
      { coordinate: 'access policy, reach', problem: '"MARTIAN" is not among the viewers' },
    ]);
  });

  function faultsWith(facts: Partial<AccessPolicy>): ReturnType<typeof faultsOf> {
    const accessPolicy = { ...policyOf([open]), ...facts };
    return faultsOf(() => compilePrivacy(schemaOf(text, whole), { vocabulary, accessPolicy }));
  }
});
