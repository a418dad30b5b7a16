/** PostGraphile 5 over the plain tables, with its own preset; what no column holds comes from functions. */
import { createServer } from 'node:http';
import { postgraphile } from 'postgraphile';
import { makePgService } from 'postgraphile/adaptors/pg';
import { grafserv } from 'postgraphile/grafserv/node';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';
import { contenderEnv } from './contender.process.js';

const { databaseUrl, port, poolSize } = contenderEnv();
const server = createServer();
const served = postgraphile({
  extends: [PostGraphileAmberPreset],
  pgServices: [makePgService({ connectionString: databaseUrl, schemas: ['public'], poolConfig: { max: poolSize } })],
  schema: { defaultBehavior: 'list' },
  grafserv: { graphqlPath: '/graphql', graphiql: false, watch: false },
}).createServ(grafserv);
await served.addTo(server);
server.listen(port, '127.0.0.1');
