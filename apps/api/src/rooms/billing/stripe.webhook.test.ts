import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { aStripeServer, type SignedEvent, type StripeServer } from '../../platform/payments/stripe.server.testing.js';
import { startApi, type TestApi } from '../../testing/api.testing.js';
import { asOwner } from '../../testing/owner.testing.js';
import { aPerson, someBilling, type SignedInPerson } from '../../testing/people.testing.js';
import { plans } from './billing.plans.js';
import { billingOf, type BillingClient } from './billing.testing.js';

let stripe: StripeServer;
let api: TestApi;
beforeAll(async () => {
  stripe = await aStripeServer();
  api = await startApi({ limits: 'NONE', processor: stripe.processor });
});
afterEach(() => {
  stripe.behave('WELL');
});
afterAll(async () => {
  await api.close();
  await stripe.close();
});

describe('with Stripe, to subscribe', () => {
  it('sends it amounts and opaque ids, and neither name nor address; and the ledger knows before', async () => {
    await asOwner(api.app.database, 'delete from "disclosure"');
    const { person, self } = await somebodyWithCard();
    const before = stripe.requests.length;
    expect(await self.outcome('startSubscription', { plan: 'MONTHLY' })).toBe('SubscriptionUpdated');
    const [request, ...others] = stripe.requests.slice(before);
    expect(others).toEqual([]);
    expect(request).toMatchObject({
      method: 'POST',
      path: '/v1/payment_intents',
      form: { amount: String(plans.MONTHLY.amountMinor), currency: 'usd', confirm: 'true', off_session: 'true' },
    });
    const sent = JSON.stringify(stripe.requests);
    for (const text of [someBilling.name, someBilling.billingAddress.line1, person.email, person.personId]) {
      expect(sent).not.toContain(text);
    }
    expect(
      await api.app.database.query(
        'select "person_ids"::text[] as "person_ids", "recipient_id", "gate", "shown" from "disclosure"',
        [],
      ),
    ).toEqual([
      {
        person_ids: [person.personId],
        recipient_id: 'stripe',
        gate: 'SERVICE_PROVIDER',
        shown: ['Invoice.amountMinor', 'Invoice.currency'],
      },
    ]);
  });

  it('sends nothing while the ledger cannot be written', async () => {
    const { self } = await somebodyWithCard();
    const before = stripe.requests.length;
    api.ledger.breakDown();
    const answer = await self.run('startSubscription', { plan: 'MONTHLY' });
    api.ledger.mend();
    expect(answer.errors).toHaveLength(1);
    expect(stripe.requests).toHaveLength(before);
  });

  it.each(['SILENT', 'FAULTY'] as const)('where it is %s is told so, and tried again pays once', async (how) => {
    const { self } = await somebodyWithCard();
    const before = stripe.charges.length;
    stripe.behave(how);
    const failed = await self.run('startSubscription', { plan: 'MONTHLY' });
    expect(failed).toMatchObject({ status: 502, errors: [{ extensions: { code: 'PAYMENT_PROCESSOR_FAILED' } }] });
    expect(failed.text + api.logged.join()).not.toContain('Canaryfault');
    stripe.behave('WELL');
    expect(await self.outcome('startSubscription', { plan: 'MONTHLY' })).toBe('SubscriptionUpdated');
    expect(stripe.charges).toHaveLength(before + 1);
  });

  it('with a card that is declined pays nothing', async () => {
    const { self } = await somebodyWithCard('DECLINED');
    expect(await self.outcome('startSubscription', { plan: 'MONTHLY' })).toBe('PaymentDeclined');
    expect(await self.look()).toMatchObject({ subscription: null, invoices: [{ status: 'VOID' }] });
  });

  it('forgets a card there when it is removed here', async () => {
    const { self } = await somebodyWithCard();
    expect(await self.outcome('removePaymentMethod')).toBe('BillingUpdated');
    expect(stripe.requests.at(-1)?.path).toMatch(/^\/v1\/payment_methods\/pm_good_\w+\/detach$/);
  });
});

