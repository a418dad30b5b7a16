import { describe, expect, it } from '@jest/globals';
import type { AccessPolicy } from '../../decision/index.js';
import { vocabulary } from '../../vocabulary/vocabulary.testing.js';
import { faultsOf, text, whole } from '../compilation/compile.testing.js';
import { policyOf, schemaOf } from '../graphql.testing.js';
import { compilePrivacy } from '../index.js';

const staff = { viewer: 'STAFF', relation: 'NONE' };
const open = { id: 'r1', effect: 'SHOW', anyOf: [staff] };
const closed = { id: 'o1', effect: 'WITHHOLD', on: 'IN_DISPUTE' };

/** The faults of a policy that was read from JSON, which nothing types. */
function faultsOfJson(policy: unknown) {
  const accessPolicy = policy as AccessPolicy;
  return faultsOf(() => compilePrivacy(schemaOf(text, whole), { vocabulary, accessPolicy }));
}

const withRule = (rule: unknown) => faultsOfJson({ ...policyOf(), rules: [rule] });
const withOverride = (override: unknown) => faultsOfJson({ ...policyOf(), overrides: [override] });

describe('a rule that nothing typed', () => {
  it.each<[string, unknown, string, string]>([
    ['an effect that only overrides have', { ...open, effect: 'WITHHOLD' }, 'effect is "WITHHOLD"', 'SHOW or MASK'],
    ['an effect that there is not', { ...open, effect: 'HIDE' }, 'effect is "HIDE"', 'SHOW or MASK'],
    ['no effect', { id: 'r1', anyOf: [staff] }, 'effect is missing', 'SHOW or MASK'],
    ['no clauses', { id: 'r1', effect: 'SHOW' }, 'anyOf is missing', 'Make anyOf a list of clauses'],
    ['one clause instead of a list', { ...open, anyOf: staff }, 'anyOf is of the type object', 'a list of clauses'],
    ['nothing for a clause', { ...open, anyOf: [null] }, 'anyOf[0] is null', 'an object with a viewer'],
    [
      'a purpose for purposes',
      { ...open, anyOf: [staff, { ...staff, purpose: ['BILL'] }] },
      'anyOf[1].purpose means nothing',
      'Write purposes',
    ],
    [
      'one purpose instead of a list',
      { ...open, anyOf: [{ ...staff, purposes: 'BILL' }] },
      'anyOf[0].purposes is "BILL"',
      'a list of texts',
    ],
    [
      'a relation that there is not',
      { ...open, anyOf: [{ ...staff, relation: 'SELFF' }] },
      'anyOf[0].relation is "SELFF"',
      'one of SELF, AGENT_OF, NONE',
    ],
    ['no viewer', { ...open, anyOf: [{ relation: 'NONE' }] }, 'anyOf[0].viewer is missing', 'a text'],
    ['a category beside fields', { ...open, category: 'CONTACT' }, 'category means nothing', 'Write fields.categories'],
    [
      'a coordinate for coordinates',
      { ...open, fields: { coordinate: [] } },
      'fields.coordinate means nothing',
      'Write coordinates',
    ],
    ['a list for fields', { ...open, fields: ['Person.name'] }, 'fields is a list', 'categories or coordinates'],
    ['no fields by a null', { ...open, fields: null }, 'fields is null', 'categories or coordinates'],
    ['a number for a mask', { ...open, effect: 'MASK', mask: 4 }, 'mask is of the type number', 'a text'],
    [
      'a moment that is a number',
      { ...open, anyOf: [{ ...staff, from: 0 }] },
      'anyOf[0].from is of the type',
      'a text',
    ],
    [
      'a key that is like none',
      { ...open, comment: 'x' },
      'comment means nothing',
      'what can stand there is id, effect',
    ],
  ])('is refused with %s', (_what, rule, problem, mend) => {
    expect(withRule(rule)).toEqual([
      {
        coordinate: 'access policy, rule r1',
        problem: expect.stringContaining(problem) as unknown,
        mend: expect.stringContaining(mend) as unknown,
      },
    ]);
  });

  it.each<[string, unknown]>([
    ['an id that is missing', { ...open, id: undefined }],
    ['an id that is empty', { ...open, id: ' ' }],
  ])('is told by its place with %s', (_what, rule) => {
    expect(withRule(rule)).toMatchObject([
      { coordinate: 'access policy, rules[0]', problem: expect.stringMatching(/^id is /) as unknown },
    ]);
  });

  it.each<[string, unknown]>([
    ['a text', 'r1'],
    ['nothing', null],
    ['a list', [open]],
  ])('is refused where it is %s', (_what, rule) => {
    expect(withRule(rule)).toMatchObject([
      { coordinate: 'access policy, rules[0]', problem: expect.stringMatching(/^it is /) as unknown },
    ]);
  });
});

