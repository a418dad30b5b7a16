import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous, refusalOf, startApi, type TestApi } from '../../testing/api.testing.js';
import { aPerson, support } from '../../testing/people.testing.js';
import { billingOf, type BillingClient } from './billing.testing.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi({ limits: 'NONE' });
});
afterAll(() => api.close());

describe('to confirm a payment method', () => {
  it('keeps brand, last four digits and expiry, and again it is the same', async () => {
    const self = billingOf(api, await aPerson(api).verified().signedIn());
    const setupId = await preparedBy(self);
    const answer = await self.run('confirmPaymentMethod', { setupId });
    expect(answer.at('confirmPaymentMethod.billing.paymentMethod')).toEqual({
      brand: expect.stringMatching(/^[A-Z]+$/),
      lastFour: expect.stringMatching(/^\d{4}$/),
      expires: expect.stringMatching(/^\d{4}-\d{2}$/),
    });
    const kept = (await self.look()).billing;
    expect(await self.outcome('confirmPaymentMethod', { setupId })).toBe('BillingUpdated');
    expect((await self.look()).billing).toEqual(kept);
  });

  it('puts a card in the place of the one before, which does not come back', async () => {
    const self = billingOf(api, await aPerson(api).verified().signedIn());
    const [first, second] = [await preparedBy(self), await preparedBy(self)];
    await self.run('confirmPaymentMethod', { setupId: first });
    await self.run('confirmPaymentMethod', { setupId: second });
    const kept = (await self.look()).billing;
    expect(await self.outcome('confirmPaymentMethod', { setupId: first })).toBe('PaymentMethodNotConfirmed');
    expect((await self.look()).billing).toEqual(kept);
  });

  it('does not take another’s card, one that was never given, or what is none, all told the same way', async () => {
    const [self, other] = [
      billingOf(api, await aPerson(api).verified().signedIn()),
      billingOf(api, await aPerson(api).verified().signedIn()),
    ];
    const theirs = await preparedBy(other);
    await preparedBy(self);
    const before = await self.look();
    const answers = [];
    for (const setupId of [theirs, 'local_setup_unknown', 'seti_1/../cus_1']) {
      answers.push((await self.run('confirmPaymentMethod', { setupId })).text);
    }
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toContain('PaymentMethodNotConfirmed');
    expect(await self.look()).toEqual(before);
  });

  it.each([
    ['empty', '  '],
    ['endless', 'CANARY'.repeat(40)],
  ])('is refused with a set-up that is %s, naming the field', async (_name, setupId) => {
    const self = billingOf(api, await aPerson(api).verified().signedIn());
    const answer = await self.run('confirmPaymentMethod', { setupId });
    expect(answer.at('confirmPaymentMethod')).toMatchObject({
      __typename: 'InvalidInput',
      problems: [{ field: 'setupId' }],
    });
    expect(answer.text).not.toContain('CANARY');
  });

  it('is not for those who are nobody here', async () => {
    for (const viewer of [anonymous, await support(api)]) {
      const answer = await billingOf(api, viewer).run('confirmPaymentMethod', { setupId: 'any' });
      expect(answer).toMatchObject({ ...refusalOf(viewer), data: null });
    }
  });
});

async function preparedBy(client: BillingClient): Promise<string> {
  return (await client.run('preparePaymentMethod')).textAt('preparePaymentMethod.setupId');
}