describe('what Stripe tells of its own accord', () => {
  it('settles a payment that took a while, once, however often it is told and by whichever event', async () => {
    const { self, succeeded } = await somebodyWaiting();
    expect(await self.look()).toMatchObject({ subscription: null, invoices: [{ status: 'OPEN' }] });
    const event = succeeded();
    expect(await Promise.all([send(event), send(event), send(event)])).toEqual([204, 204, 204]);
    const settled = await self.look();
    expect(settled).toMatchObject({ subscription: { state: 'ACTIVE' }, invoices: [{ status: 'PAID' }] });
    expect(settled.payments).toHaveLength(1);
    expect([await send(event), await send(succeeded())]).toEqual([204, 204]);
    expect(await self.look()).toEqual(settled);
  });

  it('counts also when it comes late: what was given up and paid after all is paid', async () => {
    const { self, failed, succeeded } = await somebodyWaiting();
    await send(failed());
    expect(await self.look()).toMatchObject({ subscription: null, invoices: [{ status: 'VOID' }] });
    await send(succeeded());
    const paid = await self.look();
    expect(paid).toMatchObject({ subscription: { state: 'ACTIVE' }, invoices: [{ status: 'PAID' }] });
    expect(paid.payments).toMatchObject([{ outcome: 'SUCCEEDED' }]);
    await send(failed());
    expect(await self.look()).toEqual(paid);
  });

  it('keeps a card that was given while nobody was there to confirm it', async () => {
    const { self, setupId } = await somebodyPrepared();
    stripe.giveCard(setupId);
    const account = (await self.look()).billing?.id;
    const event = stripe.event(
      'setup_intent.succeeded',
      { id: setupId, object: 'setup_intent', metadata: { account } },
      { at: api.clock.now() },
    );
    expect([await send(event), await send(event)]).toEqual([204, 204]);
    expect((await self.look()).billing?.paymentMethod).toEqual({
      brand: 'VISA',
      lastFour: '4242',
      expires: '2099-04',
    });
  });

  it('is refused where it is not signed, signed by another, changed on the way, or older than five minutes', async () => {
    const { self, invoiceId } = await somebodyWaiting();
    const object = { id: 'pi_1', object: 'payment_intent', metadata: { invoice: invoiceId } };
    const at = api.clock.now();
    const good = stripe.event('payment_intent.succeeded', object, { at });
    const old = stripe.event('payment_intent.succeeded', object, { at: new Date(at.getTime() - 301_000) });
    const refused = [
      await send({ ...good, signature: '' }),
      await send({ ...good, signature: 't=1,v1=00' }),
      await send(stripe.event('payment_intent.succeeded', object, { at, secret: 'whsec_of_another' })),
      await send({ ...good, body: `${good.body} ` }),
      await send(old),
    ];
    expect(refused).toEqual([400, 400, 400, 400, 400]);
    const unsigned = await fetch(`${api.url}/webhooks/stripe`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: good.body,
    });
    expect(unsigned.status).toBe(400);
    expect(await self.look()).toMatchObject({ subscription: null, invoices: [{ status: 'OPEN' }] });
    expect(await send(good)).toBe(204);
    expect((await self.look()).subscription['state']).toBe('ACTIVE');
  });

  it('is taken, and nothing comes of it, where it speaks of what is not here', async () => {
    const at = api.clock.now();
    const unknown = '0190d2f0-0000-7000-8000-000000000000';
    for (const [type, object] of [
      ['payment_intent.succeeded', { id: 'pi_x', metadata: { invoice: unknown } }],
      ['payment_intent.succeeded', { id: 'pi_x', metadata: {} }],
      ['setup_intent.succeeded', { id: 'seti_x', metadata: { account: unknown } }],
      ['customer.created', { id: 'cus_x' }],
    ] as const) {
      expect(await send(stripe.event(type, object, { at }))).toBe(204);
    }
    expect(api.logged.join()).toContain('billing.payment_unmatched');
  });
});

async function send({ body, signature }: SignedEvent): Promise<number> {
  const response = await fetch(`${api.url}/webhooks/stripe`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'stripe-signature': signature },
    body,
  });
  return response.status;
}

interface Somebody {
  readonly person: SignedInPerson;
  readonly self: BillingClient;
  readonly setupId: string;
}

async function somebodyPrepared(): Promise<Somebody> {
  const person = await aPerson(api).verified().signedIn();
  const self = billingOf(api, person);
  await self.run('updateBilling', { input: someBilling });
  const prepared = await self.run('preparePaymentMethod');
  return { person, self, setupId: prepared.textAt('preparePaymentMethod.setupId') };
}

async function somebodyWithCard(card: 'GOOD' | 'DECLINED' = 'GOOD'): Promise<Somebody> {
  const somebody = await somebodyPrepared();
  const { self, setupId } = somebody;
  expect(await self.outcome('confirmPaymentMethod', { setupId })).toBe('PaymentMethodNotConfirmed');
  stripe.giveCard(setupId, card);
  expect(await self.outcome('confirmPaymentMethod', { setupId })).toBe('BillingUpdated');
  return somebody;
}

/** Somebody whose payment Stripe has begun and will tell of. */
async function somebodyWaiting() {
  const { self } = await somebodyWithCard();
  stripe.behave('SLOWLY');
  expect(await self.outcome('startSubscription', { plan: 'MONTHLY' })).toBe('PaymentUnderWay');
  stripe.behave('WELL');
  const invoiceId = String((await self.look()).invoices[0]?.['id']);
  const object = { id: 'pi_1', object: 'payment_intent', metadata: { invoice: invoiceId } };
  return {
    self,
    invoiceId,
    succeeded: () => stripe.event('payment_intent.succeeded', object, { at: api.clock.now() }),
    failed: () => stripe.event('payment_intent.payment_failed', object, { at: api.clock.now() }),
  };
}
