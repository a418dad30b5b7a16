import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { closedProcessor } from '../../platform/payments/index.js';
import { anonymous, refusalOf, startApi, type TestApi } from '../../testing/api.testing.js';
import { aPerson, someBilling, support } from '../../testing/people.testing.js';
import { billingOf } from './billing.testing.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

describe('to prepare a payment method', () => {
  it('gives a secret for the browser that is new each time, and is kept and logged nowhere', async () => {
    const self = billingOf(api, await aPerson(api).verified().signedIn());
    const secrets = [await self.run('preparePaymentMethod'), await self.run('preparePaymentMethod')].map((answer) =>
      answer.textAt('preparePaymentMethod.clientSecret'),
    );
    expect(new Set(secrets).size).toBe(2);
    expect((await self.look()).billing).toMatchObject({
      paymentMethod: { brand: null, lastFour: null, expires: null },
    });
    for (const secret of secrets) {
      expect(api.logged.join()).not.toContain(secret);
      for (const table of ['billing', 'processor_event']) {
        expect(JSON.stringify(await api.app.database.query(`select * from "${table}"`, []))).not.toContain(secret);
      }
    }
  });

  it('is refused to whoever tries too often, since stolen cards are tried so', async () => {
    const self = billingOf(api, await aPerson(api).verified().signedIn());
    const outcomes: string[] = [];
    for (let time = 0; time < 12; time += 1) outcomes.push(await self.outcome('preparePaymentMethod'));
    expect(outcomes.slice(0, 10)).toEqual(Array(10).fill('PaymentMethodPrepared'));
    expect(outcomes.slice(10)).toEqual(['TooManyAttempts', 'TooManyAttempts']);
    const other = billingOf(api, await aPerson(api).verified().signedIn());
    expect(await other.outcome('preparePaymentMethod')).toBe('PaymentMethodPrepared');
  });

  it('is not for those who are nobody here', async () => {
    for (const viewer of [anonymous, await support(api)]) {
      const answer = await billingOf(api, viewer).run('preparePaymentMethod');
      expect(answer).toMatchObject({ ...refusalOf(viewer), data: null });
    }
  });
});

describe('where no payment service is set up', () => {
  it('nobody can give a card or pay, and is told why; what they have can be changed all the same', async () => {
    const closed = await startApi({ processor: closedProcessor() });
    const self = billingOf(closed, await aPerson(closed).verified().signedIn());
    const answer = await self.run('preparePaymentMethod');
    expect(answer).toMatchObject({ status: 503, errors: [{ extensions: { code: 'PAYMENTS_NOT_SET_UP' } }] });
    expect(await self.outcome('updateBilling', { input: someBilling })).toBe('BillingUpdated');
    expect(await self.outcome('startSubscription', { plan: 'MONTHLY' })).toBe('BillingIncomplete');
    expect(await self.outcome('removePaymentMethod')).toBe('BillingUpdated');
    await closed.close();
  });
});
