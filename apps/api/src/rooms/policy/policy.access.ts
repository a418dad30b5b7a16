import { defineAccessPolicy, type Clause } from '@trackyourhours/privacy';
import { vocabulary } from './policy.vocabulary.js';

/** Staff who talk with people. */
const support = {
  viewer: 'STAFF',
  relation: 'NONE',
  roles: ['SUPPORT'],
  purposes: ['MANAGE_CUSTOMER_RELATIONSHIPS', 'ADMINISTER_ACCOUNTS_AND_PAYMENTS', 'UNDERSTAND_AND_RESPOND'],
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

/**
 * Who sees what, how, and for which purpose. The schema says what each datum is; this file alone says who sees it,
 * and a change here is a change of `version`, not of the schema. What no rule opens is withheld.
 */
export const accessPolicy = defineAccessPolicy(vocabulary, {
  version: '2026-11-23.2',
  // That a person exists is itself personal: who comes without a purpose that serves anything comes upon nobody.
  reach: [{ viewer: 'PERSON', relation: 'SELF' }, support, noticeSender, accountKeeper],
  rules: [
    {
      // Policy, "Changes to your Personal Information": a person can always view what we hold.
      id: 'own-data',
      effect: 'SHOW',
      anyOf: [{ viewer: 'PERSON', relation: 'SELF' }],
    },
    {
      // Support talks with people: it needs their name, and enough of the rest to tell that it has the right person.
      id: 'support-name',
      effect: 'SHOW',
      fields: { coordinates: ['Contact.givenName', 'Contact.familyName', 'Contact.fullName'] },
      anyOf: [support],
    },
    {
      id: 'support-contact',
      effect: 'MASK',
      fields: { categories: ['IDENTIFIERS_AND_CONTACT'] },
      anyOf: [support],
    },
    {
      // The mail service must know where a notice goes, and whom it greets.
      id: 'service-provider-notices',
      effect: 'SHOW',
      fields: { coordinates: ['Contact.email', 'EmailAddress.address', 'Contact.givenName'] },
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
