// Generated from the published schema and the documents in `operations` by `pnpm generate`. Do not edit it.

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** One more e-mail address, proved by your password. */
export type AddEmailAddressInput = {
  /** It counts once it is verified. */
  readonly address: string;
  readonly currentPassword: string;
};

/** An answer to a message. It is mailed to the sender as it stands here. */
export type AnswerMessageInput = {
  /** In at most 10,000 characters. */
  readonly answer: string;
  /** Which message. */
  readonly id: string;
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

/** What has become of an invoice. */
export type InvoiceStatus =
  /** A payment is under way. */
  | 'OPEN'
  /** It is paid. */
  | 'PAID'
  /** It was not paid, and is owed by nobody. */
  | 'VOID';

/** Which of your addresses notices are to go to, proved by your password. */
export type MakeEmailAddressPrimaryInput = {
  readonly currentPassword: string;
  /** The id of an address of yours that is verified. */
  readonly id: string;
};

/** What a message is for. */
export type MessageKind =
  /** A request about your personal data: to know it, to have it deleted, and the like. */
  | 'PRIVACY_REQUEST'
  /** A question, about the product or about the privacy policy. */
  | 'QUESTION'
  /** Something does not work as it should. */
  | 'SUPPORT';

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

/** A new password, for one who cannot sign in. */
export type ResetPasswordInput = {
  /** The code from the mail. */
  readonly code: string;
  /** At least 12 characters. */
  readonly newPassword: string;
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

/** What your account is opened by. */
export type SignInInput = {
  readonly email: string;
  readonly password: string;
};

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

export type ContactDetailsFragment = { readonly id: string, readonly version: number, readonly givenName: string | null, readonly familyName: string | null, readonly fullName: string | null, readonly email: string | null, readonly phone: string | null, readonly language: string | null, readonly updatedAt: string | null, readonly postalAddress: { readonly line1: string | null, readonly line2: string | null, readonly city: string | null, readonly region: string | null, readonly postalCode: string | null, readonly country: string | null } };

export type EducationDetailsFragment = { readonly id: string, readonly version: number, readonly school: string | null, readonly degree: string | null, readonly awardedOn: string | null };

export type EmailAddressDetailsFragment = { readonly id: string, readonly address: string | null, readonly isPrimary: boolean | null, readonly verifiedAt: string | null };

export type EmailAddressesNowFragment = { readonly personId: string, readonly person: { readonly id: string, readonly emailAddresses: ReadonlyArray<EmailAddressDetailsFragment> | null } | null };

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
    | (
      { readonly __typename: 'Billing', readonly id: string }
      & BillingDetailsFragment
    )
    | (
      { readonly __typename: 'Contact', readonly id: string }
      & ContactDetailsFragment
    )
    | (
      { readonly __typename: 'Education', readonly id: string }
      & EducationDetailsFragment
    )
    | (
      { readonly __typename: 'EmailAddress', readonly id: string }
      & EmailAddressDetailsFragment
    )
    | (
      { readonly __typename: 'Invoice', readonly id: string }
      & InvoiceDetailsFragment
    )
    | (
      { readonly __typename: 'Message', readonly id: string }
      & MessageDetailsFragment
    )
    | (
      { readonly __typename: 'Payment', readonly id: string }
      & PaymentDetailsFragment
    )
    | (
      { readonly __typename: 'Person', readonly id: string }
      & ProfileFragment
    )
    | (
      { readonly __typename: 'Registration', readonly id: string }
      & RegistrationDetailsFragment
    )
    | (
      { readonly __typename: 'Session', readonly id: string }
      & SessionDetailsFragment
    )
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
   | null };

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

export type PreparePaymentMethodMutationVariables = Exact<{ [key: string]: never; }>;


export type PreparePaymentMethodMutation = { readonly preparePaymentMethod:
    | { readonly __typename: 'PaymentMethodPrepared', readonly setupId: string, readonly clientSecret: string }
    | { readonly __typename: 'TooManyAttempts', readonly retryAfterSeconds: number }
   };

export type ProblemsFragment = { readonly problems: ReadonlyArray<{ readonly field: string, readonly code: string, readonly message: string }> };

export type ProfileFragment = { readonly id: string, readonly createdAt: string | null, readonly contact: ContactDetailsFragment | null, readonly emailAddresses: ReadonlyArray<EmailAddressDetailsFragment> | null };

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

export type RegistrationDetailsFragment = { readonly id: string, readonly version: number, readonly track: string | null, readonly board: string | null, readonly number: string | null, readonly expiresOn: string | null };

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

export type RemoveSiteMutationVariables = Exact<{
  id: string;
  withSupervisions?: boolean | null | undefined;
}>;


export type RemoveSiteMutation = { readonly removeSite:
    | { readonly __typename: 'NoSuchTrainingRecord', readonly nextStep: string }
    | { readonly __typename: 'TrainingRecordInUse', readonly supervisions: number }
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
    | { readonly __typename: 'TrainingRecordInUse', readonly supervisions: number }
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

export type ResumeSubscriptionMutationVariables = Exact<{
  expectedVersion?: number | null | undefined;
}>;


export type ResumeSubscriptionMutation = { readonly resumeSubscription:
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

export type RevokeSessionMutationVariables = Exact<{
  id: string;
}>;


export type RevokeSessionMutation = { readonly revokeSession: { readonly __typename: 'SignedOut', readonly endedSessions: number } };

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
    | { readonly __typename: 'TooManyAttempts', readonly retryAfterSeconds: number }
   };
