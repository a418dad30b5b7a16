import type { KeyRing } from '@trackyourhours/privacy';
import { v4 as uuid } from 'uuid';
import type { Clock } from '../../platform/clock/index.js';
import type { EntityManager, MikroORM } from '../../platform/database/index.js';
import {
  recordOf,
  type ErasureReport,
  type HeldRecord,
  type Holder,
  type KeptRecords,
} from '../../platform/holder/index.js';
import type { PaymentProcessor } from '../../platform/payments/index.js';
import { Billing } from './billing.entity.js';
import { monthsAfter } from './billing.plans.js';
import { Invoice, KeptInvoice, Payment } from './invoice.entity.js';
import { Subscription } from './subscription.entity.js';

/** What the holder works with. */
export interface BillingHolderOptions {
  readonly orm: MikroORM;
  readonly processor: PaymentProcessor;
  readonly keys: KeyRing;
  readonly clock: Clock;
}

/**
 * What this room holds of a person. Policy, "The Right to Request Deletion": a request is carried out but for what the law
 * makes us keep, and the person is told why. That is paid invoices, for seven years, and nothing besides.
 */
export class BillingHolder implements Holder {
  readonly room = 'billing';

  constructor(private readonly options: BillingHolderOptions) {}

  async export(personId: string): Promise<readonly HeldRecord[]> {
    const em = this.options.orm.em.fork();
    const order = { orderBy: { id: 'asc' } } as const;
    const [billing, subscriptions, invoices, payments] = [
      await em.find(Billing, { personId }),
      await em.find(Subscription, { personId }),
      await em.find(Invoice, { personId }, order),
      await em.find(Payment, { personId }, order),
    ];
    return [
      ...billing.map((row) => recordOf(row, ['version', 'updatedAt'])),
      ...subscriptions.map((row) => recordOf(row, subscriptionProperties)),
      ...invoices.map((row) => recordOf(row, invoiceProperties)),
      ...payments.map((row) => recordOf(row, ['outcome', 'occurredAt'])),
    ];
  }

  async erase(em: EntityManager, personId: string): Promise<ErasureReport> {
    const [billing] = await em.find(Billing, { personId });
    const kept = await this.keep(em, personId);
    await em.flush();
    let erased = 0;
    for (const entity of [Payment, Invoice, Subscription, Billing]) {
      erased += await em.nativeDelete<Billing>(entity as typeof Billing, { personId });
    }
    // Last, because it cannot be taken back; asked again after a fault, the processor has forgotten already.
    if (billing?.processorCustomer != null) await this.options.processor.forgetCustomer(billing.processorCustomer);
    return { room: this.room, erased, kept: kept === null ? [] : [kept] };
  }

  /** Destroys what has been kept for long enough, with its keys. Gives how many. */
  async expire(): Promise<number> {
    const { orm, keys, clock } = this.options;
    const rows = await orm.em
      .fork()
      .execute<{ readonly id: string }[]>('select "id" from "kept_invoice" where "kept_until" <= ?', [
        clock.now().toISOString(),
      ]);
    for (const { id } of rows) {
      await orm.em.fork().nativeDelete(KeptInvoice, { id });
      await keys.destroy(id);
    }
    return rows.length;
  }

  /** Copies the paid invoices whose time is not over to where no person is named, each under a key of its own. */
  private async keep(em: EntityManager, personId: string): Promise<KeptRecords | null> {
    const now = this.options.clock.now();
    const references = new Map(
      (await em.find(Payment, { personId })).map(({ invoiceId, processorReference }) => [
        invoiceId,
        processorReference,
      ]),
    );
    const kept = (await em.find(Invoice, { personId, status: 'PAID' })).flatMap((invoice) => {
      const { settledAt } = invoice;
      const keptUntil = settledAt === null ? now : monthsAfter(settledAt, keptYears * 12);
      if (settledAt === null || keptUntil <= now) return [];
      return [keptCopy(invoice, settledAt, keptUntil, references.get(invoice.id) ?? null)];
    });
    const [last] = kept.map(({ keptUntil }) => keptUntil).sort((one, other) => other.getTime() - one.getTime());
    if (last === undefined) return null;
    em.persist(kept);
    return { type: 'Invoice', count: kept.length, reason, period: `P${String(keptYears)}Y`, until: last };
  }
}

/** As the vocabulary's `SEVEN_YEARS_AFTER_PAYMENT` says; its sources stand there. */
const keptYears = 7;

const reason =
  'Tax law makes us keep our books: paid invoices, each for seven years after its payment (26 CFR § 1.6001-1(e), 26 U.S.C. § 6511(d)(1)).';

const subscriptionProperties = [
  'trialStartedAt',
  'trialEndsAt',
  'plan',
  'nextPlan',
  'paidUntil',
  'canceledAt',
  'endedAt',
] as const;

const invoiceProperties = ['plan', 'status', 'issuedAt', 'periodStartsAt', 'periodEndsAt', 'settledAt'] as const;

function keptCopy(invoice: Invoice, paidAt: Date, keptUntil: Date, processorReference: string | null): KeptInvoice {
  const copy = new KeptInvoice();
  // An id of its own: the invoice's stands in what the person was told, and in the ledger's neighbourhood.
  copy.id = uuid();
  copy.number = invoice.number;
  copy.amountMinor = invoice.amountMinor;
  copy.currency = invoice.currency;
  copy.billedTo = invoice.billedTo;
  copy.plan = invoice.plan;
  copy.issuedAt = invoice.issuedAt.toISOString();
  copy.paidAt = paidAt.toISOString();
  copy.processorReference = processorReference;
  copy.keptUntil = keptUntil;
  return copy;
}
