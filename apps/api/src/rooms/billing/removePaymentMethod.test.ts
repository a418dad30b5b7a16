import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { localProcessor, type PaymentProcessor } from '../../platform/payments/index.js';
import { anonymous, refusalOf, startApi, type TestApi } from '../../testing/api.testing.js';
import { aPerson, support } from '../../testing/people.testing.js';
import { billingOf } from './billing.testing.js';

const forgotten: string[] = [];
let isDown = false;
const local = localProcessor();
const processor: PaymentProcessor = {
  ...local,
  forgetCard: async (card) => {
    if (isDown) throw new Error('The processor cannot be reached.');
    forgotten.push(card);
    await local.forgetCard(card);
  },
};

let api: TestApi;
beforeAll(async () => {
  api = await startApi({ limits: 'NONE', processor });
});
afterAll(() => api.close());

const noCard = { brand: null, lastFour: null, expires: null };

describe('to remove a payment method', () => {
  it('removes it here and at the processor, and again it is the same', async () => {
    const self = billingOf(api, await aPerson(api).verified().signedIn().withBilling());
    const before = forgotten.length;
    const answer = await self.run('removePaymentMethod', { expectedVersion: (await self.look()).billing?.version });
    expect(answer.at('removePaymentMethod.billing.paymentMethod')).toEqual(noCard);
    const removed = (await self.look()).billing;
    expect(await self.outcome('removePaymentMethod')).toBe('BillingUpdated');
    expect((await self.look()).billing).toEqual(removed);
    expect(forgotten.slice(before)).toHaveLength(1);
  });

  it('does nothing by halves: what the processor has not forgotten stays here too', async () => {
    const self = billingOf(api, await aPerson(api).verified().signedIn().withBilling());
    const before = (await self.look()).billing;
    isDown = true;
    const failed = await self.run('removePaymentMethod');
    isDown = false;
    expect(failed.errors).toHaveLength(1);
    expect((await self.look()).billing).toEqual(before);
    expect(await self.outcome('removePaymentMethod')).toBe('BillingUpdated');
    expect((await self.look()).billing?.paymentMethod).toEqual(noCard);
  });

  it('does nothing where there is none', async () => {
    const self = billingOf(api, await aPerson(api).verified().signedIn());
    expect(await self.outcome('removePaymentMethod')).toBe('BillingUpdated');
    expect((await self.look()).billing).toBeNull();
  });

  it('is refused while it is needed to pay, and possible once they have cancelled', async () => {
    const self = billingOf(api, await aPerson(api).verified().signedIn().withBilling().subscribed());
    const refused = await self.run('removePaymentMethod');
    expect(refused.at('removePaymentMethod')).toMatchObject({
      __typename: 'NeededForSubscription',
      fields: ['paymentMethod'],
    });
    await self.run('cancelSubscription');
    expect(await self.outcome('removePaymentMethod')).toBe('BillingUpdated');
    expect((await self.look()).billing?.paymentMethod).toEqual(noCard);
  });

  it('of an old version is a conflict, and of one that is none refused', async () => {
    const self = billingOf(api, await aPerson(api).verified().signedIn().withBilling());
    const version = (await self.look()).billing?.version ?? 0;
    const answer = await self.run('removePaymentMethod', { expectedVersion: version - 1 });
    expect(answer.at('removePaymentMethod')).toEqual({ __typename: 'BillingConflict', currentVersion: version });
    expect(await self.outcome('removePaymentMethod', { expectedVersion: -1 })).toBe('InvalidInput');
    expect((await self.look()).billing?.paymentMethod).not.toEqual(noCard);
  });

  it('is not for those who are nobody here', async () => {
    for (const viewer of [anonymous, await support(api)]) {
      const answer = await billingOf(api, viewer).run('removePaymentMethod');
      expect(answer).toMatchObject({ ...refusalOf(viewer), data: null });
    }
  });
});
