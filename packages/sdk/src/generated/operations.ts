// Generated from the published schema and the documents in `operations` by `pnpm generate`. Do not edit it.

import type { Operation } from '../operation.js';
import type {
  AddEducationMutation,
  AddEducationMutationVariables,
  AddEmailAddressMutation,
  AddEmailAddressMutationVariables,
  AddRegistrationMutation,
  AddRegistrationMutationVariables,
  AddSiteMutation,
  AddSiteMutationVariables,
  AddSupervisionMutation,
  AddSupervisionMutationVariables,
  AddSupervisorMutation,
  AddSupervisorMutationVariables,
  AnswerMessageMutation,
  AnswerMessageMutationVariables,
  BillingQuery,
  BillingQueryVariables,
  CancelSubscriptionMutation,
  CancelSubscriptionMutationVariables,
  ChangeEmailMutation,
  ChangeEmailMutationVariables,
  ChangePasswordMutation,
  ChangePasswordMutationVariables,
  ChangePlanMutation,
  ChangePlanMutationVariables,
  ConfirmPaymentMethodMutation,
  ConfirmPaymentMethodMutationVariables,
  ExplainOperationQuery,
  ExplainOperationQueryVariables,
  MakeEmailAddressPrimaryMutation,
  MakeEmailAddressPrimaryMutationVariables,
  MeQuery,
  MeQueryVariables,
  MessagesQuery,
  MessagesQueryVariables,
  NodeQuery,
  NodeQueryVariables,
  PeopleQuery,
  PeopleQueryVariables,
  PersonQuery,
  PersonQueryVariables,
  PlansQuery,
  PlansQueryVariables,
  PreparePaymentMethodMutation,
  PreparePaymentMethodMutationVariables,
  RefreshSessionMutation,
  RefreshSessionMutationVariables,
  RemoveEducationMutation,
  RemoveEducationMutationVariables,
  RemoveEmailAddressMutation,
  RemoveEmailAddressMutationVariables,
  RemoveMessageMutation,
  RemoveMessageMutationVariables,
  RemovePaymentMethodMutation,
  RemovePaymentMethodMutationVariables,
  RemoveRegistrationMutation,
  RemoveRegistrationMutationVariables,
  RemoveSiteMutation,
  RemoveSiteMutationVariables,
  RemoveSupervisionMutation,
  RemoveSupervisionMutationVariables,
  RemoveSupervisorMutation,
  RemoveSupervisorMutationVariables,
  RequestEmailVerificationMutation,
  RequestEmailVerificationMutationVariables,
  RequestPasswordResetMutation,
  RequestPasswordResetMutationVariables,
  ResetPasswordMutation,
  ResetPasswordMutationVariables,
  ResumeSubscriptionMutation,
  ResumeSubscriptionMutationVariables,
  RevokeSessionMutation,
  RevokeSessionMutationVariables,
  SendMessageMutation,
  SendMessageMutationVariables,
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
  StartSubscriptionMutation,
  StartSubscriptionMutationVariables,
  StartTrialMutation,
  StartTrialMutationVariables,
  TrainingQuery,
  TrainingQueryVariables,
  UpdateBillingMutation,
  UpdateBillingMutationVariables,
  UpdateContactMutation,
  UpdateContactMutationVariables,
  UpdateEducationMutation,
  UpdateEducationMutationVariables,
  UpdateRegistrationMutation,
  UpdateRegistrationMutationVariables,
  UpdateSiteMutation,
  UpdateSiteMutationVariables,
  UpdateSupervisionMutation,
  UpdateSupervisionMutationVariables,
  UpdateSupervisorMutation,
  UpdateSupervisorMutationVariables,
  VerifyEmailMutation,
  VerifyEmailMutationVariables,
} from './operation.types.js';

