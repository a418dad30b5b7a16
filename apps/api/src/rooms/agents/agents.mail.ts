import type { Mail } from '../../platform/mail/index.js';

/** The mails of this room. They name nobody and say nothing of what is kept of anybody: a mail may be read by others. */
export const agentsMails = {
  agentAppointed: (to: string, appUrl: string | null, code: string): Mail => ({
    to,
    kind: 'AGENT_APPOINTED',
    subject: 'You are asked to act for somebody',
    text: [
      'Somebody who has an account with us asks you to act for them, as their authorized agent. You accept with an account of your own that has this address; make one if you have none. This works once, for 14 days.',
      ...waysIn(appUrl, '/accept-mandate', code),
      'If you do not want to, you need do nothing.',
    ].join('\n\n'),
  }),

  permissionFiled: (to: string, appUrl: string | null, code: string): Mail => ({
    to,
    kind: 'PERMISSION_FILED',
    subject: 'Somebody says that they may act for you',
    text: [
      'Somebody filed a permission with us that you are said to have signed, to act for you as your authorized agent. Sign in to read it, and see who it was. Until you confirm it they see nothing. The code works once, for 14 days.',
      ...waysIn(appUrl, '/confirm-permission', code),
      'If you signed nothing, you need do nothing; or write to us.',
    ].join('\n\n'),
  }),

  mandateInForce: (to: string, appUrl: string | null): Mail => ({
    to,
    kind: 'MANDATE_IN_FORCE',
    subject: 'Somebody may act for you from now on',
    text: [
      'An agent whom you authorized may act for you from now on, as far as you said. You can end that at any moment, when you sign in.',
      ...(appUrl === null ? [] : [`Sign in: ${appUrl}/sign-in`]),
      'If it was not you, end it and change your password.',
    ].join('\n\n'),
  }),

  agentActed: (to: string, appUrl: string | null): Mail => ({
    to,
    kind: 'AGENT_ACTED',
    subject: 'Somebody acted for you',
    text: [
      'Somebody who acts for you changed one of your choices. Sign in to see who, what, and on which permission.',
      ...(appUrl === null ? [] : [`Sign in: ${appUrl}/sign-in`]),
    ].join('\n\n'),
  }),
} as const;

/** How a code is brought back: by a page, where there are pages, and by hand. */
function waysIn(appUrl: string | null, path: string, code: string): readonly string[] {
  return [
    // After the hash, so that no server and no referrer ever sees the code.
    ...(appUrl === null ? [] : [`Follow this link: ${appUrl}${path}#code=${code}`]),
    `${appUrl === null ? 'Enter' : 'Or enter'} this code: ${code}`,
  ];
}
