import { daysAfter, graceDays, monthsAfter, plans, trialDays, type PlanKey } from './billing.plans.js';

/** From when until when something lasts; the end is no longer in it. */
export interface Period {
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** What holds in every state in which something has happened. */
interface Begun {
  /** When it last changed; nothing is ever changed at an earlier moment. */
  readonly changedAt: Date;
  /** The free trial, which there is once. */
  readonly trial: Period | null;
}

/** What was paid for. Periods are counted from `anchorAt`, so that the 31st comes back after a short month. */
interface Paid extends Begun {
  readonly plan: PlanKey;
  readonly anchorAt: Date;
  readonly paidUntil: Date;
}

/**
 * Where somebody's subscription stands:
 *
 *     NONE → TRIALING → ACTIVE ⇄ CANCELING → ENDED
 *                          ⇅
 *                       PAST_DUE → ENDED            and from ENDED, paid for anew, ACTIVE
 */
export type Subscribed =
  | { readonly state: 'NONE' }
  | (Begun & { readonly state: 'TRIALING'; readonly trial: Period })
  /** `nextPlan` is what the next period is bought of; null: the same again. */
  | (Paid & { readonly state: 'ACTIVE'; readonly nextPlan: PlanKey | null })
  /** The period is over and its successor is not paid; it goes on for the days of grace. */
  | (Paid & { readonly state: 'PAST_DUE'; readonly nextPlan: PlanKey | null })
  /** It ends with what was paid for, and can be resumed until then, on the plan it was paid for. */
  | (Paid & { readonly state: 'CANCELING'; readonly canceledAt: Date })
  | (Begun & { readonly state: 'ENDED'; readonly endedAt: Date });

/** The states by name. */
export type SubscriptionState = Subscribed['state'];

/** What happens to a subscription. That time passes is no event: `asOf` sees to it, and no job has to. */
export type SubscriptionEvent = { readonly at: Date } & (
  | { readonly kind: 'TRIAL_STARTED' }
  | {
      readonly kind: 'PAID';
      readonly plan: PlanKey;
      readonly anchorAt: Date;
      readonly paidUntil: Date;
      /** When it was asked for. */
      readonly askedAt: Date;
    }
  | { readonly kind: 'PLAN_CHANGED'; readonly plan: PlanKey }
  | { readonly kind: 'CANCELED' }
  /** Whether there is all that the next period can be billed by. */
  | { readonly kind: 'RESUMED'; readonly isBillable: boolean }
);

/**
 * Why an event is not taken: it came before what is already so, does not fit where the subscription stands, or would
 * have it go on with nothing to bill by.
 */
export type EventRefusal = 'OUT_OF_ORDER' | 'NOT_IN_STATE' | 'NOT_BILLABLE';

/** What came of an event. */
export type Outcome =
  | { readonly taken: true; readonly subscribed: Subscribed }
  | { readonly taken: false; readonly why: EventRefusal; readonly subscribed: Subscribed };

/** Nobody has subscribed to anything yet. */
export const none: Subscribed = { state: 'NONE' };

/** Where a subscription stands at a moment: trials, cancelled periods and days of grace end by themselves. */
export function asOf(subscribed: Subscribed, at: Date): Subscribed {
  switch (subscribed.state) {
    case 'NONE':
    case 'ENDED':
      return subscribed;
    case 'TRIALING':
      return at < subscribed.trial.endsAt ? subscribed : ended(subscribed, subscribed.trial.endsAt);
    case 'CANCELING':
      return at < subscribed.paidUntil ? subscribed : ended(subscribed, subscribed.paidUntil);
    case 'ACTIVE':
      if (at < subscribed.paidUntil) return subscribed;
      return asOf({ ...subscribed, state: 'PAST_DUE', changedAt: subscribed.paidUntil }, at);
    case 'PAST_DUE': {
      const graceEndsAt = daysAfter(subscribed.paidUntil, graceDays);
      return at < graceEndsAt ? subscribed : ended(subscribed, graceEndsAt);
    }
  }
}

/** What comes of an event. The same event again changes nothing, and neither does one that is not taken. */
export function apply(before: Subscribed, event: SubscriptionEvent): Outcome {
  if (before.state !== 'NONE' && event.at < before.changedAt) {
    return { taken: false, why: 'OUT_OF_ORDER', subscribed: before };
  }
  const now = asOf(before, event.at);
  if (event.kind === 'RESUMED' && now.state === 'CANCELING' && !event.isBillable) {
    return { taken: false, why: 'NOT_BILLABLE', subscribed: now };
  }
  const next = followed(now, event);
  return next === null
    ? { taken: false, why: 'NOT_IN_STATE', subscribed: now }
    : { taken: true, subscribed: asOf(next, event.at) };
}

/** A period that can be paid for, and what it is counted from. */
export interface PeriodToBuy extends Period {
  readonly anchorAt: Date;
}

/** The period that a payment for a plan would buy: none of the trial's days is lost, and no day is paid for twice. */
export function periodToBuy(subscribed: Subscribed, plan: PlanKey, at: Date): PeriodToBuy {
  const { months } = plans[plan];
  const now = asOf(subscribed, at);
  switch (now.state) {
    case 'NONE':
    case 'ENDED':
      return { startsAt: at, endsAt: monthsAfter(at, months), anchorAt: at };
    case 'TRIALING': {
      const anchorAt = now.trial.endsAt;
      return { startsAt: at, endsAt: monthsAfter(anchorAt, months), anchorAt };
    }
    case 'ACTIVE':
    case 'PAST_DUE':
    case 'CANCELING': {
      const startsAt = now.paidUntil;
      if (plan !== now.plan) return { startsAt, endsAt: monthsAfter(startsAt, months), anchorAt: startsAt };
      return { startsAt, endsAt: boundaryAfter(now.anchorAt, months, startsAt), anchorAt: now.anchorAt };
    }
  }
}

/** What follows from an event in a state that time has been seen to; null where it does not fit. */
function followed(now: Subscribed, event: SubscriptionEvent): Subscribed | null {
  switch (event.kind) {
    case 'TRIAL_STARTED':
      if (now.state === 'TRIALING') return now;
      if (now.state !== 'NONE') return null;
      return { state: 'TRIALING', changedAt: event.at, trial: trialFrom(event.at) };
    case 'PAID':
      return paid(now, event);
    case 'PLAN_CHANGED': {
      if (now.state !== 'ACTIVE') return null;
      const nextPlan = event.plan === now.plan ? null : event.plan;
      return nextPlan === now.nextPlan ? now : { ...now, nextPlan, changedAt: event.at };
    }
    case 'CANCELED':
      return canceled(now, event.at);
    case 'RESUMED':
      if (now.state === 'ACTIVE') return now;
      return now.state === 'CANCELING' ? resumed(now, event.at) : null;
  }
}

function canceled(now: Subscribed, at: Date): Subscribed | null {
  switch (now.state) {
    case 'CANCELING':
    case 'ENDED':
      return now;
    case 'ACTIVE': {
      const { nextPlan: _nextPlan, ...rest } = now;
      return { ...rest, state: 'CANCELING', changedAt: at, canceledAt: at };
    }
    case 'PAST_DUE':
      return ended(now, at);
    case 'NONE':
    case 'TRIALING':
      return null;
  }
}

function resumed(now: Subscribed & { readonly state: 'CANCELING' }, at: Date): Subscribed {
  const { canceledAt: _canceledAt, ...rest } = now;
  return { ...rest, state: 'ACTIVE', nextPlan: null, changedAt: at };
}

function paid(now: Subscribed, event: SubscriptionEvent & { readonly kind: 'PAID' }): Subscribed {
  const { at, plan, anchorAt, paidUntil, askedAt } = event;
  const trial = now.state === 'NONE' ? null : now.trial;
  switch (now.state) {
    case 'ACTIVE':
    case 'PAST_DUE':
    case 'CANCELING':
      // Told again, or told late: what is paid for longer already stays so.
      if (paidUntil <= now.paidUntil) return now;
      if (now.state === 'CANCELING') return { ...now, plan, anchorAt, paidUntil, changedAt: at };
      return { state: 'ACTIVE', changedAt: at, trial, plan, nextPlan: null, anchorAt, paidUntil };
    case 'ENDED':
      if (paidUntil <= now.endedAt) return now;
      // Asked for before the end, and paid after it: what is paid for is given, and nobody wanted it to go on.
      if (askedAt < now.endedAt) {
        return { state: 'CANCELING', changedAt: at, trial, plan, anchorAt, paidUntil, canceledAt: now.endedAt };
      }
      return { state: 'ACTIVE', changedAt: at, trial, plan, nextPlan: null, anchorAt, paidUntil };
    case 'NONE':
    case 'TRIALING':
      return { state: 'ACTIVE', changedAt: at, trial, plan, nextPlan: null, anchorAt, paidUntil };
  }
}

function ended({ trial }: Begun, endedAt: Date): Subscribed {
  return { state: 'ENDED', changedAt: endedAt, trial, endedAt };
}

function trialFrom(startsAt: Date): Period {
  return { startsAt, endsAt: daysAfter(startsAt, trialDays) };
}

/** The first boundary of periods counted from an anchor that lies after a moment. */
function boundaryAfter(anchorAt: Date, months: number, after: Date): Date {
  let periods = 1;
  while (monthsAfter(anchorAt, periods * months) <= after) periods += 1;
  return monthsAfter(anchorAt, periods * months);
}
