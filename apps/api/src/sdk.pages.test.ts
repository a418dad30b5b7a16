import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createClient, pages } from '@trackyourhours/sdk';
import { people } from '@trackyourhours/sdk/operations';
import { startApi, type TestApi } from './testing/api.testing.js';
import { aPerson, serviceProvider } from './testing/people.testing.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi({ limits: 'NONE' });
});
afterAll(() => api.close());

it('goes through all people of a real server page by page, each once', async () => {
  const ids: string[] = [];
  for (let count = 0; count < 5; count += 1) ids.push((await aPerson(api).verified().signedIn()).personId);
  const { token } = await serviceProvider(api);
  const client = createClient({ url: `${api.url}/graphql`, token, purpose: 'MANAGE_CUSTOMER_RELATIONSHIPS' });
  const sizes: number[] = [];
  const seen: string[] = [];
  for await (const page of pages(client, people, { first: 2 }, (data) => data.people)) {
    if (!page.ok) throw new Error(page.error.message);
    sizes.push(page.connection.edges.length);
    seen.push(...page.connection.edges.map(({ node }) => node.id));
  }
  expect(sizes).toEqual([2, 2, 1]);
  expect(seen.toSorted()).toEqual(ids.toSorted());
});
