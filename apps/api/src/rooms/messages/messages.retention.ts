import type { MessageKind } from './messages.kinds.js';

/** How long a message is kept, whoever sent it: the period of the retention `TWENTY_FOUR_MONTHS`. */
export const keptFor = 'P24M';

const keptMonths = 24;

/** When a message that was sent at this moment goes by itself. */
export function keptUntil(sentAt: Date): Date {
  return monthsAfter(sentAt, keptMonths);
}

/** What was sent before this moment has been kept for long enough. */
export function keptSince(now: Date): Date {
  return monthsAfter(now, -keptMonths);
}

/** What keeps a message though its sender would have it gone, in words for them; null where nothing does. */
export function dutyToKeep(kind: MessageKind): string | null {
  switch (kind) {
    case 'PRIVACY_REQUEST':
      // California Code of Regulations, title 11, section 7101(a).
      return 'The law has us keep requests about personal data, and our answers, for 24 months.';
    case 'QUESTION':
    case 'SUPPORT':
      return null;
  }
}

function monthsAfter(moment: Date, months: number): Date {
  const then = new Date(moment);
  then.setUTCMonth(then.getUTCMonth() + months);
  return then;
}
