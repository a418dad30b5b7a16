import { describe, expect, it } from '@jest/globals';
import { buildSchema as buildRoomsSchema, guardSchema } from '@trackyourhours/api/schema';
import {
  buildSchema,
  getDirectiveValues,
  GraphQLEnumType,
  isInterfaceType,
  isObjectType,
  validateSchema,
} from 'graphql';
import { manifestOf } from './privacy.manifest.ts';
import { printSchema } from './schema.print.ts';

const privacy = guardSchema(buildRoomsSchema());
const sdl = printSchema(privacy);
const published = buildSchema(sdl);

describe('the published schema', () => {
  it('is a valid schema by itself', () => {
    expect(validateSchema(published)).toEqual([]);
  });

  it('carries on each field the annotation that the server obeys, its words as enum values', () => {
    expect(privacy.fields.length).toBeGreaterThan(0);
    for (const { coordinate, annotation } of privacy.fields) {
      const { personalData, notPersonal } = directivesAt(coordinate);
      if (annotation.kind === 'NOT_PERSONAL') {
        expect([coordinate, personalData, notPersonal]).toEqual([coordinate, undefined, { reason: annotation.reason }]);
      } else {
        const { kind: _kind, ...said } = annotation;
        expect([coordinate, personalData, notPersonal]).toEqual([coordinate, said, undefined]);
      }
    }
  });

  it('keeps every description, apart from who sees a field, which changes without it', () => {
    for (const type of Object.values(privacy.schema.getTypeMap())) {
      if (type.name.startsWith('__')) continue;
      expect([type.name, published.getType(type.name)?.description]).toEqual([type.name, type.description]);
    }
    for (const { coordinate, field } of privacy.fields) {
      const description = privacy.publishedDescriptions.get(coordinate) ?? field.description ?? undefined;
      expect([coordinate, fieldAt(coordinate).description]).toEqual([coordinate, description]);
    }
    expect(sdl).not.toMatch(/withheld from everybody else|Shown to nobody/);
  });

  it('is the same each time it is made', () => {
    expect(printSchema(guardSchema(buildRoomsSchema()))).toBe(sdl);
    expect(sdl).toBe(printSchema(privacy));
  });
});

describe('the manifest', () => {
  const manifest = manifestOf(privacy);

  it('names every field once, sorted', () => {
    const coordinates = Object.keys(manifest.fields);
    expect(coordinates).toEqual(privacy.fields.map(({ coordinate }) => coordinate).sort());
  });

  it('uses no word that it does not explain', () => {
    for (const field of Object.values(manifest.fields)) {
      if (field.kind === 'NOT_PERSONAL') continue;
      expect(manifest.categories).toHaveProperty(field.category);
      expect(manifest.sources).toHaveProperty(field.source);
      expect(manifest.requirements).toHaveProperty(field.requirement);
      for (const purpose of field.purposes) expect(manifest.purposes).toHaveProperty(purpose);
      if (field.mask !== null) expect(manifest.masks).toHaveProperty(field.mask);
    }
  });

  it('explains every word with more than nothing', () => {
    const { categories, purposes, sources, requirements, masks, reasons } = manifest;
    for (const words of [categories, purposes, sources, requirements, masks, reasons]) {
      expect(Object.keys(words).length).toBeGreaterThan(0);
      for (const sentence of Object.values(words)) expect(sentence).not.toBe('');
    }
  });

  it('is not made of a schema that was never compiled', () => {
    expect(() => manifestOf({ ...privacy, schema: buildRoomsSchema() })).toThrow('The schema has no enum "Privacy');
    expect(privacy.schema.getType('PrivacyCategory')).toBeInstanceOf(GraphQLEnumType);
  });
});

function fieldAt(coordinate: string) {
  const [typeName = '', fieldName = ''] = coordinate.split('.');
  const type = published.getType(typeName);
  if (!isObjectType(type) && !isInterfaceType(type)) throw new Error(`${typeName} is not published.`);
  const field = type.getFields()[fieldName];
  if (field === undefined) throw new Error(`${coordinate} is not published.`);
  return field;
}

function directivesAt(coordinate: string) {
  const { astNode } = fieldAt(coordinate);
  if (astNode == null) throw new Error(`${coordinate} has no definition.`);
  const valuesOf = (name: string) => {
    const directive = published.getDirective(name);
    return directive == null ? undefined : getDirectiveValues(directive, astNode);
  };
  return { personalData: valuesOf('personalData'), notPersonal: valuesOf('notPersonal') };
}
