import { describe, expect, it } from '@jest/globals';
import { buildSchema, extendSchema, parse } from 'graphql';
import { vocabulary } from '../../vocabulary/vocabulary.testing.js';
import { faultsOf } from '../compilation/compile.testing.js';
import { compiled, personal, schemaOf, type Annotations } from '../graphql.testing.js';
import { privacyTypeDefs, type CompiledPrivacy } from '../index.js';
import { annotatedElements } from './annotated.element.js';

const definitions = privacyTypeDefs(vocabulary);

const said =
  '@personalData(holds: "where you live", category: CONTACT, purposes: [DELIVER, BILL], source: GIVEN, ' +
  'requirement: OPTIONAL, retention: WITH_PARCEL)';

const sdl = `
  type Query @notPersonal(reason: "What leads to people is no datum of theirs.") { people: [Person!]! }
  type Person @dataSubject(property: "id") {
    id: ID! @notPersonal(reason: "A random number.")
    address: String ${said}
  }
`;

describe('what an SDL says of its fields', () => {
  it('is obeyed like what extensions say', () => {
    const { fields, slots } = fromSdl(sdl);
    expect(fields.map(({ coordinate, annotation }) => [coordinate, annotation])).toEqual([
      ['Query.people', { kind: 'NOT_PERSONAL', reason: 'What leads to people is no datum of theirs.' }],
      ['Person.id', { kind: 'NOT_PERSONAL', reason: 'A random number.' }],
      ['Person.address', personal()],
    ]);
    expect(slots.map(({ coordinate, subject }) => [coordinate, subject])).toEqual([['Person.address', 'id']]);
  });

  it('may be said where a type is extended', () => {
    const extended = extendSchema(
      buildSchema(`${definitions} type Query { people: [Person!]! } type Person { address: String ${said} }`),
      parse(`
        extend type Query @notPersonal(reason: "A list.")
        extend type Person @dataSubject(property: "owner") { street: String ${said} }
      `),
    );
    const { slots } = compiled(extended);
    expect(slots.map(({ coordinate, subject }) => [coordinate, subject])).toEqual([
      ['Person.address', 'owner'],
      ['Person.street', 'owner'],
    ]);
  });

  it('may name a single word where a list is asked for, as GraphQL has it', () => {
    const { slots } = fromSdl(sdl.replace('[DELIVER, BILL]', 'DELIVER'));
    expect(slots.map(({ annotation }) => annotation.purposes)).toEqual([['DELIVER']]);
  });

  it('may leave out by a null what may be left out', () => {
    const { slots } = fromSdl(sdl.replace('retention:', 'mask: null, retention:'));
    expect(slots.map(({ annotation }) => annotation)).toEqual([personal()]);
  });

  it('may be said in the extensions as well, if it is the same', () => {
    const alike = { 'Person.address': personal(), Person: { subject: 'id' } };
    expect(fromSdl(sdl, alike).slots).toHaveLength(1);
  });

  it.each<[string, Annotations, string]>([
    ['another kind', { 'Person.address': { kind: 'NOT_PERSONAL', reason: 'no' } }, 'Person.address'],
    ['another purpose', { 'Person.address': personal({ purposes: ['DELIVER'] }) }, 'Person.address'],
    ['another subject', { Person: { subject: 'owner' } }, 'Person'],
    ['another reason', { Query: { fields: { kind: 'NOT_PERSONAL', reason: 'no' } } }, 'Query'],
  ])('is refused where the extensions say something else: %s', (_what, annotations, coordinate) => {
    expect(faultsOf(() => fromSdl(sdl, annotations))).toContainEqual(
      expect.objectContaining({
        coordinate,
        problem: 'its SDL and its extensions say different things of its privacy',
      }),
    );
  });
});

describe('what an SDL says of its inputs', () => {
  it('stands where the extensions would say it', () => {
    const { schema } = fromSdl(`
      type Query @notPersonal(reason: "A list.") {
        find(
          street: String @selectsBy(fields: ["Person.address"])
          first: Int @notPersonal(reason: "A number of rows.")
          order: Order
          person: NewPerson
        ): [Person!]
      }
      type Person { address: String ${said} }
      enum Order { ADDRESS @selectsBy(fields: "Person.address") }
      input NewPerson @notPersonal(reason: "None of it is.") {
        address: String @givesTo(fields: ["Person.address"])
      }
    `);
    const found = [...annotatedElements(schema)].map(({ coordinate, element }) => [
      coordinate,
      element.extensions['privacy'],
    ]);
    expect(Object.fromEntries(found)).toMatchObject({
      'Query.find(street:)': { kind: 'SELECTS', by: ['Person.address'] },
      'Query.find(first:)': { kind: 'NOT_PERSONAL', reason: 'A number of rows.' },
      'Order.ADDRESS': { kind: 'SELECTS', by: ['Person.address'] },
      NewPerson: { kind: 'NOT_PERSONAL', reason: 'None of it is.' },
      'NewPerson.address': { kind: 'GIVES', to: ['Person.address'] },
    });
  });
});

