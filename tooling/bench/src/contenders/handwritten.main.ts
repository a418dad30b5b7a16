/** The limit: SQL written by hand for each operation, whose JSON is sent as PostgreSQL made it. */
import pg from 'pg';
import { contenderEnv, personIdOf, plainServer } from './contender.process.js';
import { contactsStatement, listStatement, meStatement, updateStatement } from './handwritten.sql.js';

const { databaseUrl, port, poolSize } = contenderEnv();
const pool = new pg.Pool({ connectionString: databaseUrl, max: poolSize });

interface Asked {
  readonly operationName: string;
  readonly variables: { readonly first?: number; readonly input?: { readonly phone?: string } };
}

async function json(name: string, text: string, values: readonly unknown[]): Promise<string> {
  const { rows } = await pool.query<{ readonly json: string }>({ name, text, values: [...values] });
  return rows[0]?.json ?? 'null';
}

plainServer(async (body, authorization) => {
  const { operationName, variables } = JSON.parse(body) as Asked;
  const personId = personIdOf(authorization);
  switch (operationName) {
    case 'me':
      return json('me', meStatement, [personId]);
    case 'list':
      return json('list', listStatement, [variables.first]);
    case 'contacts':
      return json('contacts', contactsStatement, [variables.first]);
    case 'updateContact':
      return json('update', updateStatement, [personId, variables.input?.phone]);
    default:
      throw new TypeError('It knows no such operation.');
  }
}).listen(port, '127.0.0.1');
