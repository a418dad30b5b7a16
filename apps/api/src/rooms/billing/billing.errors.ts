import { createUnionType, Field, ID, Int, ObjectType } from 'type-graphql';
import { InvalidInput } from '../../platform/input/index.js';
import { NothingPersonal } from '../../platform/privacy/index.js';
import { Reads } from '../../platform/reader/index.js';
import { TooManyAttempts } from '../accounts/index.js';
import { Billing } from './billing.entity.js';
import type { PlanKey } from './billing.plans.js';
import { planNames, stateNames, Subscription } from './subscription.entity.js';
import type { SubscriptionState } from './subscription.states.js';

const outcome = 'The outcome of a change; what was changed is classified there.';

@ObjectType({ description: 'What can be subscribed to, and for how much.' })
@NothingPersonal('It is offered to everybody.')
export class Plan {
  @Field(() => planNames)
  key!: PlanKey;

  @Field({ description: 'Its name, for people.' })
  title!: string;

  @Field(() => Int, { description: 'A whole number of the currency’s smallest unit: 999 is $9.99.' })
  amountMinor!: number;

  @Field({ description: 'ISO 4217: `USD`.' })
  currency!: string;

  @Field(() => Int, { description: 'How many calendar months one payment buys.' })
  months!: number;

  @Field(() => Int, { description: 'How many days can be tried for nothing before, once.' })
  trialDays!: number;
}

@ObjectType({ description: 'The change is made, or was made before; see it here.' })
@NothingPersonal(outcome)
export class BillingUpdated {
  constructor(personId = '') {
    this.personId = personId;
  }

  @Field(() => ID, { description: 'Whose billing details they are.' })
  personId!: string;

  @Field(() => Billing, { nullable: true, description: 'As it stands now.' })
  @Reads({ kind: 'ONE', entity: () => Billing, by: 'personId', value: ({ source }) => String(source?.['personId']) })
  billing?: Billing | null;
}

@ObjectType({ description: 'The change is made, or was made before; see it here.' })
@NothingPersonal(outcome)
export class SubscriptionUpdated {
  constructor(personId = '') {
    this.personId = personId;
  }

  @Field(() => ID, { description: 'Whose subscription it is.' })
  personId!: string;

  @Field(() => Subscription, { nullable: true, description: 'As it stands now.' })
  @Reads({
    kind: 'ONE',
    entity: () => Subscription,
    by: 'personId',
    value: ({ source }) => String(source?.['personId']),
  })
  subscription?: Subscription | null;
}

@ObjectType({ description: 'Somebody, perhaps you elsewhere, made a change since you looked. Nothing was changed.' })
@NothingPersonal('It tells versions.')
export class BillingConflict {
  constructor(currentVersion = 0) {
    this.currentVersion = currentVersion;
  }

  @Field(() => Int, { description: 'The version now. Look again, and send your change with it.' })
  currentVersion!: number;
}

@ObjectType({ description: 'It is needed while you pay for a subscription. Nothing was changed.' })
@NothingPersonal('It names fields, and no value.')
export class NeededForSubscription {
  constructor(fields: string[] = []) {
    this.fields = fields;
  }

  @Field(() => [String], { description: 'What cannot be removed now, as paths: `billingAddress.country`.' })
  fields!: string[];

  @Field({ description: 'What to do next.' })
  nextStep: string = 'Cancel the subscription; from then on everything can be removed, at once.';
}

@ObjectType({ description: 'Something is missing without which no invoice can be made out. Nothing was changed.' })
@NothingPersonal('It names fields, and no value.')
export class BillingIncomplete {
  constructor(missing: string[] = []) {
    this.missing = missing;
  }

  @Field(() => [String], {
    description: 'What is missing, as paths: `name`, `billingAddress.country`, `paymentMethod`.',
  })
  missing!: string[];
}

