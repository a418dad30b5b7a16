// Generated from the server’s annotations by `pnpm generate`. Do not edit it.

/** The kinds of personal data. */
export const categories = {
  "IDENTIFIERS_AND_CONTACT": "identifiers and contact details",
  "FINANCIAL_AND_BILLING": "financial and billing details",
  "EDUCATION_AND_TRAINING": "education and training",
  "DEVICE_AND_USAGE": "device and usage"
} as const;

/** A kind of personal data. */
export type Category = keyof typeof categories;

/** What personal data is used for. */
export const purposes = {
  "MANAGE_CUSTOMER_RELATIONSHIPS": "to keep up our relationship with you and send notices",
  "CONSIDER_COMMERCIAL_RELATIONSHIPS": "to weigh doing business with customers, suppliers and others",
  "ADMINISTER_ACCOUNTS_AND_PAYMENTS": "to run your account, take payments and keep our contracts",
  "UNDERSTAND_AND_RESPOND": "to understand and answer what you need and prefer",
  "PROVIDE_PRODUCTS_AND_SERVICES": "to develop, market and provide our products and services",
  "MANAGE_OPERATIONS": "to run our databases and our business",
  "ADVERTISE": "to show advertisements, tailored ones among them",
  "PROTECT_AND_AUDIT": "to guard against error, fraud and other wrongs, and to audit",
  "TRANSACT_WITH_THIRD_PARTIES": "to carry out transactions that involve third parties",
  "COMPLY_WITH_LAW": "to meet legal and regulatory duties",
  "OTHER_WITH_CONSENT": "for another purpose to which you consent"
} as const;

/** A purpose, as it is stated in `x-purpose`. */
export type Purpose = keyof typeof purposes;

/** Where personal data comes from. */
export const sources = {
  "PROVIDED_BY_CONSUMER": "given by you",
  "COLLECTED_AUTOMATICALLY": "collected automatically"
} as const;

/** Where a personal datum comes from. */
export type Source = keyof typeof sources;

/** Whether a datum must be given. */
export const requirements = {
  "REQUIRED_FOR_ACCOUNT": "required for an account",
  "REQUIRED_FOR_PAID_SUBSCRIBERS": "required for paid subscribers",
  "OPTIONAL": "optional"
} as const;

/** Whether a datum must be given. */
export type Requirement = keyof typeof requirements;

/** How long a datum is kept. */
export const retentions = {
  "WHILE_YOU_HAVE_AN_ACCOUNT": "while you have an account",
  "NINETY_DAYS": "for at most 90 days",
  "COOKIE_LIFETIME": "for as long as the cookie lives, 180 days, and at most 90 days more",
  "RECORD_OF_DISCLOSURES": "for good, by a number that leads to nobody once your account is gone",
  "TWENTY_FOUR_MONTHS": "for 24 months after you sent it",
  "SEVEN_YEARS_AFTER_PAYMENT": "while you have an account, and paid invoices for seven years after the payment, as the books require"
} as const;

/** How long a datum is kept. */
export type Retention = keyof typeof retentions;

/** The ways in which a value is shown in part. */
export const masks = {
  "EMAIL": "Shows only its first letter",
  "LAST_FOUR": "Shows only its last four digits",
  "INITIAL": "Shows only its first letter",
  "YEAR_ONLY": "Shows only its year",
  "POSTAL_PREFIX": "Shows only the first three digits of the ZIP code",
  "IP_NETWORK": "Shows only its network",
  "CONSTANT": "Shows only that there is a value"
} as const;

/** A way in which a value is shown in part. */
export type Mask = keyof typeof masks;

/** Why something is or is not shown. */
export const reasons = {
  "PERMITTED": "The access policy shows it to this viewer.",
  "MASKED_FOR_VIEWER": "The access policy shows this viewer a part of it.",
  "NOT_IDENTIFIED": "Nobody in particular asks, so that nobody could be held to account.",
  "PURPOSE_MISSING": "The request states no purpose.",
  "PURPOSE_UNKNOWN": "The request states a purpose that does not exist.",
  "PURPOSE_NOT_GRANTED": "The viewer was not granted the stated purpose.",
  "PURPOSE_NOT_COLLECTED_FOR": "It was not collected for the stated purpose.",
  "CONSENT_MISSING": "Only a consent of the person would open it, and there is none.",
  "CATEGORY_NOT_GRANTED": "The viewer was not granted this category of data.",
  "GRANT_MISSING": "Viewers of this kind see nothing without a grant, and there is none.",
  "GRANT_EXPIRED": "What the viewer was granted has expired.",
  "MANDATE_EXPIRED": "The mandate by which the viewer speaks for this person has expired.",
  "MANDATE_DOES_NOT_COVER": "The mandate by which the viewer speaks for this person does not cover it.",
  "CONSENT_WITHDRAWN": "It needs a consent of the person, which is not given or no longer holds.",
  "OBJECTED": "The person has objected to it.",
  "RESTRICTED": "It is restricted, whatever anybody allows.",
  "NO_MASK_FITS": "The viewer may see a part of it, and it cannot be shown in part.",
  "NO_RULE": "The access policy does not show it to this viewer.",
  "NOT_IN_REACH": "The viewer may not come upon this row, whether or not it exists."
} as const;

/** Why something is or is not shown. */
export type Reason = keyof typeof reasons;

/** How much of a value is shown, from nothing to all. */
export const effects = ["WITHHOLD","MASK","SHOW"] as const;

/** How much of a value is shown. */
export type Effect = (typeof effects)[number];

/** How a viewer can stand to a person. */
export const relations = ["SELF","AGENT_OF","NONE"] as const;

/** How a viewer stands to the person a value belongs to. */
export type Relation = (typeof relations)[number];
