import { describe, expect, it } from '@jest/globals';
import { vocabulary } from '../../vocabulary/vocabulary.testing.js';
import { faultsOf } from '../compilation/compile.testing.js';
import { compiled, notPersonal, personal, policyOf, schemaOf, type Annotations } from '../graphql.testing.js';
import { compilePrivacy } from '../index.js';

const text = `
  scalar Json
  scalar Date
  type Query { people: [Person] search: [Found] }
  type Mutation { rename: RenameResult }
  type Subscription { moved: Person }
  interface Named { name: String }
  interface Titled implements Named { name: String title: String }
  union Found = Person | Place
  union RenameResult = Renamed | NameTaken
  type Renamed { person: Person oldName: String }
  type NameTaken { reason: String since: Date }
  type Person implements Named & Titled { name: String title: String emails: [String!] extra: Json label: String }
  type Place { street: String rooms: [[String]] opened: Date }
`;

const annotations: Annotations = {
  Query: { fields: notPersonal },
  Mutation: { fields: notPersonal },
  Subscription: { fields: notPersonal },
  'Named.name': personal(),
  'Titled.name': personal(),
  'Titled.title': personal(),
  'Renamed.person': notPersonal,
  'Renamed.oldName': personal(),
  NameTaken: { fields: notPersonal },
  'Person.name': personal(),
  'Person.title': personal(),
  'Person.emails': personal(),
  'Person.extra': personal(),
  'Person.label': personal({ derivedFrom: ['Person.name', 'Person.emails'] }),
  Place: { fields: notPersonal },
  'Place.opened': notPersonal,
};

const plainScalars = ['Date'];

function compileWith(change: Annotations, from = '', to = '', scalars: readonly string[] = plainScalars) {
  if (!text.includes(from)) throw new Error(`There is no "${from}".`);
  const schema = schemaOf(text.replace(from, to), { ...annotations, ...change });
  return compilePrivacy(schema, { vocabulary, accessPolicy: policyOf(), plainScalars: scalars });
}

const unclassified = 'nothing says whether it holds personal data';

describe('a build fails', () => {
  it.each<[string, Annotations, string, string, string, string]>([
    [
      'on a field of an object that nobody classified',
      {},
      'label: String',
      'label: String age: Int',
      'Person.age',
      unclassified,
    ],
    ['on a field of an interface', { 'Named.name': undefined }, '', '', 'Named.name', unclassified],
    ['on a field of an interface of an interface', { 'Titled.title': undefined }, '', '', 'Titled.title', unclassified],
    [
      'on a field of a type that only a union leads to',
      { Place: {}, 'Place.street': notPersonal, 'Place.rooms': undefined },
      '',
      '',
      'Place.rooms',
      unclassified,
    ],
    [
      'on a field of what a mutation answers',
      { 'Renamed.oldName': undefined },
      '',
      '',
      'Renamed.oldName',
      unclassified,
    ],
    ['on a field of a mutation', { Mutation: {} }, '', '', 'Mutation.rename', unclassified],
    ['on a field of a subscription', { Subscription: {} }, '', '', 'Subscription.moved', unclassified],
    [
      'on what an object inherits, when it says nothing itself',
      { 'Person.title': undefined },
      '',
      '',
      'Person.title',
      unclassified,
    ],
    [
      'on a field that overrides its interface as harmless',
      { 'Person.title': notPersonal },
      '',
      '',
      'Person.title',
      'more weakly than Titled.title',
    ],
    [
      'on an interface that overrides its interface as harmless',
      { 'Titled.name': notPersonal },
      '',
      '',
      'Titled.name',
      'more weakly than Named.name',
    ],
    [
      'on a personal field that a default of its type would make harmless',
      { Titled: { fields: notPersonal }, 'Titled.name': undefined },
      '',
      '',
      'Titled.name',
      unclassified,
    ],
    ['on a personal list that is non-null', {}, 'emails: [String!]', 'emails: [String!]!', 'Person.emails', 'non-null'],
    [
      'on a personal field of an interface that is non-null',
      { 'Titled.name': notPersonal, 'Named.name': notPersonal },
      'title: String }\n  union',
      'title: String! }\n  union',
      'Titled.title',
      'non-null',
    ],
    [
      'on a personal field of what a mutation answers that is non-null',
      {},
      'oldName: String',
      'oldName: String!',
      'Renamed.oldName',
      'non-null',
    ],
    [
      'on a mask that does not fit what stands in a list',
      { 'Place.rooms': personal({ mask: 'YEAR_ONLY' }), 'Place.street': notPersonal },
      'rooms: [[String]]',
      'rooms: [[Int]]',
      'Place.rooms',
      'does not fit the type Int',
    ],
    [
      'on a mask of a scalar that can hold anything',
      { 'Person.extra': personal({ mask: 'CONSTANT' }) },
      '',
      '',
      'Person.extra',
      'does not fit the type Json',
    ],
    [
      'on a derived field whose source is an interface',
      { 'Person.label': personal({ derivedFrom: ['Named.name'] }) },
      '',
      '',
      'Person.label',
      'derived from Named.name',
    ],
    [
      'on a derived field that names no source in its list',
      { 'Person.label': personal({ derivedFrom: [] }) },
      '',
      '',
      'Person.label',
      'derived from nothing',
    ],
    [
      'on a derived field that serves what its source does not',
      { 'Person.emails': personal({ purposes: ['BILL'] }) },
      '',
      '',
      'Person.label',
      'serves purposes',
    ],
    [
      'on a field of a scalar that can hold anything, for which its type alone speaks',
      {},
      'street: String',
      'street: String notes: Json',
      'Place.notes',
      'a Json can hold anything',
    ],
    [
      'on a list of such a scalar',
      {},
      'reason: String',
      'reason: String details: [Json!]!',
      'NameTaken.details',
      'a Json can hold anything',
    ],
    [
      'on an argument that nobody classified',
      {},
      'search: [Found]',
      'search(text: String): [Found]',
      'Query.search(text:)',
      'nothing says whether',
    ],
    [
      'on an argument of what a mutation answers',
      {},
      'emails: [String!]',
      'emails(like: String): [String!]',
      'Person.emails(like:)',
      'nothing says whether',
    ],
  ])('%s', (_what, change, from, to, coordinate, problem) => {
    expect(faultsOf(() => compileWith(change, from, to))).toEqual([
      {
        coordinate,
        problem: expect.stringContaining(problem) as unknown,
        mend: expect.stringMatching(/^[A-Z]/) as unknown,
      },
    ]);
  });

  it('on a scalar that is named as plain and does not exist, or is no scalar of the application', () => {
    expect(faultsOf(() => compileWith({}, '', '', ['Date', 'Moment', 'String', 'Person']))).toMatchObject([
      { coordinate: 'Moment' },
      { coordinate: 'String' },
      { coordinate: 'Person' },
    ]);
  });

  it('on a scalar that nobody named as plain', () => {
    expect(faultsOf(() => compiled(schemaOf(text, annotations)))).toMatchObject([
      { coordinate: 'NameTaken.since', mend: expect.stringContaining('name Date among the plainScalars') as unknown },
    ]);
  });
});

it('a build of the same, with nothing wrong, does not fail', () => {
  expect(() => compileWith({})).not.toThrow();
});
