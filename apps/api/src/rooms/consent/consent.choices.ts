import { registerPlainEnum } from '../../platform/privacy/index.js';

/** What can be chosen about. What a choice of cookies was is kept by the browser: here stands its receipt alone. */
export const choiceSubjects = {
  SALE_AND_SHARING: 'SALE_AND_SHARING',
  AFFILIATE_MARKETING: 'AFFILIATE_MARKETING',
  PRODUCT_NEWS_BY_EMAIL: 'PRODUCT_NEWS_BY_EMAIL',
  PARTNER_OFFERS_BY_EMAIL: 'PARTNER_OFFERS_BY_EMAIL',
} as const;

export type ChoiceSubject = keyof typeof choiceSubjects;

/** What a receipt can be of. */
export const receiptSubjects = {
  ...choiceSubjects,
  ANALYTICS_COOKIES: 'ANALYTICS_COOKIES',
  ADVERTISING_COOKIES: 'ADVERTISING_COOKIES',
  SHARING_BY_CONSENT: 'SHARING_BY_CONSENT',
} as const;

export type ReceiptSubject = keyof typeof receiptSubjects;

/** What marketing mail can be about. The policy names the channel: e-mail, and no other. */
export const marketingTopics = {
  PRODUCT_NEWS: 'PRODUCT_NEWS',
  PARTNER_OFFERS: 'PARTNER_OFFERS',
} as const;

export type MarketingTopic = keyof typeof marketingTopics;

/** By what a choice was made. */
export const choiceSources = {
  ACCOUNT: 'ACCOUNT',
  UNSUBSCRIBE_PAGE: 'UNSUBSCRIBE_PAGE',
  UNSUBSCRIBE_HEADER: 'UNSUBSCRIBE_HEADER',
  GLOBAL_PRIVACY_CONTROL: 'GLOBAL_PRIVACY_CONTROL',
  COOKIE_PREFERENCES: 'COOKIE_PREFERENCES',
  AUTHORIZED_AGENT: 'AUTHORIZED_AGENT',
} as const;

export type ChoiceSource = keyof typeof choiceSources;

/** What can be shared by consent, by the words of the policy. */
export const consentCategories = {
  IDENTIFIERS_AND_CONTACT: 'IDENTIFIERS_AND_CONTACT',
  EDUCATION_AND_TRAINING: 'EDUCATION_AND_TRAINING',
} as const;

export type ConsentCategory = keyof typeof consentCategories;

const reason = 'A word of a short list; whose it is stands elsewhere.';

registerPlainEnum(choiceSubjects, {
  name: 'ChoiceSubject',
  description: 'What you can choose about. Before you choose, each of these is as the policy says: allowed.',
  valuesConfig: {
    SALE_AND_SHARING: { description: 'That data about you is sold, or shared for advertising. We do neither.' },
    AFFILIATE_MARKETING: { description: 'That affiliates of ours tell you of products of their own.' },
    PRODUCT_NEWS_BY_EMAIL: { description: 'News of our services, by e-mail.' },
    PARTNER_OFFERS_BY_EMAIL: { description: 'Products of others that may interest you, by e-mail.' },
  },
  reason,
});

registerPlainEnum(receiptSubjects, {
  name: 'ReceiptSubject',
  description: 'What a receipt is of.',
  valuesConfig: {
    ANALYTICS_COOKIES: { description: 'Cookies by which visits are counted, in one browser.' },
    ADVERTISING_COOKIES: { description: 'Cookies by which advertisements are tailored, in one browser.' },
    SHARING_BY_CONSENT: { description: 'Sharing with somebody whom you named, for a purpose that you were told.' },
  },
  reason,
});

registerPlainEnum(marketingTopics, {
  name: 'MarketingTopic',
  description: 'What marketing mail can be about.',
  valuesConfig: {
    PRODUCT_NEWS: { description: 'News of our services.' },
    PARTNER_OFFERS: { description: 'Products of others that may interest you.' },
  },
  reason,
});

registerPlainEnum(choiceSources, {
  name: 'ChoiceSource',
  description: 'By what a choice was made.',
  valuesConfig: {
    ACCOUNT: { description: 'By you, signed in.' },
    UNSUBSCRIBE_PAGE: { description: 'By the button of the page that a mail links to.' },
    UNSUBSCRIBE_HEADER: { description: 'By the button of a mail program.' },
    GLOBAL_PRIVACY_CONTROL: { description: 'By the signal that a browser of yours sends.' },
    COOKIE_PREFERENCES: { description: 'By the cookie preferences of a browser of yours.' },
    AUTHORIZED_AGENT: { description: 'By somebody who acts for you.' },
  },
  reason,
});

registerPlainEnum(consentCategories, {
  name: 'ConsentCategory',
  description: 'What can be shared by consent.',
  valuesConfig: {
    IDENTIFIERS_AND_CONTACT: { description: 'Your name, e-mail addresses, telephone number and language.' },
    EDUCATION_AND_TRAINING: { description: 'The graduate schools you went to, and your degrees.' },
  },
  reason,
});

/** The choice that a topic of marketing mail stands for. */
export function subjectOf(topic: MarketingTopic): ChoiceSubject {
  return `${topic}_BY_EMAIL`;
}

/** Whether a word is one of a list of words. */
export function isOneOf<W extends string>(words: Readonly<Record<W, W>>, word: unknown): word is W {
  return typeof word === 'string' && Object.hasOwn(words, word);
}