@ObjectType({ description: 'Give the card to the payment service with this. It never passes through here.' })
@NothingPersonal('A secret that is random, and stands for a set-up.')
export class PaymentMethodPrepared {
  constructor(prepared?: { readonly setupId: string; readonly clientSecret: string }) {
    Object.assign(this, prepared);
  }

  @Field({ description: 'Send it to `confirmPaymentMethod` once the card is given.' })
  setupId!: string;

  @Field({ description: 'For the payment service’s own form, in the browser. It is kept nowhere.' })
  clientSecret!: string;
}

@ObjectType({ description: 'No card was given in this set-up, or it is none of yours. Nothing was changed.' })
@NothingPersonal(outcome)
export class PaymentMethodNotConfirmed {
  @Field({ description: 'What to do next.' })
  nextStep: string = 'Prepare a payment method anew, and give the card in the form of the payment service.';
}

@ObjectType({ description: 'The card was declined. Nothing was paid and nothing is owed.' })
@NothingPersonal(outcome)
export class PaymentDeclined {
  @Field({ description: 'What to do next.' })
  nextStep: string = 'Give another card, or ask your bank.';
}

@ObjectType({ description: 'A payment is under way. Nothing else was begun.' })
@NothingPersonal(outcome)
export class PaymentUnderWay {
  @Field({ description: 'What to do next.' })
  nextStep: string = 'Look at your subscription in a while.';
}

@ObjectType({ description: 'There is one free trial, and it is not for you any more. Nothing was changed.' })
@NothingPersonal('It tells what is so for everybody who asks a second time.')
export class TrialNotAvailable {
  @Field({ description: 'What to do next.' })
  nextStep: string = 'Subscribe to a plan.';
}

@ObjectType({ description: 'That cannot be done where the subscription stands. Nothing was changed.' })
@NothingPersonal('What was asked for does not fit; it is told only to the person.')
export class NotInThisState {
  constructor(state: SubscriptionState = 'NONE') {
    this.state = state === 'NONE' ? null : state;
  }

  @Field(() => stateNames, { nullable: true, description: 'Where it stands; null where there is none.' })
  state!: Exclude<SubscriptionState, 'NONE'> | null;
}

export const UpdateBillingResult = createUnionType({
  name: 'UpdateBillingResult',
  description: 'What came of changing billing details.',
  types: () => [BillingUpdated, BillingConflict, NeededForSubscription, InvalidInput] as const,
});

export const PreparePaymentMethodResult = createUnionType({
  name: 'PreparePaymentMethodResult',
  description: 'What came of preparing a payment method.',
  types: () => [PaymentMethodPrepared, TooManyAttempts] as const,
});

export const ConfirmPaymentMethodResult = createUnionType({
  name: 'ConfirmPaymentMethodResult',
  description: 'What came of confirming a payment method.',
  types: () => [BillingUpdated, PaymentMethodNotConfirmed, InvalidInput, TooManyAttempts] as const,
});

export const StartTrialResult = createUnionType({
  name: 'StartTrialResult',
  description: 'What came of starting the free trial.',
  types: () => [SubscriptionUpdated, TrialNotAvailable] as const,
});

export const StartSubscriptionResult = createUnionType({
  name: 'StartSubscriptionResult',
  description: 'What came of subscribing.',
  types: () =>
    [
      SubscriptionUpdated,
      BillingIncomplete,
      PaymentDeclined,
      PaymentUnderWay,
      NotInThisState,
      TooManyAttempts,
    ] as const,
});

export const ChangeSubscriptionResult = createUnionType({
  name: 'ChangeSubscriptionResult',
  description: 'What came of changing a subscription.',
  types: () => [SubscriptionUpdated, BillingConflict, NotInThisState, InvalidInput] as const,
});

export const ResumeSubscriptionResult = createUnionType({
  name: 'ResumeSubscriptionResult',
  description: 'What came of taking a cancellation back.',
  types: () => [SubscriptionUpdated, BillingIncomplete, BillingConflict, NotInThisState, InvalidInput] as const,
});
