import { printSchemaWithDirectives } from '@graphql-tools/utils';
import { describe, expect, it } from '@jest/globals';
import { GraphQLEnumType, isInterfaceType, isObjectType, type GraphQLSchema } from 'graphql';
import type { Rule } from '../decision/index.js';
import type { Term } from '../vocabulary/index.js';
import { vocabulary } from '../vocabulary/vocabulary.testing.js';
import { compiled, houseRules, notPersonal, personal, schemaOf } from './graphql.testing.js';
import type { ClassifiedField, PersonalData } from './index.js';

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
      'name: String @personalData(category: CONTACT, purposes: [DELIVER, BILL], source: GIVEN, requirement: OPTIONAL, mask: INITIAL)',
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
      personalData: { category: 'CONTACT', purposes: ['DELIVER', 'BILL'], source: 'GIVEN', requirement: 'OPTIONAL' },
    });
  });

  it("defines the directives in the vocabulary's own words", () => {
    const { schema } = publish();
    const vocabularies: Readonly<Record<string, Readonly<Record<string, Term>>>> = {
      PrivacyCategory: vocabulary.categories,
      PrivacyPurpose: vocabulary.purposes,
      PrivacySource: vocabulary.sources,
      PrivacyRequirement: vocabulary.requirements,
    };
    for (const [name, terms] of Object.entries(vocabularies)) {
      const type = schema.getType(name);
      if (!(type instanceof GraphQLEnumType)) throw new Error(`${name} is an enum.`);
      expect(type.getValues().map(({ name: word, description }) => [word, description])).toEqual(
        Object.entries(terms).map(([word, { title }]) => [word, title]),
      );
    }
    expect(printed).toMatch(/directive @personalData\([^)]*category: PrivacyCategory![^)]*\) on FIELD_DEFINITION/);
    expect(printed).toContain('directive @notPersonal(reason: String!) on FIELD_DEFINITION');
  });
});

describe("a field's description says", () => {
  it('what it holds, what for, and who sees it, after what it said before', () => {
    expect(described('name', { holds: 'your name', mask: 'INITIAL' })).toBe(
      'What you are called.\n\n' +
        'Personal data: your name (how you are reached; given by you; optional). ' +
        'Used to bring you parcels; to send you bills. ' +
        'Shown to you and the chief; shown in part to the desk (only its first letter); withheld from everybody else, and for any other purpose.',
    );
  });

  it('that nobody sees it, where no rule opens it', () => {
    expect(described('name', {}, [])).toContain('Shown to nobody.');
  });

  it('in part, where nobody sees it in clear', () => {
    const [, desk] = houseRules;
    if (desk === undefined) throw new Error("The second rule is the desk's.");
    expect(described('name', {}, [desk])).toContain(
      'bills. Shown in part to the desk (only that there is a value); withheld',
    );
  });

  it('once of those who see it in clear by one rule and in part by another', () => {
    const inClear: Rule = {
      id: 'clear',
      effect: 'SHOW',
      anyOf: [{ viewer: 'STAFF', relation: 'NONE', roles: ['DESK'] }],
    };
    expect(described('name', {}, [...houseRules, inClear])).toContain('Shown to you, the chief and the desk; withheld');
  });

  it('nothing of those for whom no mask fits it', () => {
    expect(described('born')).toContain(
      'Shown to you and the chief; withheld from everybody else, and for any other purpose.',
    );
  });

  it('of a whole, who is led to its parts', () => {
    expect(described('home')).toContain(
      'Shown to you and the chief; shown in part to the desk; withheld from everybody else, and for any other purpose.',
    );
  });

  it('nothing of those who may only come for purposes it is not collected for', () => {
    const forBills: Rule = {
      id: 'bills',
      effect: 'SHOW',
      anyOf: [{ viewer: 'RECIPIENT', relation: 'NONE', gates: ['CARRIER'], purposes: ['BILL'] }],
    };
    expect(described('name', {}, [forBills])).toContain('Shown to carriers;');
    expect(described('name', { purposes: ['DELIVER'] }, [forBills])).toContain('Shown to nobody.');
    const byConsent = {
      ...forBills,
      anyOf: [{ viewer: 'RECIPIENT', relation: 'NONE', purposes: ['WHAT_YOU_ALLOW'] } as const],
    };
    expect(described('name', {}, [byConsent])).toContain('Shown to others;');
  });

  it('of agents, that they are authorized', () => {
    const agent: Rule = { id: 'agent', effect: 'SHOW', anyOf: [{ viewer: 'PERSON', relation: 'AGENT_OF' }] };
    expect(described('name', {}, [agent])).toContain('Shown to an agent whom you have authorized;');
  });

  it('of a derived field, what it is made from', () => {
    expect(described('initials')).toMatch(/Made from Person\.name, and shown no further than that is\.$/);
  });

  it("of an interface's field, that each type decides", () => {
    const { schema } = publish();
    expect(fieldOf(schema, 'Named', 'name').description).toMatch(/Who sees it, each type says for itself\.$/);
  });

  it('nothing more of a field that is not personal', () => {
    expect(fieldOf(publish().schema, 'Query', 'person').description).toBeUndefined();
  });

  function described(name: string, facts: Partial<Omit<PersonalData, 'kind'>> = {}, rules?: readonly Rule[]): string {
    return fieldOf(publish(facts, rules).schema, 'Person', name).description ?? '';
  }
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