/** Adds a graduate school of yours. */
export const addEducation: Operation<AddEducationMutation, AddEducationMutationVariables> = {
  name: "addEducation",
  kind: "mutation",
  document: "mutation addEducation($input:EducationInput!){addEducation(input:$input){__typename ...on EducationSaved{education{...EducationDetails}}...on TooManyTrainingRecords{most}...Problems}}fragment EducationDetails on Education{id version school degree awardedOn}fragment Problems on InvalidInput{problems{field code message}}",
};

/** Mails a code to one more address, which signs you in too once it is verified. The same answer whether or not it is somebody else’s. */
export const addEmailAddress: Operation<AddEmailAddressMutation, AddEmailAddressMutationVariables> = {
  name: "addEmailAddress",
  kind: "mutation",
  document: "mutation addEmailAddress($input:AddEmailAddressInput!){addEmailAddress(input:$input){__typename ...on MailOnItsWay{nextStep}...on PasswordRefused{nextStep}...on TooManyEmailAddresses{limit}...Problems ...on TooManyAttempts{retryAfterSeconds}}}fragment Problems on InvalidInput{problems{field code message}}",
};

/** Adds a registration of yours as an associate. */
export const addRegistration: Operation<AddRegistrationMutation, AddRegistrationMutationVariables> = {
  name: "addRegistration",
  kind: "mutation",
  document: "mutation addRegistration($input:RegistrationInput!){addRegistration(input:$input){__typename ...on RegistrationSaved{registration{...RegistrationDetails}}...on TooManyTrainingRecords{most}...Problems}}fragment Problems on InvalidInput{problems{field code message}}fragment RegistrationDetails on Registration{id version track board number expiresOn}",
};

/** Adds a place where you train. */
export const addSite: Operation<AddSiteMutation, AddSiteMutationVariables> = {
  name: "addSite",
  kind: "mutation",
  document: "mutation addSite($input:SiteInput!){addSite(input:$input){__typename ...on SiteSaved{site{...SiteDetails}}...on TooManyTrainingRecords{most}...Problems}}fragment Problems on InvalidInput{problems{field code message}}fragment SiteDetails on Site{id version name address phone}",
};

/** Adds who supervises you where, and when. */
export const addSupervision: Operation<AddSupervisionMutation, AddSupervisionMutationVariables> = {
  name: "addSupervision",
  kind: "mutation",
  document: "mutation addSupervision($input:SupervisionInput!){addSupervision(input:$input){__typename ...on SupervisionSaved{supervision{...SupervisionDetails}}...on TooManyTrainingRecords{most}...Problems}}fragment Problems on InvalidInput{problems{field code message}}fragment SiteDetails on Site{id version name address phone}fragment SupervisionDetails on Supervision{id version startsOn endsOn supervisor{...SupervisorDetails}site{...SiteDetails}}fragment SupervisorDetails on Supervisor{id version name licenceType licenceNumber}",
};

/** Adds somebody who supervises you. */
export const addSupervisor: Operation<AddSupervisorMutation, AddSupervisorMutationVariables> = {
  name: "addSupervisor",
  kind: "mutation",
  document: "mutation addSupervisor($input:SupervisorInput!){addSupervisor(input:$input){__typename ...on SupervisorSaved{supervisor{...SupervisorDetails}}...on TooManyTrainingRecords{most}...Problems}}fragment Problems on InvalidInput{problems{field code message}}fragment SupervisorDetails on Supervisor{id version name licenceType licenceNumber}",
};

/** Answers a message by mail, once; for those of our staff who answer such messages. */
export const answerMessage: Operation<AnswerMessageMutation, AnswerMessageMutationVariables> = {
  name: "answerMessage",
  kind: "mutation",
  document: "mutation answerMessage($input:AnswerMessageInput!){answerMessage(input:$input){__typename ...on MessageAnswered{messageId message{...MessageDetails}}...on MessageAlreadyAnswered{messageId answeredAt}...on MessageNotFound{nextStep}...Problems}}fragment MessageDetails on Message{id kind name email subject body sentAt answer answeredAt answeredBy}fragment Problems on InvalidInput{problems{field code message}}",
};

