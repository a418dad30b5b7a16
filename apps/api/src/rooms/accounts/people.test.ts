import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Answer } from '../../testing/answer.testing.js';
import { anonymous, startApi, type TestApi, type TestViewer } from '../../testing/api.testing.js';
import { aPerson, serviceProvider, support, type SignedInPerson } from '../../testing/people.testing.js';

const everybody: SignedInPerson[] = [];
let api: TestApi;
beforeAll(async () => {
  api = await startApi();
  for (let count = 0; count < 5; count += 1) everybody.push(await aPerson(api).verified().signedIn());
  // As lists have them: by their ids, which are random.
  everybody.sort((one, other) => (one.personId < other.personId ? -1 : 1));
});
afterAll(() => api.close());

describe('the list of people', () => {
  it('goes page by page in an order that stays the same, each person once', async () => {
    for (const viewer of [await support(api), await serviceProvider(api)]) {
      const seen: string[][] = [];
      let after: string | null = null;
      do {
        const answer: Answer = await page(viewer, { first: 2, after });
        seen.push(idsOf(answer));
        after = answer.at('people.pageInfo.hasNextPage') === true ? answer.textAt('people.pageInfo.endCursor') : null;
      } while (after !== null);
      expect(seen.map((ids) => ids.length)).toEqual([2, 2, 1]);
      expect(seen.flat()).toEqual(everybody.map(({ personId }) => personId));
    }
  });

  it('tells where a page stands, and leads on from any edge of it', async () => {
    const viewer = await support(api);
    const first = await page(viewer, { first: 3 });
    expect(first.at('people.pageInfo')).toEqual({
      hasNextPage: true,
      hasPreviousPage: false,
      startCursor: first.at('people.edges.0.cursor'),
      endCursor: first.at('people.edges.2.cursor'),
    });
    const rest = await page(viewer, { first: 4, after: first.textAt('people.edges.0.cursor') });
    expect(idsOf(rest)).toEqual(everybody.slice(1).map(({ personId }) => personId));
    expect(rest.at('people.pageInfo')).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
    const beyond = await page(viewer, { first: 4, after: rest.textAt('people.pageInfo.endCursor') });
    expect(beyond.at('people')).toEqual({
      edges: [],
      nodes: [],
      pageInfo: { hasNextPage: false, hasPreviousPage: true, startCursor: null, endCursor: null },
    });
  });

  it('gives the same rows as nodes and as edges', async () => {
    const answer = await page(await support(api), {});
    expect((answer.at('people.nodes') as { readonly id: string }[]).map(({ id }) => id)).toEqual(idsOf(answer));
    expect(idsOf(answer)).toHaveLength(5);
  });

  it('is for a person the list of themselves, and for nobody in particular empty', async () => {
    const [, person] = everybody;
    if (person === undefined) throw new TypeError('There is nobody.');
    const own = await page(person, { first: 100 });
    expect(idsOf(own)).toEqual([person.personId]);
    expect(own.at('people.pageInfo')).toMatchObject({ hasNextPage: false });
    expect(idsOf(await page(anonymous, {}))).toEqual([]);
  });

  it('does not lead a person on by a cursor of somebody else’s list', async () => {
    const [first, second] = everybody;
    if (first === undefined || second === undefined) throw new TypeError('There is nobody.');
    const cursor = (await page(await support(api), { first: 1 })).textAt('people.pageInfo.endCursor');
    expect(idsOf(await page(first, { after: cursor }))).toEqual([]);
    expect(idsOf(await page(second, { after: cursor }))).toEqual([second.personId]);
  });

  it.each([
    ['that was never one', 'CANARY'],
    ['that is empty', ''],
    ['of another list', Buffer.from('before:1').toString('base64url')],
    ['that has been changed', Buffer.from("after:'; drop table person; --").toString('base64url')],
  ])('refuses a cursor %s, without repeating it', async (_name, after) => {
    const answer = await page(await support(api), { after });
    expect(answer).toMatchObject({ status: 400, errors: [{ extensions: { code: 'CURSOR_NOT_VALID' } }] });
    expect(answer.text).not.toContain('CANARY');
    expect(answer.at('people')).toBeUndefined();
  });

  it.each([101, 1_000_000, -1])(
    'refuses a page of %i, said in a variable, as its default, or in the document',
    async (first) => {
      const viewer = api.as(await support(api));
      for (const answer of [
        await viewer.query('query L($first: Int!) { people(first: $first) { nodes { id } } }', { first }),
        await viewer.query(`query L($first: Int! = ${String(first)}) { people(first: $first) { nodes { id } } }`),
        await viewer.query(`query L { people(first: ${String(first)}) { nodes { id } } }`),
      ]) {
        expect(answer).toMatchObject({ status: 400, errors: [{ extensions: { code: 'PAGE_SIZE_NOT_ALLOWED' } }] });
        expect(answer.at('people')).toBeUndefined();
      }
    },
  );

  it('gives an empty page to who asks for none, and a full one at the limit', async () => {
    const viewer = await support(api);
    const none = await page(viewer, { first: 0 });
    expect(none.at('people')).toMatchObject({ edges: [], pageInfo: { hasNextPage: true, endCursor: null } });
    expect(idsOf(await page(viewer, { first: 100 }))).toHaveLength(5);
  });
});

function page(
  viewer: TestViewer,
  variables: { readonly first?: number; readonly after?: string | null },
): Promise<Answer> {
  return api.as(viewer).query(
    `query People($first: Int! = 20, $after: String) {
      people(first: $first, after: $after) {
        edges { cursor node { id } }
        nodes { id }
        pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      }
    }`,
    variables,
  );
}

function idsOf(answer: Answer): string[] {
  return (answer.at('people.edges') as { readonly node: { readonly id: string } }[]).map(({ node }) => node.id);
}
