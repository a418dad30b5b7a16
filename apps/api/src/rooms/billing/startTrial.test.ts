import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous, refusalOf, startApi, type TestApi } from '../../testing/api.testing.js';
import { anAddress, aPerson, signedIn, support } from '../../testing/people.testing.js';
import { billingOf, dayMs } from './billing.testing.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi({ limits: 'NONE' });
});
afterAll(() => api.close());

describe('the free trial', () => {
  it('begins when it is asked for, for thirty days, and asked for again it is the same', async () => {
    const person = await aPerson(api).verified().signedIn();
    const self = billingOf(api, person);
    expect((await self.look()).subscription).toBeNull();
    const began = api.clock.now();
    expect(await self.outcome('startTrial')).toBe('SubscriptionUpdated');
    const first = (await self.look()).subscription;
    expect(first).toMatchObject({ state: 'TRIALING', plan: null, version: 1 });
    expect(Date.parse(first['trialStartedAt'] ?? '')).toBe(began.getTime());
    expect(Date.parse(first['trialEndsAt'] ?? '') - began.getTime()).toBe(30 * dayMs);
    api.clock.advance(dayMs);
    const nextDay = billingOf(api, await signedIn(api, person));
    expect(await nextDay.outcome('startTrial')).toBe('SubscriptionUpdated');
    expect((await nextDay.look()).subscription).toEqual(first);
  });

  it('can begin with the sign-up', async () => {
    const person = { email: anAddress(), password: 'correct horse battery' };
    const document = 'mutation S($input: SignUpInput!) { signUp(input: $input) { __typename } }';
    await api.as(anonymous).query(document, { input: { ...person, startsTrial: true } });
    const code = await api.codeMailedTo(person.email, 'VERIFY_EMAIL');
    await api.as(anonymous).query('mutation V($code: String!) { verifyEmail(code: $code) { __typename } }', { code });
    const self = billingOf(api, await signedIn(api, person));
    expect((await self.look()).subscription).toMatchObject({ state: 'TRIALING' });
  });

  it('does not begin with a sign-up that does not ask for it', async () => {
    const self = billingOf(api, await aPerson(api).verified().signedIn());
    expect((await self.look()).subscription).toBeNull();
  });

  it('ends by itself, and is not given a second time', async () => {
    const person = await aPerson(api).verified().signedIn();
    await billingOf(api, person).run('startTrial');
    api.clock.advance(30 * dayMs);
    const self = billingOf(api, await signedIn(api, person));
    const ended = (await self.look()).subscription;
    expect(ended).toMatchObject({ state: 'ENDED', endedAt: null });
    expect(await self.outcome('startTrial')).toBe('TrialNotAvailable');
    expect((await self.look()).subscription).toEqual(ended);
  });

  it('is not given to whoever has subscribed already', async () => {
    const self = billingOf(api, await aPerson(api).verified().signedIn().withBilling().subscribed());
    expect(await self.outcome('startTrial')).toBe('TrialNotAvailable');
  });

  it('asked for twice at once is one', async () => {
    const self = billingOf(api, await aPerson(api).verified().signedIn());
    const outcomes = await Promise.all([self.outcome('startTrial'), self.outcome('startTrial')]);
    expect(outcomes).toEqual(['SubscriptionUpdated', 'SubscriptionUpdated']);
    expect((await self.look()).subscription.version).toBe(1);
  });

  it('is not for those who are nobody here', async () => {
    for (const viewer of [anonymous, await support(api)]) {
      expect(await billingOf(api, viewer).run('startTrial')).toMatchObject({ ...refusalOf(viewer), data: null });
    }
  });
});