/** Your billing details, your subscription, and what you have paid. */
export const billing: Operation<BillingQuery, BillingQueryVariables> = {
  name: "billing",
  kind: "query",
  document: "query billing{me{id billing{...BillingDetails}subscription{...SubscriptionDetails}invoices{...InvoiceDetails}payments{...PaymentDetails}}}fragment BillingDetails on Billing{id version name billingAddress{line1 line2 city region postalCode country}paymentMethod{brand lastFour expires}updatedAt}fragment InvoiceDetails on Invoice{id number amountMinor currency billedTo plan status issuedAt periodStartsAt periodEndsAt}fragment PaymentDetails on Payment{id invoiceNumber amountMinor currency outcome occurredAt}fragment SubscriptionDetails on Subscription{id version state trialStartedAt trialEndsAt plan nextPlan paidUntil canceledAt endedAt}",
};

/** Cancels your subscription. It goes on for as long as you have paid, and can be resumed until then. */
export const cancelSubscription: Operation<CancelSubscriptionMutation, CancelSubscriptionMutationVariables> = {
  name: "cancelSubscription",
  kind: "mutation",
  document: "mutation cancelSubscription($expectedVersion:Int){cancelSubscription(expectedVersion:$expectedVersion){__typename ...SubscriptionOutcome ...on BillingConflict{currentVersion}...on NotInThisState{state}...Problems}}fragment Problems on InvalidInput{problems{field code message}}fragment SubscriptionDetails on Subscription{id version state trialStartedAt trialEndsAt plan nextPlan paidUntil canceledAt endedAt}fragment SubscriptionOutcome on SubscriptionUpdated{personId subscription{...SubscriptionDetails}}",
};

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

/** Changes the plan with the next period; back to the present one takes the change back. */
export const changePlan: Operation<ChangePlanMutation, ChangePlanMutationVariables> = {
  name: "changePlan",
  kind: "mutation",
  document: "mutation changePlan($plan:SubscriptionPlan!$expectedVersion:Int){changePlan(plan:$plan expectedVersion:$expectedVersion){__typename ...SubscriptionOutcome ...on BillingConflict{currentVersion}...on NotInThisState{state}...Problems}}fragment Problems on InvalidInput{problems{field code message}}fragment SubscriptionDetails on Subscription{id version state trialStartedAt trialEndsAt plan nextPlan paidUntil canceledAt endedAt}fragment SubscriptionOutcome on SubscriptionUpdated{personId subscription{...SubscriptionDetails}}",
};

/** Takes the card that was set up as the one you pay with, in place of the one before. */
export const confirmPaymentMethod: Operation<ConfirmPaymentMethodMutation, ConfirmPaymentMethodMutationVariables> = {
  name: "confirmPaymentMethod",
  kind: "mutation",
  document: "mutation confirmPaymentMethod($setupId:String!){confirmPaymentMethod(setupId:$setupId){__typename ...BillingOutcome ...on PaymentMethodNotConfirmed{nextStep}...on TooManyAttempts{retryAfterSeconds}...Problems}}fragment BillingDetails on Billing{id version name billingAddress{line1 line2 city region postalCode country}paymentMethod{brand lastFour expires}updatedAt}fragment BillingOutcome on BillingUpdated{personId billing{...BillingDetails}}fragment Problems on InvalidInput{problems{field code message}}",
};

/** Explains an operation without running it: which personal data it touches, what becomes of each field for a kind of viewer, and of how many people something can be exposed at the most. Told to those who are told the schema. The document goes in a variable: written into this operation it is refused, since it may hold personal data, and documents are logged, cached and shared. */
export const explainOperation: Operation<ExplainOperationQuery, ExplainOperationQueryVariables> = {
  name: "explainOperation",
  kind: "query",
  document: "query explainOperation($document:String!$operationName:String$as:ExplainViewer!$purpose:PrivacyPurpose){explainOperation(document:$document operationName:$operationName as:$as purpose:$purpose){__typename ...on OperationExplained{policyVersion operation purpose relations{relation fields{coordinate category purposes people outcomes{effect mask reason because rule override appliesToAll}}exposure{people values}}exposure{people values categories{category people values}}inputs{coordinate kind fields categories}refusals{code coordinate sentence}}...on DocumentNotUnderstood{problems{line column sentence}}}}",
};

