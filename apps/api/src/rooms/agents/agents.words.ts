import { registerPlainEnum } from '../../platform/privacy/index.js';
import { vocabulary } from '../policy/index.js';

/** What a mandate can be for: the purposes of the policy that can serve the person; the others serve us. */
export const mandatePurposes = {
  MANAGE_CUSTOMER_RELATIONSHIPS: 'MANAGE_CUSTOMER_RELATIONSHIPS',
  ADMINISTER_ACCOUNTS_AND_PAYMENTS: 'ADMINISTER_ACCOUNTS_AND_PAYMENTS',
  UNDERSTAND_AND_RESPOND: 'UNDERSTAND_AND_RESPOND',
  PROVIDE_PRODUCTS_AND_SERVICES: 'PROVIDE_PRODUCTS_AND_SERVICES',
  COMPLY_WITH_LAW: 'COMPLY_WITH_LAW',
} as const;

export type MandatePurpose = keyof typeof mandatePurposes;

/** The purpose of a mandate to exercise somebody's rights: without it an agent changes nothing for them. */
export const rightsPurpose = 'COMPLY_WITH_LAW' satisfies MandatePurpose;

/** What a mandate can open, by the words of the policy. */
export const mandateCategories = {
  IDENTIFIERS_AND_CONTACT: 'IDENTIFIERS_AND_CONTACT',
  FINANCIAL_AND_BILLING: 'FINANCIAL_AND_BILLING',
  EDUCATION_AND_TRAINING: 'EDUCATION_AND_TRAINING',
  DEVICE_AND_USAGE: 'DEVICE_AND_USAGE',
} as const satisfies Readonly<Record<keyof (typeof vocabulary)['categories'], string>>;

export type MandateCategory = keyof typeof mandateCategories;

/** How somebody came to be an agent. */
export const mandateBases = { APPOINTMENT: 'APPOINTMENT', SIGNED_PERMISSION: 'SIGNED_PERMISSION' } as const;

export type MandateBasis = keyof typeof mandateBases;

/** By what a mandate ended before its time. */
export const mandateEnds = { PERSON: 'PERSON', AGENT: 'AGENT', REPLACED: 'REPLACED' } as const;

export type MandateEnd = keyof typeof mandateEnds;

/** What an agent can opt a person out of. */
export const agentOptOuts = {
  SALE_AND_SHARING: 'SALE_AND_SHARING',
  AFFILIATE_MARKETING: 'AFFILIATE_MARKETING',
} as const;

export type AgentOptOut = keyof typeof agentOptOuts;

/** What agents do, as the person's history tells it. */
export const agentDeeds = {
  ACCEPTED_MANDATE: 'ACCEPTED_MANDATE',
  FILED_PERMISSION: 'FILED_PERMISSION',
  GAVE_UP_MANDATE: 'GAVE_UP_MANDATE',
  OPTED_OUT_OF_SALE_AND_SHARING: 'OPTED_OUT_OF_SALE_AND_SHARING',
  OPTED_OUT_OF_AFFILIATE_MARKETING: 'OPTED_OUT_OF_AFFILIATE_MARKETING',
} as const;

export type AgentDeed = keyof typeof agentDeeds;

const reason = 'A word of a short list; whose it is stands elsewhere.';

registerPlainEnum(mandatePurposes, {
  name: 'MandatePurpose',
  description: 'What an agent can be authorized for.',
  valuesConfig: titled(mandatePurposes, vocabulary.purposes),
  reason,
});

registerPlainEnum(mandateCategories, {
  name: 'MandateCategory',
  description: 'What an agent can be authorized to see.',
  valuesConfig: titled(mandateCategories, vocabulary.categories),
  reason,
});

registerPlainEnum(mandateBases, {
  name: 'MandateBasis',
  description: 'How somebody came to be your agent.',
  valuesConfig: {
    APPOINTMENT: { description: 'You appointed them, and they accepted.' },
    SIGNED_PERMISSION: { description: 'They filed a permission that you had signed, and you confirmed it.' },
  },
  reason,
});

registerPlainEnum(mandateEnds, {
  name: 'MandateEnd',
  description: 'By what a mandate ended before its time.',
  valuesConfig: {
    PERSON: { description: 'By you.' },
    AGENT: { description: 'By the agent, who gave it up or has no account any more.' },
    REPLACED: { description: 'By a later one with the same agent.' },
  },
  reason,
});

registerPlainEnum(agentOptOuts, {
  name: 'AgentOptOut',
  description: 'What an agent can opt somebody out of.',
  valuesConfig: {
    SALE_AND_SHARING: { description: 'That data about them is sold, or shared for advertising. We do neither.' },
    AFFILIATE_MARKETING: { description: 'That affiliates of ours tell them of products of their own.' },
  },
  reason,
});

registerPlainEnum(agentDeeds, {
  name: 'AgentDeed',
  description: 'What an agent did for you.',
  valuesConfig: {
    ACCEPTED_MANDATE: { description: 'Accepted to be your agent.' },
    FILED_PERMISSION: { description: 'Filed a permission that you are said to have signed.' },
    GAVE_UP_MANDATE: { description: 'Gave up being your agent.' },
    OPTED_OUT_OF_SALE_AND_SHARING: { description: 'Opted you out of sale and sharing.' },
    OPTED_OUT_OF_AFFILIATE_MARKETING: { description: 'Opted you out of our affiliates’ marketing.' },
  },
  reason,
});

function titled<W extends string>(
  words: Readonly<Record<W, W>>,
  terms: Readonly<Record<W, { readonly title: string }>>,
): Readonly<Record<W, { readonly description: string }>> {
  const described = Object.values<W>(words).map((word) => [word, { description: terms[word].title }]);
  return Object.fromEntries(described) as Readonly<Record<W, { readonly description: string }>>;
}
