import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous, refusalOf, startApi, type TestApi } from '../../testing/api.testing.js';
import { aPerson, signedIn, someBilling, support } from '../../testing/people.testing.js';
import { billingOf } from './billing.testing.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi({ limits: 'NONE' });
});
afterAll(() => api.close());

describe('to resume', () => {
  it('takes a cancellation back, pays nothing, and again it is the same', async () => {
    const self = billingOf(api, await aPerson(api).verified().signedIn().withBilling().subscribed());
    const before = await self.look();
    await self.run('cancelSubscription');
    expect(await self.outcome('resumeSubscription')).toBe('SubscriptionUpdated');
    const resumed = await self.look();
    expect(resumed).toEqual({ ...before, subscription: { ...before.subscription, version: 3 } });
    expect(await self.outcome('resumeSubscription')).toBe('SubscriptionUpdated');
    expect(await self.look()).toEqual(resumed);
  });

  it('does not bring back what has ended, and what has ended can be started anew', async () => {
    const person = await aPerson(api).verified().signedIn().withBilling().subscribed();
    const { subscription } = await billingOf(api, person).look();
    await billingOf(api, person).run('cancelSubscription');
    api.clock.set(new Date(subscription['paidUntil'] ?? ''));
    const self = billingOf(api, await signedIn(api, person));
    const answer = await self.run('resumeSubscription');
    expect(answer.at('resumeSubscription')).toEqual({ __typename: 'NotInThisState', state: 'ENDED' });
    expect(await self.outcome('startSubscription', { plan: 'YEARLY' })).toBe('SubscriptionUpdated');
    expect((await self.look()).subscription).toMatchObject({ state: 'ACTIVE', plan: 'YEARLY', canceledAt: null });
  });

  it('needs what the next period is billed by, is told what is missing, and goes on once it is there', async () => {
    const self = billingOf(api, await aPerson(api).verified().signedIn().withBilling().subscribed());
    await self.run('cancelSubscription');
    await self.run('removePaymentMethod');
    await self.run('updateBilling', { input: { name: null, billingAddress: null } });
    const before = await self.look();
    const answer = await self.run('resumeSubscription');
    expect(answer.at('resumeSubscription')).toEqual({
      __typename: 'BillingIncomplete',
      missing: ['name', 'billingAddress.line1', 'billingAddress.city', 'billingAddress.country', 'paymentMethod'],
    });
    expect(await self.look()).toEqual(before);
    await self.run('updateBilling', { input: someBilling });
    expect((await self.run('resumeSubscription')).at('resumeSubscription.missing')).toEqual(['paymentMethod']);
    const prepared = await self.run('preparePaymentMethod');
    await self.run('confirmPaymentMethod', { setupId: prepared.textAt('preparePaymentMethod.setupId') });
    expect(await self.outcome('resumeSubscription')).toBe('SubscriptionUpdated');
    expect((await self.look()).subscription['state']).toBe('ACTIVE');
  });

  it('goes on with the plan they have: a change that was to come was given up with the rest', async () => {
    const self = billingOf(api, await aPerson(api).verified().signedIn().withBilling().subscribed('MONTHLY'));
    await self.run('changePlan', { plan: 'YEARLY' });
    await self.run('cancelSubscription');
    await self.run('resumeSubscription');
    expect((await self.look()).subscription).toMatchObject({ state: 'ACTIVE', plan: 'MONTHLY', nextPlan: null });
  });

  it('of an old version is a conflict', async () => {
    const self = billingOf(api, await aPerson(api).verified().signedIn().withBilling().subscribed());
    await self.run('cancelSubscription');
    const answer = await self.run('resumeSubscription', { expectedVersion: 1 });
    expect(answer.at('resumeSubscription')).toEqual({ __typename: 'BillingConflict', currentVersion: 2 });
    expect((await self.look()).subscription['state']).toBe('CANCELING');
  });

  it('is not for those who are nobody here', async () => {
    for (const viewer of [anonymous, await support(api)]) {
      const answer = await billingOf(api, viewer).run('resumeSubscription');
      expect(answer).toMatchObject({ ...refusalOf(viewer), data: null });
    }
  });
});
