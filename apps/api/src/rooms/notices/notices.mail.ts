import type { Mail } from '../../platform/mail/index.js';

/** The mails of this room. They name nobody, and nothing that is kept of anybody. */
export const noticeMails = {
  policyChanged: (to: string, pageUrl: string, summary: readonly string[]): Mail => ({
    to,
    kind: 'POLICY_CHANGED',
    subject: 'Our privacy policy has changed',
    text: [
      'Our privacy policy has changed. This is what is different:',
      summary.map((sentence) => `- ${sentence}`).join('\n'),
      `All of it: ${pageUrl}`,
      'You need do nothing. When you sign in, you can note that you have seen it.',
    ].join('\n\n'),
  }),
} as const;
