// Generated from the published schema and the documents in `operations` by `pnpm generate`. Do not edit it.

import type { Operation } from '../operation.js';
import type {
  ChangeEmailMutation,
  ChangeEmailMutationVariables,
  ChangePasswordMutation,
  ChangePasswordMutationVariables,
  ExplainOperationQuery,
  ExplainOperationQueryVariables,
  MeQuery,
  MeQueryVariables,
  NodeQuery,
  NodeQueryVariables,
  PeopleQuery,
  PeopleQueryVariables,
  PersonQuery,
  PersonQueryVariables,
  RefreshSessionMutation,
  RefreshSessionMutationVariables,
  RequestEmailVerificationMutation,
  RequestEmailVerificationMutationVariables,
  RequestPasswordResetMutation,
  RequestPasswordResetMutationVariables,
  ResetPasswordMutation,
  ResetPasswordMutationVariables,
  RevokeSessionMutation,
  RevokeSessionMutationVariables,
  SessionsQuery,
  SessionsQueryVariables,
  SignInMutation,
  SignInMutationVariables,
  SignOutMutation,
  SignOutMutationVariables,
  SignOutEverywhereMutation,
  SignOutEverywhereMutationVariables,
  SignUpMutation,
  SignUpMutationVariables,
  UpdateContactMutation,
  UpdateContactMutationVariables,
  VerifyEmailMutation,
  VerifyEmailMutationVariables,
} from './operation.types.js';

/** Mails a code to another address, which becomes yours once it is verified; the old one is told. */
export const changeEmail: Operation<ChangeEmailMutation, ChangeEmailMutationVariables> = {
  name: "changeEmail",
  kind: "mutation",
  document: "mutation changeEmail($input:ChangeEmailInput!){changeEmail(input:$input){__typename ...on MailOnItsWay{nextStep}...on PasswordRefused{nextStep}...Problems ...on TooManyAttempts{retryAfterSeconds}}}fragment Problems on InvalidInput{problems{field code message}}",
};

/** Changes your password and ends every other session. */
export const changePassword: Operation<ChangePasswordMutation, ChangePasswordMutationVariables> = {
  name: "changePassword",
  kind: "mutation",
  document: "mutation changePassword($input:ChangePasswordInput!){changePassword(input:$input){__typename ...on PasswordChanged{endedSessions}...on PasswordRefused{nextStep}...Problems ...on TooManyAttempts{retryAfterSeconds}}}fragment Problems on InvalidInput{problems{field code message}}",
};

/** Explains an operation without running it: which personal data it touches, what becomes of each field for a kind of viewer, and of how many people something can be exposed at the most. Told to those who are told the schema. The document goes in a variable: written into this operation it is refused, since it may hold personal data, and documents are logged, cached and shared. */
export const explainOperation: Operation<ExplainOperationQuery, ExplainOperationQueryVariables> = {
  name: "explainOperation",
  kind: "query",
  document: "query explainOperation($document:String!$operationName:String$as:ExplainViewer!$purpose:PrivacyPurpose){explainOperation(document:$document operationName:$operationName as:$as purpose:$purpose){__typename ...on OperationExplained{policyVersion operation purpose relations{relation fields{coordinate category purposes people outcomes{effect mask reason because rule override appliesToAll}}exposure{people values}}exposure{people values categories{category people values}}inputs{coordinate kind fields categories}refusals{code coordinate sentence}}...on DocumentNotUnderstood{problems{line column sentence}}}}",
};

/** You; null for a viewer who is no person here. */
export const me: Operation<MeQuery, MeQueryVariables> = {
  name: "me",
  kind: "query",
  document: "query me{me{...Profile}}fragment ContactDetails on Contact{id version givenName familyName fullName email phone postalAddress{line1 line2 city region postalCode country}updatedAt}fragment EmailAddressDetails on EmailAddress{id address isPrimary verifiedAt}fragment Profile on Person{id createdAt contact{...ContactDetails}emailAddresses{...EmailAddressDetails}}",
};

/** Anything by id; null, in the same words, for what does not exist and for what is beyond your reach. */
export const node: Operation<NodeQuery, NodeQueryVariables> = {
  name: "node",
  kind: "query",
  document: "query node($id:ID!){node(id:$id){__typename id ...Profile ...ContactDetails ...EmailAddressDetails ...SessionDetails}}fragment ContactDetails on Contact{id version givenName familyName fullName email phone postalAddress{line1 line2 city region postalCode country}updatedAt}fragment EmailAddressDetails on EmailAddress{id address isPrimary verifiedAt}fragment Profile on Person{id createdAt contact{...ContactDetails}emailAddresses{...EmailAddressDetails}}fragment SessionDetails on Session{id ipAddress userAgent createdAt refreshedAt expiresAt}",
};

/** The people within your reach, in an order that stays the same and tells nothing. */
export const people: Operation<PeopleQuery, PeopleQueryVariables> = {
  name: "people",
  kind: "query",
  document: "query people($first:Int$after:String){people(first:$first after:$after){edges{cursor node{id contact{id fullName email}}}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}}}",
};

/** A person by id; null, in the same words, for one who does not exist and for one beyond your reach. */
export const person: Operation<PersonQuery, PersonQueryVariables> = {
  name: "person",
  kind: "query",
  document: "query person($id:ID!){person(id:$id){...Profile}}fragment ContactDetails on Contact{id version givenName familyName fullName email phone postalAddress{line1 line2 city region postalCode country}updatedAt}fragment EmailAddressDetails on EmailAddress{id address isPrimary verifiedAt}fragment Profile on Person{id createdAt contact{...ContactDetails}emailAddresses{...EmailAddressDetails}}",
};

