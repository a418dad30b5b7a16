import { describe, expect, it } from '@jest/globals';
import { buildSchema, parse, type DocumentNode } from 'graphql';
import { aViewer } from '../../testing/index.js';
import { vocabulary } from '../../vocabulary/vocabulary.testing.js';
import { errorOf } from '../compilation/compile.testing.js';
import { noon, notPersonal, personal, policyOf, schemaOf } from '../graphql.testing.js';
import { compilePrivacy, explain, privacyTypeDefs, type CompiledPrivacy, type CompileOptions } from '../index.js';

const text = `
  ${privacyTypeDefs(vocabulary)}
  type Query {
    people(first: Int @notPersonal(reason: "It says how many.")): Page
      @listSize(assumedSize: 5, slicingArguments: ["first"], sizedFields: ["nodes"], requireOneSlicingArgument: false)
    all: [Person]
    person: Person
  }
  type Page { nodes: [Person] }
  type Person { name: String home: Home }
  interface Lived { street: String }
  type Home implements Lived { street: String }
`;

type Sizes = Pick<CompileOptions, 'listSizes' | 'samePerson'>;

function compiledWith(sizes: Sizes = {}): CompiledPrivacy {
  const annotations = {
    Query: { fields: notPersonal },
    Page: { fields: notPersonal },
    'Person.name': personal(),
    'Person.home': personal(),
    'Lived.street': personal(),
    'Home.street': personal(),
  };
  return compilePrivacy(schemaOf(text, annotations), { vocabulary, accessPolicy: policyOf(), ...sizes });
}

function peopleOf(source: string, sizes?: Sizes): number | null {
  const viewer = aViewer('STAFF', { roles: ['CHIEF'], purpose: 'DELIVER' });
  return explain(compiledWith(sizes), { document: parse(source), viewer, now: noon }).exposure.people;
}

describe('the definition of @listSize', () => {
  const own = `
    directive @listSize(assumedSize: Int, slicingArguments: [String!], sizedFields: [String!]) on FIELD_DEFINITION
    type Query { people: [Int] @listSize(assumedSize: 3) }
  `;

  it('stands beside an SDL that uses it and does not define it', () => {
    expect(privacyTypeDefs(vocabulary).match(/directive @listSize\(/g)).toHaveLength(1);
    expect(() => buildSchema(`${privacyTypeDefs(vocabulary)} type Query { people: [Int] @listSize }`)).not.toThrow();
  });

  it.each<[string, string | DocumentNode]>([
    ['as text', own],
    ['as a document', parse(own)],
  ])('is left to an SDL that defines it, given %s', (_how, sdl) => {
    expect(() => buildSchema(`${privacyTypeDefs(vocabulary)} ${own}`)).toThrow('only one directive named "@listSize"');
    const schema = buildSchema(`${privacyTypeDefs(vocabulary, sdl)} ${own}`);
    expect(schema.getDirective('listSize')?.args).toHaveLength(3);
    expect(schema.getDirective('personalData')).toBeDefined();
  });

  it('is added to no schema that does not use it', () => {
    const { schema } = compilePrivacy(schemaOf('type Query { ping: Int }', { Query: { fields: notPersonal } }), {
      vocabulary,
      accessPolicy: policyOf(),
    });
    expect(schema.getDirective('listSize')).toBeUndefined();
  });
});

describe('the size of a list', () => {
  it('is read from the directive of the cost specification', () => {
    expect(peopleOf('{ people { nodes { name } } }')).toBe(5);
    expect(peopleOf('{ people(first: 9) { nodes { name } } }')).toBe(9);
    expect(peopleOf('query ($first: Int) { people(first: $first) { nodes { name } } }')).toBeNull();
  });

  it('is what the application states, also where the directive says otherwise', () => {
    const listSizes = { 'Query.people': { maximum: 7, sizedFields: ['nodes'] }, 'Query.all': { maximum: 2 } };
    expect(peopleOf('{ people(first: 9) { nodes { name } } }', { listSizes })).toBe(7);
    expect(peopleOf('{ all { name } }', { listSizes })).toBe(2);
  });

  it('has no bound where nobody states one', () => {
    expect(peopleOf('{ all { name } }')).toBeNull();
  });

  it.each<[what: string, sizes: Sizes, fault: string]>([
    ['a field that does not exist', { listSizes: { 'Query.al': { maximum: 1 } } }, 'Query.al: a list size is stated'],
    [
      'a field of an interface',
      { listSizes: { 'Lived.street': { maximum: 1 } } },
      'Lived.street: a list size is stated',
    ],
    ['what every object has', { listSizes: { 'Query.constructor': {} } }, 'Query.constructor: a list size is stated'],
    ['a number that is no count', { listSizes: { 'Query.all': { maximum: -1 } } }, 'Query.all: the list size stated'],
    ['no number', { listSizes: { 'Query.all': { assumedSize: NaN } } }, 'Query.all: the list size stated'],
    [
      'an argument that does not exist',
      { listSizes: { 'Query.all': { slicingArguments: ['first'] } } },
      'Query.all: its list size names the argument first',
    ],
    [
      'a field below that does not exist',
      { listSizes: { 'Query.people': { sizedFields: ['edges'] } } },
      'Query.people: its list size names the field edges',
    ],
    ['the person of an operation', { samePerson: ['Query.person'] }, 'Query.person: it is said to stay'],
    ['the person of a value', { samePerson: ['Person.name'] }, 'Person.name: it is said to stay'],
    ['the person of nothing', { samePerson: ['Person.hone'] }, 'Person.hone: it is said to stay'],
  ])('does not compile when it is stated of %s', (_what, sizes, fault) => {
    const { faults, message } = errorOf(() => compiledWith(sizes));
    expect(faults).toHaveLength(1);
    expect(message).toContain(fault);
  });
});
