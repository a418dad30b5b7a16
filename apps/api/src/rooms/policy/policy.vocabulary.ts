import {
  defineVocabulary,
  type CategoryOf,
  type CircumstanceOf,
  type GateOf,
  type PurposeOf,
  type RoleOf,
  type ViewerKindOf,
} from '@trackyourhours/privacy';

/**
 * The words of the published privacy policy, one per idea. Titles are read by people, in the schema's descriptions
 * and on the consent page; `source` points at the policy's section and item.
 */
export const vocabulary = defineVocabulary({
  categories: {
    IDENTIFIERS_AND_CONTACT: {
      title: 'identifiers and contact details',
      source: 'What we collect, item 1',
      taxonomy: { fides: 'user.contact', dpv: 'pd:Contact' },
    },
    FINANCIAL_AND_BILLING: {
      title: 'financial and billing details',
      source: 'What we collect, item 2',
      taxonomy: { fides: 'user.financial', dpv: 'pd:Financial' },
    },
    // The policy's fourth bullet (registration, supervisor, site) goes on with its third; later sections name four.
    EDUCATION_AND_TRAINING: {
      title: 'education and training',
      source: 'What we collect, items 3 and 4',
      taxonomy: { fides: 'user', dpv: 'pd:Education' },
    },
    DEVICE_AND_USAGE: {
      title: 'device and usage',
      source: 'What we collect, item 5',
      taxonomy: { fides: 'user.device', dpv: 'pd:DeviceBased' },
    },
  },
  purposes: {
    MANAGE_CUSTOMER_RELATIONSHIPS: {
      title: 'to keep up our relationship with you and send notices',
      source: 'What we do, item 1',
      taxonomy: { fides: 'essential.service.notifications', dpv: 'dpv:CustomerRelationshipManagement' },
    },
    CONSIDER_COMMERCIAL_RELATIONSHIPS: {
      title: 'to weigh doing business with customers, suppliers and others',
      source: 'What we do, item 2',
      taxonomy: { fides: 'sales', dpv: 'dpv:CommercialPurpose' },
    },
    // A stray "4." stands inside the policy's third item; there are eleven purposes all the same.
    ADMINISTER_ACCOUNTS_AND_PAYMENTS: {
      title: 'to run your account, take payments and keep our contracts',
      source: 'What we do, item 3',
      taxonomy: { fides: 'essential.service', dpv: 'dpv:AccountManagement' },
    },
    UNDERSTAND_AND_RESPOND: {
      title: 'to understand and answer what you need and prefer',
      source: 'What we do, item 4',
      taxonomy: { fides: 'essential.service.operations.support', dpv: 'dpv:CustomerCare' },
    },
    PROVIDE_PRODUCTS_AND_SERVICES: {
      title: 'to develop, market and provide our products and services',
      source: 'What we do, item 5',
      taxonomy: { fides: 'functional.service', dpv: 'dpv:ServiceProvision' },
    },
    MANAGE_OPERATIONS: {
      title: 'to run our databases and our business',
      source: 'What we do, item 6',
      taxonomy: { fides: 'operations', dpv: 'dpv:OrganisationGovernance' },
    },
    ADVERTISE: {
      title: 'to show advertisements, tailored ones among them',
      source: 'What we do, item 7',
      taxonomy: { fides: 'marketing.advertising', dpv: 'dpv:Advertising' },
    },
    PROTECT_AND_AUDIT: {
      title: 'to guard against error, fraud and other wrongs, and to audit',
      source: 'What we do, item 8',
      taxonomy: { fides: 'essential.fraud_detection', dpv: 'dpv:MisusePreventionAndDetection' },
    },
    TRANSACT_WITH_THIRD_PARTIES: {
      title: 'to carry out transactions that involve third parties',
      source: 'What we do, item 9',
      taxonomy: { fides: 'third_party_sharing', dpv: 'dpv:FulfilmentOfContractualObligation' },
    },
    COMPLY_WITH_LAW: {
      title: 'to meet legal and regulatory duties',
      source: 'What we do, item 10',
      taxonomy: { fides: 'essential.legal_obligation', dpv: 'dpv:LegalCompliance' },
    },
    OTHER_WITH_CONSENT: {
      title: 'for another purpose to which you consent',
      source: 'What we do, item 11',
      needsConsent: true,
      taxonomy: { fides: 'collect', dpv: 'dpv:Purpose' },
    },
  },
  sources: {
    PROVIDED_BY_CONSUMER: {
      title: 'given by you',
      source: 'What we collect, after the list',
      taxonomy: { dpv: 'dpv:DataSubjectDataSource' },
    },
    COLLECTED_AUTOMATICALLY: {
      title: 'collected automatically',
      source: 'What we collect, after the list',
      taxonomy: { dpv: 'dpv:DataSubjectDataSource' },
    },
  },
  requirements: {
    REQUIRED_FOR_ACCOUNT: {
      title: 'required for an account',
      source: 'What we collect, last paragraph',
      taxonomy: { dpv: 'dpv:Required' },
    },
    REQUIRED_FOR_PAID_SUBSCRIBERS: {
      title: 'required for paid subscribers',
      source: 'What we collect, last paragraph',
      taxonomy: { dpv: 'dpv:Required' },
    },
    OPTIONAL: { title: 'optional', source: 'What we collect, last paragraph', taxonomy: { dpv: 'dpv:Optional' } },
  },
  retentions: {
    // The published policy gives no periods: what stands here is what the software does.
    WHILE_YOU_HAVE_AN_ACCOUNT: { title: 'while you have an account' },
    // What is configured may be shorter, and never longer (USAGE_RETENTION_DAYS).
    NINETY_DAYS: { title: 'for at most 90 days', period: 'P90D' },
    COOKIE_LIFETIME: { title: 'for as long as the cookie lives, 180 days, and at most 90 days more', period: 'P270D' },
    // The ledger is never shortened: see rooms/disclosures/ledger.decision.md.
    RECORD_OF_DISCLOSURES: { title: 'for good, by a number that leads to nobody once your account is gone' },
    // California Code of Regulations, title 11, section 7101(a), asks it of requests; no other message is kept longer.
    TWENTY_FOUR_MONTHS: { title: 'for 24 months after you sent it', period: 'P24M' },
    // Books are kept as long as they may matter to a tax (26 CFR § 1.6001-1(e)); the longest that the law gives for
    // what we could claim is seven years, for a debt gone bad (26 U.S.C. § 6511(d)(1)). Paid invoices alone are kept so
    // long; the policy allows it for legal obligations ("The Right to Request Deletion").
    SEVEN_YEARS_AFTER_PAYMENT: {
      title: 'while you have an account, and paid invoices for seven years after the payment, as the books require',
      source: '26 CFR § 1.6001-1(e) and 26 U.S.C. § 6511(d)(1)',
      period: 'P7Y',
    },
  },
  gates: {
    SERVICE_PROVIDER: {
      title: 'our service providers',
      source: 'To whom we disclose, paragraph 1',
      taxonomy: { dpv: 'dpv:DataProcessor' },
    },
    AFFILIATE: {
      title: 'our affiliates',
      source: 'To whom we disclose, paragraph 2',
      taxonomy: { dpv: 'dpv:ThirdParty' },
    },
    CORPORATE_TRANSACTION: {
      title: 'parties to a corporate transaction',
      source: 'To whom we disclose, paragraph 3',
      taxonomy: { dpv: 'dpv:ThirdParty' },
    },
    LEGAL_PROCESS: {
      title: 'parties to a legal process',
      source: 'To whom we disclose, paragraph 4',
      taxonomy: { dpv: 'dpv:Authority' },
    },
    PROTECTION_OF_RIGHTS: {
      title: 'those who protect rights and safety',
      source: 'To whom we disclose, paragraph 4',
      taxonomy: { dpv: 'dpv:ThirdParty' },
    },
    DIRECTION_OR_CONSENT: {
      title: 'those you tell us to share with',
      source: 'To whom we disclose, paragraph 5',
      taxonomy: { dpv: 'dpv:ThirdParty' },
    },
  },
  viewers: {
    ANONYMOUS: { title: 'anybody' },
    PERSON: { title: 'other people', taxonomy: { fides: 'customer', dpv: 'dpv:Customer' } },
    AGENT: { title: 'agents', taxonomy: { dpv: 'dpv:Representative' } },
    STAFF: { title: 'our staff', needsGrant: true, taxonomy: { dpv: 'dpv:Employee' } },
    RECIPIENT: { title: 'recipients', needsGrant: true },
  },
  roles: {
    SUPPORT: { title: 'our support staff', taxonomy: { dpv: 'dpv:Employee' } },
    BILLING: { title: 'our billing staff', taxonomy: { dpv: 'dpv:Employee' } },
    PRIVACY_OFFICER: { title: 'our privacy officer', taxonomy: { dpv: 'dpv:Employee' } },
    MARKETING: { title: 'our marketing staff', taxonomy: { dpv: 'dpv:Employee' } },
  },
  // What people choose. The room consent establishes which of it holds of a person, in the very statement that reads.
  circumstances: {
    OPTED_OUT_OF_SALE_AND_SHARING: {
      title: 'you opted out of the sale and sharing of your data',
      source: 'Your California Privacy Rights, The Right to Opt-Out of Sale',
      kind: 'OBJECTION',
    },
    OPTED_OUT_OF_AFFILIATE_MARKETING: {
      title: 'you opted out of our affiliates’ marketing',
      source: 'To whom we disclose, paragraph 2',
      kind: 'OBJECTION',
    },
    CONSENTS_TO_CONTACT: {
      title: 'you consented to share your contact details',
      source: 'To whom we disclose, paragraph 5',
      kind: 'CONSENT',
    },
    CONSENTS_TO_TRAINING: {
      title: 'you consented to share your education and training',
      source: 'To whom we disclose, paragraph 5',
      kind: 'CONSENT',
    },
  },
});

/** Its words, kind by kind. */
export type Category = CategoryOf<typeof vocabulary>;
export type Purpose = PurposeOf<typeof vocabulary>;
export type Gate = GateOf<typeof vocabulary>;
export type ViewerKind = ViewerKindOf<typeof vocabulary>;
export type Role = RoleOf<typeof vocabulary>;
export type Circumstance = CircumstanceOf<typeof vocabulary>;
