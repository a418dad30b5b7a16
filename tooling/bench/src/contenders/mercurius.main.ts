/** Mercurius as its documentation has it: resolvers, loaders for relations, and queries compiled at the first repeat. */
import { fastify } from 'fastify';
import { GraphQLScalarType } from 'graphql';
import mercurius from 'mercurius';
import pg from 'pg';
import { contenderEnv, personIdOf } from './contender.process.js';
import { composed, PlainReads, type ManyEach, type OneEach, type Row } from './plain.reads.js';
import { plainSdl } from './plain.sdl.js';

const { databaseUrl, port, poolSize } = contenderEnv();
const reads = new PlainReads(new pg.Pool({ connectionString: databaseUrl, max: poolSize }));

interface Queried {
  readonly obj: Row;
}

const idsOf = (queries: readonly Queried[], property = 'id') => queries.map(({ obj }) => String(obj[property]));
const one = (table: OneEach) => (queries: readonly Queried[]) => reads.one(table, idsOf(queries));
const many = (table: ManyEach) => (queries: readonly Queried[]) => reads.many(table, idsOf(queries));
const personOf = (context: object) => (context as { readonly personId: string }).personId;

const app = fastify();
await app.register(mercurius, {
  schema: plainSdl,
  jit: 1,
  context: (request) => ({ personId: personIdOf(request.headers.authorization) }),
  resolvers: {
    DateTimeISO: new GraphQLScalarType({ name: 'DateTimeISO', serialize: (value) => (value as Date).toISOString() }),
    Query: {
      me: (_root, _args, context) => reads.person(personOf(context)),
      people: async (_root, { first }: { first: number }) => ({ nodes: await reads.people(first) }),
    },
    Mutation: {
      updateContact: async (_root, { input }: { input: { phone: string } }, context) => ({
        __typename: 'ContactUpdated',
        personId: personOf(context),
        contact: await reads.updatePhone(personOf(context), input.phone),
      }),
    },
    Contact: { fullName: composed.fullName, postalAddress: composed.address },
    Billing: { billingAddress: composed.address, paymentMethod: composed.paymentMethod },
  },
  loaders: {
    Person: {
      contact: one('contact'),
      subscription: one('subscription'),
      billing: one('billing'),
      emailAddresses: many('email_address'),
      supervisors: many('supervisor'),
      sites: many('site'),
      supervisions: many('supervision'),
    },
    Contact: { email: (queries: readonly Queried[]) => reads.primaryEmails(idsOf(queries, 'personId')) },
    Supervision: {
      supervisor: (queries: readonly Queried[]) =>
        reads.byId(
          'supervisor',
          queries.map(({ obj }) => obj['supervisorId']),
        ),
      site: (queries: readonly Queried[]) =>
        reads.byId(
          'site',
          queries.map(({ obj }) => obj['siteId']),
        ),
    },
  },
});
await app.listen({ port, host: '127.0.0.1' });
