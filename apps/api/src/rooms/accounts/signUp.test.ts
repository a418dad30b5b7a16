import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../../testing/api.testing.js';
import { aPerson } from '../../testing/people.testing.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

describe('x', () => {
  it('y', async () => {
    const p = await aPerson(api).verified().signedIn().withContact({ givenName: 'Ada' });
    const a = await api.as(p).query('{ me { id contact { givenName email } } }');
    console.log(a.text, [...a.headers]);
    expect(a.status).toBe(200);
  });
});
