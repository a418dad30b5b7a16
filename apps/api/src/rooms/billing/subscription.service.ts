import type { Ledger } from '@trackyourhours/privacy';
import type { Clock } from '../../platform/clock/index.js';
import type { EntityManager } from '../../platform/database/index.js';
import { InvalidInput, parseInput } from '../../platform/input/index.js';
import type { Mail } from '../../platform/mail/index.js';
import type { Charge, ChargeRequest, PaymentProcessor } from '../../platform/payments/index.js';
import type { AttemptService, EmailService, RequestContext, TooManyAttempts } from '../accounts/index.js';
import { accessPolicy } from '../policy/index.js';
import { Billing } from './billing.entity.js';
import {
  BillingConflict,
  BillingIncomplete,
  NotInThisState,
  PaymentDeclined,
  PaymentUnderWay,
  SubscriptionUpdated,
} from './billing.errors.js';
import { expectedVersionInput } from './billing.input.js';
import { billingLimits } from './billing.limits.js';
import { billingMails } from './billing.mail.js';
import { daysAfter, graceDays, renewalLeadDays, retryDays, type PlanKey } from './billing.plans.js';
import { missingToBill } from './billing.service.js';
import { holdPerson, type BillingWork } from './billing.work.js';
import { Invoice } from './invoice.entity.js';
import { makeOutInvoice, settleInvoice } from './invoice.service.js';
import { subscribedIn, Subscription } from './subscription.entity.js';
import { periodToBuy, type Outcome, type Subscribed } from './subscription.states.js';
import { happen, type Happening } from './trial.service.js';

type Client = RequestContext['client'];
type Settled = SubscriptionUpdated | PaymentDeclined | PaymentUnderWay;
type Changed = SubscriptionUpdated | BillingConflict | NotInThisState | InvalidInput;
type Refused = BillingIncomplete | NotInThisState | PaymentUnderWay;

/** What a payment service is asked for, and what is told of it beforehand. */
interface Due extends ChargeRequest {
  readonly kind: 'DUE';
}

/** What the service works with. */
export interface SubscriptionServiceOptions {
  readonly work: BillingWork;
  readonly processor: PaymentProcessor;
  readonly ledger: Ledger;
  readonly attempts: AttemptService;
  readonly emails: EmailService;
  readonly clock: Clock;
}

/**
 * Subscribes, renews and ends. A payment is made in three steps, so that no unit of work waits for the world: an invoice
 * is made out, the processor is asked under the invoice's id, and what came of it is entered. A process that dies in
 * between is found out by whoever comes next: asked again under the same id, the processor tells what it did.
 */
export class SubscriptionService {
  constructor(private readonly options: SubscriptionServiceOptions) {}

  async startSubscription(
    personId: string,
    plan: PlanKey,
    client: Client,
  ): Promise<Settled | Refused | TooManyAttempts> {
    const refused = await this.options.attempts.refused(billingLimits.charge, client, personId);
    if (refused !== null) return refused;
    return this.buy(personId, 'Mutation.startSubscription', (now) => startOf(now, plan));
  }

  /** Buys the next period of a subscription whose period is about to end, or has ended. Run twice, it buys once. */
  renewSubscription(personId: string): Promise<Settled | Refused> {
    return this.buy(personId, 'renewSubscription', (now, at) => renewalOf(now, at));
  }

  /**
   * Whose next period can be bought now. A card that was declined is tried again after some days, until the days of
   * grace are over; whoever gives another card and starts again meanwhile need not wait for that.
   */
  async renewalsDue(): Promise<readonly string[]> {
    const now = this.options.clock.now();
    const rows = await this.options.work.reading().execute<{ readonly personId: string }[]>(
      `select "s"."person_id" as "personId" from "subscription" "s"
        where "s"."plan" is not null and "s"."canceled_at" is null
          and "s"."paid_until" <= ? and "s"."paid_until" > ?
          and not exists (select from "payment" "p"
            where "p"."person_id" = "s"."person_id" and "p"."outcome" = 'DECLINED' and "p"."occurred_at" > ?)
        order by "s"."paid_until"`,
      [daysAfter(now, renewalLeadDays), daysAfter(now, -graceDays), daysAfter(now, -retryDays)].map((moment) =>
        moment.toISOString(),
      ),
    );
    return rows.map(({ personId }) => personId);
  }

