// Generated from the published schema and the documents in `operations` by `pnpm generate`. Do not edit it.

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** One more e-mail address, proved by your password. */
export type AddEmailAddressInput = {
  /** It counts once it is verified. */
  readonly address: string;
  readonly currentPassword: string;
};

/** What an agent did for you. */
export type AgentDeed =
  /** Accepted to be your agent. */
  | 'ACCEPTED_MANDATE'
  /** Filed a permission that you are said to have signed. */
  | 'FILED_PERMISSION'
  /** Gave up being your agent. */
  | 'GAVE_UP_MANDATE'
  /** Opted you out of our affiliates’ marketing. */
  | 'OPTED_OUT_OF_AFFILIATE_MARKETING'
  /** Opted you out of sale and sharing. */
  | 'OPTED_OUT_OF_SALE_AND_SHARING';

/** What an agent can opt somebody out of. */
export type AgentOptOut =
  /** That affiliates of ours tell them of products of their own. */
  | 'AFFILIATE_MARKETING'
  /** That data about them is sold, or shared for advertising. We do neither. */
  | 'SALE_AND_SHARING';

/** An answer to a message. It is mailed to the sender as it stands here. */
export type AnswerMessageInput = {
  /** In at most 10,000 characters. */
  readonly answer: string;
  /** Which message. */
  readonly id: string;
};

/** Whom you let act for you. */
export type AppointAgentInput = {
  /** Their e-mail address, with which they have an account, or will make one. */
  readonly email: string;
  /** Your password, once more: a session alone does not do. */
  readonly password: string;
  /** How far. */
  readonly scope: MandateScopeInput;
};

/** A billing address. It replaces the one before it as a whole. */
export type BillingAddressInput = {
  readonly city?: string | null | undefined;
  /** Two letters, ISO 3166-1: `US`. */
  readonly country?: string | null | undefined;
  readonly line1?: string | null | undefined;
  readonly line2?: string | null | undefined;
  readonly postalCode?: string | null | undefined;
  /** A state or region; for the United States its two letters. */
  readonly region?: string | null | undefined;
};

/** Another e-mail address, proved by your password. */
export type ChangeEmailInput = {
  readonly currentPassword: string;
  /** It counts once it is verified. */
  readonly newEmail: string;
};

/** A new password, for one who is signed in. */
export type ChangePasswordInput = {
  readonly currentPassword: string;
  /** At least 12 characters. */
  readonly newPassword: string;
};

/** All that a recipient is to be from now on. */
export type ChangeRecipientInput = {
  /** Where to write to them: at most 300 characters in at most six lines. */
  readonly address: string;
  /** Of which kinds they may have something. */
  readonly categories: ReadonlyArray<PrivacyCategory>;
  /** Until when; within five years from now. */
  readonly grantedUntil: string;
  /** Whom. */
  readonly id: string;
  /** The name of the business or the authority, in a line of at most 200 characters. */
  readonly name: string;
  /** For which purposes they may have something. */
  readonly purposes: ReadonlyArray<PrivacyPurpose>;
  /** Where the contract is kept that binds them, in a line. A service provider must have one. */
  readonly terms?: string | null | undefined;
  /** The version that you looked at. */
  readonly version: number;
};

/** By what a choice was made. */
export type ChoiceSource =
  /** By you, signed in. */
  | 'ACCOUNT'
  /** By somebody who acts for you. */
  | 'AUTHORIZED_AGENT'
  /** By the cookie preferences of a browser of yours. */
  | 'COOKIE_PREFERENCES'
  /** By the signal that a browser of yours sends. */
  | 'GLOBAL_PRIVACY_CONTROL'
  /** By the button of a mail program. */
  | 'UNSUBSCRIBE_HEADER'
  /** By the button of the page that a mail links to. */
  | 'UNSUBSCRIBE_PAGE';

/** What you can choose about. Before you choose, each of these is as the policy says: allowed. */
export type ChoiceSubject =
  /** That affiliates of ours tell you of products of their own. */
  | 'AFFILIATE_MARKETING'
  /** Products of others that may interest you, by e-mail. */
  | 'PARTNER_OFFERS_BY_EMAIL'
  /** News of our services, by e-mail. */
  | 'PRODUCT_NEWS_BY_EMAIL'
  /** That data about you is sold, or shared for advertising. We do neither. */
  | 'SALE_AND_SHARING';

/** What can be shared by consent. */
export type ConsentCategory =
  /** The graduate schools you went to, and your degrees. */
  | 'EDUCATION_AND_TRAINING'
  /** Your name, e-mail addresses, telephone number and language. */
  | 'IDENTIFIERS_AND_CONTACT';

/** A course of continuing education. In a change, what is left out stays; null removes. */
export type ContinuingEducationInput = {
  /** It cannot do without. */
  readonly category?: CourseCategory | null | undefined;
  /** A day: `2020-08-20`. It cannot do without. */
  readonly completedOn?: string | null | undefined;
  readonly provider?: string | null | undefined;
  /** It cannot do without. */
  readonly title?: string | null | undefined;
  /** In hundredths: 150 is one and a half units. It cannot do without. */
  readonly unitHundredths?: number | null | undefined;
};

/** What a course of continuing education was about, as far as a renewal asks. */
export type CourseCategory =
  | 'GENERAL'
  | 'LAW_AND_ETHICS'
  | 'SUICIDE_RISK'
  | 'SUPERVISION'
  | 'TELEHEALTH';

/** Why a supervisor does not sign. */
export type DeclineHoursInput = {
  /** Your name. */
  readonly name: string;
  /** In a line; the associate reads it. */
  readonly reason: string;
};

/** A graduate school and your degree. In a change, what is left out stays; null removes. */
export type EducationInput = {
  /** A day: `2020-08-20`. Leave it out while you study. */
  readonly awardedOn?: string | null | undefined;
  readonly degree?: string | null | undefined;
  /** It cannot do without. */
  readonly school?: string | null | undefined;
};

/** Whoever could send an operation: a kind of viewer, a role of our staff, or a gate by which data leaves. */
export type ExplainViewer =
  /** our affiliates */
  | 'AFFILIATE'
  /** agents */
  | 'AGENT'
  /** anybody */
  | 'ANONYMOUS'
  /** our billing staff */
  | 'BILLING'
  /** parties to a corporate transaction */
  | 'CORPORATE_TRANSACTION'
  /** those you tell us to share with */
  | 'DIRECTION_OR_CONSENT'
  /** parties to a legal process */
  | 'LEGAL_PROCESS'
  /** our marketing staff */
  | 'MARKETING'
  /** other people */
  | 'PERSON'
  /** our privacy officer */
  | 'PRIVACY_OFFICER'
  /** those who protect rights and safety */
  | 'PROTECTION_OF_RIGHTS'
  /** our service providers */
  | 'SERVICE_PROVIDER'
  /** our support staff */
  | 'SUPPORT';

/** The permission that somebody signed for you to act for them. */
export type FilePermissionInput = {
  /** The e-mail address of whoever signed it. */
  readonly email: string;
  /** Your password, once more: a session alone does not do. */
  readonly password: string;
  /** What they signed, word for word, with their name and the day: at most 10,000 characters. */
  readonly permission: string;
  /** How far it goes. */
  readonly scope: MandateScopeInput;
};

/** What you let somebody have, what for, and until when. Nothing of it is chosen before you do. */
export type GiveConsentInput = {
  /** What they are to have. */
  readonly categories: ReadonlyArray<ConsentCategory>;
  /** Until when at the latest; within two years from now. */
  readonly expiresAt: string;
  /** What for, in the words in which you were asked: at most 500 characters. */
  readonly purpose: string;
  /** Who is to have it, by the id that we know them by. */
  readonly recipientId: string;
};

/** What was done in the hours. Each track has its own. */
export type HourCategory =
  /** Any other psychosocial diagnosis, assessment and treatment. ASW. */
  | 'CLINICAL'
  /** Diagnosing and treating couples, families and children. AMFT. */
  | 'COUPLES_FAMILIES_CHILDREN'
  /** Any other direct counselling. AMFT, APCC. */
  | 'DIRECT_COUNSELING'
  /** Supervision in a group. */
  | 'GROUP_SUPERVISION'
  /** Supervision of one or two together. */
  | 'INDIVIDUAL_SUPERVISION'
  /** Tests, reports, notes, advocacy, workshops and the like. */
  | 'NONCLINICAL'
  /** Face-to-face psychotherapy with individuals or groups. ASW. */
  | 'PSYCHOTHERAPY';

/** Hours of one kind on one day. In a change, what is left out stays; null removes. */
export type HourEntryInput = {
  /** One of the track’s. It cannot do without. */
  readonly category?: HourCategory | null | undefined;
  /** From 1 to 1440. It cannot do without. */
  readonly minutes?: number | null | undefined;
  /** One of your `sites`. */
  readonly siteId?: string | null | undefined;
  /** One of your `supervisors`. It cannot do without. */
  readonly supervisorId?: string | null | undefined;
  /** It cannot do without. */
  readonly track?: LicenceTrack | null | undefined;
  /** A day: `2020-08-20`. It cannot do without. */
  readonly workedOn?: string | null | undefined;
};

/** What has become of an invoice. */
export type InvoiceStatus =
  /** A payment is under way. */
  | 'OPEN'
  /** It is paid. */
  | 'PAID'
  /** It was not paid, and is owed by nobody. */
  | 'VOID';

/** On the way to which licence. */
export type LicenceTrack =
  /** Associate marriage and family therapist, on the way to LMFT. */
  | 'AMFT'
  /** Associate professional clinical counselor, on the way to LPCC. */
  | 'APCC'
  /** Associate clinical social worker, on the way to LCSW. */
  | 'ASW';

/** Which of your addresses notices are to go to, proved by your password. */
export type MakeEmailAddressPrimaryInput = {
  readonly currentPassword: string;
  /** The id of an address of yours that is verified. */
  readonly id: string;
};

/** How somebody came to be your agent. */
export type MandateBasis =
  /** You appointed them, and they accepted. */
  | 'APPOINTMENT'
  /** They filed a permission that you had signed, and you confirmed it. */
  | 'SIGNED_PERMISSION';

/** What an agent can be authorized to see. */
export type MandateCategory =
  /** device and usage */
  | 'DEVICE_AND_USAGE'
  /** education and training */
  | 'EDUCATION_AND_TRAINING'
  /** financial and billing details */
  | 'FINANCIAL_AND_BILLING'
  /** identifiers and contact details */
  | 'IDENTIFIERS_AND_CONTACT';

/** The code that was mailed, and your password. */
export type MandateCodeInput = {
  /** From the mail. */
  readonly code: string;
  /** Your password, once more: a session alone does not do. */
  readonly password: string;
};

/** By what a mandate ended before its time. */
export type MandateEnd =
  /** By the agent, who gave it up or has no account any more. */
  | 'AGENT'
  /** By you. */
  | 'PERSON'
  /** By a later one with the same agent. */
  | 'REPLACED';

