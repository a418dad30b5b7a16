import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous, refusalOf, startApi, type TestApi } from '../../testing/api.testing.js';
import { aPerson, signedIn, support } from '../../testing/people.testing.js';
import { billingOf } from './billing.testing.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi({ limits: 'NONE' });
});
afterAll(() => api.close());

describe('to cancel', () => {
  it('ends a subscription with what was paid for, by itself, and again it is the same', async () => {
    const person = await aPerson(api).verified().signedIn().withBilling().subscribed();
    const self = billingOf(api, person);
    const { subscription } = await self.look();
    expect(await self.outcome('cancelSubscription')).toBe('SubscriptionUpdated');
    const canceled = (await self.look()).subscription;
    expect(canceled).toMatchObject({ state: 'CANCELING', paidUntil: subscription['paidUntil'], version: 2 });
    expect(await self.outcome('cancelSubscription')).toBe('SubscriptionUpdated');
    expect((await self.look()).subscription).toEqual(canceled);
    api.clock.set(new Date(subscription['paidUntil'] ?? ''));
    await api.app.subscriptions.renewSubscription(person.personId);
    const after = await billingOf(api, await signedIn(api, person)).look();
    expect(after.subscription).toMatchObject({ state: 'ENDED' });
    expect(after.payments).toHaveLength(1);
  });

  it('does not do where nothing was paid for, and says where that is', async () => {
    const self = billingOf(api, await aPerson(api).verified().signedIn());
    const answer = async () => (await self.run('cancelSubscription')).at('cancelSubscription');
    expect(await answer()).toEqual({ __typename: 'NotInThisState', state: null });
    await self.run('startTrial');
    expect(await answer()).toEqual({ __typename: 'NotInThisState', state: 'TRIALING' });
  });

  it('ends at once what is not paid for any more', async () => {
    const person = await aPerson(api).verified().signedIn().withBilling().subscribed();
    const { subscription } = await billingOf(api, person).look();
    api.clock.set(new Date(subscription['paidUntil'] ?? ''));
    const self = billingOf(api, await signedIn(api, person));
    expect((await self.look()).subscription['state']).toBe('PAST_DUE');
    await self.run('cancelSubscription');
    expect((await self.look()).subscription['state']).toBe('ENDED');
  });

  it('is not for those who are nobody here', async () => {
    for (const viewer of [anonymous, await support(api)]) {
      const answer = await billingOf(api, viewer).run('cancelSubscription');
      expect(answer).toMatchObject({ ...refusalOf(viewer), data: null });
    }
  });
});
