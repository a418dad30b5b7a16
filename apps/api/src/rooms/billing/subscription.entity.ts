import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, GraphQLISODateTime, Int, ObjectType } from 'type-graphql';
import { NotPersonalField, registerPlainEnum } from '../../platform/privacy/index.js';
import { Derived, Node } from '../../platform/reader/index.js';
import { PersonalField, type PersonalOptions } from '../policy/index.js';
import { billingData } from './billing.entity.js';
import type { PlanKey } from './billing.plans.js';
import { asOf, none, type Subscribed } from './subscription.states.js';

const aWord = 'A word of a short list; whose it is stands elsewhere.';

/** The plans by name, as the schema's enum. */
export const planNames = { MONTHLY: 'MONTHLY', YEARLY: 'YEARLY' } as const satisfies Record<PlanKey, PlanKey>;

/** The states by name, as the schema's enum; `NONE` is no row. */
export const stateNames = {
  TRIALING: 'TRIALING',
  ACTIVE: 'ACTIVE',
  PAST_DUE: 'PAST_DUE',
  CANCELING: 'CANCELING',
  ENDED: 'ENDED',
} as const satisfies { readonly [State in Exclude<Subscribed['state'], 'NONE'>]: State };

registerPlainEnum(planNames, {
  name: 'SubscriptionPlan',
  description: 'What can be subscribed to.',
  valuesConfig: { MONTHLY: { description: 'Paid month by month.' }, YEARLY: { description: 'Paid a year at a time.' } },
  reason: aWord,
});

registerPlainEnum(stateNames, {
  name: 'SubscriptionState',
  description: 'Where a subscription stands.',
  valuesConfig: {
    TRIALING: { description: 'In the free trial, which ends by itself.' },
    ACTIVE: { description: 'Paid for, and renewed at the end of the period.' },
    PAST_DUE: { description: 'A payment is missing; it goes on for some days.' },
    CANCELING: { description: 'Cancelled: it ends with what was paid for, and can be resumed until then.' },
    ENDED: { description: 'Over. It can be started again.' },
  },
  reason: aWord,
});

/** Kept by us of what somebody does with their subscription. */
const subscriptionData = {
  ...billingData,
  purposes: ['MANAGE_CUSTOMER_RELATIONSHIPS', ...billingData.purposes],
  source: 'COLLECTED_AUTOMATICALLY',
  requirement: 'OPTIONAL',
} as const satisfies Partial<PersonalOptions>;

const moment = { type: () => GraphQLISODateTime } as const;

/** What somebody subscribes to. Only moments are kept: its state follows from them and from the time it is. */
@Entity({ tableName: 'subscription' })
@ObjectType({ description: 'Your free trial and your subscription.', implements: Node })
export class Subscription extends Node {
  @PrimaryKey({ type: 'uuid' })
  declare id: string;

  @Property({ type: 'uuid' })
  personId!: string;

  @PersonalField({ ...subscriptionData, type: () => stateNames, holds: 'where your subscription stands' })
  @Derived(momentsOfState(), (row, now) => stateAt(row, now))
  declare state: Exclude<Subscribed['state'], 'NONE'> | null;

  @Property({ type: 'datetime', nullable: true })
  @PersonalField({ ...subscriptionData, ...moment, holds: 'when your free trial began' })
  trialStartedAt!: Date | null;

  @Property({ type: 'datetime', nullable: true })
  @PersonalField({ ...subscriptionData, ...moment, holds: 'when your free trial ends, or ended' })
  trialEndsAt!: Date | null;

  @Property({ type: 'string', nullable: true })
  @PersonalField({
    ...subscriptionData,
    source: 'PROVIDED_BY_CONSUMER',
    requirement: 'REQUIRED_FOR_PAID_SUBSCRIBERS',
    type: () => planNames,
    holds: 'the plan you pay for',
  })
  plan!: PlanKey | null;

  @Property({ type: 'string', nullable: true })
  @PersonalField({
    ...subscriptionData,
    source: 'PROVIDED_BY_CONSUMER',
    type: () => planNames,
    holds: 'the plan you change to with the next period',
  })
  nextPlan!: PlanKey | null;

  @Property({ type: 'datetime', nullable: true })
  anchorAt!: Date | null;

  @Property({ type: 'datetime', nullable: true })
  @PersonalField({ ...subscriptionData, ...moment, holds: 'until when you have paid' })
  paidUntil!: Date | null;

