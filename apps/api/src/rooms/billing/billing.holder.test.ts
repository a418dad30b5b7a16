import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { localProcessor, type PaymentProcessor } from '../../platform/payments/index.js';
import { startApi, type TestApi } from '../../testing/api.testing.js';
import { aPerson, someBilling, type SignedInPerson } from '../../testing/people.testing.js';
import { monthsAfter, plans } from './billing.plans.js';
import { billingOf } from './billing.testing.js';
import { KeptInvoice } from './invoice.entity.js';

const forgotten: string[] = [];
const processor: PaymentProcessor = {
  ...localProcessor(),
  forgetCustomer: (customer) => {
    forgotten.push(customer);
    return Promise.resolve();
  },
};

let api: TestApi;
beforeAll(async () => {
  api = await startApi({ limits: 'NONE', processor });
});
afterAll(() => api.close());

describe('what the room holds of a person', () => {
  it('is told to them whole', async () => {
    const person = await payer();
    const records = await api.app.billingHolder.export(person.personId);
    expect(records.map(({ type }) => type)).toEqual(['Billing', 'Subscription', 'Invoice', 'Payment']);
    const [billing, subscription, invoice, payment] = records.map(({ values }) => values);
    expect(billing).toMatchObject({
      ...someBilling,
      billingAddress: { ...someBilling.billingAddress, line2: null },
      paymentMethod: { lastFour: expect.stringMatching(/^\d{4}$/) },
    });
    expect(subscription).toMatchObject({ plan: 'MONTHLY', paidUntil: expect.any(Date) });
    expect(invoice).toMatchObject({ amountMinor: plans.MONTHLY.amountMinor, status: 'PAID' });
    expect(payment).toMatchObject({ amountMinor: plans.MONTHLY.amountMinor, outcome: 'SUCCEEDED' });
    const nobody = await aPerson(api).verified().signedIn();
    expect(await api.app.billingHolder.export(nobody.personId)).toEqual([]);
  });

  it('is erased but for paid invoices, which is said with the reason, the period and the day', async () => {
    const person = await payer();
    const other = await payer();
    const othersBefore = await billingOf(api, other).look();
    const customers = forgotten.length;
    const report = await erase(person);
    expect(report).toEqual({
      room: 'billing',
      erased: 4,
      kept: [
        {
          type: 'Invoice',
          count: 1,
          reason: expect.stringContaining('26 CFR § 1.6001-1(e)'),
          period: 'P7Y',
          until: monthsAfter(api.clock.now(), 84),
        },
      ],
    });
    expect(await billingOf(api, person).look()).toEqual({
      billing: null,
      subscription: null,
      invoices: [],
      payments: [],
    });
    expect(forgotten).toHaveLength(customers + 1);
    expect(await billingOf(api, other).look()).toEqual(othersBefore);
    expect(await erase(person)).toEqual({ room: 'billing', erased: 0, kept: [] });
  });

  it('is erased whole where nothing was paid', async () => {
    const declined = await aPerson(api).verified().signedIn().withBilling(someBilling, 'DECLINED');
    await billingOf(api, declined).run('startSubscription', { plan: 'MONTHLY' });
    expect(await erase(declined)).toEqual({ room: 'billing', erased: 3, kept: [] });
  });

  it('keeps a paid invoice readable without the person’s key, sealed, naming no person, until its time is over', async () => {
    await api.app.database.query('delete from "kept_invoice"', []);
    const person = await payer('Canarypayer Brandywine');
    await erase(person);
    const rows = await api.app.database.query<{ readonly id: string }>('select * from "kept_invoice"', []);
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(person.personId);
    expect(JSON.stringify(rows)).not.toContain('Canarypayer');
    const id = rows[0]?.id ?? '';
    const kept = await api.app.database.orm.em.fork().findOneOrFail(KeptInvoice, { id });
    expect(kept).toMatchObject({ amountMinor: plans.MONTHLY.amountMinor, currency: 'USD' });
    expect(kept.billedTo).toContain('Canarypayer');

    api.clock.set(new Date(monthsAfter(api.clock.now(), 84).getTime() - 1));
    expect(await api.app.billingHolder.expire()).toBe(0);
    api.clock.advance(1);
    expect(await api.app.billingHolder.expire()).toBe(1);
    expect(await api.app.billingHolder.expire()).toBe(0);
    expect(await api.app.database.query('select "id" from "kept_invoice"', [])).toEqual([]);
  });
});

async function payer(name = someBilling.name): Promise<SignedInPerson> {
  return aPerson(api)
    .verified()
    .signedIn()
    .withBilling({ ...someBilling, name })
    .subscribed();
}

function erase({ personId }: SignedInPerson) {
  return api.app.database.orm.em.fork().transactional((em) => api.app.billingHolder.erase(em, personId));
}