/** Renews a session. A refresh token works once; one that is used again ends its session. */
export const refreshSession: Operation<RefreshSessionMutation, RefreshSessionMutationVariables> = {
  name: "refreshSession",
  kind: "mutation",
  document: "mutation refreshSession($refreshToken:String!){refreshSession(refreshToken:$refreshToken){__typename ...Tokens ...on SessionOver{nextStep}...on TooManyAttempts{retryAfterSeconds}}}fragment Tokens on SignedIn{accessToken accessTokenExpiresAt refreshToken refreshTokenExpiresAt personId}",
};

/** Mails another code to verify the address that you signed up with. The same answer whether or not it waits to be. */
export const requestEmailVerification: Operation<RequestEmailVerificationMutation, RequestEmailVerificationMutationVariables> = {
  name: "requestEmailVerification",
  kind: "mutation",
  document: "mutation requestEmailVerification($input:SignInInput!){requestEmailVerification(input:$input){__typename ...on MailOnItsWay{nextStep}...Problems ...on TooManyAttempts{retryAfterSeconds}}}fragment Problems on InvalidInput{problems{field code message}}",
};

/** Mails a code to choose a new password. The same answer whether or not there is an account. */
export const requestPasswordReset: Operation<RequestPasswordResetMutation, RequestPasswordResetMutationVariables> = {
  name: "requestPasswordReset",
  kind: "mutation",
  document: "mutation requestPasswordReset($email:String!){requestPasswordReset(email:$email){__typename ...on MailOnItsWay{nextStep}...Problems ...on TooManyAttempts{retryAfterSeconds}}}fragment Problems on InvalidInput{problems{field code message}}",
};

/** Chooses a new password by a mailed code and ends every session. */
export const resetPassword: Operation<ResetPasswordMutation, ResetPasswordMutationVariables> = {
  name: "resetPassword",
  kind: "mutation",
  document: "mutation resetPassword($input:ResetPasswordInput!){resetPassword(input:$input){__typename ...on PasswordChanged{endedSessions}...on CodeNotValid{nextStep}...Problems ...on TooManyAttempts{retryAfterSeconds}}}fragment Problems on InvalidInput{problems{field code message}}",
};

/** Ends one session of yours, seen in `sessions`; none, if it is not yours. */
export const revokeSession: Operation<RevokeSessionMutation, RevokeSessionMutationVariables> = {
  name: "revokeSession",
  kind: "mutation",
  document: "mutation revokeSession($id:ID!){revokeSession(id:$id){__typename endedSessions}}",
};

/** Where you are signed in now. */
export const sessions: Operation<SessionsQuery, SessionsQueryVariables> = {
  name: "sessions",
  kind: "query",
  document: "query sessions{me{id sessions{...SessionDetails}}}fragment SessionDetails on Session{id ipAddress userAgent createdAt refreshedAt expiresAt}",
};

/** Begins a session. */
export const signIn: Operation<SignInMutation, SignInMutationVariables> = {
  name: "signIn",
  kind: "mutation",
  document: "mutation signIn($input:SignInInput!){signIn(input:$input){__typename ...Tokens ...on SignInRefused{nextStep}...Problems ...on TooManyAttempts{retryAfterSeconds}}}fragment Problems on InvalidInput{problems{field code message}}fragment Tokens on SignedIn{accessToken accessTokenExpiresAt refreshToken refreshTokenExpiresAt personId}",
};

/** Ends this session. */
export const signOut: Operation<SignOutMutation, SignOutMutationVariables> = {
  name: "signOut",
  kind: "mutation",
  document: "mutation signOut{signOut{__typename endedSessions}}",
};

/** Ends every session of yours, this one included. */
export const signOutEverywhere: Operation<SignOutEverywhereMutation, SignOutEverywhereMutationVariables> = {
  name: "signOutEverywhere",
  kind: "mutation",
  document: "mutation signOutEverywhere{signOutEverywhere{__typename endedSessions}}",
};

/** Makes an account and mails a code to verify the address. The same answer whether or not there is one. */
export const signUp: Operation<SignUpMutation, SignUpMutationVariables> = {
  name: "signUp",
  kind: "mutation",
  document: "mutation signUp($input:SignUpInput!){signUp(input:$input){__typename ...on MailOnItsWay{nextStep}...Problems ...on TooManyAttempts{retryAfterSeconds}}}fragment Problems on InvalidInput{problems{field code message}}",
};

/** Changes or removes your contact details. To change the e-mail address, see `changeEmail`. */
export const updateContact: Operation<UpdateContactMutation, UpdateContactMutationVariables> = {
  name: "updateContact",
  kind: "mutation",
  document: "mutation updateContact($input:UpdateContactInput!){updateContact(input:$input){__typename ...on ContactUpdated{personId contact{...ContactDetails}}...on ContactConflict{currentVersion}...Problems}}fragment ContactDetails on Contact{id version givenName familyName fullName email phone postalAddress{line1 line2 city region postalCode country}updatedAt}fragment Problems on InvalidInput{problems{field code message}}",
};

/** Verifies the address to which the code was mailed. */
export const verifyEmail: Operation<VerifyEmailMutation, VerifyEmailMutationVariables> = {
  name: "verifyEmail",
  kind: "mutation",
  document: "mutation verifyEmail($code:String!){verifyEmail(code:$code){__typename ...on EmailVerified{nextStep}...on CodeNotValid{nextStep}...Problems ...on TooManyAttempts{retryAfterSeconds}}}fragment Problems on InvalidInput{problems{field code message}}",
};
