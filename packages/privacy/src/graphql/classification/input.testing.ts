import type { Rule } from '../../decision/index.js';
import { compiled, notPersonal, personal, schemaOf, type Annotations, type Resolvers } from '../graphql.testing.js';
import type { CompiledPrivacy, CompileOptions, GivesTo, SelectsBy } from '../index.js';

/** People that are asked for in every way in which one can ask. */
export const inputText = `
  directive @sortedBy(word: String) on FIELD | QUERY
  directive @trace(note: String) on FIELD
  directive @audit(note: String) on MUTATION
  scalar Json
  type Query {
    people(filter: PersonFilter, order: [PersonOrder!], first: Int, search: String, raw: Json): [Person]
    named(name: String): [Named]
    find(by: PersonFilter!): Person
  }
  type Mutation {
    rename(id: ID, input: RenameInput, mood: Mood): Person
    forget(email: String): Person
  }
  interface Named { name: String friends(name: String): [Named] }
  type Person implements Named {
    personId: ID
    name: String
    email: String
    address: String
    home: Place
    friends(name: String, since: Int): [Named]
  }
  type Parcel implements Named { name: String friends(name: String): [Named] }
  type Place { street: String }
  input PersonFilter { email: String address: TextFilter anyOf: [PersonFilter!] isNew: Boolean }
  input TextFilter { equals: String oneOf: [String!] isMissing: Boolean }
  input RenameInput { name: String note: String secret: String isSick: Boolean state: State }
  enum PersonOrder { AGE_OF_ROW EMAIL }
  enum Mood { GLAD SAD }
  enum State { AWAY ILL }
`;

/** An input by which these fields are asked for. */
export const selects = (...by: string[]): SelectsBy => ({ kind: 'SELECTS', by });

/** An input that is kept in these fields. */
export const gives = (...to: string[]): GivesTo => ({ kind: 'GIVES', to });

/** Every field and input of it classified. */
export const inputAnnotations: Annotations = {
  Query: { fields: notPersonal },
  Mutation: { fields: notPersonal },
  'Named.name': personal(),
  'Named.friends': notPersonal,
  'Person.personId': notPersonal,
  'Person.name': personal(),
  'Person.email': personal(),
  'Person.address': personal(),
  'Person.home': personal(),
  'Person.friends': notPersonal,
  'Parcel.name': personal(),
  'Parcel.friends': notPersonal,
  'Place.street': personal(),
  'Query.people(first:)': notPersonal,
  'Query.people(search:)': selects('Person.name', 'Person.email'),
  'Query.people(raw:)': gives(),
  'Query.named(name:)': selects('Person.name', 'Parcel.name'),
  'Named.friends(name:)': notPersonal,
  'Person.friends(name:)': selects('Person.name'),
  'Person.friends(since:)': notPersonal,
  'Parcel.friends(name:)': notPersonal,
  'PersonFilter.email': selects('Person.email'),
  'PersonFilter.address': selects('Person.address'),
  'PersonFilter.isNew': notPersonal,
  TextFilter: selects('Person.address'),
  'PersonOrder.AGE_OF_ROW': notPersonal,
  'PersonOrder.EMAIL': selects('Person.email'),
  'Mutation.forget(email:)': selects('Person.email'),
  'RenameInput.name': gives('Person.name'),
  'RenameInput.note': notPersonal,
  'RenameInput.isSick': gives('Person.name'),
  'State.AWAY': notPersonal,
  'State.ILL': gives('Person.name'),
  '@sortedBy(word:)': selects('Person.name'),
  '@trace(note:)': gives(),
};

/** What is special about a schema of inputs; what is absent is as in the house. */
export interface InputFacts extends Pick<CompileOptions, 'fetchesWithinReach' | 'plainScalars'> {
  readonly text?: string;
  readonly rules?: readonly Rule[];
  readonly resolvers?: Resolvers;
}

/** Compiles it with these annotations. */
export function compileInputs(
  annotations: Annotations = inputAnnotations,
  { text = inputText, rules, resolvers, ...options }: InputFacts = {},
): CompiledPrivacy {
  return compiled(schemaOf(text, annotations, resolvers), rules, options);
}