/** What an agent can be authorized for. */
export type MandatePurpose =
  /** to run your account, take payments and keep our contracts */
  | 'ADMINISTER_ACCOUNTS_AND_PAYMENTS'
  /** to meet legal and regulatory duties */
  | 'COMPLY_WITH_LAW'
  /** to keep up our relationship with you and send notices */
  | 'MANAGE_CUSTOMER_RELATIONSHIPS'
  /** to develop, market and provide our products and services */
  | 'PROVIDE_PRODUCTS_AND_SERVICES'
  /** to understand and answer what you need and prefer */
  | 'UNDERSTAND_AND_RESPOND';

/** What an agent may see, what for, and until when. Nothing of it is chosen before you do. */
export type MandateScopeInput = {
  /** What they may see: none, for one who only exercises your rights. */
  readonly categories: ReadonlyArray<MandateCategory>;
  /** Until when; within a year from now. */
  readonly expiresAt: string;
  /** What for. To exercise your rights is `COMPLY_WITH_LAW`. */
  readonly purposes: ReadonlyArray<MandatePurpose>;
};

/** What marketing mail can be about. */
export type MarketingTopic =
  /** Products of others that may interest you. */
  | 'PARTNER_OFFERS'
  /** News of our services. */
  | 'PRODUCT_NEWS';

/** What a message is for. */
export type MessageKind =
  /** A request about your personal data: to know it, to have it deleted, and the like. */
  | 'PRIVACY_REQUEST'
  /** A question, about the product or about the privacy policy. */
  | 'QUESTION'
  /** Something does not work as it should. */
  | 'SUPPORT';

/** Whom you opt out, by the permission that they signed, and nothing else to prove. */
export type OptOutByPermissionInput = {
  /** Of what. */
  readonly about: ReadonlyArray<AgentOptOut>;
  /** The e-mail address of whoever signed it. */
  readonly email: string;
  /** What they signed, word for word, with their name and the day: at most 10,000 characters. */
  readonly permission: string;
};

/** Whom you opt out, under a mandate of theirs. */
export type OptOutForMandatorInput = {
  /** Of what. */
  readonly about: ReadonlyArray<AgentOptOut>;
  /** Who, as `mandators` names them. */
  readonly personId: string;
};

/** What has become of a payment. */
export type PaymentOutcome =
  /** The card was declined. */
  | 'DECLINED'
  /** It was made. */
  | 'SUCCEEDED';

/** A postal address. It replaces the one before it as a whole. */
export type PostalAddressInput = {
  readonly city?: string | null | undefined;
  /** Two letters, ISO 3166-1: `US`. */
  readonly country?: string | null | undefined;
  readonly line1?: string | null | undefined;
  readonly line2?: string | null | undefined;
  readonly postalCode?: string | null | undefined;
  /** A state or region; for the United States its two letters. */
  readonly region?: string | null | undefined;
};

/** The kinds of personal data. */
export type PrivacyCategory =
  /** device and usage */
  | 'DEVICE_AND_USAGE'
  /** education and training */
  | 'EDUCATION_AND_TRAINING'
  /** financial and billing details */
  | 'FINANCIAL_AND_BILLING'
  /** identifiers and contact details */
  | 'IDENTIFIERS_AND_CONTACT';

/** How a value leaves. */
export type PrivacyEffect =
  /** In part. */
  | 'MASK'
  /** As it is. */
  | 'SHOW'
  /** Not at all. */
  | 'WITHHOLD';

/** By which of the ways that our privacy policy names personal data leaves us. */
export type PrivacyGate =
  /** our affiliates */
  | 'AFFILIATE'
  /** parties to a corporate transaction */
  | 'CORPORATE_TRANSACTION'
  /** those you tell us to share with */
  | 'DIRECTION_OR_CONSENT'
  /** parties to a legal process */
  | 'LEGAL_PROCESS'
  /** those who protect rights and safety */
  | 'PROTECTION_OF_RIGHTS'
  /** our service providers */
  | 'SERVICE_PROVIDER';

/** What personal data is used for. */
export type PrivacyPurpose =
  /** to run your account, take payments and keep our contracts */
  | 'ADMINISTER_ACCOUNTS_AND_PAYMENTS'
  /** to show advertisements, tailored ones among them */
  | 'ADVERTISE'
  /** to meet legal and regulatory duties */
  | 'COMPLY_WITH_LAW'
  /** to weigh doing business with customers, suppliers and others */
  | 'CONSIDER_COMMERCIAL_RELATIONSHIPS'
  /** to keep up our relationship with you and send notices */
  | 'MANAGE_CUSTOMER_RELATIONSHIPS'
  /** to run our databases and our business */
  | 'MANAGE_OPERATIONS'
  /** for another purpose to which you consent */
  | 'OTHER_WITH_CONSENT'
  /** to guard against error, fraud and other wrongs, and to audit */
  | 'PROTECT_AND_AUDIT'
  /** to develop, market and provide our products and services */
  | 'PROVIDE_PRODUCTS_AND_SERVICES'
  /** to carry out transactions that involve third parties */
  | 'TRANSACT_WITH_THIRD_PARTIES'
  /** to understand and answer what you need and prefer */
  | 'UNDERSTAND_AND_RESPOND';

/** How a viewer stands to the person whose data it is. */
export type PrivacyRelation =
  /** That person has authorized them. */
  | 'AGENT_OF'
  /** They are somebody else. */
  | 'NONE'
  /** They are that person. */
  | 'SELF';

/** What a receipt is of. */
export type ReceiptSubject =
  /** Cookies by which advertisements are tailored, in one browser. */
  | 'ADVERTISING_COOKIES'
  | 'AFFILIATE_MARKETING'
  /** Cookies by which visits are counted, in one browser. */
  | 'ANALYTICS_COOKIES'
  | 'PARTNER_OFFERS_BY_EMAIL'
  | 'PRODUCT_NEWS_BY_EMAIL'
  | 'SALE_AND_SHARING'
  /** Sharing with somebody whom you named, for a purpose that you were told. */
  | 'SHARING_BY_CONSENT';

/** Whether data may leave to a recipient. */
export type RecipientStatus =
  /** It may, within their grant and until it ends. */
  | 'ACTIVE'
  /** Nothing leaves to them any more. */
  | 'ENDED'
  /** Nothing leaves to them until they are resumed. */
  | 'SUSPENDED';

/** What was handed over outside of this server: on paper, in a transaction, or to protect somebody’s rights. */
export type RecordDisclosureInput = {
  /** The reference under which the case is filed: letters, digits and `. / : -`, a digit among them. The record is kept for good: it names nobody. */
  readonly caseReference?: string | null | undefined;
  /** What. */
  readonly categories: ReadonlyArray<PrivacyCategory>;
  /** Of whom: up to 100 people. */
  readonly personIds: ReadonlyArray<string>;
  /** Why. */
  readonly purpose: PrivacyPurpose;
  /** To whom, of our register: a party to a transaction, an authority, or a protector of rights. */
  readonly recipientId: string;
};

/** Somebody to whom data may leave from now on. */
export type RegisterRecipientInput = {
  /** Where to write to them: at most 300 characters in at most six lines. */
  readonly address: string;
  /** Of which kinds they may have something. */
  readonly categories: ReadonlyArray<PrivacyCategory>;
  /** By which gate. It stays. */
  readonly gate: PrivacyGate;
  /** Until when; within five years from now. */
  readonly grantedUntil: string;
  /** The name of the business or the authority, in a line of at most 200 characters. */
  readonly name: string;
  /** For which purposes they may have something. */
  readonly purposes: ReadonlyArray<PrivacyPurpose>;
  /** Where the contract is kept that binds them, in a line. A service provider must have one. */
  readonly terms?: string | null | undefined;
};

/** A registration as an associate. In a change, what is left out stays; null removes. */
export type RegistrationInput = {
  readonly board?: string | null | undefined;
  /** A day: `2020-08-20`. */
  readonly expiresOn?: string | null | undefined;
  /** As it stands on the registration. It cannot do without. */
  readonly number?: string | null | undefined;
  /** As the board abbreviates it, in capitals: `AMFT`, `APCC`, `ASW`. It cannot do without. */
  readonly track?: string | null | undefined;
};

/** What is renewed. */
export type Renewal =
  /** A licence, every two years. */
  | 'LICENCE'
  /** A registration as an associate, every year. */
  | 'REGISTRATION';

/** Whom to ask to sign, and for which days. */
export type RequestSignOffInput = {
  /** Where the link goes. Give it only as they agreed to. */
  readonly email: string;
  /** The last day, at most a month later. */
  readonly endsOn: string;
  /** The first day: `2020-08-20`. */
  readonly startsOn: string;
  /** One of your `supervisors`: their entries are to be signed. */
  readonly supervisorId: string;
};

/** A new password, for one who cannot sign in. */
export type ResetPasswordInput = {
  /** The code from the mail. */
  readonly code: string;
  /** At least 12 characters. */
  readonly newPassword: string;
};

/** Marketing mail to everybody who has not opted out of its topic. */
export type SendMarketingMailInput = {
  /** What it says, in at most 10,000 characters. The way out of it is added below. */
  readonly body: string;
  /** Its subject, in a line of at most 150 characters. */
  readonly title: string;
  /** What it is about: who opted out of that gets none. */
  readonly topic: MarketingTopic;
};

/** A message to us. */
export type SendMessageInput = {
  /** What you want to tell us, in at most 10,000 characters. */
  readonly body: string;
  /** Where we answer; left out, the primary address of your account. */
  readonly email?: string | null | undefined;
  /** What it is for. */
  readonly kind: MessageKind;
  /** Your name; left out, the one of your account. */
  readonly name?: string | null | undefined;
  /** What it is about, in a line. */
  readonly subject: string;
};

/** What is agreed to, beyond what is necessary. Refusing takes no more steps than agreeing. */
export type SetCookiePreferencesInput = {
  /** Whether advertisements may be tailored. */
  readonly advertising: boolean;
  /** Whether visits may be counted. */
  readonly analytics: boolean;
};

/** A supervisor’s signature. */
export type SignHoursInput = {
  /** Your name, as you sign with it. */
  readonly name: string;
};

/** What your account is opened by. */
export type SignInInput = {
  readonly email: string;
  readonly password: string;
};

/** Where a request for a sign-off stands. */
export type SignOffState =
  /** The supervisor has declined, and says why. */
  | 'DECLINED'
  /** Nobody answered in time. */
  | 'EXPIRED'
  /** The link is on its way, and good. */
  | 'PENDING'
  /** The supervisor has signed. */
  | 'SIGNED'
  /** It fell away, because an entry was changed. */
  | 'WITHDRAWN';

/** What makes an account. */
export type SignUpInput = {
  /** Where you are reached; it is verified before you can sign in. */
  readonly email: string;
  /** At least 12 characters. */
  readonly password: string;
  /** Whether your free trial begins at once; if not, `startTrial` begins it. */
  readonly startsTrial?: boolean | null | undefined;
};

