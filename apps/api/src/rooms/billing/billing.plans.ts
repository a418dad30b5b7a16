/** What can be subscribed to. A new plan is an entry in the table below. */
export type PlanKey = 'MONTHLY' | 'YEARLY';

/** A plan and its price. Money is a whole number of the currency's smallest unit: no price is ever rounded. */
export interface PlanTerms {
  readonly title: string;
  readonly amountMinor: number;
  /** ISO 4217. */
  readonly currency: string;
  /** How many calendar months one payment buys. */
  readonly months: number;
}

/** The plans, as data. What was bought before a price changes keeps the price that its invoice names. */
export const plans: Readonly<Record<PlanKey, PlanTerms>> = {
  MONTHLY: { title: 'Month by month', amountMinor: 999, currency: 'USD', months: 1 },
  YEARLY: { title: 'A year at a time', amountMinor: 9900, currency: 'USD', months: 12 },
};

/** How long the free trial lasts: 30 times 24 hours, so that it is as long in the week when clocks change. */
export const trialDays = 30;

/** How long a subscription goes on while a payment for it is missing. */
export const graceDays = 14;

/** How long before a period ends its successor may be paid. */
export const renewalLeadDays = 1;

/** After how long a card that was declined is charged again by itself. */
export const retryDays = 3;

/** How long before a trial ends its person is reminded; the last time first. */
export const trialReminderDays = [1, 7] as const;

/** So many calendar months later in UTC; from the 31st, the last day of a month that has none. */
export function monthsAfter(moment: Date, months: number): Date {
  const later = new Date(moment);
  later.setUTCDate(1);
  later.setUTCMonth(later.getUTCMonth() + months);
  const lastDay = new Date(Date.UTC(later.getUTCFullYear(), later.getUTCMonth() + 1, 0)).getUTCDate();
  later.setUTCDate(Math.min(moment.getUTCDate(), lastDay));
  return later;
}

/** So many days of 24 hours later, or earlier. */
export function daysAfter(moment: Date, days: number): Date {
  return new Date(moment.getTime() + days * 24 * 3_600_000);
}
