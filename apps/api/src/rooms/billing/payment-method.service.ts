import type { Clock } from '../../platform/clock/index.js';
import type { EntityManager } from '../../platform/database/index.js';
import { InvalidInput, parseInput } from '../../platform/input/index.js';
import type { Card, PaymentProcessor } from '../../platform/payments/index.js';
import type { AttemptService, RequestContext, TooManyAttempts } from '../accounts/index.js';
import { Billing } from './billing.entity.js';
import {
  BillingConflict,
  BillingUpdated,
  NeededForSubscription,
  PaymentMethodNotConfirmed,
  PaymentMethodPrepared,
} from './billing.errors.js';
import { confirmPaymentMethodInput, expectedVersionInput } from './billing.input.js';
import { billingLimits } from './billing.limits.js';
import { isPaying, openBilling } from './billing.service.js';
import type { BillingWork } from './billing.work.js';

type Client = RequestContext['client'];

/**
 * Keeps what is known of a card. Policy, "To Whom Do We Disclose", paragraph 1: cards are the processor's. Their numbers
 * go from the browser to it; what comes here is the brand, the last four digits and the expiry.
 */
export class PaymentMethodService {
  constructor(
    private readonly work: BillingWork,
    private readonly processor: PaymentProcessor,
    private readonly attempts: AttemptService,
    private readonly clock: Clock,
  ) {}

  async preparePaymentMethod(personId: string, client: Client): Promise<PaymentMethodPrepared | TooManyAttempts> {
    const refused = await this.attempts.refused(billingLimits.setUp, client, personId);
    if (refused !== null) return refused;
    const { accountId, customer } = await this.customerOf(personId);
    return new PaymentMethodPrepared(await this.processor.setUpCard(customer, accountId));
  }

  async confirmPaymentMethod(
    personId: string,
    given: string,
    client: Client,
  ): Promise<BillingUpdated | PaymentMethodNotConfirmed | InvalidInput | TooManyAttempts> {
    const input = parseInput(confirmPaymentMethodInput, { setupId: given });
    if (input instanceof InvalidInput) return input;
    const refused = await this.attempts.refused(billingLimits.confirm, client, personId);
    if (refused !== null) return refused;
    const known = await this.work.reading().findOne(Billing, { personId });
    return (await this.keepCardOf(known, input.setupId))
      ? new BillingUpdated(personId)
      : new PaymentMethodNotConfirmed();
  }

  /** The same, told by the processor itself: of an account that is gone it changes nothing. */
  async keepCardOfAccount(accountId: string, setupId: string): Promise<void> {
    await this.keepCardOf(await this.work.reading().findOne(Billing, { id: accountId }), setupId);
  }

  async removePaymentMethod(
    personId: string,
    given: number | null | undefined,
  ): Promise<BillingUpdated | BillingConflict | NeededForSubscription | InvalidInput> {
    const input = parseInput(expectedVersionInput, { expectedVersion: given });
    if (input instanceof InvalidInput) return input;
    return this.work.of(personId, async (em) => {
      const billing = await em.findOne(Billing, { personId });
      const version = billing?.version ?? 0;
      if (input.expectedVersion != null && input.expectedVersion !== version) return new BillingConflict(version);
      if (billing === null || billing.processorCard === null) return new BillingUpdated(personId);
      if (await isPaying(em, personId, this.clock.now())) return new NeededForSubscription(['paymentMethod']);
      // Before ours is removed: of a card that we no longer know the processor could not be told.
      await this.processor.forgetCard(billing.processorCard);
      this.keep(billing, null);
      return new BillingUpdated(personId);
    });
  }

  /** The processor's customer for a person, made at the first need. */
  private async customerOf(personId: string): Promise<{ readonly accountId: string; readonly customer: string }> {
    const { accountId, customer } = await this.work.of(personId, async (em) => {
      const billing = (await em.findOne(Billing, { personId })) ?? this.opened(em, personId);
      return { accountId: billing.id, customer: billing.processorCustomer };
    });
    if (customer !== null) return { accountId, customer };
    // Asked twice at once, the processor makes one.
    const made = await this.processor.openCustomer(accountId);
    await this.work.of(personId, async (em) => {
      (await em.findOneOrFail(Billing, { personId })).processorCustomer ??= made;
    });
    return { accountId, customer: made };
  }

  private async keepCardOf(known: Billing | null, setupId: string): Promise<boolean> {
    if (known?.processorCustomer == null) return false;
    const { personId, processorCustomer } = known;
    const card = await this.processor.cardOf(processorCustomer, setupId);
    if (card === null) return false;
    await this.work.of(personId, async (em) => {
      const billing = await em.findOneOrFail(Billing, { personId });
      if (billing.processorCard === card.reference) return;
      if (billing.processorCard !== null) await this.processor.forgetCard(billing.processorCard);
      this.keep(billing, card);
    });
    return true;
  }

  private opened(em: EntityManager, personId: string): Billing {
    const billing = openBilling(em, personId);
    billing.updatedAt = this.clock.now();
    return billing;
  }

  private keep(billing: Billing, card: Card | null): void {
    billing.paymentMethod =
      card === null ? null : { brand: card.brand, lastFour: card.lastFour, expires: card.expires };
    billing.processorCard = card?.reference ?? null;
    billing.updatedAt = this.clock.now();
  }
}
