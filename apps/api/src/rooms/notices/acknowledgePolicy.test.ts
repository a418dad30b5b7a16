import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous, refusalOf, startApi, type TestApi } from '../../testing/api.testing.js';
import { aPerson, serviceProvider, support } from '../../testing/people.testing.js';
import { publishChange } from '../../testing/policy.testing.js';
import { acknowledgePolicy, noticesOf } from './notices.testing.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi({ limits: 'NONE' });
});
afterAll(() => api.close());

describe('acknowledging the policy', () => {
  it('notes when a change was seen, after which it no longer waits; the answer shows it', async () => {
    const person = await aPerson(api).verified().signedIn();
    const { version } = await publishChange(api, 'Seen.');
    api.clock.advance(60_000);
    const answer = await acknowledgePolicy(api, person, version);
    const acknowledgedAt = api.clock.now().toISOString();
    expect(answer.at('acknowledgePolicy')).toMatchObject({
      __typename: 'PolicyAcknowledged',
      policyNotice: { version, isChange: true, acknowledgedAt },
    });
    const notices = await noticesOf(api, person);
    expect(notices.at('me.policyNotice')).toBeNull();
    expect(notices.at('me.policyNotices.1')).toMatchObject({ version, acknowledgedAt });
  });

  it('stays at its first moment when it comes twice, also at once', async () => {
    const person = await aPerson(api).verified().signedIn();
    const { version } = await publishChange(api, 'Twice.');
    await Promise.all([acknowledgePolicy(api, person, version), acknowledgePolicy(api, person, version)]);
    const first = api.clock.now().toISOString();
    api.clock.advance(60_000);
    const answer = await acknowledgePolicy(api, person, version);
    expect(answer.at('acknowledgePolicy.policyNotice')).toMatchObject({ acknowledgedAt: first });
    expect((await noticesOf(api, person)).at('me.policyNotices')).toHaveLength(2);
  });

  it('of the version at sign-up is noted as well', async () => {
    const person = await aPerson(api).verified().signedIn();
    const { version } = await api.app.policyVersions.inForce();
    expect((await acknowledgePolicy(api, person, version)).at('acknowledgePolicy.policyNotice')).toMatchObject({
      isChange: false,
      acknowledgedAt: api.clock.now().toISOString(),
    });
  });

  it('of a version that another process has just published is noted for who has not been told yet', async () => {
    const person = await aPerson(api).verified().signedIn();
    const { version } = await publishChange(api, 'Before telling.');
    await api.app.database.query('delete from "policy_notice" where "person_id" = $1 and "version" = $2', [
      person.personId,
      version,
    ]);
    const answer = await acknowledgePolicy(api, person, version);
    expect(answer.at('acknowledgePolicy.policyNotice')).toMatchObject({ version, isChange: true });
  });

  it.each([['an older version'], ['none'], ['no text']])(
    'of %s notes nothing, and names the one in force',
    async (what) => {
      const person = await aPerson(api).verified().signedIn();
      const old = (await api.app.policyVersions.inForce()).version;
      const { version } = await publishChange(api, `Not ${what}.`);
      const given = { 'an older version': old, none: '99-0123456789ab', 'no text': '' }[what] ?? '';
      const answer = await acknowledgePolicy(api, person, given);
      expect(answer.at('acknowledgePolicy')).toEqual({ __typename: 'PolicyNotInForce', versionInForce: version });
      const notices = await noticesOf(api, person);
      expect(notices.at('me.policyNotice')).toMatchObject({ version, acknowledgedAt: null });
    },
  );

  it('is for people: staff, recipients and strangers are refused', async () => {
    const { version } = await api.app.policyVersions.inForce();
    for (const viewer of [anonymous, await support(api), await serviceProvider(api)]) {
      expect(await acknowledgePolicy(api, viewer, version)).toMatchObject(refusalOf(viewer));
    }
  });

  it('notes nothing of anybody else', async () => {
    const [person, other] = [await aPerson(api).verified().signedIn(), await aPerson(api).verified().signedIn()];
    const { version } = await publishChange(api, 'Mine.');
    await acknowledgePolicy(api, person, version);
    expect((await noticesOf(api, other)).at('me.policyNotice')).toMatchObject({ version, acknowledgedAt: null });
  });
});