/** Lets notices go to another of your verified addresses; the one before it is told, and stays yours. */
export const makeEmailAddressPrimary: Operation<MakeEmailAddressPrimaryMutation, MakeEmailAddressPrimaryMutationVariables> = {
  name: "makeEmailAddressPrimary",
  kind: "mutation",
  document: "mutation makeEmailAddressPrimary($input:MakeEmailAddressPrimaryInput!){makeEmailAddressPrimary(input:$input){__typename ...EmailAddressesNow ...on EmailAddressNotFound{nextStep}...on EmailAddressNotVerified{nextStep}...on PasswordRefused{nextStep}...Problems ...on TooManyAttempts{retryAfterSeconds}}}fragment EmailAddressDetails on EmailAddress{id address isPrimary verifiedAt}fragment EmailAddressesNow on EmailAddressesChanged{personId person{id emailAddresses{...EmailAddressDetails}}}fragment Problems on InvalidInput{problems{field code message}}",
};

/** You; null for a viewer who is no person here. */
export const me: Operation<MeQuery, MeQueryVariables> = {
  name: "me",
  kind: "query",
  document: "query me{me{...Profile}}fragment ContactDetails on Contact{id version givenName familyName fullName email phone language postalAddress{line1 line2 city region postalCode country}updatedAt}fragment EmailAddressDetails on EmailAddress{id address isPrimary verifiedAt}fragment Profile on Person{id createdAt contact{...ContactDetails}emailAddresses{...EmailAddressDetails}}",
};

/** The messages within your reach, the oldest first: your own; for a desk of ours, those it answers. */
export const messages: Operation<MessagesQuery, MessagesQueryVariables> = {
  name: "messages",
  kind: "query",
  document: "query messages($first:Int$after:String$isAnswered:Boolean){messages(first:$first after:$after isAnswered:$isAnswered){edges{cursor node{...MessageDetails}}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}}}fragment MessageDetails on Message{id kind name email subject body sentAt answer answeredAt answeredBy}",
};

/** Anything by id; null, in the same words, for what does not exist and for what is beyond your reach. */
export const node: Operation<NodeQuery, NodeQueryVariables> = {
  name: "node",
  kind: "query",
  document: "query node($id:ID!){node(id:$id){__typename id ...Profile ...ContactDetails ...EmailAddressDetails ...SessionDetails ...MessageDetails ...BillingDetails ...SubscriptionDetails ...InvoiceDetails ...PaymentDetails ...EducationDetails ...RegistrationDetails ...SupervisorDetails ...SiteDetails ...SupervisionDetails}}fragment BillingDetails on Billing{id version name billingAddress{line1 line2 city region postalCode country}paymentMethod{brand lastFour expires}updatedAt}fragment ContactDetails on Contact{id version givenName familyName fullName email phone language postalAddress{line1 line2 city region postalCode country}updatedAt}fragment EducationDetails on Education{id version school degree awardedOn}fragment EmailAddressDetails on EmailAddress{id address isPrimary verifiedAt}fragment InvoiceDetails on Invoice{id number amountMinor currency billedTo plan status issuedAt periodStartsAt periodEndsAt}fragment MessageDetails on Message{id kind name email subject body sentAt answer answeredAt answeredBy}fragment PaymentDetails on Payment{id invoiceNumber amountMinor currency outcome occurredAt}fragment Profile on Person{id createdAt contact{...ContactDetails}emailAddresses{...EmailAddressDetails}}fragment RegistrationDetails on Registration{id version track board number expiresOn}fragment SessionDetails on Session{id ipAddress userAgent createdAt refreshedAt expiresAt}fragment SiteDetails on Site{id version name address phone}fragment SubscriptionDetails on Subscription{id version state trialStartedAt trialEndsAt plan nextPlan paidUntil canceledAt endedAt}fragment SupervisionDetails on Supervision{id version startsOn endsOn supervisor{...SupervisorDetails}site{...SiteDetails}}fragment SupervisorDetails on Supervisor{id version name licenceType licenceNumber}",
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
  document: "query person($id:ID!){person(id:$id){...Profile}}fragment ContactDetails on Contact{id version givenName familyName fullName email phone language postalAddress{line1 line2 city region postalCode country}updatedAt}fragment EmailAddressDetails on EmailAddress{id address isPrimary verifiedAt}fragment Profile on Person{id createdAt contact{...ContactDetails}emailAddresses{...EmailAddressDetails}}",
};