/** A place where you train. In a change, what is left out stays; null removes. */
export type SiteInput = {
  /** As it stands on an envelope, in at most six lines. */
  readonly address?: string | null | undefined;
  /** It cannot do without. */
  readonly name?: string | null | undefined;
  /** With its country code: `+1 415 555 0100`. */
  readonly phone?: string | null | undefined;
};

/** What can be subscribed to. */
export type SubscriptionPlan =
  /** Paid month by month. */
  | 'MONTHLY'
  /** Paid a year at a time. */
  | 'YEARLY';

/** Where a subscription stands. */
export type SubscriptionState =
  /** Paid for, and renewed at the end of the period. */
  | 'ACTIVE'
  /** Cancelled: it ends with what was paid for, and can be resumed until then. */
  | 'CANCELING'
  /** Over. It can be started again. */
  | 'ENDED'
  /** A payment is missing; it goes on for some days. */
  | 'PAST_DUE'
  /** In the free trial, which ends by itself. */
  | 'TRIALING';

/** Who supervises you where, and when. In a change, what is left out stays; null removes. */
export type SupervisionInput = {
  /** The last day, not before the first. Leave it out while it goes on. */
  readonly endsOn?: string | null | undefined;
  /** One of your `sites`. */
  readonly siteId?: string | null | undefined;
  /** A day: `2020-08-20`. It cannot do without. */
  readonly startsOn?: string | null | undefined;
  /** One of your `supervisors`. It cannot do without. */
  readonly supervisorId?: string | null | undefined;
};

/** Somebody who supervises you. In a change, what is left out stays; null removes. */
export type SupervisorInput = {
  readonly licenceNumber?: string | null | undefined;
  /** As it is abbreviated: `LMFT`, `LCSW`, `LPCC`, `PSY`. */
  readonly licenceType?: string | null | undefined;
  /** It cannot do without. */
  readonly name?: string | null | undefined;
};

/** What to change. What is left out stays; null removes. */
export type UpdateBillingInput = {
  readonly billingAddress?: BillingAddressInput | null | undefined;
  /** The version that you saw; 0 where there was nothing yet. If there is a newer one nothing is changed; left out, the last change wins. */
  readonly expectedVersion?: number | null | undefined;
  /** Whom invoices are made out to. */
  readonly name?: string | null | undefined;
};

/** What to change. What is left out stays; null removes. */
export type UpdateContactInput = {
  /** The version that you saw. If there is a newer one nothing is changed; left out, the last change wins. */
  readonly expectedVersion?: number | null | undefined;
  readonly familyName?: string | null | undefined;
  readonly givenName?: string | null | undefined;
  /** The language in which you are written to, as a BCP 47 tag: `en` (English), `es` (Español). */
  readonly language?: string | null | undefined;
  /** With its country code: `+1 415 555 0100`. */
  readonly phone?: string | null | undefined;
  readonly postalAddress?: PostalAddressInput | null | undefined;
};

/** What figures are told apart by. */
export type UsageDimension =
  /** By the kind of browser. */
  | 'BROWSER'
  /** By the operating system. */
  | 'OPERATING_SYSTEM'
  /** By the page. */
  | 'PAGE'
  /** By the website that a visit came from. */
  | 'REFERRER'
  /** By nothing: all of a day together. */
  | 'TOTAL';

export type AcceptMandateMutationVariables = Exact<{
  input: MandateCodeInput;
}>;


export type AcceptMandateMutation = { readonly acceptMandate:
    | (
      { readonly __typename: 'InvalidInput' }
      & ProblemsFragment
    )
    | { readonly __typename: 'MandateAccepted', readonly mandator: MandatorDetailsFragment }
    | { readonly __typename: 'MandateCodeNotValid', readonly nextStep: string }
    | { readonly __typename: 'PasswordRefused', readonly nextStep: string }
    | { readonly __typename: 'TooManyAttempts', readonly retryAfterSeconds: number }
    | { readonly __typename: 'TooManyMandators', readonly atMost: number }
   };

export type AcknowledgePolicyMutationVariables = Exact<{
  version: string;
}>;


export type AcknowledgePolicyMutation = { readonly acknowledgePolicy:
    | { readonly __typename: 'PolicyAcknowledged', readonly noticeId: string, readonly policyNotice: PolicyNoticeDetailsFragment | null }
    | { readonly __typename: 'PolicyNotInForce', readonly versionInForce: string }
   };

export type AddContinuingEducationMutationVariables = Exact<{
  input: ContinuingEducationInput;
}>;


export type AddContinuingEducationMutation = { readonly addContinuingEducation:
    | { readonly __typename: 'ContinuingEducationSaved', readonly continuingEducation: ContinuingEducationDetailsFragment | null }
    | (
      { readonly __typename: 'InvalidInput' }
      & ProblemsFragment
    )
    | { readonly __typename: 'TooManyHoursRecords', readonly most: number }
   };

export type AddEducationMutationVariables = Exact<{
  input: EducationInput;
}>;


export type AddEducationMutation = { readonly addEducation:
    | { readonly __typename: 'EducationSaved', readonly education: EducationDetailsFragment | null }
    | (
      { readonly __typename: 'InvalidInput' }
      & ProblemsFragment
    )
    | { readonly __typename: 'TooManyTrainingRecords', readonly most: number }
   };

export type AddEmailAddressMutationVariables = Exact<{
  input: AddEmailAddressInput;
}>;


export type AddEmailAddressMutation = { readonly addEmailAddress:
    | (
      { readonly __typename: 'InvalidInput' }
      & ProblemsFragment
    )
    | { readonly __typename: 'MailOnItsWay', readonly nextStep: string }
    | { readonly __typename: 'PasswordRefused', readonly nextStep: string }
    | { readonly __typename: 'TooManyAttempts', readonly retryAfterSeconds: number }
    | { readonly __typename: 'TooManyEmailAddresses', readonly limit: number }
   };

export type AddHourEntryMutationVariables = Exact<{
  input: HourEntryInput;
}>;


export type AddHourEntryMutation = { readonly addHourEntry:
    | { readonly __typename: 'HourEntryExists', readonly entryId: string }
    | { readonly __typename: 'HourEntrySaved', readonly entry: HourEntryDetailsFragment | null }
    | (
      { readonly __typename: 'InvalidInput' }
      & ProblemsFragment
    )
    | { readonly __typename: 'TooManyHoursRecords', readonly most: number }
   };

export type AddRegistrationMutationVariables = Exact<{
  input: RegistrationInput;
}>;


export type AddRegistrationMutation = { readonly addRegistration:
    | (
      { readonly __typename: 'InvalidInput' }
      & ProblemsFragment
    )
    | { readonly __typename: 'RegistrationSaved', readonly registration: RegistrationDetailsFragment | null }
    | { readonly __typename: 'TooManyTrainingRecords', readonly most: number }
   };

export type AddSiteMutationVariables = Exact<{
  input: SiteInput;
}>;


export type AddSiteMutation = { readonly addSite:
    | (
      { readonly __typename: 'InvalidInput' }
      & ProblemsFragment
    )
    | { readonly __typename: 'SiteSaved', readonly site: SiteDetailsFragment | null }
    | { readonly __typename: 'TooManyTrainingRecords', readonly most: number }
   };

export type AddSupervisionMutationVariables = Exact<{
  input: SupervisionInput;
}>;


export type AddSupervisionMutation = { readonly addSupervision:
    | (
      { readonly __typename: 'InvalidInput' }
      & ProblemsFragment
    )
    | { readonly __typename: 'SupervisionSaved', readonly supervision: SupervisionDetailsFragment | null }
    | { readonly __typename: 'TooManyTrainingRecords', readonly most: number }
   };

export type AddSupervisorMutationVariables = Exact<{
  input: SupervisorInput;
}>;


export type AddSupervisorMutation = { readonly addSupervisor:
    | (
      { readonly __typename: 'InvalidInput' }
      & ProblemsFragment
    )
    | { readonly __typename: 'SupervisorSaved', readonly supervisor: SupervisorDetailsFragment | null }
    | { readonly __typename: 'TooManyTrainingRecords', readonly most: number }
   };

export type AgentActionDetailsFragment = { readonly id: string, readonly agentEmail: string | null, readonly permission: string | null, readonly deed: AgentDeed | null, readonly doneAt: string | null };

export type AgentReadsQueryVariables = Exact<{
  before?: string | null | undefined;
}>;


export type AgentReadsQuery = { readonly agentReads: ReadonlyArray<{ readonly readAt: string | null, readonly purpose: PrivacyPurpose | null, readonly categories: ReadonlyArray<MandateCategory> | null, readonly fields: ReadonlyArray<string> | null }> };

export type AgentsQueryVariables = Exact<{ [key: string]: never; }>;


export type AgentsQuery = { readonly me: { readonly mandates: ReadonlyArray<MandateDetailsFragment> | null, readonly agentActions: ReadonlyArray<AgentActionDetailsFragment> | null } | null };

export type AnswerMessageMutationVariables = Exact<{
  input: AnswerMessageInput;
}>;


export type AnswerMessageMutation = { readonly answerMessage:
    | (
      { readonly __typename: 'InvalidInput' }
      & ProblemsFragment
    )
    | { readonly __typename: 'MessageAlreadyAnswered', readonly messageId: string, readonly answeredAt: string }
    | { readonly __typename: 'MessageAnswered', readonly messageId: string, readonly message: MessageDetailsFragment | null }
    | { readonly __typename: 'MessageNotFound', readonly nextStep: string }
   };

export type AppointAgentMutationVariables = Exact<{
  input: AppointAgentInput;
}>;


export type AppointAgentMutation = { readonly appointAgent:
    | { readonly __typename: 'AgentAsked', readonly mandateId: string, readonly mandate: MandateDetailsFragment | null }
    | (
      { readonly __typename: 'InvalidInput' }
      & ProblemsFragment
    )
    | { readonly __typename: 'PasswordRefused', readonly nextStep: string }
    | { readonly __typename: 'TooManyAgents', readonly atMost: number }
    | { readonly __typename: 'TooManyAttempts', readonly retryAfterSeconds: number }
   };

export type BillingQueryVariables = Exact<{ [key: string]: never; }>;


export type BillingQuery = { readonly me: { readonly id: string, readonly billing: BillingDetailsFragment | null, readonly subscription: SubscriptionDetailsFragment | null, readonly invoices: ReadonlyArray<InvoiceDetailsFragment> | null, readonly payments: ReadonlyArray<PaymentDetailsFragment> | null } | null };

export type BillingDetailsFragment = { readonly id: string, readonly version: number, readonly name: string | null, readonly updatedAt: string | null, readonly billingAddress: { readonly line1: string | null, readonly line2: string | null, readonly city: string | null, readonly region: string | null, readonly postalCode: string | null, readonly country: string | null }, readonly paymentMethod: { readonly brand: string | null, readonly lastFour: string | null, readonly expires: string | null } };

export type BillingOutcomeFragment = { readonly personId: string, readonly billing: BillingDetailsFragment | null };

export type CancelSubscriptionMutationVariables = Exact<{
  expectedVersion?: number | null | undefined;
}>;


