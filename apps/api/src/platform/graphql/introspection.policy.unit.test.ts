import { describe, expect, it } from '@jest/globals';
import { startGraphql } from './graphql.testing.js';

const questions = [
  '{ __schema { types { name } } }',
  '{ __type(name: "Box") { name } }',
  '{ ...F } fragment F on Query { ... { a: __schema { description } } }',
];
const refused = { status: 400, errors: [{ extensions: { code: 'INTROSPECTION_DISABLED' } }] };

describe('the policy of introspection', () => {
  it('tells everybody the schema when it is on', async () => {
    const server = await startGraphql({ introspection: { mode: 'on' } });
    for (const question of questions) expect(await server.ask(question)).toMatchObject({ status: 200, errors: [] });
    await server.stop();
  });

  it('tells nobody when it is off, but answers __typename', async () => {
    const server = await startGraphql({ introspection: { mode: 'off' } });
    for (const question of questions) {
      expect(await server.ask(question, {}, { authorization: 'x' })).toMatchObject(refused);
    }
    expect(await server.ask('{ __typename box { __typename } }')).toMatchObject({ status: 200, errors: [] });
    await server.stop();
  });

  it('tells only those with a credential when it says so, also when the same document comes from both', async () => {
    const server = await startGraphql({
      introspection: { mode: 'credential', hasCredential: ({ hasCredential }) => hasCredential },
    });
    for (const question of questions) {
      expect(await server.ask(question)).toMatchObject(refused);
      expect(await server.ask(question, {}, { authorization: 'x' })).toMatchObject({ status: 200, errors: [] });
      expect(await server.ask(question)).toMatchObject(refused);
    }
    await server.stop();
  });
});
