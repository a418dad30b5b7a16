import type { Mail } from '../../platform/mail/index.js';

/** The mails of this room, in English alone so far. They name nobody, and no card, price or plan: a mail may be read by others. */
export const billingMails = {
  trialEnding: (to: string, appUrl: string | null, endsAt: Date, now: Date): Mail => ({
    to,
    kind: 'TRIAL_ENDING',
    subject: 'Your free trial is about to end',
    // Late, it would announce what is over.
    usefulForMs: endsAt.getTime() - now.getTime(),
    text: paragraphs([
      `Your free trial ends by itself on ${dayOf(endsAt)} (UTC). Nothing is charged, whatever you do.`,
      'To go on after that day, start a subscription.',
      linkTo(appUrl),
    ]),
  }),

  renewalDeclined: (to: string, appUrl: string | null, endsAt: Date): Mail => ({
    to,
    kind: 'RENEWAL_DECLINED',
    subject: 'The payment for your subscription was declined',
    text: paragraphs([
      `Your card was declined when your subscription was to be renewed. We try again in a few days; without a payment it ends on ${dayOf(endsAt)} (UTC).`,
      'To go on, give another card.',
      linkTo(appUrl),
    ]),
  }),
} as const;

function linkTo(appUrl: string | null): string | null {
  return appUrl === null ? null : `Your subscription: ${appUrl}/subscription`;
}

function paragraphs(parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null).join('\n\n');
}

function dayOf(moment: Date): string {
  return moment.toLocaleDateString('en-US', { timeZone: 'UTC', year: 'numeric', month: 'long', day: 'numeric' });
}