describe('an override that nothing typed', () => {
  it.each<[string, unknown, string, string]>([
    ['an effect that only rules have', { ...closed, effect: 'SHOW' }, 'effect is "SHOW"', 'MASK or WITHHOLD'],
    ['no circumstance', { ...closed, on: undefined }, 'on is missing', 'Make on a text'],
    [
      'roles, of which a viewer could be rid',
      { ...closed, anyOf: [{ ...staff, roles: ['DESK'] }] },
      'anyOf[0].roles means nothing',
      'Take it out',
    ],
    ['fields that are misspelt', { ...closed, field: {} }, 'field means nothing', 'Write fields, or take it out'],
    ['one clause instead of a list', { ...closed, anyOf: staff }, 'anyOf is of the type object', 'a list of clauses'],
  ])('is refused with %s', (_what, override, problem, mend) => {
    expect(withOverride(override)).toEqual([
      {
        coordinate: 'access policy, override o1',
        problem: expect.stringContaining(problem) as unknown,
        mend: expect.stringContaining(mend) as unknown,
      },
    ]);
  });
});

describe('a policy that nothing typed', () => {
  it.each<[string, unknown, string, string]>([
    ['nothing at all', undefined, 'access policy', 'it is missing'],
    ['a list', [], 'access policy', 'it is a list'],
    ['no reach', { version: 'v1', rules: [] }, 'access policy', 'reach is missing'],
    ['no rules', { version: 'v1', reach: [] }, 'access policy', 'rules is missing'],
    ['no version', { reach: [], rules: [] }, 'access policy', 'version is missing'],
    ['a version that is a number', { ...policyOf(), version: 1 }, 'access policy', 'version is of the type number'],
    ['an override that is misspelt', { ...policyOf(), override: [closed] }, 'access policy', 'override means nothing'],
    ['overrides that are null', { ...policyOf(), overrides: null }, 'access policy', 'overrides is null'],
    [
      'a reach by no relation',
      { ...policyOf(), reach: [{ viewer: 'STAFF' }] },
      'access policy, reach',
      '[0].relation is missing',
    ],
    [
      'nothing in a list',
      { ...policyOf(), reach: Array.from({ length: 1 }) },
      'access policy, reach',
      '[0] is missing',
    ],
  ])('is refused where it is or has %s', (_what, policy, coordinate, problem) => {
    expect(faultsOfJson(policy)).toMatchObject([{ coordinate, problem: expect.stringContaining(problem) as unknown }]);
  });

  it('is told all its faults at once', () => {
    const rules = [
      { ...open, effect: 'HIDE' },
      { ...open, anyOf: [{ ...staff, gate: ['CARRIER'] }] },
    ];
    expect(faultsOfJson({ ...policyOf(), rules, overrides: [{ ...closed, fields: {}, when: 'ALWAYS' }] })).toHaveLength(
      3,
    );
  });

  it('may leave out by undefined what may be left out', () => {
    const policy = { ...policyOf(), rules: [{ ...open, mask: undefined, fields: undefined }], overrides: undefined };
    expect(() => faultsOfJson(policy)).toThrow('It compiled.');
  });
});
