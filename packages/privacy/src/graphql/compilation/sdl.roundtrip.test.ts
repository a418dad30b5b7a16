import { makeExecutableSchema } from '@graphql-tools/schema';
import { printSchemaWithDirectives } from '@graphql-tools/utils';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  buildSchema,
  extendSchema,
  getDirectiveValues,
  lexicographicSortSchema,
  parse,
  validateSchema,
  type GraphQLSchema,
} from 'graphql';
import { redactions, type MaskName } from '../../redaction/index.js';
import { vocabulary } from '../../vocabulary/vocabulary.testing.js';
import { compiled, schemaOf, type Annotations } from '../graphql.testing.js';
import {
  privacyTypeDefs,
  publishedSchema,
  type CompiledPrivacy,
  type InputAnnotation,
  type NotPersonal,
  type PersonalData,
} from '../index.js';

const text = `
  type Query { people(street: String, order: Order, by: Filter, kinds: [Kind!]): [Person!] }
  type Mutation { rename(to: NewName!): Person }
  type Subscription { renamed(of: ID): Person }
  interface Named { name: String note: String }
  type Person implements Named {
    "What you are called."
    name: String
    note: String @deprecated(reason: "Nobody writes.")
    born: Int
    initials: String
    friend(of: String): Person
  }
  type Parcel { weight: Int label: String }
  input Filter { street: String all: [Filter!] order: Order }
  input NewName { first: String last: String }
  enum Order { ASCENDING DESCENDING }
  enum Kind { SMALL LARGE }
`;

describe('whatever is said of a schema', () => {
  it('is what its printed SDL says, and what that compiles to again, however it is printed', () => {
    fc.assert(
      fc.property(annotations(), (said) => {
        const codeFirst = compiled(schemaOf(text, said));
        const printed = printSchemaWithDirectives(codeFirst.schema);
        const sdlFirst = fromSdl(printed);
        expect(classificationOf(sdlFirst)).toEqual(classificationOf(codeFirst));
        // And what is printed of that is the same text again.
        expect(sorted(sdlFirst.schema)).toBe(sorted(codeFirst.schema));

        const published = fromSdl(printSchemaWithDirectives(publishedSchema(codeFirst)));
        expect(classificationOf(published)).toEqual(classificationOf(codeFirst));
      }),
      { numRuns: 40 },
    );
  });

  it('is printed once and in one form, in whatever order and wherever an SDL says it', () => {
    const said = (field: string, order: readonly string[]) => `${field}: String @personalData(${order.join(', ')})`;
    const facts = [
      'holds: "it"',
      'category: MONEY',
      'purposes: DELIVER',
      'source: SEEN',
      'requirement: REQUIRED',
      'retention: WITH_PARCEL',
    ];
    const schema = extendSchema(
      makeExecutableSchema({
        typeDefs: [
          privacyTypeDefs(vocabulary),
          'type Query { one: Thing @notPersonal(reason: "No.") }',
          `type Thing { ${said('first', facts)} ${said('second', facts.toReversed())} }`,
        ],
      }),
      parse(`extend type Thing @dataSubject(property: "id") { ${said('third', facts)} }`),
    );
    const printed = printSchemaWithDirectives(compiled(schema).schema);
    const canonical = facts.join(', ').replace('DELIVER', '[DELIVER]');
    for (const field of ['first', 'second', 'third']) {
      expect(printed).toContain(`${field}: String @personalData(${canonical})\n`);
    }
    expect(printed.split('@dataSubject(property: "id")')).toHaveLength(2);
  });

  it('stands in the nodes of its definitions as well, for printers that look there', () => {
    const { schema, fields } = fromSdl(
      `${privacyTypeDefs(vocabulary)} type Query @notPersonal(reason: "No.") { one: Int two: Int @notPersonal(reason: "Two.") }`,
    );
    const definition = schema.getDirective('notPersonal');
    if (definition == null) throw new Error('It is defined.');
    const reasons = fields.map(({ field: { astNode } }) => astNode && getDirectiveValues(definition, astNode));
    expect(reasons).toEqual([{ reason: 'No.' }, { reason: 'Two.' }]);
  });
});

/** All that an annotation decides, in no particular order. */
function classificationOf({ fields, slots, inputs }: CompiledPrivacy): unknown {
  const byPlace = (entries: readonly (readonly [string, unknown])[]) => Object.fromEntries(entries);
  return JSON.parse(
    JSON.stringify({
      fields: byPlace(fields.map(({ coordinate, annotation }) => [coordinate, annotation])),
      subjects: byPlace(slots.map(({ coordinate, subject }) => [coordinate, subject])),
      inputs: byPlace(inputs.map(({ coordinate, annotation, isSaid }) => [coordinate, { annotation, isSaid }])),
    }),
  );
}