export type CancelSubscriptionMutation = { readonly cancelSubscription:
    | { readonly __typename: 'BillingConflict', readonly currentVersion: number }
    | (
      { readonly __typename: 'InvalidInput' }
      & ProblemsFragment
    )
    | { readonly __typename: 'NotInThisState', readonly state: SubscriptionState | null }
    | (
      { readonly __typename: 'SubscriptionUpdated' }
      & SubscriptionOutcomeFragment
    )
   };

export type ChangeEmailMutationVariables = Exact<{
  input: ChangeEmailInput;
}>;


export type ChangeEmailMutation = { readonly changeEmail:
    | (
      { readonly __typename: 'InvalidInput' }
      & ProblemsFragment
    )
    | { readonly __typename: 'MailOnItsWay', readonly nextStep: string }
    | { readonly __typename: 'PasswordRefused', readonly nextStep: string }
    | { readonly __typename: 'TooManyAttempts', readonly retryAfterSeconds: number }
   };

export type ChangePasswordMutationVariables = Exact<{
  input: ChangePasswordInput;
}>;


export type ChangePasswordMutation = { readonly changePassword:
    | (
      { readonly __typename: 'InvalidInput' }
      & ProblemsFragment
    )
    | { readonly __typename: 'PasswordChanged', readonly endedSessions: number }
    | { readonly __typename: 'PasswordRefused', readonly nextStep: string }
    | { readonly __typename: 'TooManyAttempts', readonly retryAfterSeconds: number }
   };

export type ChangePlanMutationVariables = Exact<{
  plan: SubscriptionPlan;
  expectedVersion?: number | null | undefined;
}>;


export type ChangePlanMutation = { readonly changePlan:
    | { readonly __typename: 'BillingConflict', readonly currentVersion: number }
    | (
      { readonly __typename: 'InvalidInput' }
      & ProblemsFragment
    )
    | { readonly __typename: 'NotInThisState', readonly state: SubscriptionState | null }
    | (
      { readonly __typename: 'SubscriptionUpdated' }
      & SubscriptionOutcomeFragment
    )
   };

export type ChangeRecipientMutationVariables = Exact<{
  input: ChangeRecipientInput;
}>;


export type ChangeRecipientMutation = { readonly changeRecipient:
    | (
      { readonly __typename: 'InvalidInput' }
      & ProblemsFragment
    )
    | { readonly __typename: 'RecipientChangedMeanwhile', readonly recipient: RecipientDetailsFragment }
    | { readonly __typename: 'RecipientHasEnded', readonly nextStep: string }
    | { readonly __typename: 'RecipientKept', readonly recipient: RecipientDetailsFragment }
    | { readonly __typename: 'RecipientNotFound', readonly nextStep: string }
   };

export type ChoiceDetailsFragment = { readonly id: string, readonly about: ChoiceSubject | null, readonly isOptedOut: boolean | null, readonly changedAt: string | null };

export type ChoiceMadeDetailsFragment = { readonly nextStep: string, readonly person: { readonly id: string, readonly choices: ReadonlyArray<ChoiceDetailsFragment> | null } | null };

export type ChoiceReceiptDetailsFragment = { readonly id: string, readonly number: number | null, readonly about: ReceiptSubject | null, readonly isAllowed: boolean | null, readonly source: ChoiceSource | null, readonly policyVersion: string | null, readonly madeAt: string | null };

export type ChoiceReceiptsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ChoiceReceiptsQuery = { readonly choiceReceipts: { readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: ChoiceReceiptDetailsFragment }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null } } };

export type ChoicesQueryVariables = Exact<{ [key: string]: never; }>;


export type ChoicesQuery = { readonly me: { readonly id: string, readonly choices: ReadonlyArray<ChoiceDetailsFragment> | null, readonly consents: ReadonlyArray<ConsentDetailsFragment> | null } | null };

export type ConfirmOptInMutationVariables = Exact<{
  token: string;
}>;


export type ConfirmOptInMutation = { readonly confirmOptIn:
    | (
      { readonly __typename: 'ChoiceMade' }
      & ChoiceMadeDetailsFragment
    )
    | { readonly __typename: 'OptInNotValid', readonly nextStep: string }
    | { readonly __typename: 'OptedOutBySignal', readonly nextStep: string }
   };

export type ConfirmPaymentMethodMutationVariables = Exact<{
  setupId: string;
}>;


export type ConfirmPaymentMethodMutation = { readonly confirmPaymentMethod:
    | (
      { readonly __typename: 'BillingUpdated' }
      & BillingOutcomeFragment
    )
    | (
      { readonly __typename: 'InvalidInput' }
      & ProblemsFragment
    )
    | { readonly __typename: 'PaymentMethodNotConfirmed', readonly nextStep: string }
    | { readonly __typename: 'TooManyAttempts', readonly retryAfterSeconds: number }
   };

export type ConfirmPermissionMutationVariables = Exact<{
  input: MandateCodeInput;
}>;


export type ConfirmPermissionMutation = { readonly confirmPermission:
    | (
      { readonly __typename: 'InvalidInput' }
      & ProblemsFragment
    )
    | { readonly __typename: 'MandateCodeNotValid', readonly nextStep: string }
    | { readonly __typename: 'PasswordRefused', readonly nextStep: string }
    | { readonly __typename: 'PermissionConfirmed', readonly mandateId: string, readonly mandate: MandateDetailsFragment | null }
    | { readonly __typename: 'TooManyAttempts', readonly retryAfterSeconds: number }
   };

export type ConsentDetailsFragment = { readonly id: string, readonly purpose: string | null, readonly recipient: string | null, readonly categories: ReadonlyArray<ConsentCategory> | null, readonly givenAt: string | null, readonly expiresAt: string | null, readonly withdrawnAt: string | null, readonly isInForce: boolean | null };

export type ContactDetailsFragment = { readonly id: string, readonly version: number, readonly givenName: string | null, readonly familyName: string | null, readonly fullName: string | null, readonly email: string | null, readonly phone: string | null, readonly language: string | null, readonly updatedAt: string | null, readonly postalAddress: { readonly line1: string | null, readonly line2: string | null, readonly city: string | null, readonly region: string | null, readonly postalCode: string | null, readonly country: string | null } };

export type ContinuingEducationCsvQueryVariables = Exact<{ [key: string]: never; }>;


export type ContinuingEducationCsvQuery = { readonly continuingEducationCsv: { readonly csv: string | null } | null };

export type ContinuingEducationDetailsFragment = { readonly id: string, readonly version: number, readonly title: string | null, readonly provider: string | null, readonly completedOn: string | null, readonly unitHundredths: number | null, readonly category: CourseCategory | null };

export type ContinuingEducationTotalsQueryVariables = Exact<{
  renewal: Renewal;
  endsOn: string;
}>;


export type ContinuingEducationTotalsQuery = { readonly continuingEducationTotals:
    | { readonly __typename: 'CycleTotals', readonly renewal: Renewal, readonly source: string, readonly startsOn: string, readonly unitHundredths: number | null, readonly lawAndEthicsHundredths: number | null, readonly neededHundredths: number, readonly neededLawAndEthicsHundredths: number }
    | (
      { readonly __typename: 'InvalidInput' }
      & ProblemsFragment
    )
   | null };

export type ContinuingEducationsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ContinuingEducationsQuery = { readonly continuingEducations: { readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: ContinuingEducationDetailsFragment }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null } } };

export type CookiePreferenceDetailsFragment = { readonly analytics: boolean, readonly advertising: boolean, readonly hasChosen: boolean, readonly isOptedOutBySignal: boolean };

export type CookiePreferencesQueryVariables = Exact<{ [key: string]: never; }>;


export type CookiePreferencesQuery = { readonly cookiePreferences: CookiePreferenceDetailsFragment };

type CsvOutcomeCsvImportedFragment = { readonly __typename: 'CsvImported', readonly added: number, readonly unchanged: number };

type CsvOutcomeCsvRefusedFragment = { readonly __typename: 'CsvRefused', readonly problemCount: number, readonly problems: ReadonlyArray<{ readonly line: number, readonly field: string | null, readonly code: string, readonly message: string }> };

type CsvOutcomeTooManyHoursRecordsFragment = { readonly __typename: 'TooManyHoursRecords', readonly most: number };

export type CsvOutcomeFragment =
  | CsvOutcomeCsvImportedFragment
  | CsvOutcomeCsvRefusedFragment
  | CsvOutcomeTooManyHoursRecordsFragment
;

export type DeclineHoursMutationVariables = Exact<{
  input: DeclineHoursInput;
}>;


export type DeclineHoursMutation = { readonly declineHours:
    | (
      { readonly __typename: 'InvalidInput' }
      & ProblemsFragment
    )
    | { readonly __typename: 'SignOffAnswered', readonly answeredAt: string }
    | { readonly __typename: 'SignOffSheetNotShown', readonly nextStep: string }
   };

export type DisclosureDetailsFragment = { readonly occurredAt: string | null, readonly gate: PrivacyGate | null, readonly purpose: PrivacyPurpose | null, readonly recipient: string | null, readonly recipientAddress: string | null, readonly categories: ReadonlyArray<PrivacyCategory> | null, readonly shown: ReadonlyArray<string> | null, readonly received: ReadonlyArray<string> | null, readonly masked: ReadonlyArray<string> | null, readonly receivedInPart: ReadonlyArray<string> | null, readonly caseReference: string | null, readonly policyVersion: string | null };

