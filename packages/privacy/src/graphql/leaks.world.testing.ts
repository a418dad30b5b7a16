import type { Viewer } from '../decision/index.js';
import type { Resolvers } from './graphql.testing.js';

/** Who there is; an id says nothing of anybody. */
export const people = ['p-ada', 'p-bob', 'p-cyd', 'p-dee'] as const;

/** What is true of everybody: by person and coordinate, a value or the items of a list. */
export interface World {
  valuesOf(person: string, coordinate: string): readonly unknown[];
  /** Whether a person has what a field leads to. */
  has(person: string, coordinate: string): boolean;
}

/** What resolvers get. */
export interface Surroundings {
  readonly world: World;
  readonly viewer: Viewer;
  /** Whether the viewer may come upon a person's rows: the application's to see to, not the engine's. */
  readonly reaches: (person: string) => boolean;
}

type Row = Readonly<Record<string, unknown>> & { readonly personId: string };

/** The application: it serves every row to everybody, and leaves all the rest to the engine. */
export const worldResolvers: Resolvers = {
  'Query.me': (_, __, context) => {
    const { viewer, world } = context as Surroundings;
    return people.some((id) => id === viewer.subject) ? personRow(world, viewer.subject ?? '') : null;
  },
  'Query.people': (_, { first }: { first?: number }, context) => allPeople(context).slice(0, first),
  'Query.person': async (_, { id }: { id: string }, context) => allPeople(context).find((row) => row['id'] === id),
  'Query.node': (_, { id }: { id: string }, context) =>
    [...allPeople(context), ...allParcels(context)].find((row) => row['id'] === id),
  'Query.named': (_, __, context) => new Set([...allPeople(context), ...allParcels(context)]),
  'Query.reachable': (_, __, context) => allPeople(context).map((row) => Promise.resolve(row)),
  'Query.anything': (_, __, context) => [...allParcels(context), { __typename: 'Office' }, null, ...allPeople(context)],
  'Query.shelves': (_, { turned }: { turned?: boolean }, context) => {
    const [first, ...rest] = allParcels(context);
    return turned === true ? [rest, null, [first]] : [[first], rest];
  },
  'Query.office': () => ({}),
  'Query.find': (_, { by }: { by: Readonly<Record<string, unknown>> }, context) => {
    const { reaches } = context as Surroundings;
    return allPeople(context).filter(
      (row) =>
        reaches(row.personId) &&
        ['name', 'email', 'salary'].every((field) => by[field] == null || by[field] === row[field]),
    );
  },
  'Mutation.move': (_, { person, place }: { person: string; place: { floor?: number | null } }, context) => {
    const row = allPeople(context).find(({ id }) => id === person);
    if (row === undefined) throw new Error('There is nobody of that id.');
    return {
      note: `to floor ${place.floor ?? 0}`,
      person: row,
      place: placeRow((context as Surroundings).world, person),
    };
  },
  'Mutation.send': async (_, { parcel }: { parcel: string }, context) => {
    const row = allParcels(context).find(({ id }) => id === parcel);
    return row === undefined
      ? { __typename: 'Refused', reason: 'There is no such parcel.' }
      : { __typename: 'Moved', person: personRow((context as Surroundings).world, String(row['ownerId'])) };
  },
  'Person.nicknames': (source, _, context) => {
    const [first, ...rest] = (context as Surroundings).world.valuesOf((source as Row).personId, 'Person.nicknames');
    return new Set([first, null, ...rest.map((each) => Promise.resolve(each))]);
  },
  'Person.grid': async (source, _, context) => {
    const [first, ...rest] = (context as Surroundings).world.valuesOf((source as Row).personId, 'Person.grid');
    return [[first, null], rest];
  },
  'Person.label': async (source) => labelOf(source as Row),
  'Person.badge': (source) => `${labelOf(source as Row)}: ${String((source as Row)['salary'])}`,
  'Person.broken': (source, _, context) => {
    const { personId } = source as Row;
    const [value] = (context as Surroundings).world.valuesOf(personId, 'Person.broken');
    if (typeof value !== 'string') return null;
    // As a driver's error does, it holds the value that it is about.
    const error = new Error(`It broke at ${value}.`);
    switch (people.findIndex((id) => id === personId)) {
      case 0:
        throw error;
      case 1:
        return Promise.reject(error);
      case 2:
        return error;
      default:
        return value;
    }
  },
  'Person.homes': (source, _, context) => {
    const { personId } = source as Row;
    const { world } = context as Surroundings;
    return world.has(personId, 'Person.homes') ? [placeRow(world, personId), placeRow(world, personId)] : null;
  },
  'Person.friends': async (source, _, context) => {
    const { personId } = source as Row;
    const { world } = context as Surroundings;
    return world.has(personId, 'Person.friends')
      ? [personRow(world, after(personId, 1)), null, personRow(world, after(personId, 2))]
      : [];
  },
  'Person.guardian': (source, _, context) => {
    const { personId } = source as Row;
    const { world } = context as Surroundings;
    return world.has(personId, 'Person.guardian') ? personRow(world, after(personId, 3)) : null;
  },
  'Person.parcels': (source, { most }: { most?: number | null }, context) =>
    allParcels(context)
      .filter((row) => row['ownerId'] === (source as Row).personId)
      .slice(0, Math.max(0, most ?? 5)),
  'Place.keeper': (source, _, context) =>
    personRow((context as Surroundings).world, after((source as Row).personId, 1)),
  'Parcel.sender': (source, _, context) =>
    personRow((context as Surroundings).world, after(String((source as Row)['ownerId']), 2)),
  'Office.staff': (_, __, context) => allPeople(context).slice(0, 2),
};

function allPeople(context: unknown): readonly Row[] {
  return people.map((person) => personRow((context as Surroundings).world, person));
}

function allParcels(context: unknown): readonly Row[] {
  const { world } = context as Surroundings;
  return people.map((ownerId) => {
    const [name, remark, worth] = ['name', 'remark', 'worth'].map(
      (field) => world.valuesOf(ownerId, `Parcel.${field}`)[0],
    );
    // The person named by its usual property is not whose it is.
    return {
      __typename: 'Parcel',
      id: `parcel of ${ownerId}`,
      ownerId,
      personId: after(ownerId, 1),
      name,
      remark,
      worth,
      weight: 3,
    };
  });
}

const plain = ['name', 'email', 'telephone', 'born', 'lastSeenFrom', 'note', 'salary', 'balance', 'isLate', 'mood'];

function personRow(world: World, personId: string): Row {
  const values = plain.map((field) => [field, world.valuesOf(personId, `Person.${field}`)[0]] as const);
  return {
    __typename: 'Person',
    id: personId,
    personId,
    ...Object.fromEntries(values),
    home: world.has(personId, 'Person.home') ? placeRow(world, personId) : null,
  };
}

function placeRow(world: World, personId: string): Row {
  const [street, zip] = ['street', 'zip'].map((field) => world.valuesOf(personId, `Place.${field}`)[0]);
  return { personId, street, zip: () => Promise.resolve(zip) };
}

function labelOf(row: Row): string {
  return `${String(row['name'])} <${String(row['email'])}>`;
}

function after(person: string, steps: number): string {
  return people[(people.findIndex((id) => id === person) + steps) % people.length] ?? person;
}
