import { createHash } from 'node:crypto';
import { ApolloServer, HeaderMap } from '@apollo/server';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Viewer } from '../../decision/index.js';
import { aViewer, MemoryLedger } from '../../testing/index.js';
import { compileInputs, inputAnnotations } from '../classification/input.testing.js';
import { guardedGateway } from '../index.js';

interface Context {
  readonly viewer: Viewer;
}

const chief = aViewer('STAFF', { id: 'chief', roles: ['CHIEF'], purpose: 'DELIVER' });
const desk = aViewer('STAFF', { id: 'desk', roles: ['DESK'], purpose: 'DELIVER' });

const search = 'query ($s: String) { people(search: $s) { name } }';
const variables = { s: 'Lovelace' };
const persistedQuery = { version: 1, sha256Hash: createHash('sha256').update(search).digest('hex') };

const ledger = new MemoryLedger();
const server = new ApolloServer<Context>({
  allowBatchedHttpRequests: true,
  gateway: guardedGateway<Context>({
    privacy: compileInputs(inputAnnotations, {
      resolvers: { 'Query.people': () => [{ personId: 'p-ada', name: 'Ada Lovelace' }] },
    }),
    ledger,
    viewerOf: ({ viewer }) => viewer,
  }),
});
beforeAll(() => server.start());
afterAll(() => server.stop());

describe('it makes no difference to a refusal', () => {
  it('that the document is persisted, and that another viewer was admitted with it', async () => {
    expect((await post(chief, { query: search, variables, extensions: { persistedQuery } })).text).toContain(
      'Ada Lovelace',
    );
    const byHash = { variables, extensions: { persistedQuery } };
    expect((await post(chief, byHash)).text).toContain('Ada Lovelace');
    const refused = await post(desk, byHash);
    expect(refused.status).toBe(403);
    expect(codesIn(refused.text)).toEqual(['PERSONAL_SELECTION_REFUSED']);
    expect(refused.text).not.toContain('Lovelace');
    expect((await post(chief, byHash)).text).toContain('Ada Lovelace');
  });

  it('that it comes in one batch with operations that are admitted', async () => {
    const before = ledger.entries.length;
    const { text } = await post(desk, [
      { query: '{ people { personId } }' },
      { query: search, variables },
      { query: '{ people(search: "Lovelace") { name } }' },
    ]);
    expect(codesIn(text)).toEqual([undefined, 'PERSONAL_SELECTION_REFUSED', 'PERSONAL_LITERAL_REFUSED']);
    expect(text).not.toContain('Lovelace');
    expect(ledger.entries).toHaveLength(before);
  });

  it('that it comes by a URL with the hash of a document alone', async () => {
    const answer = await get(chief, {
      variables: JSON.stringify(variables),
      extensions: JSON.stringify({ persistedQuery }),
    });
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'POST']);
    expect(codesIn(answer.text)).toEqual(['PERSONAL_DATA_BY_URL']);
    expect(answer.text).not.toMatch(/Lovelace|"http"/);
  });
});

it('a question about nothing personal is answered by a URL', async () => {
  const answer = await get(desk, { query: '{ people(first: 1) { personId } }' });
  expect([answer.status, answer.text]).toEqual([200, expect.stringContaining('p-ada')]);
});

function post(viewer: Viewer, body: unknown) {
  return send(viewer, { method: 'POST', search: '', body });
}

function get(viewer: Viewer, parameters: Readonly<Record<string, string>>) {
  return send(viewer, { method: 'GET', search: `?${new URLSearchParams(parameters).toString()}`, body: {} });
}

async function send(
  viewer: Viewer,
  request: { readonly method: string; readonly search: string; readonly body: unknown },
) {
  const headers = new HeaderMap([['content-type', 'application/json']]);
  const {
    status,
    headers: answered,
    body,
  } = await server.executeHTTPGraphQLRequest({
    httpGraphQLRequest: { ...request, headers },
    context: () => Promise.resolve({ viewer }),
  });
  if (body.kind !== 'complete') throw new Error('It is answered in one piece.');
  return { status: status ?? 200, headers: answered, text: body.string };
}

/** The code of the first error of each answer. */
function codesIn(text: string): (string | undefined)[] {
  const answers = [JSON.parse(text) as unknown].flat() as readonly {
    errors?: readonly { extensions: { code: string } }[];
  }[];
  return answers.map(({ errors }) => errors?.[0]?.extensions.code);
}