export type DisclosuresQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type DisclosuresQuery = { readonly disclosures: { readonly nodes: ReadonlyArray<DisclosureDetailsFragment>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type EducationDetailsFragment = { readonly id: string, readonly version: number, readonly school: string | null, readonly degree: string | null, readonly awardedOn: string | null };

export type EmailAddressDetailsFragment = { readonly id: string, readonly address: string | null, readonly isPrimary: boolean | null, readonly verifiedAt: string | null };

export type EmailAddressesNowFragment = { readonly personId: string, readonly person: { readonly id: string, readonly emailAddresses: ReadonlyArray<EmailAddressDetailsFragment> | null } | null };

export type EndMandateMutationVariables = Exact<{
  id: string;
}>;


export type EndMandateMutation = { readonly endMandate:
    | { readonly __typename: 'MandateEnded', readonly mandateId: string }
    | { readonly __typename: 'MandateNotFound', readonly nextStep: string }
   };

export type EndRecipientMutationVariables = Exact<{
  id: string;
  version: number;
}>;


export type EndRecipientMutation = { readonly endRecipient:
    | { readonly __typename: 'RecipientChangedMeanwhile', readonly recipient: RecipientDetailsFragment }
    | { readonly __typename: 'RecipientHasEnded', readonly nextStep: string }
    | { readonly __typename: 'RecipientKept', readonly recipient: RecipientDetailsFragment }
    | { readonly __typename: 'RecipientNotFound', readonly nextStep: string }
   };

export type ExplainOperationQueryVariables = Exact<{
  document: string;
  operationName?: string | null | undefined;
  as: ExplainViewer;
  purpose?: PrivacyPurpose | null | undefined;
}>;


export type ExplainOperationQuery = { readonly explainOperation:
    | { readonly __typename: 'DocumentNotUnderstood', readonly problems: ReadonlyArray<{ readonly line: number, readonly column: number, readonly sentence: string }> }
    | { readonly __typename: 'OperationExplained', readonly policyVersion: string, readonly operation: string, readonly purpose: PrivacyPurpose | null, readonly relations: ReadonlyArray<{ readonly relation: PrivacyRelation, readonly fields: ReadonlyArray<{ readonly coordinate: string, readonly category: PrivacyCategory, readonly purposes: ReadonlyArray<PrivacyPurpose>, readonly people: number | null, readonly outcomes: ReadonlyArray<{ readonly effect: PrivacyEffect, readonly mask: string | null, readonly reason: string, readonly because: string, readonly rule: string | null, readonly override: string | null, readonly appliesToAll: boolean }> }>, readonly exposure: { readonly people: number | null, readonly values: number | null } }>, readonly exposure: { readonly people: number | null, readonly values: number | null, readonly categories: ReadonlyArray<{ readonly category: PrivacyCategory, readonly people: number | null, readonly values: number | null }> }, readonly inputs: ReadonlyArray<{ readonly coordinate: string, readonly kind: string, readonly fields: ReadonlyArray<string>, readonly categories: ReadonlyArray<PrivacyCategory> }>, readonly refusals: ReadonlyArray<{ readonly code: string, readonly coordinate: string, readonly sentence: string }> }
   };

export type FilePermissionMutationVariables = Exact<{
  input: FilePermissionInput;
}>;


export type FilePermissionMutation = { readonly filePermission:
    | (
      { readonly __typename: 'InvalidInput' }
      & ProblemsFragment
    )
    | { readonly __typename: 'PasswordRefused', readonly nextStep: string }
    | { readonly __typename: 'PermissionFiled', readonly nextStep: string }
    | { readonly __typename: 'PermissionMissing', readonly nextStep: string }
    | { readonly __typename: 'TooManyAttempts', readonly retryAfterSeconds: number }
   };

export type ForgetUsageMutationVariables = Exact<{ [key: string]: never; }>;


export type ForgetUsageMutation = { readonly forgetUsage: { readonly __typename: 'UsageForgotten', readonly removedVisits: number } };

export type GiveConsentMutationVariables = Exact<{
  input: GiveConsentInput;
}>;


export type GiveConsentMutation = { readonly giveConsent:
    | { readonly __typename: 'ConsentGiven', readonly consentId: string, readonly consent: ConsentDetailsFragment | null }
    | (
      { readonly __typename: 'InvalidInput' }
      & ProblemsFragment
    )
    | { readonly __typename: 'NoSuchRecipient', readonly nextStep: string }
    | { readonly __typename: 'TooManyAttempts', readonly retryAfterSeconds: number }
   };

export type HourEntriesQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type HourEntriesQuery = { readonly hourEntries: { readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: HourEntryDetailsFragment }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null } } };

export type HourEntryDetailsFragment = { readonly id: string, readonly version: number, readonly workedOn: string | null, readonly minutes: number | null, readonly track: LicenceTrack | null, readonly category: HourCategory | null, readonly supervisor: SupervisorDetailsFragment | null, readonly site: SiteDetailsFragment | null, readonly signOff: { readonly id: string, readonly state: SignOffState | null } | null };

export type HourProgressQueryVariables = Exact<{
  track: LicenceTrack;
}>;


export type HourProgressQuery = { readonly hourProgress: { readonly track: LicenceTrack, readonly title: string, readonly minutes: number | null, readonly creditedMinutes: number | null, readonly signedMinutes: number | null, readonly weeks: number | null, readonly requirements: ReadonlyArray<{ readonly key: string, readonly title: string, readonly source: string, readonly unit: string, readonly needed: number, readonly done: number | null, readonly isMet: boolean | null }> } | null };

export type HourWeeksQueryVariables = Exact<{
  track: LicenceTrack;
  from: string;
  until: string;
}>;


export type HourWeeksQuery = { readonly hourWeeks:
    | { readonly __typename: 'HourWeeks', readonly weeks: ReadonlyArray<{ readonly startsOn: string | null, readonly minutes: number | null, readonly creditedMinutes: number | null, readonly signedMinutes: number | null }> | null }
    | (
      { readonly __typename: 'InvalidInput' }
      & ProblemsFragment
    )
   | null };

export type HoursCsvQueryVariables = Exact<{ [key: string]: never; }>;


export type HoursCsvQuery = { readonly hoursCsv: { readonly csv: string | null } | null };

export type IdentifyVisitorMutationVariables = Exact<{ [key: string]: never; }>;


export type IdentifyVisitorMutation = { readonly identifyVisitor:
    | { readonly __typename: 'NoVisitor', readonly nextStep: string }
    | { readonly __typename: 'TooManyAttempts', readonly retryAfterSeconds: number }
    | { readonly __typename: 'VisitorIdentified', readonly nextStep: string }
   };

export type ImportContinuingEducationMutationVariables = Exact<{
  csv: string;
}>;


export type ImportContinuingEducationMutation = { readonly importContinuingEducation:
    | CsvOutcomeCsvImportedFragment
    | CsvOutcomeCsvRefusedFragment
    | CsvOutcomeTooManyHoursRecordsFragment
   };

export type ImportHoursMutationVariables = Exact<{
  csv: string;
}>;


export type ImportHoursMutation = { readonly importHours:
    | CsvOutcomeCsvImportedFragment
    | CsvOutcomeCsvRefusedFragment
    | CsvOutcomeTooManyHoursRecordsFragment
   };

export type IndustryOptOutsQueryVariables = Exact<{ [key: string]: never; }>;


export type IndustryOptOutsQuery = { readonly industryOptOuts: ReadonlyArray<{ readonly name: string, readonly url: string }> };

export type InvoiceDetailsFragment = { readonly id: string, readonly number: string | null, readonly amountMinor: number | null, readonly currency: string | null, readonly billedTo: string | null, readonly plan: SubscriptionPlan | null, readonly status: InvoiceStatus | null, readonly issuedAt: string | null, readonly periodStartsAt: string | null, readonly periodEndsAt: string | null };

export type MakeEmailAddressPrimaryMutationVariables = Exact<{
  input: MakeEmailAddressPrimaryInput;
}>;


export type MakeEmailAddressPrimaryMutation = { readonly makeEmailAddressPrimary:
    | { readonly __typename: 'EmailAddressNotFound', readonly nextStep: string }
    | { readonly __typename: 'EmailAddressNotVerified', readonly nextStep: string }
    | (
      { readonly __typename: 'EmailAddressesChanged' }
      & EmailAddressesNowFragment
    )
    | (
      { readonly __typename: 'InvalidInput' }
      & ProblemsFragment
    )
    | { readonly __typename: 'PasswordRefused', readonly nextStep: string }
    | { readonly __typename: 'TooManyAttempts', readonly retryAfterSeconds: number }
   };

export type MandateDetailsFragment = { readonly id: string, readonly agentEmail: string | null, readonly permission: string | null, readonly basis: MandateBasis | null, readonly purposes: ReadonlyArray<MandatePurpose> | null, readonly categories: ReadonlyArray<MandateCategory> | null, readonly offeredAt: string | null, readonly acceptedAt: string | null, readonly expiresAt: string | null, readonly endedAt: string | null, readonly endedBy: MandateEnd | null, readonly isInForce: boolean | null };

export type MandatorDetailsFragment = { readonly personId: string, readonly mandateId: string, readonly purposes: ReadonlyArray<MandatePurpose>, readonly categories: ReadonlyArray<MandateCategory>, readonly expiresAt: string };

export type MandatorsQueryVariables = Exact<{ [key: string]: never; }>;


export type MandatorsQuery = { readonly mandators: ReadonlyArray<MandatorDetailsFragment> };

export type MeQueryVariables = Exact<{ [key: string]: never; }>;


export type MeQuery = { readonly me: ProfileFragment | null };

export type MessageDetailsFragment = { readonly id: string, readonly kind: MessageKind | null, readonly name: string | null, readonly email: string | null, readonly subject: string | null, readonly body: string | null, readonly sentAt: string | null, readonly answer: string | null, readonly answeredAt: string | null, readonly answeredBy: string | null };

export type MessagesQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  isAnswered?: boolean | null | undefined;
}>;


export type MessagesQuery = { readonly messages: { readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: MessageDetailsFragment }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null } } };

export type NodeQueryVariables = Exact<{
  id: string;
}>;


export type NodeQuery = { readonly node:
    | { readonly __typename: 'AgentAction', readonly id: string }
    | (
      { readonly __typename: 'Billing', readonly id: string }
      & BillingDetailsFragment
    )
    | { readonly __typename: 'Choice', readonly id: string }
    | { readonly __typename: 'ChoiceReceipt', readonly id: string }
    | { readonly __typename: 'Consent', readonly id: string }
    | (
      { readonly __typename: 'Contact', readonly id: string }
      & ContactDetailsFragment
    )
    | { readonly __typename: 'ContinuingEducation', readonly id: string }
    | (
      { readonly __typename: 'Education', readonly id: string }
      & EducationDetailsFragment
    )
    | (
      { readonly __typename: 'EmailAddress', readonly id: string }
      & EmailAddressDetailsFragment
    )
    | { readonly __typename: 'HourEntry', readonly id: string }
    | (
      { readonly __typename: 'Invoice', readonly id: string }
      & InvoiceDetailsFragment
    )
    | { readonly __typename: 'Mandate', readonly id: string }
    | (
      { readonly __typename: 'Message', readonly id: string }
      & MessageDetailsFragment
    )
    | { readonly __typename: 'PageView', readonly id: string }
    | (
      { readonly __typename: 'Payment', readonly id: string }
      & PaymentDetailsFragment
    )
    | (
      { readonly __typename: 'Person', readonly id: string }
      & ProfileFragment
    )
    | { readonly __typename: 'PolicyNotice', readonly id: string }
    | (
      { readonly __typename: 'Registration', readonly id: string }
      & RegistrationDetailsFragment
    )
    | (
      { readonly __typename: 'Session', readonly id: string }
      & SessionDetailsFragment
    )
    | { readonly __typename: 'SignOff', readonly id: string }
    | (
      { readonly __typename: 'Site', readonly id: string }
      & SiteDetailsFragment
    )
    | (
      { readonly __typename: 'Subscription', readonly id: string }
      & SubscriptionDetailsFragment
    )
    | (
      { readonly __typename: 'Supervision', readonly id: string }
      & SupervisionDetailsFragment
    )
    | (
      { readonly __typename: 'Supervisor', readonly id: string }
      & SupervisorDetailsFragment
    )
    | { readonly __typename: 'Visit', readonly id: string }
    | { readonly __typename: 'Visitor', readonly id: string }
   | null };

export type OptOutByPermissionMutationVariables = Exact<{
  input: OptOutByPermissionInput;
}>;


