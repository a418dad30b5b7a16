import { ArgsType, Field, InputType, Int } from 'type-graphql';
import { z } from 'zod';
import { postalAddress, textLine } from '../../platform/input/index.js';
import { Gives, NotPersonalField } from '../../platform/privacy/index.js';
import type { PlanKey } from './billing.plans.js';
import { planNames } from './subscription.entity.js';

const aVersion = 'A counter; of what was changed it says nothing.';
const versionDescription =
  'The version that you saw; 0 where there was nothing yet. If there is a newer one nothing is changed; left out, the last change wins.';

@InputType({ description: 'A billing address. It replaces the one before it as a whole.' })
export class BillingAddressInput {
  @Field(() => String, { nullable: true })
  @Gives('BillingAddress.line1')
  line1?: string | null;

  @Field(() => String, { nullable: true })
  @Gives('BillingAddress.line2')
  line2?: string | null;

  @Field(() => String, { nullable: true })
  @Gives('BillingAddress.city')
  city?: string | null;

  @Field(() => String, { nullable: true, description: 'A state or region; for the United States its two letters.' })
  @Gives('BillingAddress.region')
  region?: string | null;

  @Field(() => String, { nullable: true })
  @Gives('BillingAddress.postalCode')
  postalCode?: string | null;

  @Field(() => String, { nullable: true, description: 'Two letters, ISO 3166-1: `US`.' })
  @Gives('BillingAddress.country')
  country?: string | null;
}

@InputType({ description: 'What to change. What is left out stays; null removes.' })
export class UpdateBillingInput {
  @Field(() => Int, { nullable: true, description: versionDescription })
  @NotPersonalField(aVersion)
  expectedVersion?: number | null;

  @Field(() => String, { nullable: true, description: 'Whom invoices are made out to.' })
  @Gives('Billing.name', 'Invoice.billedTo')
  name?: string | null;

  @Field(() => BillingAddressInput, { nullable: true })
  billingAddress?: BillingAddressInput | null;
}

const expectedVersion = z.int().nonnegative('A version is no negative number.').nullish();

/** How a change of billing details is read; every problem is named in words for people. */
export const updateBillingInput = z.object({
  expectedVersion,
  name: textLine('A name', 200),
  billingAddress: postalAddress.nullish(),
});

/** A change as it was read: what is absent stays, what is null goes. */
export type BillingChange = z.infer<typeof updateBillingInput>;

@ArgsType()
export class ConfirmPaymentMethodArgs {
  @Field({ description: 'The set-up that the card was given in: `setupId` of `preparePaymentMethod`.' })
  @Gives()
  setupId!: string;
}

/** What `confirmPaymentMethod` takes. */
export const confirmPaymentMethodInput = z.object({
  setupId: z.string().trim().min(1, 'The set-up is missing.').max(200, 'This is no set-up of ours.'),
});

@ArgsType()
export class ExpectedVersionArgs {
  @Field(() => Int, { nullable: true, description: versionDescription })
  @NotPersonalField(aVersion)
  expectedVersion?: number | null;
}

/** What an operation takes that changes what it is given no value for. */
export const expectedVersionInput = z.object({ expectedVersion });

@ArgsType()
export class StartSubscriptionArgs {
  @Field(() => planNames, { description: 'What to subscribe to.' })
  @Gives('Subscription.plan', 'Invoice.plan')
  plan!: PlanKey;
}

@ArgsType()
export class ChangePlanArgs extends ExpectedVersionArgs {
  @Field(() => planNames, { description: 'What the next period is to be bought of.' })
  @Gives('Subscription.nextPlan', 'Subscription.plan', 'Invoice.plan')
  plan!: PlanKey;
}
