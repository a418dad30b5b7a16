// `node server.ts`, then ask as one of its viewers, with the header `viewer: ada`, `viewer: clerk` or `viewer: adman`.
import { appendFile } from 'node:fs/promises';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { makeExecutableSchema } from '@graphql-tools/schema';
import { defineAccessPolicy, defineVocabulary, type Ledger, type Viewer } from '@trackyourhours/privacy';
import { compilePrivacy, guardedGateway, privacyTypeDefs } from '@trackyourhours/privacy/graphql';

// The words. The engine has none of its own.
const vocabulary = defineVocabulary({
  categories: { CONTACT: { title: 'how you are reached' } },
  purposes: { DELIVER: { title: 'to bring you parcels' }, ADVERTISE: { title: 'to show you offers' } },
  sources: { GIVEN: { title: 'given by you' } },
  requirements: { OPTIONAL: { title: 'optional' } },
  retentions: { WITH_ACCOUNT: { title: 'while you have an account' } },
  viewers: { PERSON: { title: 'people' }, STAFF: { title: 'our staff' } },
  roles: {},
  gates: {},
  circumstances: {},
});

// Who sees what, how, and for which purpose. The schema does not know, and what no rule opens stays closed.
const themselves = { viewer: 'PERSON', relation: 'SELF' } as const;
const staff = { viewer: 'STAFF', relation: 'NONE' } as const;
const accessPolicy = defineAccessPolicy(vocabulary, {
  version: '1',
  reach: [themselves, staff],
  rules: [
    { id: 'own-data', effect: 'SHOW', anyOf: [themselves] },
    { id: 'delivery', effect: 'MASK', anyOf: [{ ...staff, purposes: ['DELIVER'] }] },
  ],
});

// What each field holds. Who sees it is not its concern, and a field of which nothing is said does not compile.
const typeDefs = `
  type Query @notPersonal(reason: "What leads to people is no datum of theirs.") { people: [Person!]! }
  type Person @dataSubject(property: "id") {
    id: ID! @notPersonal(reason: "A random number.")
    email: String @personalData(holds: "your e-mail address", category: CONTACT, purposes: [DELIVER, ADVERTISE],
      source: GIVEN, requirement: OPTIONAL, retention: WITH_ACCOUNT, mask: EMAIL)
    street: String @personalData(holds: "the street you live in", category: CONTACT, purposes: [DELIVER],
      source: GIVEN, requirement: OPTIONAL, retention: WITH_ACCOUNT)
  }`;
const resolvers = { Query: { people: () => [{ id: 'ada', email: 'ada@example.com', street: '12 Engine Row' }] } };
const schema = makeExecutableSchema({ typeDefs: [privacyTypeDefs(vocabulary), typeDefs], resolvers });
const privacy = compilePrivacy(schema, { vocabulary, accessPolicy });

// Who asks: yours come from their tokens. Where disclosures are written: yours go to a database.
const facts = { subject: null, mandates: new Map(), roles: [], purpose: null, gate: null, grant: null };
const viewers = new Map<unknown, Viewer>([
  ['ada', { ...facts, kind: 'PERSON', id: 'ada', subject: 'ada' }],
  ['clerk', { ...facts, kind: 'STAFF', id: 'clerk', purpose: 'DELIVER' }],
  ['adman', { ...facts, kind: 'STAFF', id: 'adman', purpose: 'ADVERTISE' }],
]);
const viewerOf = ({ viewer }: { viewer?: unknown }) => viewers.get(viewer) ?? { ...facts, kind: 'PERSON', id: null };
const ledger: Ledger = { record: (entries) => appendFile('ledger.jsonl', `${JSON.stringify(entries)}\n`) };
export const server = new ApolloServer({ gateway: guardedGateway({ privacy, ledger, viewerOf }) });
const context = ({ req }: { req: { headers: object } }) => Promise.resolve({ ...req.headers });
const { url } = await startStandaloneServer(server, { context, listen: { port: Number(process.env['PORT'] ?? 4000) } });
console.log(`Ask at ${url}`);