/** Compiles an SDL by itself: one that defines something twice, or that no server would take, is refused. */
function fromSdl(sdl: string): CompiledPrivacy {
  const schema = buildSchema(sdl);
  expect(validateSchema(schema)).toEqual([]);
  return compiled(schema);
}

function sorted(schema: GraphQLSchema): string {
  return printSchemaWithDirectives(lexicographicSortSchema(schema));
}

/** Sentences with all that could break out of the quotes they are printed in. */
const sentence = fc
  .string({
    unit: fc.constantFrom('a', ' ', '"', '"""', '\\', '\n', '{', '}', '#', '@notPersonal', 'é', '👩‍👧'),
    maxLength: 8,
  })
  .map((words) => `It is ${words}.`);

const notPersonal: fc.Arbitrary<NotPersonal> = sentence.map((reason) => ({ kind: 'NOT_PERSONAL', reason }));

function personal(typeName: 'String' | 'Int'): fc.Arbitrary<PersonalData> {
  const masks = Object.values(redactions).flatMap(({ name, accepts }) => (accepts.includes(typeName) ? [name] : []));
  return fc
    .record({
      holds: sentence,
      category: word('categories'),
      purposes: fc.uniqueArray(word('purposes'), { minLength: 1 }),
      source: word('sources'),
      requirement: word('requirements'),
      retention: word('retentions'),
      mask: fc.constantFrom<MaskName | undefined>(undefined, ...masks),
    })
    .map(({ mask, ...facts }) => ({ kind: 'PERSONAL', ...facts, ...(mask === undefined ? {} : { mask }) }));
}

function word(kind: 'categories' | 'purposes' | 'sources' | 'requirements' | 'retentions'): fc.Arbitrary<string> {
  return fc.constantFrom(...Object.keys(vocabulary[kind]));
}

const input: fc.Arbitrary<InputAnnotation> = fc.oneof(
  notPersonal,
  fc.constant<InputAnnotation>({ kind: 'SELECTS', by: ['Person.name'] }),
  fc.constantFrom<InputAnnotation>(
    { kind: 'GIVES', to: [] },
    { kind: 'GIVES', to: ['Person.name', 'Person.initials'] },
  ),
);

/** A way to annotate the whole schema that compiles. */
function annotations(): fc.Arbitrary<Annotations> {
  const either = fc.oneof(notPersonal, personal('String'));
  return fc
    .record({
      name: personal('String'),
      note: either,
      born: fc.oneof(notPersonal, personal('Int')),
      initials: personal('String'),
      friend: notPersonal,
      root: notPersonal,
      parcel: fc.record({ weight: notPersonal, label: either }),
      isByDefault: fc.boolean(),
      subject: fc.option(fc.constantFrom('id', 'owner', 'personId'), { nil: undefined }),
      inputs: fc.record({
        'Query.people(street:)': input,
        'Query.people(order:)': input,
        'Query.people(by:)': fc.option(input, { nil: undefined }),
        'Query.people(kinds:)': fc.option(input, { nil: undefined }),
        'Subscription.renamed(of:)': input,
        'Person.friend(of:)': input,
        'Filter.street': input,
        'Filter.order': input,
        'NewName.first': fc.option(input, { nil: undefined }),
        NewName: fc.option(input, { nil: undefined }),
        Kind: fc.option(notPersonal, { nil: undefined }),
        'Kind.SMALL': input,
        'Kind.LARGE': input,
        'Order.ASCENDING': input,
        'Order.DESCENDING': input,
      }),
    })
    .map(({ name, note, born, initials, friend, root, parcel, isByDefault, subject, inputs }) => ({
      Query: { fields: root },
      Mutation: { fields: root },
      Subscription: { fields: root },
      'Named.name': name,
      'Named.note': note,
      Person: subject === undefined ? undefined : { subject },
      'Person.name': name,
      'Person.note': note,
      'Person.born': born,
      'Person.initials': { ...initials, purposes: name.purposes, derivedFrom: ['Person.name'] },
      'Person.friend': friend,
      ...(isByDefault
        ? { Parcel: { fields: parcel.weight } }
        : { 'Parcel.weight': parcel.weight, 'Parcel.label': parcel.label }),
      ...Object.fromEntries(Object.entries(inputs).filter(([, said]) => said !== undefined)),
    }));
}
