// Generated from the published schema and the documents in `operations` by `pnpm generate`. Do not edit it.

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
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

/** A new password, for one who cannot sign in. */
export type ResetPasswordInput = {
  /** The code from the mail. */
  readonly code: string;
  /** At least 12 characters. */
  readonly newPassword: string;
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
};

/** What to change. What is left out stays; null removes. */
export type UpdateContactInput = {
  /** The version that you saw. If there is a newer one nothing is changed; left out, the last change wins. */
  readonly expectedVersion?: number | null | undefined;
  readonly familyName?: string | null | undefined;
  readonly givenName?: string | null | undefined;
  /** With its country code: `+1 415 555 0100`. */
  readonly phone?: string | null | undefined;
  readonly postalAddress?: PostalAddressInput | null | undefined;
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

export type ContactDetailsFragment = { readonly id: string, readonly version: number, readonly givenName: string | null, readonly familyName: string | null, readonly fullName: string | null, readonly email: string | null, readonly phone: string | null, readonly updatedAt: string | null, readonly postalAddress: { readonly line1: string | null, readonly line2: string | null, readonly city: string | null, readonly region: string | null, readonly postalCode: string | null, readonly country: string | null } };

export type EmailAddressDetailsFragment = { readonly id: string, readonly address: string | null, readonly isPrimary: boolean | null, readonly verifiedAt: string | null };

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

export type MeQueryVariables = Exact<{ [key: string]: never; }>;


export type MeQuery = { readonly me: ProfileFragment | null };

export type NodeQueryVariables = Exact<{
  id: string;
}>;


export type NodeQuery = { readonly node:
    | (
      { readonly __typename: 'Contact', readonly id: string }
      & ContactDetailsFragment
    )
    | (
      { readonly __typename: 'EmailAddress', readonly id: string }
      & EmailAddressDetailsFragment
    )
    | (
      { readonly __typename: 'Person', readonly id: string }
      & ProfileFragment
    )
    | (
      { readonly __typename: 'Session', readonly id: string }
      & SessionDetailsFragment
    )
   | null };

export type PeopleQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type PeopleQuery = { readonly people: { readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: { readonly id: string, readonly contact: { readonly id: string, readonly fullName: string | null, readonly email: string | null } | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null } } };

export type PersonQueryVariables = Exact<{
  id: string;
}>;


export type PersonQuery = { readonly person: ProfileFragment | null };

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

export type RevokeSessionMutationVariables = Exact<{
  id: string;
}>;


export type RevokeSessionMutation = { readonly revokeSession: { readonly __typename: 'SignedOut', readonly endedSessions: number } };

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

export type TokensFragment = { readonly accessToken: string, readonly accessTokenExpiresAt: string, readonly refreshToken: string, readonly refreshTokenExpiresAt: string, readonly personId: string };

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
