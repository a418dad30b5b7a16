import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous, refusalOf, startApi, type TestApi } from '../../testing/api.testing.js';
import { aPerson, signedIn, support } from '../../testing/people.testing.js';
import { billingOf } from './billing.testing.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi({ limits: 'NONE' });
});
afterAll(() => api.close());

describe('a change of plan', () => {
  it('waits for the next period, costs nothing now, and can be taken back', async () => {
    const self = billingOf(api, await aPerson(api).verified().signedIn().withBilling().subscribed('MONTHLY'));
    const before = await self.look();
    expect(await self.outcome('changePlan', { plan: 'YEARLY' })).toBe('SubscriptionUpdated');
    const changed = await self.look();
    expect(changed.subscription).toMatchObject({ state: 'ACTIVE', plan: 'MONTHLY', nextPlan: 'YEARLY', version: 2 });
    expect(changed.payments).toEqual(before.payments);
    expect(await self.outcome('changePlan', { plan: 'YEARLY' })).toBe('SubscriptionUpdated');
    expect(await self.look()).toEqual(changed);
    await self.run('changePlan', { plan: 'MONTHLY' });
    expect((await self.look()).subscription).toEqual({ ...before.subscription, version: 3 });
  });

  it('is what the next period is bought of', async () => {
    const person = await aPerson(api).verified().signedIn().withBilling().subscribed('MONTHLY');
    await billingOf(api, person).run('changePlan', { plan: 'YEARLY' });
    const { subscription } = await billingOf(api, person).look();
    api.clock.set(new Date(subscription['paidUntil'] ?? ''));
    await api.app.subscriptions.renewSubscription(person.personId);
    const renewed = await billingOf(api, await signedIn(api, person)).look();
    expect(renewed.subscription).toMatchObject({ state: 'ACTIVE', plan: 'YEARLY', nextPlan: null });
    expect(renewed.invoices.map(({ plan }) => plan)).toEqual(['MONTHLY', 'YEARLY']);
    expect(renewed.invoices[1]?.['periodStartsAt']).toBe(subscription['paidUntil']);
  });

  it('is not possible where there is nothing to change, and says where that is', async () => {
    const self = billingOf(api, await aPerson(api).verified().signedIn());
    const answer = async () => (await self.run('changePlan', { plan: 'YEARLY' })).at('changePlan');
    expect(await answer()).toEqual({ __typename: 'NotInThisState', state: null });
    expect((await self.look()).subscription).toBeNull();
    await self.run('startTrial');
    expect(await answer()).toEqual({ __typename: 'NotInThisState', state: 'TRIALING' });
  });

  it('of an old version is a conflict, which changes nothing and tells the version to look at', async () => {
    const person = await aPerson(api).verified().signedIn().withBilling().subscribed('MONTHLY');
    const [one, other] = [billingOf(api, person), billingOf(api, person)];
    const outcomes = await Promise.all([
      one.run('changePlan', { plan: 'YEARLY', expectedVersion: 1 }),
      other.run('cancelSubscription', { expectedVersion: 1 }),
    ]);
    const told = [outcomes[0].at('changePlan'), outcomes[1].at('cancelSubscription')];
    expect(told.filter((each) => (each as { __typename: string }).__typename === 'BillingConflict')).toEqual([
      { __typename: 'BillingConflict', currentVersion: 2 },
    ]);
    expect((await one.look()).subscription.version).toBe(2);
    expect(await one.outcome('changePlan', { plan: 'YEARLY', expectedVersion: -1 })).toBe('InvalidInput');
  });

  it('is not for those who are nobody here', async () => {
    for (const viewer of [anonymous, await support(api)]) {
      const answer = await billingOf(api, viewer).run('changePlan', { plan: 'YEARLY' });
      expect(answer).toMatchObject({ ...refusalOf(viewer), data: null });
    }
  });
});