  changePlan(personId: string, plan: PlanKey, expectedVersion: number | null | undefined) {
    return this.change(personId, { kind: 'PLAN_CHANGED', plan }, expectedVersion);
  }

  cancelSubscription(personId: string, expectedVersion: number | null | undefined) {
    return this.change(personId, { kind: 'CANCELED' }, expectedVersion);
  }

  /** Refused where nothing is there to bill by: while it is cancelled, everything can be removed. */
  async resumeSubscription(personId: string, given: number | null | undefined): Promise<Changed | BillingIncomplete> {
    return this.changeOf(personId, given, async (em) => {
      const missing = missingToBill(await em.findOne(Billing, { personId }));
      const outcome = await happen(
        em,
        personId,
        { kind: 'RESUMED', isBillable: missing.length === 0 },
        this.options.clock.now(),
      );
      return !outcome.taken && outcome.why === 'NOT_BILLABLE'
        ? new BillingIncomplete(missing)
        : changed(personId, outcome);
    });
  }

  /** Enters what became of the payment of an invoice, once, in the caller's unit of work; of an invoice that is gone nothing. */
  async settle(
    em: EntityManager,
    mails: Mail[],
    invoiceId: string,
    charge: Exclude<Charge, { readonly status: 'PENDING' }>,
  ): Promise<Settled | null> {
    const [owner] = await em.execute<{ readonly personId: string }[]>(
      'select "person_id" as "personId" from "invoice" where "id" = ?',
      [invoiceId],
    );
    if (owner === undefined) return null;
    const { personId } = owner;
    await holdPerson(em, personId);
    const invoice = await em.findOneOrFail(Invoice, { id: invoiceId });
    const now = this.options.clock.now();
    // An invoice that was given up and is paid after all is paid: the money has gone.
    if (invoice.status === 'OPEN' || (invoice.status === 'VOID' && charge.status === 'SUCCEEDED')) {
      await settleInvoice(em, invoice, charge, now);
      if (charge.status === 'DECLINED') await this.tellOfDecline(em, mails, personId, now);
      if (charge.status === 'SUCCEEDED') {
        const { plan, anchorAt, periodEndsAt: paidUntil, issuedAt: askedAt } = invoice;
        await happen(em, personId, { kind: 'PAID', plan, anchorAt, paidUntil, askedAt }, now);
      }
    }
    return invoice.status === 'PAID' ? new SubscriptionUpdated(personId) : new PaymentDeclined();
  }

  private change(personId: string, happening: Happening, given: number | null | undefined): Promise<Changed> {
    return this.changeOf(personId, given, async (em) =>
      changed(personId, await happen(em, personId, happening, this.options.clock.now())),
    );
  }

  private async changeOf<T>(
    personId: string,
    given: number | null | undefined,
    make: (em: EntityManager) => Promise<T>,
  ): Promise<T | BillingConflict | InvalidInput> {
    const input = parseInput(expectedVersionInput, { expectedVersion: given });
    if (input instanceof InvalidInput) return input;
    return this.options.work.of(personId, async (em) => {
      const version = (await em.findOne(Subscription, { personId }))?.version ?? 0;
      if (input.expectedVersion != null && input.expectedVersion !== version) return new BillingConflict(version);
      return make(em);
    });
  }

  private async buy(
    personId: string,
    operation: string,
    wanted: (now: Subscribed, at: Date) => PlanKey | 'HAS_IT' | 'NOT_NOW',
  ): Promise<Settled | Refused> {
    const { work, processor } = this.options;
    const due = await work.of(personId, (em) => this.reserve(em, personId, wanted));
    if (!('kind' in due)) return due;
    await this.disclose(personId, operation);
    const charge = await processor.charge(due);
    if (charge.status === 'PENDING') return new PaymentUnderWay();
    return (await work.unit((em, mails) => this.settle(em, mails, due.invoiceId, charge))) ?? new PaymentUnderWay();
  }

