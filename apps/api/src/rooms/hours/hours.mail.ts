import type { Mail } from '../../platform/mail/index.js';

/** The mails of this room. They name nobody and say nothing of anybody's hours: a mail may be read by others. */
export const hoursMails = {
  signOffRequested: (to: string, appUrl: string | null, code: string): Mail => ({
    to,
    kind: 'SIGN_OFF_REQUESTED',
    subject: 'You are asked for a signature',
    text: [
      'Somebody who says that you supervise them asks you to look at a record, and to sign or decline. This works once, for 14 days.',
      // After the hash, so that no server and no referrer ever sees the code.
      ...(appUrl === null ? [] : [`Follow this link: ${appUrl}/sign-off#code=${code}`]),
      `${appUrl === null ? 'Enter' : 'Or enter'} this code: ${code}`,
      'If you supervise nobody, you need do nothing.',
    ].join('\n\n'),
  }),

  signOffAnswered: (to: string, appUrl: string | null): Mail => ({
    to,
    kind: 'SIGN_OFF_ANSWERED',
    subject: 'There is an answer to a request of yours',
    text: [
      'Somebody whom you asked for a signature has answered. Sign in to see it.',
      ...(appUrl === null ? [] : [`Sign in: ${appUrl}/sign-in`]),
    ].join('\n\n'),
  }),
} as const;
