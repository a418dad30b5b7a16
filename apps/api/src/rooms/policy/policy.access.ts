import { defineAccessPolicy, type Clause } from '@trackyourhours/privacy';
import { vocabulary } from './policy.vocabulary.js';

/** Staff who talk with people. */
const support = {
  viewer: 'STAFF',
  relation: 'NONE',
  roles: ['SUPPORT'],
  purposes: ['MANAGE_CUSTOMER_RELATIONSHIPS', 'ADMINISTER_ACCOUNTS_AND_PAYMENTS', 'UNDERSTAND_AND_RESPOND'],
} as const satisfies Clause<typeof vocabulary>;

/** Staff who answer requests about personal data. */
const privacyOfficer = {
  viewer: 'STAFF',
  relation: 'NONE',
  roles: ['PRIVACY_OFFICER'],
  purposes: ['COMPLY_WITH_LAW'],
} as const satisfies Clause<typeof vocabulary>;

/** A service that sends our notices. */
const noticeSender = {
  viewer: 'RECIPIENT',
  relation: 'NONE',
  gates: ['SERVICE_PROVIDER'],
  purposes: ['MANAGE_CUSTOMER_RELATIONSHIPS'],
} as const satisfies Clause<typeof vocabulary>;

/** A service that runs accounts and payments for us. */
const accountKeeper = {
  viewer: 'RECIPIENT',
  relation: 'NONE',
  gates: ['SERVICE_PROVIDER'],
  purposes: ['ADMINISTER_ACCOUNTS_AND_PAYMENTS'],
} as const satisfies Clause<typeof vocabulary>;

/** Whoever holds a link that a person had sent to them. */
const linkHolder = {
  viewer: 'RECIPIENT',
  relation: 'NONE',
  gates: ['DIRECTION_OR_CONSENT'],
  purposes: ['PROVIDE_PRODUCTS_AND_SERVICES'],
} as const satisfies Clause<typeof vocabulary>;

/** Staff who see to payments. */
const billingDesk = {
  viewer: 'STAFF',
  relation: 'NONE',
  roles: ['BILLING'],
  purposes: ['ADMINISTER_ACCOUNTS_AND_PAYMENTS'],
} as const satisfies Clause<typeof vocabulary>;

/** A business of ours that would tell people of products of its own. */
const affiliateMarketer = {
  viewer: 'RECIPIENT',
  relation: 'NONE',
  gates: ['AFFILIATE'],
  purposes: ['PROVIDE_PRODUCTS_AND_SERVICES'],
} as const satisfies Clause<typeof vocabulary>;

/** Whoever a person has consented to share with. */
const consentedTo = {
  viewer: 'RECIPIENT',
  relation: 'NONE',
  gates: ['DIRECTION_OR_CONSENT'],
  purposes: ['OTHER_WITH_CONSENT'],
} as const satisfies Clause<typeof vocabulary>;

/** Somebody who acts for a person. How far, their mandate says: for which of these purposes, and of which categories. */
const agent = {
  viewer: 'AGENT',
  relation: 'AGENT_OF',
  purposes: [
    'MANAGE_CUSTOMER_RELATIONSHIPS',
    'ADMINISTER_ACCOUNTS_AND_PAYMENTS',
    'UNDERSTAND_AND_RESPOND',
    'PROVIDE_PRODUCTS_AND_SERVICES',
    'COMPLY_WITH_LAW',
  ],
} as const satisfies Clause<typeof vocabulary>;

/**
 * Who sees what, how, and for which purpose. The schema says what each datum is; this file alone says who sees it,
 * and a change here is a change of `version`, not of the schema. What no rule opens is withheld.
 */
