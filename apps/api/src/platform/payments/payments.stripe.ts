import { Stripe } from 'stripe';
import { z } from 'zod';
import type { Card, Charge, PaymentProcessor, ProcessorEvent } from './payment.processor.js';
import { processorFailed } from './payments.errors.js';

/** What opens Stripe, and where it is. */
export interface StripeOptions {
  readonly secretKey: string;
  readonly webhookSecret: string;
  /** Where the API is; Stripe's own when left out. Tests speak to a server on this machine. */
  readonly api?: { readonly protocol: 'http' | 'https'; readonly host: string; readonly port: number };
  /** How long one answer is waited for. */
  readonly timeoutMs?: number;
}

/** How far the time in an event's signature may be from ours. */
const toleranceSeconds = 300;

/**
 * Takes payments through Stripe. Card numbers go from the browser to Stripe and never come here; names and addresses
 * never go there from us. Each request that makes something carries a key, so that asked twice it is made once.
 */
export function stripeProcessor({
  secretKey,
  webhookSecret,
  api,
  timeoutMs = 10_000,
}: StripeOptions): PaymentProcessor {
  const stripe = new Stripe(secretKey, { ...api, timeout: timeoutMs, maxNetworkRetries: 2, telemetry: false });
  return {
    name: 'STRIPE',
    openCustomer: async (accountId) => {
      const customer = await asked(() =>
        stripe.customers.create({ metadata: { account: accountId } }, { idempotencyKey: `customer-${accountId}` }),
      );
      return customer.id;
    },
    setUpCard: async (customer, accountId) => {
      const intent = await asked(() =>
        stripe.setupIntents.create({
          customer,
          usage: 'off_session',
          allowed_payment_method_types: ['card'],
          metadata: { account: accountId },
        }),
      );
      if (intent.client_secret === null) throw processorFailed();
      return { setupId: intent.id, clientSecret: intent.client_secret };
    },
    cardOf: async (customer, setupId) => {
      // Anything else would be a path of our own making at Stripe.
      if (!/^seti_\w{1,100}$/.test(setupId)) return null;
      const intent = await found(() => stripe.setupIntents.retrieve(setupId, { expand: ['payment_method'] }));
      if (intent === null || idOf(intent.customer) !== customer || intent.status !== 'succeeded') return null;
      return cardIn(intent.payment_method, customer);
    },
    forgetCard: async (card) => {
      await found(() => stripe.paymentMethods.detach(card));
    },
    forgetCustomer: async (customer) => {
      await found(() => stripe.customers.del(customer));
    },
    charge: async ({ customer, card, amountMinor, currency, invoiceId }) => {
      try {
        const intent = await stripe.paymentIntents.create(
          {
            amount: amountMinor,
            currency: currency.toLowerCase(),
            customer,
            payment_method: card,
            allowed_payment_method_types: ['card'],
            off_session: true,
            confirm: true,
            metadata: { invoice: invoiceId },
          },
          { idempotencyKey: `invoice-${invoiceId}` },
        );
        return chargeFrom(intent.status, intent.id);
      } catch (error) {
        if (error instanceof Stripe.errors.StripeCardError) {
          return { status: 'DECLINED', reference: error.payment_intent?.id ?? null };
        }
        throw processorFailed();
      }
    },
    readEvent: (body, signature, now) => {
      try {
        const event: unknown = stripe.webhooks.constructEvent(
          body,
          signature,
          webhookSecret,
          toleranceSeconds,
          undefined,
          now.getTime(),
        );
        return eventFrom(event);
      } catch {
        // Why it does not fit would only help whoever is guessing.
        return null;
      }
    },
  };
}

/** What Stripe answers; any fault of it or of the way to it is told as one of ours, without its words. */
async function asked<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch {
    throw processorFailed();
  }
}

/** The same, where what is asked for may not be there, or not any more. */
async function found<T>(ask: () => Promise<T>): Promise<T | null> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof Stripe.errors.StripeInvalidRequestError) return null;
    throw processorFailed();
  }
}

function chargeFrom(status: string, reference: string): Charge {
  switch (status) {
    case 'succeeded':
      return { status: 'SUCCEEDED', reference };
    case 'processing':
      return { status: 'PENDING' };
    default:
      return { status: 'DECLINED', reference };
  }
}

const cardShape = z.object({
  id: z.string(),
  customer: z.union([z.string(), z.object({ id: z.string() })]),
  card: z.object({
    brand: z.string().regex(/^[a-z_ ]{1,30}$/i),
    last4: z.string().regex(/^\d{4}$/),
    exp_month: z.int().min(1).max(12),
    exp_year: z.int().min(2000).max(9999),
  }),
});

/** A customer's card as it may be kept; null for any other way to pay, and for one that they have removed since. */
function cardIn(method: unknown, ofCustomer: string): Card | null {
  const parsed = cardShape.safeParse(method);
  if (!parsed.success || idOf(parsed.data.customer) !== ofCustomer) return null;
  const { id, card } = parsed.data;
  return {
    reference: id,
    brand: card.brand.toUpperCase(),
    lastFour: card.last4,
    expires: `${String(card.exp_year)}-${String(card.exp_month).padStart(2, '0')}`,
  };
}

const eventShape = z.object({
  id: z.string().min(1).max(255),
  type: z.string(),
  data: z.object({ object: z.unknown() }),
});
const intentShape = z.object({ id: z.string(), metadata: z.object({ invoice: z.uuid() }) });
const setupShape = z.object({ id: z.string(), metadata: z.object({ account: z.uuid() }) });

function eventFrom(event: unknown): ProcessorEvent | null {
  const parsed = eventShape.safeParse(event);
  if (!parsed.success) return null;
  const { id, type, data } = parsed.data;
  if (type === 'payment_intent.succeeded' || type === 'payment_intent.payment_failed') {
    const intent = intentShape.safeParse(data.object);
    if (!intent.success) return { id, kind: 'OTHER' };
    const status = type === 'payment_intent.succeeded' ? 'SUCCEEDED' : 'DECLINED';
    return {
      id,
      kind: 'CHARGED',
      invoiceId: intent.data.metadata.invoice,
      charge: { status, reference: intent.data.id },
    };
  }
  if (type === 'setup_intent.succeeded') {
    const setup = setupShape.safeParse(data.object);
    if (!setup.success) return { id, kind: 'OTHER' };
    return { id, kind: 'CARD_SET_UP', accountId: setup.data.metadata.account, setupId: setup.data.id };
  }
  return { id, kind: 'OTHER' };
}

function idOf(value: string | { readonly id: string } | null): string | null {
  return typeof value === 'string' || value === null ? value : value.id;
}