  @Property({ type: 'datetime', nullable: true })
  @PersonalField({ ...subscriptionData, ...moment, holds: 'when you cancelled' })
  canceledAt!: Date | null;

  @Property({ type: 'datetime', nullable: true })
  @PersonalField({ ...subscriptionData, ...moment, holds: 'when your subscription ended' })
  endedAt!: Date | null;

  /** How many days before its end somebody was last reminded of their trial. */
  @Property({ type: 'smallint', nullable: true })
  trialRemindedDays: number | null = null;

  @Property({ type: 'datetime' })
  changedAt!: Date;

  @Property({ type: 'integer', version: true })
  @Field(() => Int, {
    description: 'Grows with every change; send it back with yours, so that no other is overwritten.',
  })
  @NotPersonalField('A counter; of what was changed it says nothing.')
  version!: number;
}

/** What a row stands for at a moment; null stands for no row. */
export function subscribedIn(row: Subscription | null, at: Date): Subscribed {
  return row === null ? none : asOf(kept(row, row.changedAt), at);
}

/** Writes what a subscription has become into its row. */
export function keepSubscribed(row: Subscription, subscribed: Exclude<Subscribed, { readonly state: 'NONE' }>): void {
  const isPaid = subscribed.state !== 'TRIALING' && subscribed.state !== 'ENDED';
  row.trialStartedAt = subscribed.trial?.startsAt ?? null;
  row.trialEndsAt = subscribed.trial?.endsAt ?? null;
  row.plan = isPaid ? subscribed.plan : null;
  row.nextPlan = isPaid && subscribed.state !== 'CANCELING' ? subscribed.nextPlan : null;
  row.anchorAt = isPaid ? subscribed.anchorAt : null;
  row.paidUntil = isPaid ? subscribed.paidUntil : null;
  row.canceledAt = subscribed.state === 'CANCELING' ? subscribed.canceledAt : null;
  row.endedAt = subscribed.state === 'ENDED' ? subscribed.endedAt : null;
  row.changedAt = subscribed.changedAt;
}

type Moments = Readonly<
  Pick<Subscription, 'trialStartedAt' | 'trialEndsAt' | 'plan' | 'nextPlan' | 'paidUntil' | 'canceledAt' | 'endedAt'>
> & { readonly anchorAt?: Date | null };

/** The union that columns stand for. What the table's checks do not allow throws. */
function kept(row: Moments, changedAt: Date): Subscribed {
  const { trialStartedAt, trialEndsAt, plan, nextPlan, paidUntil, canceledAt, endedAt } = row;
  const trial =
    trialStartedAt !== null && trialEndsAt !== null ? { startsAt: trialStartedAt, endsAt: trialEndsAt } : null;
  if (plan !== null && paidUntil !== null) {
    const paid = { changedAt, trial, plan, paidUntil, anchorAt: row.anchorAt ?? paidUntil };
    return canceledAt !== null ? { ...paid, state: 'CANCELING', canceledAt } : { ...paid, state: 'ACTIVE', nextPlan };
  }
  if (endedAt !== null) return { state: 'ENDED', changedAt, trial, endedAt };
  if (trial !== null) return { state: 'TRIALING', changedAt, trial };
  throw new TypeError('A subscription has neither a trial, nor a plan, nor an end.');
}

function momentsOfState(): string[] {
  return ['trialStartedAt', 'trialEndsAt', 'plan', 'nextPlan', 'paidUntil', 'canceledAt', 'endedAt'];
}

/** The state of a fetched row, whose moments are still text; null where they were not fetched. */
function stateAt(row: Readonly<Record<string, unknown>>, now: Date): string | null {
  const momentIn = (name: string): Date | null => {
    const text = row[name];
    return typeof text === 'string' ? new Date(text) : null;
  };
  const subscribed = kept(
    {
      trialStartedAt: momentIn('trialStartedAt'),
      trialEndsAt: momentIn('trialEndsAt'),
      plan: (row['plan'] ?? null) as PlanKey | null,
      nextPlan: (row['nextPlan'] ?? null) as PlanKey | null,
      paidUntil: momentIn('paidUntil'),
      canceledAt: momentIn('canceledAt'),
      endedAt: momentIn('endedAt'),
    },
    now,
  );
  return asOf(subscribed, now).state;
}