export const accessPolicy = defineAccessPolicy(vocabulary, {
  version: '2026-11-24.3',
  // That a person exists is itself personal: who comes without a purpose that serves anything comes upon nobody.
  reach: [
    { viewer: 'PERSON', relation: 'SELF' },
    agent,
    support,
    privacyOfficer,
    billingDesk,
    noticeSender,
    accountKeeper,
    affiliateMarketer,
    consentedTo,
  ],
  rules: [
    {
      // Policy, "Changes to your Personal Information": a person can always view what we hold.
      id: 'own-data',
      effect: 'SHOW',
      anyOf: [{ viewer: 'PERSON', relation: 'SELF' }],
    },
    {
      // Policy, "Your California Privacy Rights", paragraph 4: an agent sees what the person could see themselves, as far
      // as the mandate covers it. Who else acts for the person they never come upon: those rows are the person's alone.
      id: 'agent-mandate',
      effect: 'SHOW',
      anyOf: [agent],
    },
    {
      // Support talks with people: it needs their name, their language, and enough of the rest to tell that it has the
      // right person.
      id: 'support-name',
      effect: 'SHOW',
      fields: { coordinates: ['Contact.givenName', 'Contact.familyName', 'Contact.fullName', 'Contact.language'] },
      anyOf: [support],
    },
    {
      // Who answers must read what was written; the answer finds its way to the sender's address by itself.
      id: 'messages-answered',
      effect: 'SHOW',
      fields: {
        coordinates: [
          'Person.messages',
          'Message.kind',
          'Message.name',
          'Message.subject',
          'Message.body',
          'Message.sentAt',
          'Message.answer',
          'Message.answeredAt',
          'Message.answeredBy',
        ],
      },
      anyOf: [support, privacyOfficer],
    },
    {
      // Enough of the address to tell whose account it could be.
      id: 'messages-sender',
      effect: 'MASK',
      fields: { coordinates: ['Message.email'] },
      anyOf: [privacyOfficer],
    },
    {
      id: 'support-contact',
      effect: 'MASK',
      fields: { categories: ['IDENTIFIERS_AND_CONTACT'] },
      anyOf: [support],
    },
    {
      // Policy, "What we do", item 3: whoever sees to payments needs what was paid and when, and no name.
      id: 'billing-desk-amounts',
      effect: 'SHOW',
      fields: {
        coordinates: [
          'Person.billing',
          'Person.invoices',
          'Person.payments',
          'Invoice.number',
          'Invoice.amountMinor',
          'Invoice.currency',
          'Invoice.status',
          'Invoice.issuedAt',
          'Payment.invoiceNumber',
          'Payment.amountMinor',
          'Payment.currency',
          'Payment.outcome',
          'Payment.occurredAt',
        ],
      },
      anyOf: [billingDesk],
    },
    {
      id: 'billing-desk-card',
      effect: 'MASK',
      fields: { coordinates: ['PaymentMethod.brand', 'PaymentMethod.lastFour'] },
      anyOf: [billingDesk],
    },
    {
      // Policy, "To whom we disclose", paragraph 5: a person asks their supervisor to sign, who must see what. These
      // fields stand on that one sheet alone; a link reaches no row of anybody.
      id: 'sign-off-link',
      effect: 'SHOW',
      fields: {
        coordinates: [
          'SignOffSheet.associateName',
          'SignOffSheet.minutes',
          'SignOffSheet.lines',
          'SignOffLine.workedOn',
          'SignOffLine.minutes',
          'SignOffLine.track',
          'SignOffLine.category',
          'SignOffLine.site',
        ],
      },
      anyOf: [linkHolder],
    },
    {
      // The mail service must know where a notice goes, whom it greets, and in which language.
      id: 'service-provider-notices',
      effect: 'SHOW',
      fields: { coordinates: ['Contact.email', 'EmailAddress.address', 'Contact.givenName', 'Contact.language'] },
      anyOf: [noticeSender],
    },
    {
      id: 'service-provider-name',
      effect: 'MASK',
      fields: { coordinates: ['Contact.fullName'] },
      anyOf: [noticeSender],
    },
    {
      id: 'service-provider-contact',
      effect: 'MASK',
      fields: {
        coordinates: [
          'Contact.familyName',
          'Contact.phone',
          'PostalAddress.city',
          'PostalAddress.region',
          'PostalAddress.postalCode',
        ],
      },
      anyOf: [noticeSender, accountKeeper],
    },
    {
      // Policy, "To whom we disclose", paragraph 2: an affiliate may tell people of its products, which takes where to
      // and in which language, and no more.
      id: 'affiliate-marketing',
      effect: 'SHOW',
      fields: {
        coordinates: [
          'Contact.email',
          'EmailAddress.address',
          'Contact.givenName',
          'Contact.familyName',
          'Contact.fullName',
          'Contact.language',
        ],
      },
      anyOf: [affiliateMarketer],
    },
    {
      id: 'consent-contact',
      effect: 'SHOW',
      fields: {
        coordinates: [
          'Contact.email',
          'EmailAddress.address',
          'Contact.givenName',
          'Contact.familyName',
          'Contact.fullName',
          'Contact.language',
          'Contact.phone',
        ],
      },
      anyOf: [{ ...consentedTo, consents: ['CONSENTS_TO_CONTACT'] }],
    },
    {
      id: 'consent-training',
      effect: 'SHOW',
      fields: {
        coordinates: ['Person.educations', 'Education.school', 'Education.degree', 'Education.awardedOn'],
      },
      anyOf: [{ ...consentedTo, consents: ['CONSENTS_TO_TRAINING'] }],
    },
  ],
  overrides: [
    {
      // 11 CCR § 7026: no sale and no sharing. What an affiliate gets to market its own products can be a sale, whatever
      // it is called, and nobody else gets anything to advertise with.
      id: 'opted-out-of-sale-and-sharing',
      effect: 'WITHHOLD',
      on: 'OPTED_OUT_OF_SALE_AND_SHARING',
      anyOf: [
        { viewer: 'RECIPIENT', relation: 'NONE', purposes: ['ADVERTISE'] },
        { viewer: 'RECIPIENT', relation: 'NONE', gates: ['AFFILIATE'] },
      ],
    },
    {
      id: 'opted-out-of-affiliate-marketing',
      effect: 'WITHHOLD',
      on: 'OPTED_OUT_OF_AFFILIATE_MARKETING',
      anyOf: [{ viewer: 'RECIPIENT', relation: 'NONE', gates: ['AFFILIATE'] }],
    },
  ],
});
