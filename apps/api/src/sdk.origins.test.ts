import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createClient } from '@trackyourhours/sdk';
import { me } from '@trackyourhours/sdk/operations';
import { startApi, type TestApi } from './testing/api.testing.js';

const origin = 'https://app.example.org';

describe('a page of an allowed origin', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await startApi({ env: { ALLOWED_ORIGINS: origin } });
  });

  afterAll(() => api.close());

  it('may send every header that the SDK sends', async () => {
    const sent = await headersThatTheSdkSends();
    expect(sent).toEqual(expect.arrayContaining(['authorization', 'x-purpose', 'x-acting-as']));
    const allowed = await askBefore(sent, origin);
    expect(sent.filter((header) => !allowed.includes(header))).toEqual([]);
  });

  it('may read which request it was', async () => {
    const { headers } = await fetch(`${api.url}/graphql`, { method: 'POST', headers: { origin } });
    expect(headers.get('access-control-expose-headers')).toContain('x-request-id');
  });

  it('is the only one', async () => {
    expect(await askBefore(['authorization'], 'https://elsewhere.example.org')).toEqual([]);
  });

  /** The headers that a server at another origin allows, as a browser asks it before it sends a request. */
  async function askBefore(headers: readonly string[], asking: string): Promise<readonly string[]> {
    const answer = await fetch(`${api.url}/graphql`, {
      method: 'OPTIONS',
      headers: {
        origin: asking,
        'access-control-request-method': 'POST',
        'access-control-request-headers': headers.join(','),
      },
    });
    if (answer.headers.get('access-control-allow-origin') !== asking) return [];
    return (answer.headers.get('access-control-allow-headers') ?? '').split(/\s*,\s*/);
  }
});

/** By name; a browser asks before it sends any but the safe ones, of which `accept` is one. */
async function headersThatTheSdkSends(): Promise<readonly string[]> {
  let sent: readonly string[] = [];
  const client = createClient({
    url: 'https://api.example.org/graphql',
    token: 'token',
    purpose: 'COMPLY_WITH_LAW',
    actingAs: 'AGENT',
    fetch: async (_url, { headers }) => {
      sent = [...new Headers(headers).keys()].filter((name) => name !== 'accept');
      return new Response();
    },
  });
  await client.run(me);
  return sent;
}