/** What can be subscribed to. */
export const plans: Operation<PlansQuery, PlansQueryVariables> = {
  name: "plans",
  kind: "query",
  document: "query plans{plans{key title amountMinor currency months trialDays}}",
};

/** Begins to set up a card. It is given to the payment service itself, in its form in the browser, with the secret from here. */
export const preparePaymentMethod: Operation<PreparePaymentMethodMutation, PreparePaymentMethodMutationVariables> = {
  name: "preparePaymentMethod",
  kind: "mutation",
  document: "mutation preparePaymentMethod{preparePaymentMethod{__typename ...on PaymentMethodPrepared{setupId clientSecret}...on TooManyAttempts{retryAfterSeconds}}}",
};

/** Renews a session. A refresh token works once; one that is used again ends its session. */
export const refreshSession: Operation<RefreshSessionMutation, RefreshSessionMutationVariables> = {
  name: "refreshSession",
  kind: "mutation",
  document: "mutation refreshSession($refreshToken:String!){refreshSession(refreshToken:$refreshToken){__typename ...Tokens ...on SessionOver{nextStep}...on TooManyAttempts{retryAfterSeconds}}}fragment Tokens on SignedIn{accessToken accessTokenExpiresAt refreshToken refreshTokenExpiresAt personId}",
};

/** Removes a graduate school of yours for good. */
export const removeEducation: Operation<RemoveEducationMutation, RemoveEducationMutationVariables> = {
  name: "removeEducation",
  kind: "mutation",
  document: "mutation removeEducation($id:ID!){removeEducation(id:$id){__typename ...on TrainingRecordRemoved{removedRecords}...on NoSuchTrainingRecord{nextStep}}}",
};

/** Removes an address of yours, verified or not. The primary one stays: an account has to be reached. */
export const removeEmailAddress: Operation<RemoveEmailAddressMutation, RemoveEmailAddressMutationVariables> = {
  name: "removeEmailAddress",
  kind: "mutation",
  document: "mutation removeEmailAddress($id:ID!){removeEmailAddress(id:$id){__typename ...EmailAddressesNow ...on EmailAddressNotFound{nextStep}...on EmailAddressNeeded{nextStep}}}fragment EmailAddressDetails on EmailAddress{id address isPrimary verifiedAt}fragment EmailAddressesNow on EmailAddressesChanged{personId person{id emailAddresses{...EmailAddressDetails}}}",
};

/** Removes a message of yours and its answer. A request about personal data is kept for as long as the law has us keep it. */
export const removeMessage: Operation<RemoveMessageMutation, RemoveMessageMutationVariables> = {
  name: "removeMessage",
  kind: "mutation",
  document: "mutation removeMessage($id:ID!){removeMessage(id:$id){__typename ...on MessageRemoved{messageId}...on MessageNotFound{nextStep}...on MessageKept{reason until}}}",
};

