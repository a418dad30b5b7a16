import type { GraphQLFieldResolver } from 'graphql';
import type { AccessPolicy, Rule } from '../decision/index.js';
import type { Vocabulary } from '../vocabulary/index.js';
import { vocabulary as parcelWords } from '../vocabulary/vocabulary.testing.js';
import { notPersonal, personal, policyOf, schemaOf, type Annotations, type Resolvers } from './graphql.testing.js';
import { compilePrivacy, type CompiledPrivacy } from './index.js';

/** What stands in a row. */
export type Row = Readonly<Record<string, unknown>>;

/** Two people whose data is easy to find in an answer, if it is there. */
export const ada: Row = {
  __typename: 'Person',
  personId: 'p-ada',
  name: 'Ada Lovelace',
  address: 'Analytical Row 12',
  born: 1815,
  nicknames: ['Enchantress', null, 'Countess'],
  home: { personId: 'p-ada', street: 'Engine Street' },
};
export const bob: Row = {
  __typename: 'Person',
  personId: 'p-bob',
  name: 'Bob Babbage',
  address: 'Difference Lane 3',
  born: 1791,
  nicknames: ['Charles'],
  home: { personId: 'p-bob', street: 'Mill Street' },
};
export const parcel: Row = { __typename: 'Parcel', personId: 'p-bob', name: 'For Bob Babbage', weight: 3 };

const text = `
  type Query { people: [Person] named: [Named] anything: [Anything] }
  interface Named { name: String }
  union Anything = Person | Parcel
  type Person implements Named {
    personId: ID
    name: String
    address: String
    born: Int
    nicknames: [String]
    home: Place
  }
  type Place { street: String }
  type Parcel implements Named { name: String weight: Int }
`;

const annotations: Annotations = {
  Query: { fields: notPersonal },
  'Named.name': personal({ holds: 'a name' }),
  'Person.personId': notPersonal,
  'Person.name': personal({ holds: 'your name', mask: 'INITIAL' }),
  'Person.address': personal(),
  'Person.born': personal({ holds: 'the year you were born', category: 'MONEY' }),
  'Person.nicknames': personal({ holds: 'what friends call you', mask: 'INITIAL' }),
  'Person.home': personal(),
  'Place.street': personal(),
  'Parcel.name': personal({ holds: 'what is written on your parcel', mask: 'INITIAL' }),
  'Parcel.weight': notPersonal,
};

/** What is special about the parcels of a test; what is absent is as in the house. */
export interface ParcelFacts {
  readonly rules?: readonly Rule[];
  /** Absent: the house policy with these rules. */
  readonly accessPolicy?: AccessPolicy;
  readonly vocabulary?: Vocabulary;
  readonly resolvers?: Resolvers;
}

/** A guarded schema of people and their parcels, which serves these rows. */
export function parcels(
  rows: readonly (Row | null)[],
  { rules, accessPolicy = policyOf(rules), vocabulary = parcelWords, resolvers = {} }: ParcelFacts = {},
): CompiledPrivacy {
  const all: GraphQLFieldResolver<unknown, unknown> = () => rows;
  const roots = { 'Query.people': all, 'Query.named': all, 'Query.anything': all };
  return compilePrivacy(schemaOf(text, annotations, { ...roots, ...resolvers }), { vocabulary, accessPolicy });
}