export type OptOutByPermissionMutation = { readonly optOutByPermission:
    | (
      { readonly __typename: 'InvalidInput' }
      & ProblemsFragment
    )
    | { readonly __typename: 'OptedOutForPerson', readonly nextStep: string }
    | { readonly __typename: 'PermissionMissing', readonly nextStep: string }
    | { readonly __typename: 'TooManyAttempts', readonly retryAfterSeconds: number }
   };

export type OptOutForMandatorMutationVariables = Exact<{
  input: OptOutForMandatorInput;
}>;


export type OptOutForMandatorMutation = { readonly optOutForMandator:
    | (
      { readonly __typename: 'InvalidInput' }
      & ProblemsFragment
    )
    | { readonly __typename: 'MandateMissing', readonly nextStep: string }
    | { readonly __typename: 'MandateTooNarrow', readonly needed: MandatePurpose }
    | { readonly __typename: 'OptedOutForPerson', readonly nextStep: string }
   };

export type OptOutOfAffiliateMarketingMutationVariables = Exact<{ [key: string]: never; }>;


export type OptOutOfAffiliateMarketingMutation = { readonly optOutOfAffiliateMarketing: ChoiceMadeDetailsFragment };

export type OptOutOfMarketingMutationVariables = Exact<{
  topic?: MarketingTopic | null | undefined;
}>;


export type OptOutOfMarketingMutation = { readonly optOutOfMarketing: ChoiceMadeDetailsFragment };

export type OptOutOfSaleAndSharingMutationVariables = Exact<{ [key: string]: never; }>;


export type OptOutOfSaleAndSharingMutation = { readonly optOutOfSaleAndSharing:
    | { readonly __typename: 'BrowserOptedOut', readonly nextStep: string }
    | (
      { readonly __typename: 'ChoiceMade' }
      & ChoiceMadeDetailsFragment
    )
   };

export type PaymentDetailsFragment = { readonly id: string, readonly invoiceNumber: string | null, readonly amountMinor: number | null, readonly currency: string | null, readonly outcome: PaymentOutcome | null, readonly occurredAt: string | null };

export type PeopleQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type PeopleQuery = { readonly people: { readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: { readonly id: string, readonly contact: { readonly id: string, readonly fullName: string | null, readonly email: string | null } | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null } } };

export type PersonQueryVariables = Exact<{
  id: string;
}>;


export type PersonQuery = { readonly person: ProfileFragment | null };

export type PlansQueryVariables = Exact<{ [key: string]: never; }>;


export type PlansQuery = { readonly plans: ReadonlyArray<{ readonly key: SubscriptionPlan, readonly title: string, readonly amountMinor: number, readonly currency: string, readonly months: number, readonly trialDays: number }> };

export type PolicyNoticeDetailsFragment = { readonly id: string, readonly version: string | null, readonly isChange: boolean | null, readonly toldAt: string | null, readonly acknowledgedAt: string | null, readonly mailedAt: string | null };

export type PolicyNoticesQueryVariables = Exact<{ [key: string]: never; }>;


export type PolicyNoticesQuery = { readonly me: { readonly id: string, readonly policyNotice: PolicyNoticeDetailsFragment | null, readonly policyNotices: ReadonlyArray<PolicyNoticeDetailsFragment> | null } | null };

export type PolicyVersionDetailsFragment = { readonly version: string, readonly digest: string, readonly effectiveAt: string, readonly summary: ReadonlyArray<string>, readonly path: string };

export type PreparePaymentMethodMutationVariables = Exact<{ [key: string]: never; }>;


export type PreparePaymentMethodMutation = { readonly preparePaymentMethod:
    | { readonly __typename: 'PaymentMethodPrepared', readonly setupId: string, readonly clientSecret: string }
    | { readonly __typename: 'TooManyAttempts', readonly retryAfterSeconds: number }
   };

export type PrivacyPolicyQueryVariables = Exact<{ [key: string]: never; }>;


export type PrivacyPolicyQuery = { readonly privacyPolicy: { readonly lastUpdated: string, readonly isSold: boolean, readonly disclosedSince: string, readonly disclosuresAsOf: string, readonly version: PolicyVersionDetailsFragment, readonly categories: ReadonlyArray<{ readonly word: PrivacyCategory, readonly title: string, readonly place: string | null, readonly collected: ReadonlyArray<{ readonly holds: string, readonly source: string, readonly requirement: string, readonly retention: string }>, readonly purposes: ReadonlyArray<{ readonly word: string, readonly title: string, readonly place: string | null }>, readonly seenBy: ReadonlyArray<{ readonly who: string, readonly inClear: ReadonlyArray<string>, readonly inPart: ReadonlyArray<string> }>, readonly leavesBy: ReadonlyArray<{ readonly gate: string, readonly who: string, readonly place: string | null, readonly purposes: ReadonlyArray<string>, readonly inClear: ReadonlyArray<string>, readonly inPart: ReadonlyArray<string> }> }>, readonly statements: ReadonlyArray<{ readonly id: string, readonly section: string, readonly place: string, readonly text: string }>, readonly disclosures: ReadonlyArray<{ readonly gate: string, readonly category: PrivacyCategory, readonly purposes: ReadonlyArray<string>, readonly atMost: number }> } };

export type PrivacyPolicyVersionsQueryVariables = Exact<{ [key: string]: never; }>;


export type PrivacyPolicyVersionsQuery = { readonly privacyPolicyVersions: ReadonlyArray<PolicyVersionDetailsFragment> };

export type ProblemsFragment = { readonly problems: ReadonlyArray<{ readonly field: string, readonly code: string, readonly message: string }> };

export type ProfileFragment = { readonly id: string, readonly createdAt: string | null, readonly contact: ContactDetailsFragment | null, readonly emailAddresses: ReadonlyArray<EmailAddressDetailsFragment> | null };

export type RecipientDetailsFragment = { readonly id: string, readonly gate: PrivacyGate, readonly name: string, readonly address: string | null, readonly terms: string | null, readonly purposes: ReadonlyArray<PrivacyPurpose>, readonly categories: ReadonlyArray<PrivacyCategory>, readonly grantedUntil: string, readonly status: RecipientStatus, readonly version: number, readonly registeredAt: string, readonly changedAt: string };

export type RecipientsQueryVariables = Exact<{
  gate?: PrivacyGate | null | undefined;
  after?: string | null | undefined;
}>;


export type RecipientsQuery = { readonly recipients: ReadonlyArray<RecipientDetailsFragment> };

export type RecordDisclosureMutationVariables = Exact<{
  input: RecordDisclosureInput;
}>;


export type RecordDisclosureMutation = { readonly recordDisclosure:
    | { readonly __typename: 'DisclosureOfNobody', readonly nextStep: string }
    | { readonly __typename: 'DisclosureRecorded', readonly people: number }
    | { readonly __typename: 'DisclosureToNobody', readonly nextStep: string }
    | (
      { readonly __typename: 'InvalidInput' }
      & ProblemsFragment
    )
   };

export type RefreshSessionMutationVariables = Exact<{
  refreshToken: string;
}>;


export type RefreshSessionMutation = { readonly refreshSession:
    | { readonly __typename: 'SessionOver', readonly nextStep: string }
    | (
      { readonly __typename: 'SignedIn' }
      & TokensFragment
    )
    | { readonly __typename: 'TooManyAttempts', readonly retryAfterSeconds: number }
   };

export type RegisterRecipientMutationVariables = Exact<{
  input: RegisterRecipientInput;
}>;


export type RegisterRecipientMutation = { readonly registerRecipient:
    | (
      { readonly __typename: 'InvalidInput' }
      & ProblemsFragment
    )
    | { readonly __typename: 'RecipientKept', readonly recipient: RecipientDetailsFragment }
   };

export type RegistrationDetailsFragment = { readonly id: string, readonly version: number, readonly track: string | null, readonly board: string | null, readonly number: string | null, readonly expiresOn: string | null };

export type RemoveContinuingEducationMutationVariables = Exact<{
  id: string;
  expectedVersion?: number | null | undefined;
}>;


export type RemoveContinuingEducationMutation = { readonly removeContinuingEducation:
    | { readonly __typename: 'HoursConflict', readonly currentVersion: number }
    | { readonly __typename: 'HoursRecordRemoved', readonly removedRecords: number }
    | { readonly __typename: 'NoSuchHoursRecord', readonly nextStep: string }
   };

export type RemoveEducationMutationVariables = Exact<{
  id: string;
}>;


export type RemoveEducationMutation = { readonly removeEducation:
    | { readonly __typename: 'NoSuchTrainingRecord', readonly nextStep: string }
    | { readonly __typename: 'TrainingRecordRemoved', readonly removedRecords: number }
   };

export type RemoveEmailAddressMutationVariables = Exact<{
  id: string;
}>;


export type RemoveEmailAddressMutation = { readonly removeEmailAddress:
    | { readonly __typename: 'EmailAddressNeeded', readonly nextStep: string }
    | { readonly __typename: 'EmailAddressNotFound', readonly nextStep: string }
    | (
      { readonly __typename: 'EmailAddressesChanged' }
      & EmailAddressesNowFragment
    )
   };

export type RemoveHourEntryMutationVariables = Exact<{
  id: string;
  expectedVersion?: number | null | undefined;
  withdrawsSignOff?: boolean | null | undefined;
}>;


export type RemoveHourEntryMutation = { readonly removeHourEntry:
    | { readonly __typename: 'HourEntrySignedOff', readonly signOffId: string }
    | { readonly __typename: 'HoursConflict', readonly currentVersion: number }
    | { readonly __typename: 'HoursRecordRemoved', readonly removedRecords: number }
    | { readonly __typename: 'NoSuchHoursRecord', readonly nextStep: string }
   };

export type RemoveMessageMutationVariables = Exact<{
  id: string;
}>;


export type RemoveMessageMutation = { readonly removeMessage:
    | { readonly __typename: 'MessageKept', readonly reason: string, readonly until: string }
    | { readonly __typename: 'MessageNotFound', readonly nextStep: string }
    | { readonly __typename: 'MessageRemoved', readonly messageId: string }
   };

export type RemovePaymentMethodMutationVariables = Exact<{
  expectedVersion?: number | null | undefined;
}>;


export type RemovePaymentMethodMutation = { readonly removePaymentMethod:
    | { readonly __typename: 'BillingConflict', readonly currentVersion: number }
    | (
      { readonly __typename: 'BillingUpdated' }
      & BillingOutcomeFragment
    )
    | (
      { readonly __typename: 'InvalidInput' }
      & ProblemsFragment
    )
    | { readonly __typename: 'NeededForSubscription', readonly fields: ReadonlyArray<string>, readonly nextStep: string }
   };

export type RemoveRegistrationMutationVariables = Exact<{
  id: string;
}>;


export type RemoveRegistrationMutation = { readonly removeRegistration:
    | { readonly __typename: 'NoSuchTrainingRecord', readonly nextStep: string }
    | { readonly __typename: 'TrainingRecordRemoved', readonly removedRecords: number }
   };