/** Removes your card, here and at the payment service. While you pay for a subscription it is needed. */
export const removePaymentMethod: Operation<RemovePaymentMethodMutation, RemovePaymentMethodMutationVariables> = {
  name: "removePaymentMethod",
  kind: "mutation",
  document: "mutation removePaymentMethod($expectedVersion:Int){removePaymentMethod(expectedVersion:$expectedVersion){__typename ...BillingOutcome ...on BillingConflict{currentVersion}...on NeededForSubscription{fields nextStep}...Problems}}fragment BillingDetails on Billing{id version name billingAddress{line1 line2 city region postalCode country}paymentMethod{brand lastFour expires}updatedAt}fragment BillingOutcome on BillingUpdated{personId billing{...BillingDetails}}fragment Problems on InvalidInput{problems{field code message}}",
};

/** Removes a registration of yours for good. */
export const removeRegistration: Operation<RemoveRegistrationMutation, RemoveRegistrationMutationVariables> = {
  name: "removeRegistration",
  kind: "mutation",
  document: "mutation removeRegistration($id:ID!){removeRegistration(id:$id){__typename ...on TrainingRecordRemoved{removedRecords}...on NoSuchTrainingRecord{nextStep}}}",
};

/** Removes a site of yours for good, and, if you ask for it, the supervisions that name it. */
export const removeSite: Operation<RemoveSiteMutation, RemoveSiteMutationVariables> = {
  name: "removeSite",
  kind: "mutation",
  document: "mutation removeSite($id:ID!$withSupervisions:Boolean=false){removeSite(id:$id withSupervisions:$withSupervisions){__typename ...on TrainingRecordRemoved{removedRecords}...on TrainingRecordInUse{supervisions}...on NoSuchTrainingRecord{nextStep}}}",
};

/** Removes a supervision of yours for good; its supervisor and its site stay. */
export const removeSupervision: Operation<RemoveSupervisionMutation, RemoveSupervisionMutationVariables> = {
  name: "removeSupervision",
  kind: "mutation",
  document: "mutation removeSupervision($id:ID!){removeSupervision(id:$id){__typename ...on TrainingRecordRemoved{removedRecords}...on NoSuchTrainingRecord{nextStep}}}",
};

