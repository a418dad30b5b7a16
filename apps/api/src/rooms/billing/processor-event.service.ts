import type { Clock } from '../../platform/clock/index.js';
import type { Log } from '../../platform/log/index.js';
import type { PaymentProcessor } from '../../platform/payments/index.js';
import type { BillingWork } from './billing.work.js';
import type { PaymentMethodService } from './payment-method.service.js';
import type { SubscriptionService } from './subscription.service.js';

/** What became of something that came as an event of the processor; `REFUSED` is not from it, or too old. */
export type Receipt = 'TAKEN' | 'KNOWN' | 'REFUSED';

/** Takes what the processor tells of its own accord: each event once, however often it is told. */
export class ProcessorEventService {
  constructor(
    private readonly work: BillingWork,
    private readonly processor: PaymentProcessor,
    private readonly paymentMethods: PaymentMethodService,
    private readonly subscriptions: SubscriptionService,
    private readonly clock: Clock,
    private readonly log: Pick<Log, 'warn'>,
  ) {}

  async receive(body: Buffer, signature: string): Promise<Receipt> {
    const now = this.clock.now();
    const event = this.processor.readEvent(body, signature, now);
    if (event === null) return 'REFUSED';
    // It asks the processor, and waits; told twice, it comes to the same.
    if (event.kind === 'CARD_SET_UP' && !(await this.isKnown(event.id))) {
      await this.paymentMethods.keepCardOfAccount(event.accountId, event.setupId);
    }
    return this.work.unit(async (em, mails) => {
      const rows = await em.execute<unknown[]>(
        'insert into "processor_event" ("id", "received_at") values (?, ?) on conflict do nothing returning "id"',
        [event.id, now.toISOString()],
      );
      if (rows.length === 0) return 'KNOWN';
      if (event.kind === 'CHARGED') {
        const settled = await this.subscriptions.settle(em, mails, event.invoiceId, event.charge);
        // Its person is gone: somebody has to pay it back.
        if (settled === null && event.charge.status === 'SUCCEEDED') this.log.warn('billing.payment_unmatched');
      }
      return 'TAKEN';
    });
  }

  private async isKnown(id: string): Promise<boolean> {
    const rows = await this.work.reading().execute<unknown[]>('select 1 from "processor_event" where "id" = ?', [id]);
    return rows.length > 0;
  }
}
