import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { compiledExecution, interpretedExecution } from '@trackyourhours/privacy/graphql';
import { bytesOf } from './testing/answer.testing.js';
import { startApi, type TestApi, type TestViewer } from './testing/api.testing.js';
import { aPerson } from './testing/people.testing.js';
import { viewersOf, type ViewpointName } from './testing/viewpoints.testing.js';

const all = `id createdAt
  contact { id givenName familyName fullName email phone version updatedAt postalAddress { line1 line2 city region postalCode country } }
  emailAddresses { id address isPrimary verifiedAt }
  sessions { id ipAddress userAgent createdAt refreshedAt expiresAt }`;

/** Documents of every shape, and variables for them; `$id` is the person's. */
const documents: readonly [name: string, document: string, variables?: Readonly<Record<string, unknown>>][] = [
  ['everything of me', `query D { me { ${all} } }`],
  ['everything of a person', `query D($id: ID!) { person(id: $id) { ${all} } }`],
  ['nobody', 'query D { person(id: "00000000-0000-7000-8000-000000000000") { id contact { email } } }'],
  [
    'people by both ways',
    `query D { people { edges { cursor node { ${all} } } nodes { ${all} } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`,
  ],
  ['people by a variable', 'query D($first: Int!) { people(first: $first) { nodes { id } } }', { first: 1 }],
  [
    'people by the variable’s default',
    'query D($first: Int! = 1, $after: String = null) { people(first: $first, after: $after) { nodes { id } } }',
  ],
  ['people by the argument’s default', 'query D { people { nodes { id } } }'],
  ['no people', 'query D { people(first: 0) { nodes { id } pageInfo { hasNextPage } } }'],
  ['a bad cursor', 'query D { people(after: "none") { nodes { id } } }'],
  [
    'a bad cursor beside a good field',
    'query D($id: ID!) { person(id: $id) { id } people(after: "none") { nodes { id } } }',
  ],
  [
    'a node by every type',
    `query D($id: ID!) { node(id: $id) { __typename id ... on Person { ${all} } ... on Contact { phone } ... on EmailAddress { address } ... on Session { ipAddress } } }`,
  ],
  [
    'fragments in fragments',
    `query D($id: ID!) { person(id: $id) { ...one } }
    fragment one on Person { id ... on Node { id } contact { ...two ...two } ...three }
    fragment two on Contact { givenName ... on Contact { fullName } }
    fragment three on Node { id ... on Person { emailAddresses { address } } }`,
  ],
  [
    'aliases',
    `query D($id: ID!) { a: person(id: $id) { x: id y: contact { z: phone w: phone email: phone } contact { email } } b: person(id: $id) { id } }`,
  ],
  [
    'aliases that mean something elsewhere',
    `query D($id: ID!) {
    held: person(id: $id) { sealed: id personId: contact { id: givenName personId: familyName } }
    root0: me { id } constructor: me { id } toString: me { contact { hasOwnProperty: email valueOf: phone } }
  }`,
  ],
  [
    'aliases longer than the database’s names',
    `query D($id: ID!) {
    ${'a'.repeat(63)}: person(id: $id) { id contact { givenName } }
    ${'a'.repeat(64)}: me { id }
    ${'a'.repeat(80)}: person(id: $id) { ${'b'.repeat(62)}: contact { phone } ${'b'.repeat(63)}: contact { email } ${'b'.repeat(70)}: emailAddresses { address } }
  }`,
  ],
  [
    'the same relation twice with other fields',
    'query D($id: ID!) { person(id: $id) { contact { givenName } contact { familyName } emailAddresses { id } emailAddresses { address } } }',
  ],
  [
    'what is included',
    'query D($id: ID!, $yes: Boolean!) { person(id: $id) { id contact @include(if: $yes) { email } sessions @skip(if: $yes) { id } } }',
    { yes: true },
  ],
  [
    'what is left out',
    'query D($id: ID!, $yes: Boolean! = false) { person(id: $id) { id contact @include(if: $yes) { email } ...s @skip(if: $yes) } } fragment s on Person { emailAddresses { address } }',
  ],
  [
    'nothing but its type',
    'query D { __typename me { __typename contact { __typename postalAddress { __typename } } } }',
  ],
  [
    'introspection',
    '{ __type(name: "Contact") { name fields { name description isDeprecated type { kind name ofType { name } } } } }',
  ],
];

let api: TestApi;
let execution: 'COMPILED' | 'INTERPRETED' = 'COMPILED';
let id: string;
let viewers: Readonly<Record<ViewpointName, TestViewer>>;
beforeAll(async () => {
  api = await startApi({
    limits: 'NONE',
    execution: (schema) => {
      const ways = { COMPILED: compiledExecution(schema), INTERPRETED: interpretedExecution(schema) };
      return (operation) => ways[execution](operation);
    },
  });
  const person = await aPerson(api)
    .verified()
    .signedIn()
    .withContact({
      givenName: 'Ingrid',
      familyName: 'Vasterling',
      phone: '+1 619 555 0103',
      postalAddress: { city: 'San Diego', postalCode: '92103' },
    });
  id = person.personId;
  viewers = await viewersOf(api, person);
});
afterAll(() => api.close());

describe.each(documents)('a document for %s', (_name, document, variables = {}) => {
  it('is answered compiled exactly as it is interpreted, for every viewer', async () => {
    for (const [name, viewer] of Object.entries(viewers)) {
      const ask = async (way: 'COMPILED' | 'INTERPRETED') => {
        execution = way;
        return bytesOf(await api.as(viewer).query(document, { id, ...variables }));
      };
      const compiled = [await ask('COMPILED'), await ask('COMPILED')];
      const interpreted = await ask('INTERPRETED');
      expect({ name, compiled }).toEqual({ name, compiled: [interpreted, interpreted] });
    }
  });
});
