import { v7 as uuid } from 'uuid';
import type { EntityManager } from '../../platform/database/index.js';
import type { Charge } from '../../platform/payments/index.js';
import type { Billing } from './billing.entity.js';
import { plans, type PlanKey } from './billing.plans.js';
import { Invoice, Payment } from './invoice.entity.js';
import type { PeriodToBuy } from './subscription.states.js';

/** Makes out an invoice in the caller's unit of work. It stays as it is, whatever its person or the prices become. */
export async function makeOutInvoice(
  em: EntityManager,
  billing: Billing,
  plan: PlanKey,
  { startsAt, endsAt, anchorAt }: PeriodToBuy,
  now: Date,
): Promise<Invoice> {
  const { amountMinor, currency } = plans[plan];
  const invoice = new Invoice();
  invoice.id = uuid();
  invoice.personId = billing.personId;
  invoice.number = await nextNumber(em);
  invoice.amountMinor = amountMinor;
  invoice.currency = currency;
  invoice.billedTo = billedTo(billing);
  invoice.plan = plan;
  invoice.status = 'OPEN';
  invoice.issuedAt = now;
  invoice.periodStartsAt = startsAt;
  invoice.periodEndsAt = endsAt;
  invoice.anchorAt = anchorAt;
  invoice.settledAt = null;
  em.persist(invoice);
  return invoice;
}

/** Closes an open invoice by what became of its payment, and enters the payment beside it. */
export async function settleInvoice(
  em: EntityManager,
  invoice: Invoice,
  charge: Exclude<Charge, { readonly status: 'PENDING' }>,
  now: Date,
): Promise<void> {
  invoice.status = charge.status === 'SUCCEEDED' ? 'PAID' : 'VOID';
  invoice.settledAt = now;
  const payment = (await em.findOne(Payment, { invoiceId: invoice.id })) ?? openPayment(em, invoice);
  payment.invoiceNumber = invoice.number;
  payment.amountMinor = invoice.amountMinor;
  payment.currency = invoice.currency;
  payment.processorReference = charge.reference;
  payment.outcome = charge.status;
  payment.occurredAt = now;
}

function openPayment(em: EntityManager, invoice: Invoice): Payment {
  const payment = new Payment();
  payment.id = uuid();
  payment.personId = invoice.personId;
  payment.invoiceId = invoice.id;
  em.persist(payment);
  return payment;
}

/** Numbers never come twice. One that was taken by what then failed is missing, and stands for nothing. */
async function nextNumber(em: EntityManager): Promise<string> {
  const [row] = await em.execute<{ readonly number: string }[]>(`select nextval('invoice_number')::text as "number"`);
  if (row === undefined) throw new TypeError('The sequence of invoices gave no number.');
  return `TYH-${row.number.padStart(8, '0')}-${checkDigits(row.number)}`;
}

/** ISO 7064, MOD 97-10: a number that was misread over the telephone is none. */
function checkDigits(number: string): string {
  return String(98n - ((BigInt(number) * 100n) % 97n)).padStart(2, '0');
}

function billedTo({ name, billingAddress }: Billing): string {
  const { line1, line2, city, region, postalCode, country } = billingAddress ?? {};
  const town = [city, region, postalCode].filter((part) => part != null).join(' ');
  return [name, line1, line2, town, country].filter((line) => line != null && line !== '').join('\n');
}
