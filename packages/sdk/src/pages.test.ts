import type { ServerResponse } from 'node:http';
import { afterEach, describe, expect, it } from '@jest/globals';
import { people } from './generated/operations.js';
import { createClient, pages } from './index.js';
import { answering, startServer, type TestServer } from './server.testing.js';

let server: TestServer;
afterEach(() => server.close());

const privacy = { policyVersion: 'one', notices: [] };

describe('a list, page by page', () => {
  it('asks for a page when the one before was taken, and ends with the last', async () => {
    await servePages(['a', 'b'], ['c'], ['d', 'e']);
    const taken: string[] = [];
    const asked: number[] = [];
    for await (const page of pages(client(), people, { first: 2 }, (data) => data.people)) {
      if (!page.ok) throw new Error(page.error.kind);
      taken.push(...page.connection.edges.map(({ node }) => node.id));
      asked.push(server.received.length);
    }
    expect(taken).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(asked).toEqual([1, 2, 3]);
    expect(server.received.map(({ body }) => variablesIn(body))).toEqual([
      { first: 2, after: null },
      { first: 2, after: 'after b' },
      { first: 2, after: 'after c' },
    ]);
  });

  it('goes on where it is told to', async () => {
    await servePages(['x']);
    for await (const page of pages(client(), people, {}, (data) => data.people, { after: 'after w' })) {
      expect(page.ok).toBe(true);
    }
    expect(server.received.map(({ body }) => variablesIn(body))).toEqual([{ after: 'after w' }]);
  });

  it('asks for no more when its reader has enough', async () => {
    await servePages(['a'], ['b']);
    for await (const page of pages(client(), people, {}, (data) => data.people)) {
      expect(page.ok).toBe(true);
      break;
    }
    expect(server.received).toHaveLength(1);
  });

  it('ends with the failure, and throws nothing', async () => {
    await serve((asked) => (asked === 0 ? pageOf(['a'], true) : answering(500, '')));
    const kinds: string[] = [];
    for await (const page of pages(client(), people, {}, (data) => data.people)) {
      kinds.push(page.ok ? 'page' : page.error.kind);
    }
    expect(kinds).toEqual(['page', 'http']);
  });

  it('ends where a cursor does not move, and where the list is withheld', async () => {
    await serve(() => pageOf(['a'], true));
    let count = 0;
    for await (const page of pages(client(), people, {}, (data) => data.people)) count += page.ok ? 1 : 0;
    expect([count, server.received.length]).toEqual([2, 2]);
    await server.close();
    await serve(() => answering(200, { data: { people: null }, extensions: { privacy } }));
    for await (const page of pages(client(), people, {}, () => null)) throw new Error(`A page: ${String(page.ok)}`);
  });
});

function client() {
  return createClient({ url: server.url, retries: 0 });
}

function servePages(...ids: readonly (readonly string[])[]): Promise<void> {
  return serve((asked) => pageOf(ids[asked] ?? [], asked < ids.length - 1));
}

async function serve(answer: (asked: number) => (response: ServerResponse) => void): Promise<void> {
  let asked = 0;
  server = await startServer((response) => {
    answer(asked)(response);
    asked += 1;
  });
}

function pageOf(ids: readonly string[], hasNextPage: boolean) {
  const edges = ids.map((id) => ({ cursor: `after ${id}`, node: { id, contact: null } }));
  const pageInfo = { hasNextPage, hasPreviousPage: false, startCursor: null, endCursor: edges.at(-1)?.cursor ?? null };
  return answering(200, { data: { people: { edges, pageInfo } }, extensions: { privacy } });
}

function variablesIn(body: string): unknown {
  return (JSON.parse(body) as { readonly variables: unknown }).variables;
}
