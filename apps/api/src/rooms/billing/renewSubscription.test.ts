import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { declinedCard } from '../../platform/payments/index.js';
import { startApi, type TestApi } from '../../testing/api.testing.js';
import { aPerson, signedIn } from '../../testing/people.testing.js';
import { billingOf, dayMs } from './billing.testing.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi({ limits: 'NONE' });
});
afterAll(() => api.close());

describe('a renewal', () => {
  it('before its time buys nothing, on its day one period, and run again none', async () => {
    const person = await aPerson(api).verified().signedIn().withBilling().subscribed();
    const before = await billingOf(api, person).look();
    const { personId } = person;
    await api.app.subscriptions.renewSubscription(personId);
    expect(await billingOf(api, person).look()).toEqual(before);
    const paidUntil = Date.parse(before.subscription['paidUntil'] ?? '');
    api.clock.set(new Date(paidUntil - dayMs));
    await Promise.all([1, 2, 3].map(() => api.app.subscriptions.renewSubscription(personId)));
    const after = await billingOf(api, await signedIn(api, person)).look();
    expect(after.invoices).toHaveLength(2);
    expect(after.payments).toHaveLength(2);
    expect(after.invoices[1]).toMatchObject({ status: 'PAID', periodStartsAt: before.subscription['paidUntil'] });
    expect(after.subscription['paidUntil']).toBe(after.invoices[1]?.['periodEndsAt']);
  });

  it('that is declined leaves some days to give another card, and then it ends', async () => {
    const person = await aPerson(api).verified().signedIn().withBilling().subscribed();
    const first = billingOf(api, person);
    const prepared = await first.run('preparePaymentMethod');
    const setupId = `${prepared.textAt('preparePaymentMethod.setupId')}${declinedCard}`;
    await first.run('confirmPaymentMethod', { setupId });
    const paidUntil = Date.parse((await first.look()).subscription['paidUntil'] ?? '');
    api.clock.set(new Date(paidUntil));
    const declined = await api.app.subscriptions.renewSubscription(person.personId);
    expect(declined.constructor.name).toBe('PaymentDeclined');
    const self = billingOf(api, await signedIn(api, person));
    expect((await self.look()).subscription['state']).toBe('PAST_DUE');

    const again = await self.run('preparePaymentMethod');
    await self.run('confirmPaymentMethod', { setupId: again.textAt('preparePaymentMethod.setupId') });
    expect(await self.outcome('startSubscription', { plan: 'MONTHLY' })).toBe('SubscriptionUpdated');
    const paid = (await self.look()).subscription;
    expect(paid['state']).toBe('ACTIVE');
    expect(Date.parse(paid['paidUntil'] ?? '')).toBeGreaterThan(paidUntil);

    api.clock.set(new Date(Date.parse(paid['paidUntil'] ?? '') + 14 * dayMs));
    expect((await billingOf(api, await signedIn(api, person)).look()).subscription['state']).toBe('ENDED');
  });
});