/** Removes a supervisor of yours for good, and, if you ask for it, the supervisions that name them. */
export const removeSupervisor: Operation<RemoveSupervisorMutation, RemoveSupervisorMutationVariables> = {
  name: "removeSupervisor",
  kind: "mutation",
  document: "mutation removeSupervisor($id:ID!$withSupervisions:Boolean=false){removeSupervisor(id:$id withSupervisions:$withSupervisions){__typename ...on TrainingRecordRemoved{removedRecords}...on TrainingRecordInUse{supervisions}...on NoSuchTrainingRecord{nextStep}}}",
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

/** Takes a cancellation back, while the period lasts. */
export const resumeSubscription: Operation<ResumeSubscriptionMutation, ResumeSubscriptionMutationVariables> = {
  name: "resumeSubscription",
  kind: "mutation",
  document: "mutation resumeSubscription($expectedVersion:Int){resumeSubscription(expectedVersion:$expectedVersion){__typename ...SubscriptionOutcome ...on BillingConflict{currentVersion}...on NotInThisState{state}...Problems}}fragment Problems on InvalidInput{problems{field code message}}fragment SubscriptionDetails on Subscription{id version state trialStartedAt trialEndsAt plan nextPlan paidUntil canceledAt endedAt}fragment SubscriptionOutcome on SubscriptionUpdated{personId subscription{...SubscriptionDetails}}",
};

/** Ends one session of yours, seen in `sessions`; none, if it is not yours. */
export const revokeSession: Operation<RevokeSessionMutation, RevokeSessionMutationVariables> = {
  name: "revokeSession",
  kind: "mutation",
  document: "mutation revokeSession($id:ID!){revokeSession(id:$id){__typename endedSessions}}",
};

/** Sends us a message, with or without an account. We answer by e-mail; with an account, the answer stands here too. */
export const sendMessage: Operation<SendMessageMutation, SendMessageMutationVariables> = {
  name: "sendMessage",
  kind: "mutation",
  document: "mutation sendMessage($input:SendMessageInput!){sendMessage(input:$input){__typename ...on MessageSent{nextStep messageId message{...MessageDetails}}...Problems ...on TooManyAttempts{retryAfterSeconds}}}fragment MessageDetails on Message{id kind name email subject body sentAt answer answeredAt answeredBy}fragment Problems on InvalidInput{problems{field code message}}",
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

/** Subscribes you to a plan and pays its first period with your card. What is left of a free trial is not lost. */
export const startSubscription: Operation<StartSubscriptionMutation, StartSubscriptionMutationVariables> = {
  name: "startSubscription",
  kind: "mutation",
  document: "mutation startSubscription($plan:SubscriptionPlan!){startSubscription(plan:$plan){__typename ...SubscriptionOutcome ...on BillingIncomplete{missing}...on PaymentDeclined{nextStep}...on PaymentUnderWay{nextStep}...on NotInThisState{state}...on TooManyAttempts{retryAfterSeconds}}}fragment SubscriptionDetails on Subscription{id version state trialStartedAt trialEndsAt plan nextPlan paidUntil canceledAt endedAt}fragment SubscriptionOutcome on SubscriptionUpdated{personId subscription{...SubscriptionDetails}}",
};

/** Begins your free trial, which you have once. It ends by itself. */
export const startTrial: Operation<StartTrialMutation, StartTrialMutationVariables> = {
  name: "startTrial",
  kind: "mutation",
  document: "mutation startTrial{startTrial{__typename ...SubscriptionOutcome ...on TrialNotAvailable{nextStep}}}fragment SubscriptionDetails on Subscription{id version state trialStartedAt trialEndsAt plan nextPlan paidUntil canceledAt endedAt}fragment SubscriptionOutcome on SubscriptionUpdated{personId subscription{...SubscriptionDetails}}",
};

/** What you keep here of your education and training. */
export const training: Operation<TrainingQuery, TrainingQueryVariables> = {
  name: "training",
  kind: "query",
  document: "query training{me{id educations{...EducationDetails}registrations{...RegistrationDetails}supervisors{...SupervisorDetails}sites{...SiteDetails}supervisions{...SupervisionDetails}}}fragment EducationDetails on Education{id version school degree awardedOn}fragment RegistrationDetails on Registration{id version track board number expiresOn}fragment SiteDetails on Site{id version name address phone}fragment SupervisionDetails on Supervision{id version startsOn endsOn supervisor{...SupervisorDetails}site{...SiteDetails}}fragment SupervisorDetails on Supervisor{id version name licenceType licenceNumber}",
};

/** Changes or removes your billing name and address. While you pay for a subscription they are needed. */
export const updateBilling: Operation<UpdateBillingMutation, UpdateBillingMutationVariables> = {
  name: "updateBilling",
  kind: "mutation",
  document: "mutation updateBilling($input:UpdateBillingInput!){updateBilling(input:$input){__typename ...BillingOutcome ...on BillingConflict{currentVersion}...on NeededForSubscription{fields nextStep}...Problems}}fragment BillingDetails on Billing{id version name billingAddress{line1 line2 city region postalCode country}paymentMethod{brand lastFour expires}updatedAt}fragment BillingOutcome on BillingUpdated{personId billing{...BillingDetails}}fragment Problems on InvalidInput{problems{field code message}}",
};

/** Changes or removes your contact details. To change the e-mail address, see `changeEmail`. */
export const updateContact: Operation<UpdateContactMutation, UpdateContactMutationVariables> = {
  name: "updateContact",
  kind: "mutation",
  document: "mutation updateContact($input:UpdateContactInput!){updateContact(input:$input){__typename ...on ContactUpdated{personId contact{...ContactDetails}}...on ContactConflict{currentVersion}...Problems}}fragment ContactDetails on Contact{id version givenName familyName fullName email phone language postalAddress{line1 line2 city region postalCode country}updatedAt}fragment Problems on InvalidInput{problems{field code message}}",
};

/** Changes a graduate school of yours. */
export const updateEducation: Operation<UpdateEducationMutation, UpdateEducationMutationVariables> = {
  name: "updateEducation",
  kind: "mutation",
  document: "mutation updateEducation($id:ID!$expectedVersion:Int$input:EducationInput!){updateEducation(id:$id expectedVersion:$expectedVersion input:$input){__typename ...on EducationSaved{education{...EducationDetails}}...on TrainingRecordConflict{currentVersion}...on NoSuchTrainingRecord{nextStep}...Problems}}fragment EducationDetails on Education{id version school degree awardedOn}fragment Problems on InvalidInput{problems{field code message}}",
};

/** Changes a registration of yours. */
export const updateRegistration: Operation<UpdateRegistrationMutation, UpdateRegistrationMutationVariables> = {
  name: "updateRegistration",
  kind: "mutation",
  document: "mutation updateRegistration($id:ID!$expectedVersion:Int$input:RegistrationInput!){updateRegistration(id:$id expectedVersion:$expectedVersion input:$input){__typename ...on RegistrationSaved{registration{...RegistrationDetails}}...on TrainingRecordConflict{currentVersion}...on NoSuchTrainingRecord{nextStep}...Problems}}fragment Problems on InvalidInput{problems{field code message}}fragment RegistrationDetails on Registration{id version track board number expiresOn}",
};

/** Changes what you told of a site. */
export const updateSite: Operation<UpdateSiteMutation, UpdateSiteMutationVariables> = {
  name: "updateSite",
  kind: "mutation",
  document: "mutation updateSite($id:ID!$expectedVersion:Int$input:SiteInput!){updateSite(id:$id expectedVersion:$expectedVersion input:$input){__typename ...on SiteSaved{site{...SiteDetails}}...on TrainingRecordConflict{currentVersion}...on NoSuchTrainingRecord{nextStep}...Problems}}fragment Problems on InvalidInput{problems{field code message}}fragment SiteDetails on Site{id version name address phone}",
};

/** Changes a supervision of yours. */
export const updateSupervision: Operation<UpdateSupervisionMutation, UpdateSupervisionMutationVariables> = {
  name: "updateSupervision",
  kind: "mutation",
  document: "mutation updateSupervision($id:ID!$expectedVersion:Int$input:SupervisionInput!){updateSupervision(id:$id expectedVersion:$expectedVersion input:$input){__typename ...on SupervisionSaved{supervision{...SupervisionDetails}}...on TrainingRecordConflict{currentVersion}...on NoSuchTrainingRecord{nextStep}...Problems}}fragment Problems on InvalidInput{problems{field code message}}fragment SiteDetails on Site{id version name address phone}fragment SupervisionDetails on Supervision{id version startsOn endsOn supervisor{...SupervisorDetails}site{...SiteDetails}}fragment SupervisorDetails on Supervisor{id version name licenceType licenceNumber}",
};

/** Changes what you told of a supervisor. */
export const updateSupervisor: Operation<UpdateSupervisorMutation, UpdateSupervisorMutationVariables> = {
  name: "updateSupervisor",
  kind: "mutation",
  document: "mutation updateSupervisor($id:ID!$expectedVersion:Int$input:SupervisorInput!){updateSupervisor(id:$id expectedVersion:$expectedVersion input:$input){__typename ...on SupervisorSaved{supervisor{...SupervisorDetails}}...on TrainingRecordConflict{currentVersion}...on NoSuchTrainingRecord{nextStep}...Problems}}fragment Problems on InvalidInput{problems{field code message}}fragment SupervisorDetails on Supervisor{id version name licenceType licenceNumber}",
};

/** Verifies the address to which the code was mailed. */
export const verifyEmail: Operation<VerifyEmailMutation, VerifyEmailMutationVariables> = {
  name: "verifyEmail",
  kind: "mutation",
  document: "mutation verifyEmail($code:String!){verifyEmail(code:$code){__typename ...on EmailVerified{nextStep}...on CodeNotValid{nextStep}...Problems ...on TooManyAttempts{retryAfterSeconds}}}fragment Problems on InvalidInput{problems{field code message}}",
};
