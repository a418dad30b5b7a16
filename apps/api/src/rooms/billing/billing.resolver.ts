import { Arg, Args, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { NotPersonalField } from '../../platform/privacy/index.js';
import { extendType } from '../../platform/reader/index.js';
import { Person, signedInPerson, type RequestContext } from '../accounts/index.js';
import { PersonalField } from '../policy/index.js';
import { Billing, billingData } from './billing.entity.js';
import {
  ChangeSubscriptionResult,
  ConfirmPaymentMethodResult,
  Plan,
  PreparePaymentMethodResult,
  ResumeSubscriptionResult,
  StartSubscriptionResult,
  StartTrialResult,
  UpdateBillingResult,
} from './billing.errors.js';
import {
  ChangePlanArgs,
  ConfirmPaymentMethodArgs,
  ExpectedVersionArgs,
  StartSubscriptionArgs,
  UpdateBillingInput,
} from './billing.input.js';
import { plans, trialDays, type PlanKey } from './billing.plans.js';
import type { BillingService } from './billing.service.js';
import { bookData, Invoice, Payment } from './invoice.entity.js';
import type { PaymentMethodService } from './payment-method.service.js';
import { Subscription } from './subscription.entity.js';
import type { SubscriptionService } from './subscription.service.js';
import type { TrialService } from './trial.service.js';

const outcome = 'The outcome of an operation.';

extendType(Person, 'billing', {
  relation: { kind: 'TO_ONE', entity: () => Billing, by: 'personId', isOnly: true },
  field: PersonalField({
    ...billingData,
    type: () => Billing,
    description: 'Who pays, and with what; null until anything of it is given.',
    holds: 'whether you gave us billing details',
  }),
});

extendType(Person, 'subscription', {
  relation: { kind: 'TO_ONE', entity: () => Subscription, by: 'personId', isOnly: true },
  field: PersonalField({
    ...billingData,
    source: 'COLLECTED_AUTOMATICALLY',
    type: () => Subscription,
    description: 'The free trial and the subscription; null where neither was begun.',
    holds: 'whether you subscribe, or tried to',
  }),
});

extendType(Person, 'invoices', {
  relation: { kind: 'TO_MANY', entity: () => Invoice, by: 'personId' },
  field: PersonalField({
    ...bookData,
    type: () => [Invoice],
    description: 'What was to be paid, the oldest first.',
    holds: 'what you were to pay',
  }),
});

extendType(Person, 'payments', {
  relation: { kind: 'TO_MANY', entity: () => Payment, by: 'personId' },
  field: PersonalField({
    ...bookData,
    type: () => [Payment],
    description: 'What was paid, and what was declined, the oldest first.',
    holds: 'what you paid',
  }),
});

/** The parts of the room that the resolver hands on to. */
export interface BillingServices {
  readonly billing: BillingService;
  readonly paymentMethods: PaymentMethodService;
  readonly trials: TrialService;
  readonly subscriptions: SubscriptionService;
}

/** A person's own billing and subscription, changed. */
@Resolver()
export class BillingResolver {
  constructor(private readonly services: BillingServices) {}

  @Query(() => [Plan], { description: 'What can be subscribed to.' })
  @NotPersonalField('It is offered to everybody.')
  plans(): Plan[] {
    return Object.entries(plans).map(([key, terms]) =>
      Object.assign(new Plan(), { ...terms, key: key as PlanKey, trialDays }),
    );
  }

  @Mutation(() => UpdateBillingResult, {
    description: 'Changes or removes your billing name and address. While you pay for a subscription they are needed.',
  })
  @NotPersonalField(outcome)
  updateBilling(@Arg('input', () => UpdateBillingInput) input: UpdateBillingInput, @Ctx() context: RequestContext) {
    return this.services.billing.updateBilling(signedInPerson(context), input);
  }

  @Mutation(() => PreparePaymentMethodResult, {
    description:
      'Begins to set up a card. It is given to the payment service itself, in its form in the browser, with the secret from here.',
  })
  @NotPersonalField(outcome)
  preparePaymentMethod(@Ctx() context: RequestContext) {
    return this.services.paymentMethods.preparePaymentMethod(signedInPerson(context), context.client);
  }

  @Mutation(() => ConfirmPaymentMethodResult, {
    description: 'Takes the card that was set up as the one you pay with, in place of the one before.',
  })
  @NotPersonalField(outcome)
  confirmPaymentMethod(@Args() { setupId }: ConfirmPaymentMethodArgs, @Ctx() context: RequestContext) {
    return this.services.paymentMethods.confirmPaymentMethod(signedInPerson(context), setupId, context.client);
  }

  @Mutation(() => UpdateBillingResult, {
    description: 'Removes your card, here and at the payment service. While you pay for a subscription it is needed.',
  })
  @NotPersonalField(outcome)
  removePaymentMethod(@Args() { expectedVersion }: ExpectedVersionArgs, @Ctx() context: RequestContext) {
    return this.services.paymentMethods.removePaymentMethod(signedInPerson(context), expectedVersion);
  }

  @Mutation(() => StartTrialResult, { description: 'Begins your free trial, which you have once. It ends by itself.' })
  @NotPersonalField(outcome)
  startTrial(@Ctx() context: RequestContext) {
    return this.services.trials.startTrial(signedInPerson(context));
  }

  @Mutation(() => StartSubscriptionResult, {
    description:
      'Subscribes you to a plan and pays its first period with your card. What is left of a free trial is not lost.',
  })
  @NotPersonalField(outcome)
  startSubscription(@Args() { plan }: StartSubscriptionArgs, @Ctx() context: RequestContext) {
    return this.services.subscriptions.startSubscription(signedInPerson(context), plan, context.client);
  }

  @Mutation(() => ChangeSubscriptionResult, {
    description: 'Changes the plan with the next period; back to the present one takes the change back.',
  })
  @NotPersonalField(outcome)
  changePlan(@Args() { plan, expectedVersion }: ChangePlanArgs, @Ctx() context: RequestContext) {
    return this.services.subscriptions.changePlan(signedInPerson(context), plan, expectedVersion);
  }

  @Mutation(() => ChangeSubscriptionResult, {
    description:
      'Cancels your subscription. It goes on for as long as you have paid, and can be resumed until then. A change of plan that was to come is given up.',
  })
  @NotPersonalField(outcome)
  cancelSubscription(@Args() { expectedVersion }: ExpectedVersionArgs, @Ctx() context: RequestContext) {
    return this.services.subscriptions.cancelSubscription(signedInPerson(context), expectedVersion);
  }

  @Mutation(() => ResumeSubscriptionResult, {
    description:
      'Takes a cancellation back, while the period lasts; it goes on with the plan you have. What is needed to bill the next period must be there.',
  })
  @NotPersonalField(outcome)
  resumeSubscription(@Args() { expectedVersion }: ExpectedVersionArgs, @Ctx() context: RequestContext) {
    return this.services.subscriptions.resumeSubscription(signedInPerson(context), expectedVersion);
  }
}
