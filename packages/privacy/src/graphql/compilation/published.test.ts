import { printSchemaWithDirectives } from '@graphql-tools/utils';
import { describe, expect, it } from '@jest/globals';
import { GraphQLEnumType, isInterfaceType, isObjectType, type GraphQLSchema } from 'graphql';
import type { Rule } from '../../decision/index.js';
import type { Term } from '../../vocabulary/index.js';
import { vocabulary } from '../../vocabulary/vocabulary.testing.js';
import { compiled, notPersonal, personal, schemaOf } from '../graphql.testing.js';
import type { ClassifiedField, PersonalData } from '../index.js';

const text = `
  type Query { person: Person }
  interface Named { name: String }
  type Person implements Named {
    "What you are called."
    name: String
    telephone: String @deprecated(reason: "Nobody calls.")
    born: Int
    home: Place
    initials: String
  }
  type Place { street: String }
`;

describe('the printed schema', () => {
  const printed = printSchemaWithDirectives(publish({ mask: 'INITIAL' }).schema);

  it('shows with each field the annotation that the run time obeys', () => {
    expect(printed).toContain(
      'name: String @personalData(holds: "where you live", category: CONTACT, purposes: [DELIVER, BILL], ' +
        'source: GIVEN, requirement: OPTIONAL, retention: WITH_PARCEL, mask: INITIAL)',
    );
    expect(printed).toContain('derivedFrom: ["Person.name"]');
    expect(printed).toContain('person: Person @notPersonal(reason: "It is about a parcel.")');
  });

  it('keeps the directives that others have put there', () => {
    expect(printed).toMatch(/telephone: String .*@deprecated\(reason: "Nobody calls\."\)/);
    const schema = schemaOf(text, annotations());
    const field = fieldOf(schema, 'Person', 'name');
    field.extensions = { ...field.extensions, directives: { tag: { name: 'x' } } };
    compiled(schema);
    const directives: unknown = field.extensions['directives'];
    expect(directives).toEqual({
      tag: { name: 'x' },
      personalData: {
        holds: 'where you live',
        category: 'CONTACT',
        purposes: ['DELIVER', 'BILL'],
        source: 'GIVEN',
        requirement: 'OPTIONAL',
        retention: 'WITH_PARCEL',
      },
    });
  });

  it("defines the directives in the vocabulary's own words", () => {
    const { schema } = publish();
    const vocabularies: Readonly<Record<string, Readonly<Record<string, Term>>>> = {
      PrivacyCategory: vocabulary.categories,
      PrivacyPurpose: vocabulary.purposes,
      PrivacySource: vocabulary.sources,
      PrivacyRequirement: vocabulary.requirements,
      PrivacyRetention: vocabulary.retentions,
    };
    for (const [name, terms] of Object.entries(vocabularies)) {
      const type = schema.getType(name);
      if (!(type instanceof GraphQLEnumType)) throw new Error(`${name} is an enum.`);
      expect(type.getValues().map(({ name: word, description }) => [word, description])).toEqual(
        Object.entries(terms).map(([word, { title }]) => [word, title]),
      );
    }
    expect(printed).toMatch(/directive @personalData\([^)]*category: PrivacyCategory![^)]*\) on FIELD_DEFINITION/);
    expect(printed).toContain('directive @notPersonal(reason: String!) on FIELD_DEFINITION | OBJECT | INTERFACE |');
  });
});

function publish(name: Partial<Omit<PersonalData, 'kind'>> = {}, rules?: readonly Rule[]) {
  return compiled(schemaOf(text, annotations(name)), rules);
}

function annotations(name: Partial<Omit<PersonalData, 'kind'>> = {}) {
  return {
    Query: { fields: notPersonal },
    'Named.name': personal(),
    'Person.name': personal(name),
    'Person.telephone': personal(),
    'Person.born': personal(),
    'Person.home': personal(),
    'Person.initials': personal({ purposes: ['DELIVER'], derivedFrom: ['Person.name'] }),
    'Place.street': personal(),
  };
}

function fieldOf(schema: GraphQLSchema, typeName: string, fieldName: string): ClassifiedField['field'] {
  const type = schema.getType(typeName);
  const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[fieldName] : undefined;
  if (field === undefined) throw new Error(`There is no field ${typeName}.${fieldName}.`);
  return field;
}
