import { isInputObjectType, isInterfaceType, isObjectType, type GraphQLSchema } from 'graphql';
import { notPersonal, personal, schemaOf, type Annotations, type Resolvers } from './graphql.testing.js';
import { annotationKey } from './index.js';

/** People who know each other, what they get, and all the ways that lead from one to another. */
const text = `
  type Query {
    me: Person
    people(first: Int = 10): [Person!]!
    person(id: ID!): Person
    node(id: ID!): Node
    named: [Named]
    reachable: [Reachable!]
    anything: [Anything]
    shelves(turned: Boolean = false): [[Parcel]]
    office: Office
    find(by: PersonFilter!): [Person]
  }
  type Mutation {
    move(person: ID!, place: PlaceInput!): Moved!
    send(parcel: ID!, remarks: [String!]): Outcome
  }
  interface Node { id: ID! }
  interface Named { name: String }
  interface Reachable implements Named { name: String email: String }
  union Anything = Person | Parcel | Office
  union Outcome = Moved | Refused
  enum Mood { GLAD SAD }
  type Person implements Node & Named & Reachable {
    id: ID!
    name: String
    email: String
    telephone: String
    born: String
    lastSeenFrom: String
    note: String
    salary: Int
    balance: Float
    isLate: Boolean
    mood: Mood
    nicknames: [String]
    grid: [[String]]
    label: String
    badge: String
    broken: String
    home: Place
    homes: [Place!]
    friends: [Person]
    guardian: Person
    parcels(most: Int): [Parcel!]
  }
  type Place { street: String zip: String keeper: Person }
  type Parcel implements Node & Named { id: ID! name: String remark: String worth: Int weight: Int sender: Person }
  type Office { title: String staff: [Person] }
  type Moved { note: String person: Person place: Place }
  type Refused { reason: String }
  input PersonFilter { name: String email: String salary: Int page: Int = 1 }
  input PlaceInput { street: String! zip: String floor: Int }
`;

const both = ['DELIVER', 'BILL'];
const money = { category: 'MONEY', purposes: ['BILL'] };

/** What each field holds; a test may say something else of some. */
export const leakAnnotations: Annotations = {
  Query: { fields: notPersonal },
  Mutation: { fields: notPersonal },
  Office: { fields: notPersonal },
  Moved: { fields: notPersonal },
  Refused: { fields: notPersonal },
  'Node.id': notPersonal,
  'Named.name': personal({ holds: 'a name' }),
  'Reachable.name': personal({ holds: 'a name' }),
  'Reachable.email': personal({ holds: 'an address' }),
  'Person.id': notPersonal,
  'Person.name': personal({ holds: 'your name', mask: 'INITIAL' }),
  'Person.email': personal({ holds: 'your address', mask: 'EMAIL' }),
  'Person.telephone': personal({ holds: 'your number', mask: 'LAST_FOUR', purposes: ['DELIVER'] }),
  'Person.born': personal({ holds: 'your birthday', mask: 'YEAR_ONLY' }),
  'Person.lastSeenFrom': personal({ holds: 'your network', mask: 'IP_NETWORK', source: 'SEEN' }),
  'Person.note': personal({ holds: 'what we noted' }),
  'Person.salary': personal({ holds: 'what you earn', ...money }),
  'Person.balance': personal({ holds: 'what you owe', ...money }),
  'Person.isLate': personal({ holds: 'whether you are late', category: 'MONEY', purposes: both }),
  'Person.mood': personal({ holds: 'your mood' }),
  'Person.nicknames': personal({ holds: 'what friends call you', mask: 'INITIAL' }),
  'Person.grid': personal({ holds: 'your crosswords' }),
  'Person.label': personal({ holds: 'your label', mask: 'INITIAL', derivedFrom: ['Person.name', 'Person.email'] }),
  'Person.badge': personal({ holds: 'your badge', ...money, derivedFrom: ['Person.label', 'Person.salary'] }),
  'Person.broken': personal({ holds: 'what cannot be read' }),
  'Person.home': personal({ holds: 'your home' }),
  'Person.homes': personal({ holds: 'your homes', ...money }),
  'Person.friends': personal({ holds: 'your friends' }),
  'Person.guardian': personal({ holds: 'your guardian', category: 'MONEY', purposes: both }),
  'Person.parcels': notPersonal,
  'Place.street': personal({ holds: 'your street' }),
  'Place.zip': personal({ holds: 'your ZIP code', mask: 'POSTAL_PREFIX' }),
  'Place.keeper': notPersonal,
  Parcel: { subject: 'ownerId' },
  'Parcel.id': notPersonal,
  'Parcel.name': personal({ holds: 'what stands on your parcel', mask: 'INITIAL' }),
  'Parcel.remark': personal({ holds: 'a remark', purposes: ['DELIVER'] }),
  'Parcel.worth': personal({ holds: 'what it is worth', ...money }),
  'Parcel.weight': notPersonal,
  'Parcel.sender': notPersonal,
};

/** By coordinate: what is said of each input. */
const inputs: Annotations = {
  'Query.people(first:)': notPersonal,
  'Query.person(id:)': notPersonal,
  'Query.node(id:)': notPersonal,
  'Query.shelves(turned:)': notPersonal,
  'Person.parcels(most:)': notPersonal,
  'Mutation.move(person:)': notPersonal,
  'Mutation.send(parcel:)': notPersonal,
  'Mutation.send(remarks:)': { kind: 'GIVES', to: ['Parcel.remark'] },
  'PersonFilter.name': { kind: 'SELECTS', by: ['Person.name'] },
  'PersonFilter.email': { kind: 'SELECTS', by: ['Person.email'] },
  'PersonFilter.salary': { kind: 'SELECTS', by: ['Person.salary'] },
  'PersonFilter.page': notPersonal,
  'PlaceInput.street': { kind: 'GIVES', to: ['Place.street'] },
  'PlaceInput.zip': { kind: 'GIVES', to: ['Place.zip'] },
  'PlaceInput.floor': notPersonal,
};

/** The schema anew, with resolvers and what is said of everything, but for what is said otherwise. */
export function leakSchema(resolvers: Resolvers, otherwise: Annotations = {}): GraphQLSchema {
  const schema = schemaOf(text, { ...leakAnnotations, ...otherwise }, resolvers);
  for (const [coordinate, annotation] of Object.entries(inputs)) {
    const place = inputAt(schema, coordinate);
    place.extensions = { ...place.extensions, [annotationKey]: annotation };
  }
  return schema;
}

function inputAt(schema: GraphQLSchema, coordinate: string): { extensions: Readonly<Record<string, unknown>> } {
  const [, typeName = '', fieldName = '', argument] = /^(\w+)\.(\w+)(?:\((\w+):\))?$/.exec(coordinate) ?? [];
  const type = schema.getType(typeName);
  const place = isInputObjectType(type)
    ? type.getFields()[fieldName]
    : isObjectType(type) || isInterfaceType(type)
      ? type.getFields()[fieldName]?.args.find(({ name }) => name === argument)
      : undefined;
  if (place === undefined) throw new Error(`There is no input ${coordinate}.`);
  return place;
}
