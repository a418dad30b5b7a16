import { describe, expect, it } from '@jest/globals';
import type { Rule } from '../decision/index.js';
import { vocabulary } from '../vocabulary/vocabulary.testing.js';
import { faultsOf, text, whole } from './compile.testing.js';
import { compiled, policyOf, schemaOf } from './graphql.testing.js';
import { compilePrivacy } from './index.js';

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
      { problem: 'two rules have this id' },
    ]);
  });

  it('a mask fits every value that its rule speaks of, and a whole needs none', () => {
    const masked = { ...open, effect: 'MASK', mask: 'INITIAL' } as const satisfies Rule;
    expect(faultsOf(() => compiled(schemaOf(text, whole), [masked]))).toMatchObject([{ coordinate: 'Person.born' }]);
    const fitting = { ...masked, fields: { coordinates: ['Person.address', 'Person.home'] } };
    expect(() => compiled(schemaOf(text, whole), [fitting])).not.toThrow();
  });

  it('reach is checked like a rule', () => {
    const accessPolicy = { ...policyOf(), reach: [{ viewer: 'MARTIAN', relation: 'NONE' } as const] };
    expect(faultsOf(() => compilePrivacy(schemaOf(text, whole), { vocabulary, accessPolicy }))).toMatchObject([
      { coordinate: 'access policy, reach', problem: '"MARTIAN" is not among the viewers' },
    ]);
  });
});
