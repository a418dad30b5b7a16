import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../../testing/api.testing.js';
import { aPerson } from '../../testing/people.testing.js';
import { publishChange } from '../../testing/policy.testing.js';
import { noticesOf } from './notices.testing.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi({ limits: 'NONE' });
});
afterAll(() => api.close());

describe('what a person is told of the policy', () => {
  it('is the version in force when they signed up; nothing waits for them', async () => {
    const person = await aPerson(api).verified().signedIn();
    const { version } = await api.app.policyVersions.inForce();
    const answer = await noticesOf(api, person);
    expect(answer.at('me')).toEqual({
      policyNotice: null,
      policyNotices: [
        {
          id: expect.any(String),
          version,
          isChange: false,
          toldAt: api.clock.now().toISOString(),
          acknowledgedAt: null,
          mailedAt: null,
        },
      ],
    });
    expect(answer.notices).toEqual([]);
  });

  it('is each change, the last of which waits, beside all that came before', async () => {
    const person = await aPerson(api).verified().signedIn();
    const seen = await api.app.policyVersions.inForce();
    const [one, two] = [await publishChange(api, 'One.'), await publishChange(api, 'Two.')];
    const answer = await noticesOf(api, person);
    expect(answer.at('me.policyNotice')).toMatchObject({ version: two.version, isChange: true });
    expect(answer.at('me.policyNotices')).toMatchObject([
      { version: seen.version, isChange: false },
      { version: one.version, isChange: true },
      { version: two.version, isChange: true },
    ]);
  });

  it('is told once, however often everybody is told', async () => {
    const person = await aPerson(api).verified().signedIn();
    await publishChange(api, 'Once.');
    expect(await Promise.all([api.app.notices.tellEverybody(), api.app.notices.tellEverybody()])).toEqual([0, 0]);
    expect((await noticesOf(api, person)).at('me.policyNotices')).toHaveLength(2);
  });

  it('reaches those as well who had an account before anybody was told of versions', async () => {
    const person = await aPerson(api).verified().signedIn();
    await api.app.database.query('delete from "policy_notice" where "person_id" = $1', [person.personId]);
    expect(await api.app.notices.tellEverybody()).toBe(1);
    const { version } = await api.app.policyVersions.inForce();
    expect((await noticesOf(api, person)).at('me.policyNotice')).toMatchObject({ version });
  });
});