export type RemoveSignOffMutationVariables = Exact<{
  id: string;
}>;


export type RemoveSignOffMutation = { readonly removeSignOff:
    | { readonly __typename: 'HoursRecordRemoved', readonly removedRecords: number }
    | { readonly __typename: 'NoSuchHoursRecord', readonly nextStep: string }
   };

export type RemoveSiteMutationVariables = Exact<{
  id: string;
  withSupervisions?: boolean | null | undefined;
}>;


export type RemoveSiteMutation = { readonly removeSite:
    | { readonly __typename: 'NoSuchTrainingRecord', readonly nextStep: string }
    | { readonly __typename: 'TrainingRecordInUse', readonly supervisions: number, readonly otherRecords: number }
    | { readonly __typename: 'TrainingRecordRemoved', readonly removedRecords: number }
   };

export type RemoveSupervisionMutationVariables = Exact<{
  id: string;
}>;


export type RemoveSupervisionMutation = { readonly removeSupervision:
    | { readonly __typename: 'NoSuchTrainingRecord', readonly nextStep: string }
    | { readonly __typename: 'TrainingRecordRemoved', readonly removedRecords: number }
   };

export type RemoveSupervisorMutationVariables = Exact<{
  id: string;
  withSupervisions?: boolean | null | undefined;
}>;


export type RemoveSupervisorMutation = { readonly removeSupervisor:
    | { readonly __typename: 'NoSuchTrainingRecord', readonly nextStep: string }
    | { readonly __typename: 'TrainingRecordInUse', readonly supervisions: number, readonly otherRecords: number }
    | { readonly __typename: 'TrainingRecordRemoved', readonly removedRecords: number }
   };

export type RequestEmailVerificationMutationVariables = Exact<{
  input: SignInInput;
}>;


export type RequestEmailVerificationMutation = { readonly requestEmailVerification:
    | (
      { readonly __typename: 'InvalidInput' }
      & ProblemsFragment
    )
    | { readonly __typename: 'MailOnItsWay', readonly nextStep: string }
    | { readonly __typename: 'TooManyAttempts', readonly retryAfterSeconds: number }
   };

export type RequestOptInMutationVariables = Exact<{
  about: ChoiceSubject;
}>;


export type RequestOptInMutation = { readonly requestOptIn:
    | { readonly __typename: 'NothingToOptInTo', readonly nextStep: string }
    | { readonly __typename: 'OptInToConfirm', readonly token: string, readonly expiresAt: string }
    | { readonly __typename: 'OptedOutBySignal', readonly nextStep: string }
   };

export type RequestPasswordResetMutationVariables = Exact<{
  email: string;
}>;


export type RequestPasswordResetMutation = { readonly requestPasswordReset:
    | (
      { readonly __typename: 'InvalidInput' }
      & ProblemsFragment
    )
    | { readonly __typename: 'MailOnItsWay', readonly nextStep: string }
    | { readonly __typename: 'TooManyAttempts', readonly retryAfterSeconds: number }
   };

export type RequestSignOffMutationVariables = Exact<{
  input: RequestSignOffInput;
}>;


export type RequestSignOffMutation = { readonly requestSignOff:
    | (
      { readonly __typename: 'InvalidInput' }
      & ProblemsFragment
    )
    | { readonly __typename: 'NothingToSign', readonly nextStep: string }
    | { readonly __typename: 'SignOffRequested', readonly signOff: SignOffDetailsFragment | null }
    | { readonly __typename: 'TooManyAttempts', readonly retryAfterSeconds: number }
   };

export type ResetPasswordMutationVariables = Exact<{
  input: ResetPasswordInput;
}>;


export type ResetPasswordMutation = { readonly resetPassword:
    | { readonly __typename: 'CodeNotValid', readonly nextStep: string }
    | (
      { readonly __typename: 'InvalidInput' }
      & ProblemsFragment
    )
    | { readonly __typename: 'PasswordChanged', readonly endedSessions: number }
    | { readonly __typename: 'TooManyAttempts', readonly retryAfterSeconds: number }
   };

export type ResumeRecipientMutationVariables = Exact<{
  id: string;
  version: number;
}>;


export type ResumeRecipientMutation = { readonly resumeRecipient:
    | { readonly __typename: 'RecipientChangedMeanwhile', readonly recipient: RecipientDetailsFragment }
    | { readonly __typename: 'RecipientHasEnded', readonly nextStep: string }
    | { readonly __typename: 'RecipientKept', readonly recipient: RecipientDetailsFragment }
    | { readonly __typename: 'RecipientNotFound', readonly nextStep: string }
   };

export type ResumeSubscriptionMutationVariables = Exact<{
  expectedVersion?: number | null | undefined;
}>;


export type ResumeSubscriptionMutation = { readonly resumeSubscription:
    | { readonly __typename: 'BillingConflict', readonly currentVersion: number }
    | { readonly __typename: 'BillingIncomplete', readonly missing: ReadonlyArray<string> }
    | (
      { readonly __typename: 'InvalidInput' }
      & ProblemsFragment
    )
    | { readonly __typename: 'NotInThisState', readonly state: SubscriptionState | null }
    | (
      { readonly __typename: 'SubscriptionUpdated' }
      & SubscriptionOutcomeFragment
    )
   };

export type RevokeSessionMutationVariables = Exact<{
  id: string;
}>;


export type RevokeSessionMutation = { readonly revokeSession: { readonly __typename: 'SignedOut', readonly endedSessions: number } };

export type SendMarketingMailMutationVariables = Exact<{
  input: SendMarketingMailInput;
}>;


export type SendMarketingMailMutation = { readonly sendMarketingMail:
    | (
      { readonly __typename: 'InvalidInput' }
      & ProblemsFragment
    )
    | { readonly __typename: 'MarketingMailAccepted', readonly mailingId: string }
   };

export type SendMessageMutationVariables = Exact<{
  input: SendMessageInput;
}>;


export type SendMessageMutation = { readonly sendMessage:
    | (
      { readonly __typename: 'InvalidInput' }
      & ProblemsFragment
    )
    | { readonly __typename: 'MessageSent', readonly nextStep: string, readonly messageId: string | null, readonly message: MessageDetailsFragment | null }
    | { readonly __typename: 'TooManyAttempts', readonly retryAfterSeconds: number }
   };

export type SessionDetailsFragment = { readonly id: string, readonly ipAddress: string | null, readonly userAgent: string | null, readonly createdAt: string | null, readonly refreshedAt: string | null, readonly expiresAt: string | null };

export type SessionsQueryVariables = Exact<{ [key: string]: never; }>;


export type SessionsQuery = { readonly me: { readonly id: string, readonly sessions: ReadonlyArray<SessionDetailsFragment> | null } | null };

export type SetCookiePreferencesMutationVariables = Exact<{
  input: SetCookiePreferencesInput;
}>;


export type SetCookiePreferencesMutation = { readonly setCookiePreferences:
    | { readonly __typename: 'CookiePreferencesSet', readonly preferences: CookiePreferenceDetailsFragment }
    | { readonly __typename: 'TooManyAttempts', readonly retryAfterSeconds: number }
   };

export type ShineTheLightMutationVariables = Exact<{ [key: string]: never; }>;


export type ShineTheLightMutation = { readonly shineTheLight:
    | { readonly __typename: 'MarketingDisclosures', readonly year: number, readonly recipients: ReadonlyArray<{ readonly name: string | null, readonly address: string | null, readonly categories: ReadonlyArray<PrivacyCategory> | null }> }
    | { readonly __typename: 'MarketingDisclosuresAnswered', readonly againFrom: string, readonly rule: string }
   };

export type SignHoursMutationVariables = Exact<{
  input: SignHoursInput;
}>;


export type SignHoursMutation = { readonly signHours:
    | (
      { readonly __typename: 'InvalidInput' }
      & ProblemsFragment
    )
    | { readonly __typename: 'SignOffAnswered', readonly answeredAt: string }
    | { readonly __typename: 'SignOffSheetNotShown', readonly nextStep: string }
   };

export type SignInMutationVariables = Exact<{
  input: SignInInput;
}>;


export type SignInMutation = { readonly signIn:
    | (
      { readonly __typename: 'InvalidInput' }
      & ProblemsFragment
    )
    | { readonly __typename: 'SignInRefused', readonly nextStep: string }
    | (
      { readonly __typename: 'SignedIn' }
      & TokensFragment
    )
    | { readonly __typename: 'TooManyAttempts', readonly retryAfterSeconds: number }
   };

export type SignOffDetailsFragment = { readonly id: string, readonly state: SignOffState | null, readonly email: string | null, readonly startsOn: string | null, readonly endsOn: string | null, readonly minutes: number | null, readonly answeredBy: string | null, readonly reason: string | null, readonly requestedAt: string | null, readonly expiresAt: string | null, readonly signedAt: string | null, readonly declinedAt: string | null, readonly withdrawnAt: string | null };

export type SignOffSheetQueryVariables = Exact<{ [key: string]: never; }>;


export type SignOffSheetQuery = { readonly signOffSheet: { readonly associateName: string | null, readonly minutes: number | null, readonly expiresAt: string, readonly lines: ReadonlyArray<{ readonly workedOn: string | null, readonly minutes: number | null, readonly track: LicenceTrack | null, readonly category: HourCategory | null, readonly site: string | null }> | null } | null };

export type SignOffsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type SignOffsQuery = { readonly signOffs: { readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: SignOffDetailsFragment }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null } } };

export type SignOutMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutMutation = { readonly signOut: { readonly __typename: 'SignedOut', readonly endedSessions: number } };

export type SignOutEverywhereMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutEverywhereMutation = { readonly signOutEverywhere: { readonly __typename: 'SignedOut', readonly endedSessions: number } };

export type SignUpMutationVariables = Exact<{
  input: SignUpInput;
}>;


export type SignUpMutation = { readonly signUp:
    | (
      { readonly __typename: 'InvalidInput' }
      & ProblemsFragment
    )
    | { readonly __typename: 'MailOnItsWay', readonly nextStep: string }
    | { readonly __typename: 'TooManyAttempts', readonly retryAfterSeconds: number }
   };

export type SiteDetailsFragment = { readonly id: string, readonly version: number, readonly name: string | null, readonly address: string | null, readonly phone: string | null };

export type StartSubscriptionMutationVariables = Exact<{
  plan: SubscriptionPlan;
}>;


export type StartSubscriptionMutation = { readonly startSubscription:
    | { readonly __typename: 'BillingIncomplete', readonly missing: ReadonlyArray<string> }
    | { readonly __typename: 'NotInThisState', readonly state: SubscriptionState | null }
    | { readonly __typename: 'PaymentDeclined', readonly nextStep: string }
    | { readonly __typename: 'PaymentUnderWay', readonly nextStep: string }
    | (
      { readonly __typename: 'SubscriptionUpdated' }
      & SubscriptionOutcomeFragment
    )
    | { readonly __typename: 'TooManyAttempts', readonly retryAfterSeconds: number }
   };

