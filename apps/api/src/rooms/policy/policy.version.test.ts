import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../../testing/api.testing.js';
import { sayingMore } from '../../testing/policy.testing.js';
import { PolicyVersionService, versionFreshMs } from './policy.version.service.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

/** Another process that serves the same data. */
const another = () => new PolicyVersionService(api.app.database.orm, api.clock);

describe('a version of the policy', () => {
  it('is published when the server starts, once, however often it starts with the same software', async () => {
    const { document, version } = await api.app.policyVersions.inForce();
    api.clock.advance(60_000);
    expect(await another().publish(document)).toMatchObject({ number: 1, version });
    expect(await api.app.policyVersions.all()).toHaveLength(1);
  });

  it('follows when something has changed, and the day of the last update with it', async () => {
    const before = await api.app.policyVersions.inForce();
    api.clock.advance(60_000);
    const after = await another().publish(sayingMore(before.document, 'First.'));
    expect(after).toMatchObject({ number: 2, effectiveAt: api.clock.now(), summary: ['We now say: First.'] });
    expect(after.effectiveAt.getTime()).toBeGreaterThan(before.effectiveAt.getTime());
    expect(after.version).toBe(`2-${after.digest.slice(0, 12)}`);
  });

  it('is found by other processes within half a minute, without a restart', async () => {
    const { document } = await api.app.policyVersions.inForceNow();
    const published = await another().publish(sayingMore(document, 'Second.'));
    expect((await api.app.policyVersions.inForce()).version).not.toBe(published.version);
    api.clock.advance(versionFreshMs);
    expect((await api.app.policyVersions.inForce()).version).toBe(published.version);
  });

  it('is one where several publish the same at the same moment', async () => {
    const { document, number } = await api.app.policyVersions.inForceNow();
    const next = sayingMore(document, 'Third.');
    const made = await Promise.all(Array.from({ length: 6 }, () => another().publish(next)));
    expect(new Set(made.map(({ version }) => version)).size).toBe(1);
    expect((await api.app.policyVersions.all())[0]?.number).toBe(number + 1);
  });

  it('is a new one where the software goes back: what holds is what it does now', async () => {
    const [first] = (await api.app.policyVersions.all()).toReversed();
    const old = await api.app.policyVersions.find(first?.version ?? '');
    if (old === null) throw new TypeError('The first version is gone.');
    const again = await another().publish(old.document);
    expect(again.digest).toBe(old.digest);
    expect(again.number).toBeGreaterThan(old.number);
    expect(again.version).not.toBe(old.version);
  });

  it.each([
    `update "policy_version" set "document" = '{}'`,
    'delete from "policy_version"',
    'truncate "policy_version" cascade',
  ])('is neither changed nor removed: %s', async (statement) => {
    const before = await api.app.policyVersions.all();
    await expect(api.app.database.query(statement, [])).rejects.toMatchObject({ code: '42501' });
    expect(await api.app.policyVersions.all()).toEqual(before);
  });

  it('is not guessed before there is one', () => {
    expect(() => another().lastShown()).toThrow('No policy has been published');
  });
});
