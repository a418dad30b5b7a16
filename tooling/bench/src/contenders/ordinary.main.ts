/**
 * TypeGraphQL and MikroORM as their documentation has it: entities that are the schema's types, loaded whole with the
 * relations that are asked for, and resolvers for the rest. `--authorized` puts `@Authorized` on the fields.
 */
import 'reflect-metadata';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { MikroORM } from '@mikro-orm/postgresql';
import { buildSchema } from 'type-graphql';
import { contenderEnv, personIdOf } from './contender.process.js';
import { entities } from './ordinary.entities.js';
import { resolvers, type OrdinaryContext } from './ordinary.resolvers.js';

const { databaseUrl, port, poolSize } = contenderEnv();
const orm = await MikroORM.init({
  entities: [...entities],
  clientUrl: databaseUrl,
  pool: { min: 0, max: poolSize },
});
const schema = await buildSchema({
  resolvers: [...resolvers],
  validate: false,
  // Whoever asks may see everything: what is measured is that each field asks.
  authChecker: ({ context }) => (context as OrdinaryContext).personId !== '',
});
const server = new ApolloServer<OrdinaryContext>({ schema });
await startStandaloneServer(server, {
  listen: { port, host: '127.0.0.1' },
  context: ({ req }) => Promise.resolve({ personId: personIdOf(req.headers.authorization), em: orm.em.fork() }),
});