export type StartTrialMutationVariables = Exact<{ [key: string]: never; }>;


export type StartTrialMutation = { readonly startTrial:
    | (
      { readonly __typename: 'SubscriptionUpdated' }
      & SubscriptionOutcomeFragment
    )
    | { readonly __typename: 'TrialNotAvailable', readonly nextStep: string }
   };

export type SubscriptionDetailsFragment = { readonly id: string, readonly version: number, readonly state: SubscriptionState | null, readonly trialStartedAt: string | null, readonly trialEndsAt: string | null, readonly plan: SubscriptionPlan | null, readonly nextPlan: SubscriptionPlan | null, readonly paidUntil: string | null, readonly canceledAt: string | null, readonly endedAt: string | null };

export type SubscriptionOutcomeFragment = { readonly personId: string, readonly subscription: SubscriptionDetailsFragment | null };

export type SupervisionDetailsFragment = { readonly id: string, readonly version: number, readonly startsOn: string | null, readonly endsOn: string | null, readonly supervisor: SupervisorDetailsFragment | null, readonly site: SiteDetailsFragment | null };

export type SupervisorDetailsFragment = { readonly id: string, readonly version: number, readonly name: string | null, readonly licenceType: string | null, readonly licenceNumber: string | null };

export type SuspendRecipientMutationVariables = Exact<{
  id: string;
  version: number;
}>;


export type SuspendRecipientMutation = { readonly suspendRecipient:
    | { readonly __typename: 'RecipientChangedMeanwhile', readonly recipient: RecipientDetailsFragment }
    | { readonly __typename: 'RecipientHasEnded', readonly nextStep: string }
    | { readonly __typename: 'RecipientKept', readonly recipient: RecipientDetailsFragment }
    | { readonly __typename: 'RecipientNotFound', readonly nextStep: string }
   };

export type TokensFragment = { readonly accessToken: string, readonly accessTokenExpiresAt: string, readonly refreshToken: string, readonly refreshTokenExpiresAt: string, readonly personId: string };

export type TrainingQueryVariables = Exact<{ [key: string]: never; }>;


export type TrainingQuery = { readonly me: { readonly id: string, readonly educations: ReadonlyArray<EducationDetailsFragment> | null, readonly registrations: ReadonlyArray<RegistrationDetailsFragment> | null, readonly supervisors: ReadonlyArray<SupervisorDetailsFragment> | null, readonly sites: ReadonlyArray<SiteDetailsFragment> | null, readonly supervisions: ReadonlyArray<SupervisionDetailsFragment> | null } | null };

export type UpdateBillingMutationVariables = Exact<{
  input: UpdateBillingInput;
}>;


export type UpdateBillingMutation = { readonly updateBilling:
    | { readonly __typename: 'BillingConflict', readonly currentVersion: number }
    | (
      { readonly __typename: 'BillingUpdated' }
      & BillingOutcomeFragment
    )
    | (
      { readonly __typename: 'InvalidInput' }
      & ProblemsFragment
    )
    | { readonly __typename: 'NeededForSubscription', readonly fields: ReadonlyArray<string>, readonly nextStep: string }
   };

export type UpdateContactMutationVariables = Exact<{
  input: UpdateContactInput;
}>;


export type UpdateContactMutation = { readonly updateContact:
    | { readonly __typename: 'ContactConflict', readonly currentVersion: number }
    | { readonly __typename: 'ContactUpdated', readonly personId: string, readonly contact: ContactDetailsFragment | null }
    | (
      { readonly __typename: 'InvalidInput' }
      & ProblemsFragment
    )
   };

export type UpdateContinuingEducationMutationVariables = Exact<{
  id: string;
  expectedVersion?: number | null | undefined;
  input: ContinuingEducationInput;
}>;


export type UpdateContinuingEducationMutation = { readonly updateContinuingEducation:
    | { readonly __typename: 'ContinuingEducationSaved', readonly continuingEducation: ContinuingEducationDetailsFragment | null }
    | { readonly __typename: 'HoursConflict', readonly currentVersion: number }
    | (
      { readonly __typename: 'InvalidInput' }
      & ProblemsFragment
    )
    | { readonly __typename: 'NoSuchHoursRecord', readonly nextStep: string }
   };

export type UpdateEducationMutationVariables = Exact<{
  id: string;
  expectedVersion?: number | null | undefined;
  input: EducationInput;
}>;


export type UpdateEducationMutation = { readonly updateEducation:
    | { readonly __typename: 'EducationSaved', readonly education: EducationDetailsFragment | null }
    | (
      { readonly __typename: 'InvalidInput' }
      & ProblemsFragment
    )
    | { readonly __typename: 'NoSuchTrainingRecord', readonly nextStep: string }
    | { readonly __typename: 'TrainingRecordConflict', readonly currentVersion: number }
   };

export type UpdateHourEntryMutationVariables = Exact<{
  id: string;
  expectedVersion?: number | null | undefined;
  withdrawsSignOff?: boolean | null | undefined;
  input: HourEntryInput;
}>;


export type UpdateHourEntryMutation = { readonly updateHourEntry:
    | { readonly __typename: 'HourEntryExists', readonly entryId: string }
    | { readonly __typename: 'HourEntrySaved', readonly entry: HourEntryDetailsFragment | null }
    | { readonly __typename: 'HourEntrySignedOff', readonly signOffId: string }
    | { readonly __typename: 'HoursConflict', readonly currentVersion: number }
    | (
      { readonly __typename: 'InvalidInput' }
      & ProblemsFragment
    )
    | { readonly __typename: 'NoSuchHoursRecord', readonly nextStep: string }
   };

export type UpdateRegistrationMutationVariables = Exact<{
  id: string;
  expectedVersion?: number | null | undefined;
  input: RegistrationInput;
}>;


export type UpdateRegistrationMutation = { readonly updateRegistration:
    | (
      { readonly __typename: 'InvalidInput' }
      & ProblemsFragment
    )
    | { readonly __typename: 'NoSuchTrainingRecord', readonly nextStep: string }
    | { readonly __typename: 'RegistrationSaved', readonly registration: RegistrationDetailsFragment | null }
    | { readonly __typename: 'TrainingRecordConflict', readonly currentVersion: number }
   };

export type UpdateSiteMutationVariables = Exact<{
  id: string;
  expectedVersion?: number | null | undefined;
  input: SiteInput;
}>;


export type UpdateSiteMutation = { readonly updateSite:
    | (
      { readonly __typename: 'InvalidInput' }
      & ProblemsFragment
    )
    | { readonly __typename: 'NoSuchTrainingRecord', readonly nextStep: string }
    | { readonly __typename: 'SiteSaved', readonly site: SiteDetailsFragment | null }
    | { readonly __typename: 'TrainingRecordConflict', readonly currentVersion: number }
   };

export type UpdateSupervisionMutationVariables = Exact<{
  id: string;
  expectedVersion?: number | null | undefined;
  input: SupervisionInput;
}>;


export type UpdateSupervisionMutation = { readonly updateSupervision:
    | (
      { readonly __typename: 'InvalidInput' }
      & ProblemsFragment
    )
    | { readonly __typename: 'NoSuchTrainingRecord', readonly nextStep: string }
    | { readonly __typename: 'SupervisionSaved', readonly supervision: SupervisionDetailsFragment | null }
    | { readonly __typename: 'TrainingRecordConflict', readonly currentVersion: number }
   };

export type UpdateSupervisorMutationVariables = Exact<{
  id: string;
  expectedVersion?: number | null | undefined;
  input: SupervisorInput;
}>;


export type UpdateSupervisorMutation = { readonly updateSupervisor:
    | (
      { readonly __typename: 'InvalidInput' }
      & ProblemsFragment
    )
    | { readonly __typename: 'NoSuchTrainingRecord', readonly nextStep: string }
    | { readonly __typename: 'SupervisorSaved', readonly supervisor: SupervisorDetailsFragment | null }
    | { readonly __typename: 'TrainingRecordConflict', readonly currentVersion: number }
   };

export type UsageQueryVariables = Exact<{ [key: string]: never; }>;


export type UsageQuery = { readonly me: { readonly id: string, readonly visitors: ReadonlyArray<{ readonly id: string, readonly analytics: boolean | null, readonly advertising: boolean | null, readonly chosenAt: string | null, readonly firstSeenAt: string | null, readonly lastSeenAt: string | null, readonly expiresAt: string | null, readonly visitCount: number | null, readonly visitSeconds: number | null, readonly averageVisitSeconds: number | null, readonly pageViewCount: number | null }> | null } | null };

export type UsageFiguresQueryVariables = Exact<{
  by: UsageDimension;
  from: string;
  to: string;
}>;


export type UsageFiguresQuery = { readonly usageFigures:
    | (
      { readonly __typename: 'InvalidInput' }
      & ProblemsFragment
    )
    | { readonly __typename: 'UsageFigures', readonly smallestGroup: number, readonly figures: ReadonlyArray<{ readonly day: string, readonly value: string, readonly visitors: number, readonly visits: number, readonly pageViews: number | null, readonly averageVisitSeconds: number | null }> }
   };

export type VerifyChoiceReceiptQueryVariables = Exact<{
  id: string;
}>;


export type VerifyChoiceReceiptQuery = { readonly verifyChoiceReceipt:
    | { readonly __typename: 'ChoiceReceiptNotFound', readonly nextStep: string }
    | { readonly __typename: 'ChoiceReceiptVerification', readonly receiptId: string, readonly isGenuine: boolean }
   };

export type VerifyEmailMutationVariables = Exact<{
  code: string;
}>;


export type VerifyEmailMutation = { readonly verifyEmail:
    | { readonly __typename: 'CodeNotValid', readonly nextStep: string }
    | { readonly __typename: 'EmailVerified', readonly nextStep: string }
    | (
      { readonly __typename: 'InvalidInput' }
      & ProblemsFragment
    )
    | { readonly __typename: 'NewPasswordNeeded', readonly nextStep: string }
    | { readonly __typename: 'TooManyAttempts', readonly retryAfterSeconds: number }
   };

export type VisitDetailsFragment = { readonly id: string, readonly browser: string | null, readonly operatingSystem: string | null, readonly referrerDomain: string | null, readonly ipAddress: string | null, readonly deviceId: string | null, readonly cookieCount: number | null, readonly startedAt: string | null, readonly lastSeenAt: string | null, readonly durationSeconds: number | null, readonly pageViewCount: number | null, readonly pageViews: ReadonlyArray<{ readonly id: string, readonly page: string | null, readonly viewedAt: string | null }> | null };

export type VisitsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type VisitsQuery = { readonly visits: { readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: VisitDetailsFragment }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null } } };

export type WithdrawConsentMutationVariables = Exact<{
  id: string;
}>;


export type WithdrawConsentMutation = { readonly withdrawConsent:
    | { readonly __typename: 'ConsentNotFound', readonly nextStep: string }
    | { readonly __typename: 'ConsentWithdrawn', readonly consentId: string, readonly consent: ConsentDetailsFragment | null }
   };
