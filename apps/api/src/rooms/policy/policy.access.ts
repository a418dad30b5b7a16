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

/** Staff who see to payments. */
const billingDesk = {
  viewer: 'STAFF',
  relation: 'NONE',
  roles: ['BILLING'],
  purposes: ['ADMINISTER_ACCOUNTS_AND_PAYMENTS'],
} as const satisfies Clause<typeof vocabulary>;

/**
 * Who sees what, how, and for which purpose. The schema says what each datum is; this file alone says who sees it,
 * and a change here is a change of `version`, not of the schema. What no rule opens is withheld.
 */
export const accessPolicy = defineAccessPolicy(vocabulary, {
  version: '2026-11-23.3',
  // That a person exists is itself personal: who comes without a purpose that serves anything comes upon nobody.
  reach: [{ viewer: 'PERSON', relation: 'SELF' }, support, privacyOfficer, billingDesk, noticeSender, accountKeeper],
  rules: [
    {
      // Policy, "Changes to your Personal Information": a person can always view what we hold.
      id: 'own-data',
      effect: 'SHOW',
      anyOf: [{ viewer: 'PERSON', relation: 'SELF' }],
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
  ],
});