describe('an SDL does not compile', () => {
  it.each<[string, string, string, string]>([
    ['with a word that is none', sdl.replace('CONTACT', 'CONTACTS'), 'Person.address', '"CONTACTS" is not among'],
    ['without what must be said', sdl.replace(/holds: "[^"]*", /, ''), 'Person.address', 'is no annotation'],
    [
      'with an argument that is none',
      sdl.replace('retention:', 'maks: EMAIL, retention:'),
      'Person.address',
      '@personalData cannot be said of it, or not so',
    ],
    [
      'that says of one field that it is and is not personal',
      sdl.replace('address: String', 'address: String @notPersonal(reason: "no")'),
      'Person.address',
      '@notPersonal and @personalData cannot be said of it, or not so',
    ],
    [
      'that says one thing twice',
      sdl.replace('id: ID!', 'id: ID! @notPersonal(reason: "no")'),
      'Person.id',
      '@notPersonal cannot be said of it, or not so',
    ],
    [
      'that says of a type what can only be said of a field',
      sdl.replace('type Person @dataSubject(property: "id")', `type Person ${said}`),
      'Person',
      '@personalData cannot be said of it, or not so',
    ],
    [
      'that says of a field what can only be said of an input',
      sdl.replace('id: ID!', 'id: ID! @givesTo(fields: [])'),
      'Person.id',
      '@givesTo and @notPersonal cannot be said of it, or not so',
    ],
    ['with a field of which it says nothing', sdl.replace('id: ID!', 'new: Int id: ID!'), 'Person.new', 'nothing says'],
  ])('%s', (_what, text, coordinate, problem) => {
    const unchecked = () => compiled(buildSchema(`${definitions} ${text}`, { assumeValidSDL: true }));
    if (text === sdl) throw new Error('The test changed nothing.');
    expect(faultsOf(unchecked)).toContainEqual(
      expect.objectContaining({ coordinate, problem: expect.stringContaining(problem) }),
    );
  });

  it('and every place is named where graphql-js would name none, if it is built without being checked by it', () => {
    const text = sdl
      .replace(', retention: WITH_PARCEL', '')
      .replace('@notPersonal(reason: "A random number.")', '@notPersonl');
    expect(() => buildSchema(`${definitions} ${text}`)).toThrow('Unknown directive "@notPersonl"');
    const faults = faultsOf(() => compiled(buildSchema(`${definitions} ${text}`, { assumeValidSDL: true })));
    expect(faults).toMatchObject([
      {
        coordinate: 'Person.id',
        mend: expect.stringContaining('say @personalData or @notPersonal(reason:)') as unknown,
      },
      { coordinate: 'Person.address', problem: expect.stringContaining('its retention is missing') as unknown },
    ]);
  });

  it('with one fault alone for a field of which two things are said', () => {
    const text = sdl.replace('address: String', 'address: String @notPersonal(reason: "no")');
    expect(faultsOf(() => fromSdl(text))).toHaveLength(1);
  });

  it('and says of an argument by which directives to mend it', () => {
    expect(faultsOf(() => fromSdl(sdl.replace('people:', 'people(street: String):')))).toMatchObject([
      { coordinate: 'Query.people(street:)', mend: expect.stringContaining('Say @selectsBy(fields:)') as unknown },
    ]);
  });

  it.each<[string, string, string]>([
    ['a directive', definitions.replace('reason: String!', 'reason: String'), '@notPersonal'],
    ['an enum', definitions.replace('DELIVER\n', 'DELIVER\n  SELL\n'), 'PrivacyPurpose'],
  ])('when it defines %s otherwise than the vocabulary', (_what, defined, name) => {
    expect(defined).not.toBe(definitions);
    expect(faultsOf(() => compiled(buildSchema(`${defined} ${sdl}`)))).toEqual([
      expect.objectContaining({ coordinate: name, problem: 'the SDL defines it otherwise than the vocabulary' }),
    ]);
  });
});

describe('the definitions beside an SDL', () => {
  it('are in the compiled schema once, whether they stood there before or not', () => {
    const names = ({ schema }: CompiledPrivacy) =>
      schema
        .getDirectives()
        .map(({ name }) => name)
        .filter((name) => definitions.includes(`directive @${name}(`));
    const ours = ['personalData', 'notPersonal', 'dataSubject', 'selectsBy', 'givesTo'];
    expect(names(fromSdl(sdl)).sort()).toEqual(['listSize', ...ours].sort());
    const codeFirst = schemaOf('type Query { ping: Int }', { 'Query.ping': { kind: 'NOT_PERSONAL', reason: 'No.' } });
    expect(names(compiled(codeFirst)).sort()).toEqual([...ours].sort());
  });

  it('may be there in part: what is missing is added on the enums that there are', () => {
    const [part] = /enum PrivacyPurpose \{[^}]*\}/.exec(definitions) ?? [];
    const schema = buildSchema(`${part ?? ''} type Query { ping: PrivacyPurpose }`);
    const query = schema.getQueryType();
    if (query == null) throw new Error('There is a query.');
    query.extensions = { privacy: { fields: { kind: 'NOT_PERSONAL', reason: 'No.' } } };
    const { schema: whole } = compiled(schema);
    expect(whole.getDirective('personalData')).toBeDefined();
    expect(whole.getType('PrivacyPurpose')).toBe(schema.getType('PrivacyPurpose'));
  });

  it('hold every word with what it means', () => {
    expect(definitions).toContain('"""to bring you parcels"""\n  DELIVER');
    expect(definitions).toContain('directive @dataSubject(property: String!) on OBJECT | INTERFACE');
    expect(() => buildSchema(`${definitions} type Query { ping: Int }`)).not.toThrow();
  });
});

function fromSdl(text: string, annotations: Annotations = {}): CompiledPrivacy {
  return compiled(schemaOf(`${definitions} ${text}`, annotations));
}
