import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { localProcessor, type ChargeRequest, type PaymentProcessor } from '../../platform/payments/index.js';
import { anonymous, refusalOf, startApi, type TestApi } from '../../testing/api.testing.js';
import { aPerson, signedIn, someBilling, support } from '../../testing/people.testing.js';
import { plans, trialDays } from './billing.plans.js';
import { billingOf, dayMs } from './billing.testing.js';

const charged: ChargeRequest[] = [];
let breakdown: 'NONE' | 'BEFORE' | 'AFTER' = 'NONE';
const local = localProcessor();

/** The local processor, which notes what it is asked and gives no answer when it is told to. */
const processor: PaymentProcessor = {
  ...local,
  charge: async (request) => {
    if (breakdown === 'BEFORE') throw new Error('The processor cannot be reached.');
    charged.push(request);
    if (breakdown === 'AFTER') throw new Error('The answer was lost.');
    return local.charge(request);
  },
};

let api: TestApi;
beforeAll(async () => {
  api = await startApi({ limits: 'NONE', processor });
});
afterAll(() => api.close());

describe('to subscribe', () => {
  it('pays one period with the card, and leaves an invoice and a payment that agree', async () => {
    const self = billingOf(api, await aPerson(api).verified().signedIn().withBilling());
    const before = charged.length;
    expect(await self.outcome('startSubscription', { plan: 'YEARLY' })).toBe('SubscriptionUpdated');
    const { subscription, invoices, payments } = await self.look();
    expect(subscription).toMatchObject({ state: 'ACTIVE', plan: 'YEARLY', nextPlan: null });
    const { amountMinor, currency } = plans.YEARLY;
    expect(invoices).toMatchObject([{ amountMinor, currency, plan: 'YEARLY', status: 'PAID' }]);
    const number = String(invoices[0]?.['number']);
    expect(number).toMatch(/^TYH-\d{8,}-\d\d$/);
    expect(BigInt(number.replace(/\D/g, '')) % 97n).toBe(1n);
    expect(invoices[0]?.['billedTo']).toBe('Somebody Who Pays\n1 Ledger Row\nSacramento CA 95814\nUS');
    expect(invoices[0]?.['periodEndsAt']).toBe(subscription['paidUntil']);
    expect(payments).toMatchObject([
      { invoiceNumber: invoices[0]?.['number'], amountMinor, currency, outcome: 'SUCCEEDED' },
    ]);
    expect(charged.slice(before)).toMatchObject([{ amountMinor, currency }]);
  });

  it('again, or twice at once, pays once', async () => {
    const self = billingOf(api, await aPerson(api).verified().signedIn().withBilling());
    const outcomes = await Promise.all([1, 2, 3].map(() => self.outcome('startSubscription', { plan: 'MONTHLY' })));
    expect(outcomes).toEqual(['SubscriptionUpdated', 'SubscriptionUpdated', 'SubscriptionUpdated']);
    expect(await self.outcome('startSubscription', { plan: 'MONTHLY' })).toBe('SubscriptionUpdated');
    const { invoices, payments } = await self.look();
    expect([invoices.length, payments.length]).toEqual([1, 1]);
  });

  it('loses nothing of a free trial', async () => {
    const self = billingOf(api, await aPerson(api).verified().signedIn().withBilling());
    await self.run('startTrial');
    const trialEnds = api.clock.now().getTime() + trialDays * dayMs;
    await self.run('startSubscription', { plan: 'MONTHLY' });
    const { subscription } = await self.look();
    expect(subscription).toMatchObject({ state: 'ACTIVE', plan: 'MONTHLY' });
    expect(Date.parse(subscription['paidUntil'] ?? '') - trialEnds).toBeGreaterThanOrEqual(28 * dayMs);
  });

  it('names all that is missing, and pays nothing', async () => {
    const self = billingOf(api, await aPerson(api).verified().signedIn());
    const missing = async () => (await self.run('startSubscription', { plan: 'MONTHLY' })).at('startSubscription');
    expect(await missing()).toEqual({
      __typename: 'BillingIncomplete',
      missing: ['name', 'billingAddress.line1', 'billingAddress.city', 'billingAddress.country', 'paymentMethod'],
    });
    await self.run('updateBilling', { input: someBilling });
    expect(await missing()).toEqual({ __typename: 'BillingIncomplete', missing: ['paymentMethod'] });
    expect(await self.look()).toMatchObject({ subscription: null, invoices: [], payments: [] });
  });

  it('with a card that is declined leaves nothing but a void invoice and what became of it', async () => {
    const self = billingOf(api, await aPerson(api).verified().signedIn().withBilling(someBilling, 'DECLINED'));
    for (let time = 1; time <= 2; time += 1) {
      expect(await self.outcome('startSubscription', { plan: 'MONTHLY' })).toBe('PaymentDeclined');
      const { subscription, invoices, payments } = await self.look();
      expect(subscription).toBeNull();
      expect(invoices.map(({ status }) => status)).toEqual(Array(time).fill('VOID'));
      expect(payments.map(({ outcome }) => outcome)).toEqual(Array(time).fill('DECLINED'));
    }
  });

  it('to another plan is told where it stands; that is a change of plan', async () => {
    const self = billingOf(api, await aPerson(api).verified().signedIn().withBilling().subscribed('MONTHLY'));
    const before = await self.look();
    const answer = await self.run('startSubscription', { plan: 'YEARLY' });
    expect(answer.at('startSubscription')).toEqual({ __typename: 'NotInThisState', state: 'ACTIVE' });
    expect(await self.look()).toEqual(before);
  });

  it.each(['BEFORE', 'AFTER'] as const)(
    'when the processor fails, %s it has paid, is taken up again under the same invoice',
    async (when) => {
      const self = billingOf(api, await aPerson(api).verified().signedIn().withBilling());
      breakdown = when;
      const failed = await self.run('startSubscription', { plan: 'MONTHLY' });
      breakdown = 'NONE';
      expect(failed.errors).toHaveLength(1);
      const under = await self.look();
      expect(under).toMatchObject({ subscription: null, invoices: [{ status: 'OPEN' }], payments: [] });
      expect(await self.outcome('startSubscription', { plan: 'YEARLY' })).toBe('PaymentUnderWay');
      expect(await self.outcome('startSubscription', { plan: 'MONTHLY' })).toBe('SubscriptionUpdated');
      const { invoices, payments } = await self.look();
      expect(invoices).toMatchObject([{ id: under.invoices[0]?.['id'], status: 'PAID' }]);
      expect(payments).toHaveLength(1);
      const ids = charged.slice(-2).map(({ invoiceId }) => invoiceId);
      if (when === 'AFTER') expect(ids[0]).toBe(ids[1]);
    },
  );

  it('to another plan is possible an hour after a payment of which nothing was heard', async () => {
    const person = await aPerson(api).verified().signedIn().withBilling();
    breakdown = 'BEFORE';
    await billingOf(api, person).run('startSubscription', { plan: 'MONTHLY' });
    breakdown = 'NONE';
    api.clock.advance(3_600_000);
    const self = billingOf(api, await signedIn(api, person));
    expect(await self.outcome('startSubscription', { plan: 'YEARLY' })).toBe('SubscriptionUpdated');
    expect((await self.look()).invoices.map(({ plan, status }) => [plan, status])).toEqual([
      ['MONTHLY', 'VOID'],
      ['YEARLY', 'PAID'],
    ]);
  });

  it('is not for those who are nobody here', async () => {
    for (const viewer of [anonymous, await support(api)]) {
      const answer = await billingOf(api, viewer).run('startSubscription', { plan: 'MONTHLY' });
      expect(answer).toMatchObject({ ...refusalOf(viewer), data: null });
    }
  });

  it('to a plan that there is not is refused before anything is done', async () => {
    const self = billingOf(api, await aPerson(api).verified().signedIn().withBilling());
    const answer = await self.run('startSubscription', { plan: 'FORTNIGHTLY' });
    expect(answer.status).toBe(400);
    expect((await self.look()).invoices).toEqual([]);
  });
});