  /** Makes out an invoice, or takes up the one that is open: asked for again at once, it is the same. */
  private async reserve(
    em: EntityManager,
    personId: string,
    wanted: (now: Subscribed, at: Date) => PlanKey | 'HAS_IT' | 'NOT_NOW',
  ): Promise<Due | SubscriptionUpdated | Refused> {
    const at = this.options.clock.now();
    const subscribed = subscribedIn(await em.findOne(Subscription, { personId }), at);
    const plan = wanted(subscribed, at);
    if (plan === 'HAS_IT') return new SubscriptionUpdated(personId);
    if (plan === 'NOT_NOW') return new NotInThisState(subscribed.state);
    const billing = await em.findOne(Billing, { personId });
    const missing = missingToBill(billing);
    if (billing?.processorCustomer == null || billing.processorCard === null || missing.length > 0) {
      return new BillingIncomplete(missing);
    }
    const open = await this.openInvoice(em, personId, plan, at);
    if (open instanceof PaymentUnderWay) return open;
    const invoice = open ?? (await makeOutInvoice(em, billing, plan, periodToBuy(subscribed, plan, at), at));
    return {
      kind: 'DUE',
      customer: billing.processorCustomer,
      card: billing.processorCard,
      amountMinor: invoice.amountMinor,
      currency: invoice.currency,
      invoiceId: invoice.id,
    };
  }

  /** The invoice whose payment is under way. One of another plan is waited for, and after an hour given up. */
  private async openInvoice(
    em: EntityManager,
    personId: string,
    plan: PlanKey,
    at: Date,
  ): Promise<Invoice | PaymentUnderWay | null> {
    const open = await em.findOne(Invoice, { personId, status: 'OPEN' });
    if (open === null || open.plan === plan) return open;
    if (at.getTime() - open.issuedAt.getTime() < givenUpAfterMs) return new PaymentUnderWay();
    open.status = 'VOID';
    open.settledAt = at;
    await em.flush();
    return null;
  }

  /** Whoever has a subscription that goes on hears why it may end; whoever is just trying to get one sees it. */
  private async tellOfDecline(em: EntityManager, mails: Mail[], personId: string, now: Date): Promise<void> {
    const { emails, work } = this.options;
    const subscribed = subscribedIn(await em.findOne(Subscription, { personId }), now);
    if (subscribed.state !== 'ACTIVE' && subscribed.state !== 'PAST_DUE') return;
    const address = await emails.noticesTo(em, personId);
    if (address === null) return;
    mails.push(billingMails.renewalDeclined(address, work.appUrl, daysAfter(subscribed.paidUntil, graceDays)));
  }

  /** Policy, "To Whom Do We Disclose", paragraph 1: what the processor is told is in the ledger before it is told. */
  private async disclose(personId: string, operation: string): Promise<void> {
    const { processor, ledger } = this.options;
    // The local one is a part of this server, and tells nobody.
    if (processor.name !== 'STRIPE') return;
    await ledger.record([
      {
        personIds: [personId],
        recipientId: 'stripe',
        recipientKind: 'RECIPIENT',
        gate: 'SERVICE_PROVIDER',
        purpose: 'ADMINISTER_ACCOUNTS_AND_PAYMENTS',
        policyVersion: accessPolicy.version,
        consentId: null,
        operation,
        categories: ['FINANCIAL_AND_BILLING'],
        shown: ['Invoice.amountMinor', 'Invoice.currency'],
        masked: [],
      },
    ]);
  }
}

/** How long a payment of which nothing is heard keeps another from being begun. */
const givenUpAfterMs = 3_600_000;

function changed(personId: string, outcome: Outcome): SubscriptionUpdated | NotInThisState {
  return outcome.taken ? new SubscriptionUpdated(personId) : new NotInThisState(outcome.subscribed.state);
}

/** What is to be bought of whoever wants to start a plan. */
function startOf(now: Subscribed, plan: PlanKey): PlanKey | 'HAS_IT' | 'NOT_NOW' {
  switch (now.state) {
    case 'NONE':
    case 'TRIALING':
    case 'ENDED':
    case 'PAST_DUE':
      return plan;
    case 'ACTIVE':
      return now.plan === plan ? 'HAS_IT' : 'NOT_NOW';
    case 'CANCELING':
      return 'NOT_NOW';
  }
}

/** What is to be bought of whoever goes on, when the time for it has come. */
function renewalOf(now: Subscribed, at: Date): PlanKey | 'HAS_IT' | 'NOT_NOW' {
  if (now.state !== 'ACTIVE' && now.state !== 'PAST_DUE') return 'NOT_NOW';
  return at < daysAfter(now.paidUntil, -renewalLeadDays) ? 'HAS_IT' : (now.nextPlan ?? now.plan);
}
