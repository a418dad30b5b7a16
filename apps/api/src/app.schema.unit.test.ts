import { describe, expect, it } from '@jest/globals';
import { assertGuarded, PrivacyCompileError } from '@trackyourhours/privacy/graphql';
import { isInterfaceType, isObjectType, type GraphQLField, type GraphQLSchema } from 'graphql';
import { buildSchema, guardSchema } from './app.schema.js';

const { schema, fields, slots } = guardSchema(buildSchema());

describe('the schema', () => {
  it('classifies every field of every type', () => {
    const coordinates = Object.keys(fieldsOf(schema));
    expect(coordinates.length).toBeGreaterThan(70);
    expect(fields.map(({ coordinate }) => coordinate).sort()).toEqual(coordinates.sort());
    expect(() => assertGuarded(schema)).not.toThrow();
  });

  it('says of every personal field what it holds, in its description and its directive', () => {
    expect(slots.length).toBeGreaterThan(20);
    for (const { field, annotation } of slots) {
      expect(field.description).toContain(annotation.holds);
      expect(JSON.stringify(field.extensions['directives'])).toContain(annotation.category);
    }
  });

  it.each(slots.map(({ coordinate }) => coordinate))(
    'does not compile when %s loses its annotation, and names it',
    (coordinate) => {
      const changed = buildSchema();
      const field = fieldsOf(changed)[coordinate];
      if (field === undefined) throw new TypeError(`There is no ${coordinate}.`);
      const { privacy: _lost, ...kept } = field.extensions as Readonly<Record<string, unknown>>;
      field.extensions = kept;
      expect(() => guardSchema(changed)).toThrow(PrivacyCompileError);
      expect(() => guardSchema(changed)).toThrow(`${coordinate}:`);
    },
  );
});

function fieldsOf(built: GraphQLSchema): Record<string, GraphQLField<unknown, unknown>> {
  const all: Record<string, GraphQLField<unknown, unknown>> = {};
  for (const type of Object.values(built.getTypeMap())) {
    if (type.name.startsWith('__') || !(isObjectType(type) || isInterfaceType(type))) continue;
    for (const field of Object.values(type.getFields())) all[`${type.name}.${field.name}`] = field;
  }
  return all;
}
