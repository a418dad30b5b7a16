import type { Mail } from '../../platform/mail/index.js';
import type { MarketingTopic } from './consent.choices.js';

/** In words, what somebody gets no more of. */
export const topicTitles: Readonly<Record<MarketingTopic, string>> = {
  PRODUCT_NEWS: 'news of our services',
  PARTNER_OFFERS: 'offers of others',
};

/** For how long such a mail is tried: whoever opts out while a mail server does not answer gets none of it later. */
const usefulForMs = 10 * 60_000;

/** The mails of this room. Each says how to get no more of them, by a link and by the mail program (RFC 8058). */
export const consentMails = {
  marketing: (
    to: string,
    mailing: { readonly title: string; readonly body: string },
    topic: MarketingTopic,
    unsubscribeUrl: string,
  ): Mail => ({
    to,
    kind: `MARKETING_${topic}`,
    subject: mailing.title,
    text: [
      mailing.body,
      `-- \nYou get ${topicTitles[topic]} because you have an account. To get no more of them: ${unsubscribeUrl}`,
      'When you sign in, you can also choose what you get of such mail.',
    ].join('\n\n'),
    headers: {
      'List-Unsubscribe': `<${unsubscribeUrl}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      Precedence: 'bulk',
    },
    usefulForMs,
  }),
} as const;
