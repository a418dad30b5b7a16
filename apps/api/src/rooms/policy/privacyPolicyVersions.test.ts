import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous, startApi, type TestApi } from '../../testing/api.testing.js';
import { publishChange } from '../../testing/policy.testing.js';
import type { PolicyDocument } from './policy.document.js';
import type { VersionFacts } from './policy.version.service.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

describe('the versions of the policy', () => {
  it('remain to be read when another is in force, the newest first, each with what changed', async () => {
    const first = await api.app.policyVersions.inForce();
    const second = await publishChange(api, 'We say one thing more.');
    const listed = await versions();
    expect(listed.map(({ version }) => version)).toEqual([second.version, first.version]);
    expect(listed[0]?.summary).toEqual(['We now say: We say one thing more.']);
    expect(listed.map(({ effectiveAt }) => effectiveAt)).toEqual(
      [second, first].map(({ effectiveAt }) => effectiveAt.toISOString()),
    );
    for (const { path } of listed) {
      const response = await fetch(`${api.url}${path}`);
      expect(response.status).toBe(200);
      expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    }
    const read = await textOf(first.version);
    expect(read).toEqual({
      version: first.version,
      digest: first.digest,
      effectiveAt: first.effectiveAt.toISOString(),
      summary: [expect.stringContaining('first version')],
      policy: first.document,
    });
  });

  it.each(['2-000000000000', '1-', 'canary', '1-00000000000G', '..%2F..%2Fetc'])(
    'are not there under %s',
    async (name) => {
      const response = await fetch(`${api.url}/.well-known/privacy-policy/${name}.json`);
      expect(response.status).toBe(404);
      expect(await response.text()).not.toContain(name);
    },
  );

  async function versions() {
    const answer = await api
      .as(anonymous)
      .query('query Versions { privacyPolicyVersions { version digest effectiveAt summary path } }');
    return answer.at('privacyPolicyVersions') as readonly (Omit<VersionFacts, 'effectiveAt'> & {
      readonly effectiveAt: string;
      readonly path: string;
    })[];
  }

  async function textOf(version: string): Promise<{ readonly policy: PolicyDocument }> {
    const response = await fetch(`${api.url}/.well-known/privacy-policy/${version}.json`);
    return (await response.json()) as { readonly policy: PolicyDocument };
  }
});
