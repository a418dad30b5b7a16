import { describe, expect, it } from '@jest/globals';
import { defaultFieldResolver, GraphQLSchema, isObjectType } from 'graphql';
import type { Rule } from '../../decision/index.js';
import { vocabulary } from '../../vocabulary/vocabulary.testing.js';
import { compiled, notPersonal, personal, policyOf, schemaOf } from '../graphql.testing.js';
import { annotationKey, assertGuarded, compilePrivacy, PrivacyCompileError } from '../index.js';
import { compileWith, errorOf, faultsOf, text, whole } from './compile.testing.js';

describe('a schema compiles', () => {
  it('when every output field is classified, and then it may be served', () => {
    const privacy = compileWith();
    expect(privacy.slots.map(({ coordinate }) => coordinate).sort()).toEqual([
      'Person.address',
      'Person.born',
      'Person.home',
      'Person.label',
      'Person.name',
      'Place.street',
    ]);
    expect(privacy.fields).toHaveLength(9);
    expect(privacy.policyVersion).toBe('v1');
    expect(privacy.slotOf('Person.name')?.coordinate).toBe('Person.name');
    expect(privacy.slotOf('Person.personId')).toBeUndefined();
    expect(privacy.slotOf('__proto__')).toBeUndefined();
    expect(() => {
      assertGuarded(privacy.schema);
    }).not.toThrow();
  });

  it('not when any one annotation is taken away, and the build names the field', () => {
    for (const coordinate of Object.keys(whole).filter((each) => each.includes('.'))) {
      const without = Object.fromEntries(Object.entries(whole).filter(([each]) => each !== coordinate));
      expect(faultsOf(() => compileWith(without))).toContainEqual({
        coordinate,
        problem: 'nothing says whether it holds personal data',
        mend: expect.stringContaining('Annotate the field') as unknown,
      });
    }
    const withoutDefault = Object.fromEntries(Object.entries(whole).filter(([each]) => each !== 'Query'));
    expect(faultsOf(() => compileWith(withoutDefault))).toMatchObject([{ coordinate: 'Query.people' }]);
  });

  it("with a type's default, which a field of its own can only tighten", () => {
    const place = { ...whole, 'Place.street': undefined, Place: { fields: notPersonal } };
    const privacy = compileWith(place);
    expect(privacy.fields.find(({ coordinate }) => coordinate === 'Place.street')?.annotation).toBe(notPersonal);
    expect(privacy.slotOf('Place.street')).toBeUndefined();
    expect(compileWith({ ...place, 'Place.street': personal() }).slotOf('Place.street')).toBeDefined();
  });

  it('but not with the default of a type that holds personal data, where a forgotten field would pass for harmless', () => {
    const forgotten = { ...whole, 'Person.personId': undefined, Person: { fields: notPersonal } };
    expect(faultsOf(() => compileWith(forgotten))).toMatchObject([{ coordinate: 'Person.personId' }]);
  });
});

describe('all faults are told at once', () => {
  it('in one error that a person can read', () => {
    const change = { ...whole, 'Person.personId': undefined, 'Place.street': personal({ category: 'GOSSIP' }) };
    const rule: Rule = { id: 'r1', effect: 'SHOW', anyOf: [], fields: { coordinates: ['Nobody.here'] } };
    const error = errorOf(() => compiled(schemaOf(text, change), [rule]));
    expect(error.faults.map(({ coordinate }) => coordinate)).toEqual([
      'Person.personId',
      'Place.street',
      'access policy, rule r1',
    ]);
    expect(error.message.split('\n')).toEqual([
      "The schema's privacy does not compile: 3 faults.",
      expect.stringMatching(/^ {2}Person\.personId: .+\. .+\.$/),
      expect.stringMatching(/^ {2}Place\.street: .+\. .+\.$/),
      expect.stringMatching(/^ {2}access policy, rule r1: .+\. .+\.$/),
    ]);
  });

  it('and a schema at fault is left as it was, so that it compiles once it is mended', () => {
    const schema = schemaOf(text, { ...whole, 'Person.personId': undefined });
    expect(() => compiled(schema)).toThrow(PrivacyCompileError);
    const person = schema.getType('Person');
    if (!isObjectType(person)) throw new Error('There is a type Person.');
    const field = person.getFields()['personId'];
    if (field === undefined) throw new Error('It has a personId.');
    field.extensions = { [annotationKey]: notPersonal };
    expect(() => compiled(schema)).not.toThrow();
  });
});

describe('a guarded schema', () => {
  it('is refused a second compilation, itself as well as the one it was made from', () => {
    const schema = schemaOf(text, whole);
    const privacy = compiled(schema);
    expect(() => compiled(privacy.schema)).toThrow(/has been compiled already/);
    expect(() => compiled(schema)).toThrow(/has been compiled already/);
    expect(() => compiled(new GraphQLSchema(schema.toConfig()))).toThrow(/has been compiled already/);
  });

  it('is the only one that may be served', () => {
    const schema = schemaOf(text, whole);
    const privacy = compiled(schema);
    for (const other of [schema, new GraphQLSchema(privacy.schema.toConfig()), schemaOf(text, whole)]) {
      expect(() => {
        assertGuarded(other);
      }).toThrow('This schema is not guarded.');
    }
    const bare = compilePrivacy(schemaOf(text, whole), { vocabulary, accessPolicy: policyOf(), guard: 'OFF' });
    expect(() => {
      assertGuarded(bare.schema);
    }).toThrow('This schema is not guarded.');
  });

  it('may not be served once something has replaced a guard', () => {
    const privacy = compileWith();
    const slot = privacy.slotOf('Person.address');
    if (slot === undefined) throw new Error('It is personal.');
    slot.field.resolve = defaultFieldResolver;
    expect(() => {
      assertGuarded(privacy.schema);
    }).toThrow(/^The guard of Person\.address was replaced .+ compile a schema for each server/);
  });
});

describe('the cost of a compilation', () => {
  it('grows with the fields, not with their square', () => {
    compileFields(1000);
    const [small, large] = [best(() => compileFields(1000)), best(() => compileFields(10_000))];
    // Linear is 10; quadratic would be 100.
    expect(large / small).toBeLessThan(35);
  });

  function compileFields(count: number): number {
    const names = Array.from({ length: count }, (_none, index) => `f${String(index)}`);
    const types = names.map((name, index) =>
      index % 50 === 0 ? `${index === 0 ? '' : '}'} type T${String(index)} { ${name}: String` : `${name}: String`,
    );
    const schema = schemaOf(`type Query { one: T0 } ${types.join(' ')} }`, { Query: { fields: notPersonal } });
    for (const type of Object.values(schema.getTypeMap())) {
      if (!/^T\d/.test(type.name) || !isObjectType(type)) continue;
      for (const field of Object.values(type.getFields())) field.extensions = { [annotationKey]: personal() };
    }
    const start = performance.now();
    const privacy = compiled(schema);
    const spent = performance.now() - start;
    expect(privacy.slots).toHaveLength(count);
    return spent;
  }

  /** The best of three, so that a busy machine does not decide. */
  function best(measure: () => number): number {
    return Math.min(measure(), measure(), measure());
  }
});
