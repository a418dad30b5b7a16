import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aLibrary, auditor, member, stranger, type Library } from './library.testing.js';
import { cursorOf, idOfCursor } from './read.statement.js';

let library: Library;
let ids: string[];
beforeAll(async () => {
  library = await aLibrary();
  ids = [];
  for (let index = 0; index < 7; index += 1) {
    ids.push(await library.add({ title: `member ${String(index)}`, tags: [{ text: 'tag' }] }));
  }
});
afterAll(() => library.close());

interface Page {
  readonly nodes: readonly { readonly id: string }[];
  readonly edges: readonly { readonly cursor: string; readonly node: { readonly id: string } }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

describe('a page', () => {
  it('follows the one before it until there are no more, each row once, in the order in which they were made', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    for (const expected of [3, 3, 1]) {
      const page: Page = await pageOf({ first: 3, after });
      expect(page.nodes).toHaveLength(expected);
      expect(page.edges.map(({ node }) => node)).toEqual(page.nodes);
      expect(page.pageInfo.hasPreviousPage).toBe(after !== null);
      expect(page.pageInfo.hasNextPage).toBe(expected === 3);
      expect(page.pageInfo.startCursor).toBe(page.edges[0]?.cursor);
      expect(page.pageInfo.endCursor).toBe(page.edges.at(-1)?.cursor);
      seen.push(...page.nodes.map(({ id }) => id));
      after = page.pageInfo.endCursor;
    }
    expect(seen).toEqual(ids);
  });

  it('that ends with the last row says that there is no more', async () => {
    expect((await pageOf({ first: 7 })).pageInfo).toMatchObject({ hasNextPage: false });
    expect((await pageOf({ first: 6 })).pageInfo).toMatchObject({ hasNextPage: true });
  });

  it('of none is empty, and says whether there are any', async () => {
    expect(await pageOf({ first: 0 })).toEqual({
      nodes: [],
      edges: [],
      pageInfo: { hasNextPage: true, hasPreviousPage: false, startCursor: null, endCursor: null },
    });
    const end = (await pageOf({ first: 7 })).pageInfo.endCursor;
    expect(await pageOf({ first: 0, after: end })).toMatchObject({
      pageInfo: { hasNextPage: false, hasPreviousPage: true },
    });
    expect(await pageOf({ first: 5, after: end })).toMatchObject({ nodes: [], pageInfo: { hasNextPage: false } });
  });

  it('holds the rows within the viewer’s reach', async () => {
    expect((await pageOf({}, member(ids[2] ?? ''))).nodes).toEqual([{ id: ids[2] }]);
    expect((await pageOf({}, stranger)).nodes).toEqual([]);
  });

  it('begins behind a row that is there no more', async () => {
    const gone = await library.add({ title: 'gone' });
    const last = await library.add({ title: 'last' });
    await library.database.query('delete from member where id = $1', [gone]);
    expect((await pageOf({ after: cursorOf(gone) })).nodes).toEqual([{ id: last }]);
    await library.database.query('delete from member where id = $1', [last]);
  });

  it('is fetched with what is asked in either of the two places where its rows stand', async () => {
    const { data } = await library.ask(
      '{ members(first: 1) { edges { node { card { title } } } nodes { tags { text } } e: edges { n: node { id } } } }',
      { as: auditor },
    );
    expect(data).toEqual({
      members: {
        edges: [{ node: { card: { title: 'member 0' } } }],
        nodes: [{ tags: [{ text: 'tag' }] }],
        e: [{ n: { id: ids[0] } }],
      },
    });
  });

  it('is not fetched at all by whoever asks for its type alone, yet tells whether there is more', async () => {
    const { data } = await library.ask('{ members(first: 2) { __typename pageInfo { hasNextPage } } }', {
      as: auditor,
    });
    expect(data).toEqual({ members: { __typename: 'MemberConnection', pageInfo: { hasNextPage: true } } });
  });
});

describe('a cursor', () => {
  it('stands for its row', () => {
    for (const id of ids) expect(idOfCursor(cursorOf(id))).toBe(id);
  });

  it.each([
    '',
    'x',
    '!',
    'YWZ0ZXI6',
    cursorOf('no id'),
    cursorOf("' or true --"),
    cursorOf(`${'0'.repeat(8)}-0000-0000-0000-${'0'.repeat(12)}\nx`),
  ])('that was never given out is refused, not taken for the beginning: %j', async (after) => {
    const { data, errors } = await library.ask('query P($a: String) { members(after: $a) { nodes { id } } }', {
      variables: { a: after },
      as: auditor,
    });
    expect(data).toBeNull();
    expect(errors?.map(({ extensions }) => extensions)).toEqual([{ code: 'CURSOR_NOT_VALID', http: { status: 400 } }]);
  });
});

async function pageOf(
  variables: { readonly first?: number; readonly after?: string | null },
  as = auditor,
): Promise<Page> {
  const asked =
    'query P($first: Int, $after: String) { members(first: $first, after: $after) { nodes { id } edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }';
  const { data, errors } = await library.ask(asked, { variables, as });
  expect(errors).toBeUndefined();
  return (data as { members: Page }).members;
}
