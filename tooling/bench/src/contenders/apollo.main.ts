/** Apollo Server with plain resolvers, and a DataLoader for each relation. */
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import DataLoader from 'dataloader';
import { GraphQLScalarType } from 'graphql';
import pg from 'pg';
import { contenderEnv, personIdOf } from './contender.process.js';
import { composed, PlainReads, type ManyEach, type OneEach, type Row } from './plain.reads.js';
import { plainSdl } from './plain.sdl.js';

const { databaseUrl, port, poolSize } = contenderEnv();
const reads = new PlainReads(new pg.Pool({ connectionString: databaseUrl, max: poolSize }));

const one = (table: OneEach) => new DataLoader((ids: readonly string[]) => reads.one(table, ids));
const many = (table: ManyEach) => new DataLoader((ids: readonly string[]) => reads.many(table, ids));
const byId = (table: 'supervisor' | 'site') => new DataLoader((ids: readonly string[]) => reads.byId(table, ids));

/** The loaders of one request. */
function newLoaders() {
  return {
    contact: one('contact'),
    subscription: one('subscription'),
    billing: one('billing'),
    emailAddresses: many('email_address'),
    supervisors: many('supervisor'),
    sites: many('site'),
    supervisions: many('supervision'),
    supervisor: byId('supervisor'),
    site: byId('site'),
    email: new DataLoader((ids: readonly string[]) => reads.primaryEmails(ids)),
  };
}

type Loaders = ReturnType<typeof newLoaders>;

interface Context {
  readonly personId: string;
  readonly loaders: Loaders;
}

const perPerson = [
  'contact',
  'subscription',
  'billing',
  'emailAddresses',
  'supervisors',
  'sites',
  'supervisions',
] as const satisfies readonly (keyof Loaders)[];

const server = new ApolloServer<Context>({
  typeDefs: plainSdl,
  resolvers: {
    DateTimeISO: new GraphQLScalarType({ name: 'DateTimeISO', serialize: (value) => (value as Date).toISOString() }),
    Query: {
      me: (_root: unknown, _args: unknown, { personId }: Context) => reads.person(personId),
      people: async (_root: unknown, { first }: { first: number }) => ({ nodes: await reads.people(first) }),
    },
    Mutation: {
      updateContact: async (_root: unknown, { input }: { input: { phone: string } }, { personId }: Context) => ({
        __typename: 'ContactUpdated',
        personId,
        contact: await reads.updatePhone(personId, input.phone),
      }),
    },
    Person: Object.fromEntries(
      perPerson.map((field) => [
        field,
        ({ id }: Row, _args: unknown, { loaders }: Context) => loaders[field].load(String(id)),
      ]),
    ),
    Contact: {
      fullName: composed.fullName,
      postalAddress: composed.address,
      email: ({ personId }: Row, _args: unknown, { loaders }: Context) => loaders.email.load(String(personId)),
    },
    Supervision: {
      supervisor: ({ supervisorId }: Row, _args: unknown, { loaders }: Context) =>
        loaders.supervisor.load(String(supervisorId)),
      site: ({ siteId }: Row, _args: unknown, { loaders }: Context) =>
        typeof siteId === 'string' ? loaders.site.load(siteId) : null,
    },
    Billing: { billingAddress: composed.address, paymentMethod: composed.paymentMethod },
  },
});
await startStandaloneServer(server, {
  listen: { port, host: '127.0.0.1' },
  context: ({ req }) => Promise.resolve({ personId: personIdOf(req.headers.authorization), loaders: newLoaders() }),
});
