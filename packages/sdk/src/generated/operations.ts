// Generated from the published schema and the documents in `operations` by `pnpm generate`. Do not edit it.

import type { Operation } from '../operation.js';
import type {
  AcceptMandateMutation,
  AcceptMandateMutationVariables,
  AcknowledgePolicyMutation,
  AcknowledgePolicyMutationVariables,
  AddContinuingEducationMutation,
  AddContinuingEducationMutationVariables,
  AddEducationMutation,
  AddEducationMutationVariables,
  AddEmailAddressMutation,
  AddEmailAddressMutationVariables,
  AddHourEntryMutation,
  AddHourEntryMutationVariables,
  AddRegistrationMutation,
  AddRegistrationMutationVariables,
  AddSiteMutation,
  AddSiteMutationVariables,
  AddSupervisionMutation,
  AddSupervisionMutationVariables,
  AddSupervisorMutation,
  AddSupervisorMutationVariables,
  AgentReadsQuery,
  AgentReadsQueryVariables,
  AgentsQuery,
  AgentsQueryVariables,
  AnswerMessageMutation,
  AnswerMessageMutationVariables,
  AppointAgentMutation,
  AppointAgentMutationVariables,
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
  ChangeRecipientMutation,
  ChangeRecipientMutationVariables,
  ChoiceReceiptsQuery,
  ChoiceReceiptsQueryVariables,
  ChoicesQuery,
  ChoicesQueryVariables,
  ConfirmOptInMutation,
  ConfirmOptInMutationVariables,
  ConfirmPaymentMethodMutation,
  ConfirmPaymentMethodMutationVariables,
  ConfirmPermissionMutation,
  ConfirmPermissionMutationVariables,
  ContinuingEducationCsvQuery,
  ContinuingEducationCsvQueryVariables,
  ContinuingEducationTotalsQuery,
  ContinuingEducationTotalsQueryVariables,
  ContinuingEducationsQuery,
  ContinuingEducationsQueryVariables,
  CookiePreferencesQuery,
  CookiePreferencesQueryVariables,
  DeclineHoursMutation,
  DeclineHoursMutationVariables,
  DisclosuresQuery,
  DisclosuresQueryVariables,
  EndMandateMutation,
  EndMandateMutationVariables,
  EndRecipientMutation,
  EndRecipientMutationVariables,
  ExplainOperationQuery,
  ExplainOperationQueryVariables,
  FilePermissionMutation,
  FilePermissionMutationVariables,
  ForgetUsageMutation,
  ForgetUsageMutationVariables,
  GiveConsentMutation,
  GiveConsentMutationVariables,
  HourEntriesQuery,
  HourEntriesQueryVariables,
  HourProgressQuery,
  HourProgressQueryVariables,
  HourWeeksQuery,
  HourWeeksQueryVariables,
  HoursCsvQuery,
  HoursCsvQueryVariables,
  IdentifyVisitorMutation,
  IdentifyVisitorMutationVariables,
  ImportContinuingEducationMutation,
  ImportContinuingEducationMutationVariables,
  ImportHoursMutation,
  ImportHoursMutationVariables,
  IndustryOptOutsQuery,
  IndustryOptOutsQueryVariables,
  MakeEmailAddressPrimaryMutation,
  MakeEmailAddressPrimaryMutationVariables,
  MandatorsQuery,
  MandatorsQueryVariables,
  MeQuery,
  MeQueryVariables,
  MessagesQuery,
  MessagesQueryVariables,
  NodeQuery,
  NodeQueryVariables,
  OptOutByPermissionMutation,
  OptOutByPermissionMutationVariables,
  OptOutForMandatorMutation,
  OptOutForMandatorMutationVariables,
  OptOutOfAffiliateMarketingMutation,
  OptOutOfAffiliateMarketingMutationVariables,
  OptOutOfMarketingMutation,
  OptOutOfMarketingMutationVariables,
  OptOutOfSaleAndSharingMutation,
  OptOutOfSaleAndSharingMutationVariables,
  PeopleQuery,
  PeopleQueryVariables,
  PersonQuery,
  PersonQueryVariables,
  PlansQuery,
  PlansQueryVariables,
  PolicyNoticesQuery,
  PolicyNoticesQueryVariables,
  PreparePaymentMethodMutation,
  PreparePaymentMethodMutationVariables,
  PrivacyPolicyQuery,
  PrivacyPolicyQueryVariables,
  PrivacyPolicyVersionsQuery,
  PrivacyPolicyVersionsQueryVariables,
  RecipientsQuery,
  RecipientsQueryVariables,
  RecordDisclosureMutation,
  RecordDisclosureMutationVariables,
  RefreshSessionMutation,
  RefreshSessionMutationVariables,
  RegisterRecipientMutation,
  RegisterRecipientMutationVariables,
  RemoveContinuingEducationMutation,
  RemoveContinuingEducationMutationVariables,
  RemoveEducationMutation,
  RemoveEducationMutationVariables,
  RemoveEmailAddressMutation,
  RemoveEmailAddressMutationVariables,
  RemoveHourEntryMutation,
  RemoveHourEntryMutationVariables,
  RemoveMessageMutation,
  RemoveMessageMutationVariables,
  RemovePaymentMethodMutation,
  RemovePaymentMethodMutationVariables,
  RemoveRegistrationMutation,
  RemoveRegistrationMutationVariables,
  RemoveSignOffMutation,
  RemoveSignOffMutationVariables,
  RemoveSiteMutation,
  RemoveSiteMutationVariables,
  RemoveSupervisionMutation,
  RemoveSupervisionMutationVariables,
  RemoveSupervisorMutation,
  RemoveSupervisorMutationVariables,
  RequestEmailVerificationMutation,
  RequestEmailVerificationMutationVariables,
  RequestOptInMutation,
  RequestOptInMutationVariables,
  RequestPasswordResetMutation,
  RequestPasswordResetMutationVariables,
  RequestSignOffMutation,
  RequestSignOffMutationVariables,
  ResetPasswordMutation,
  ResetPasswordMutationVariables,
  ResumeRecipientMutation,
  ResumeRecipientMutationVariables,
  ResumeSubscriptionMutation,
  ResumeSubscriptionMutationVariables,
  RevokeSessionMutation,
  RevokeSessionMutationVariables,
  SendMarketingMailMutation,
  SendMarketingMailMutationVariables,
  SendMessageMutation,
  SendMessageMutationVariables,
  SessionsQuery,
  SessionsQueryVariables,
  SetCookiePreferencesMutation,
  SetCookiePreferencesMutationVariables,
  ShineTheLightMutation,
  ShineTheLightMutationVariables,
  SignHoursMutation,
  SignHoursMutationVariables,
  SignInMutation,
  SignInMutationVariables,
  SignOffSheetQuery,
  SignOffSheetQueryVariables,
  SignOffsQuery,
  SignOffsQueryVariables,
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
  SuspendRecipientMutation,
  SuspendRecipientMutationVariables,
  TrainingQuery,
  TrainingQueryVariables,
  UpdateBillingMutation,
  UpdateBillingMutationVariables,
  UpdateContactMutation,
  UpdateContactMutationVariables,
  UpdateContinuingEducationMutation,
  UpdateContinuingEducationMutationVariables,
  UpdateEducationMutation,
  UpdateEducationMutationVariables,
  UpdateHourEntryMutation,
  UpdateHourEntryMutationVariables,
  UpdateRegistrationMutation,
  UpdateRegistrationMutationVariables,
  UpdateSiteMutation,
  UpdateSiteMutationVariables,
  UpdateSupervisionMutation,
  UpdateSupervisionMutationVariables,
  UpdateSupervisorMutation,
  UpdateSupervisorMutationVariables,
  UsageQuery,
  UsageQueryVariables,
  UsageFiguresQuery,
  UsageFiguresQueryVariables,
  VerifyChoiceReceiptQuery,
  VerifyChoiceReceiptQueryVariables,
  VerifyEmailMutation,
  VerifyEmailMutationVariables,
  VisitsQuery,
  VisitsQueryVariables,
  WithdrawConsentMutation,
  WithdrawConsentMutationVariables,
} from './operation.types.js';

/** Accepts to act for somebody, by the code that you were mailed. */
export const acceptMandate: Operation<AcceptMandateMutation, AcceptMandateMutationVariables> = {
  name: "acceptMandate",
  kind: "mutation",
  document: "mutation acceptMandate($input:MandateCodeInput!){acceptMandate(input:$input){__typename ...on MandateAccepted{mandator{...MandatorDetails}}...on MandateCodeNotValid{nextStep}...on TooManyMandators{atMost}...on PasswordRefused{nextStep}...on InvalidInput{...Problems}...on TooManyAttempts{retryAfterSeconds}}}fragment MandatorDetails on Mandator{personId mandateId purposes categories expiresAt}fragment Problems on InvalidInput{problems{field code message}}",
};

/** Notes that you have seen a version of our privacy policy. It is no consent to anything. */
export const acknowledgePolicy: Operation<AcknowledgePolicyMutation, AcknowledgePolicyMutationVariables> = {
  name: "acknowledgePolicy",
  kind: "mutation",
  document: "mutation acknowledgePolicy($version:String!){acknowledgePolicy(version:$version){__typename ...on PolicyAcknowledged{noticeId policyNotice{...PolicyNoticeDetails}}...on PolicyNotInForce{versionInForce}}}fragment PolicyNoticeDetails on PolicyNotice{id version isChange toldAt acknowledgedAt mailedAt}",
};

/** Adds a course of continuing education. */
export const addContinuingEducation: Operation<AddContinuingEducationMutation, AddContinuingEducationMutationVariables> = {
  name: "addContinuingEducation",
  kind: "mutation",
  document: "mutation addContinuingEducation($input:ContinuingEducationInput!){addContinuingEducation(input:$input){__typename ...on ContinuingEducationSaved{continuingEducation{...ContinuingEducationDetails}}...on TooManyHoursRecords{most}...Problems}}fragment ContinuingEducationDetails on ContinuingEducation{id version title provider completedOn unitHundredths category}fragment Problems on InvalidInput{problems{field code message}}",
};

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

/** Adds hours of yours. */
export const addHourEntry: Operation<AddHourEntryMutation, AddHourEntryMutationVariables> = {
  name: "addHourEntry",
  kind: "mutation",
  document: "mutation addHourEntry($input:HourEntryInput!){addHourEntry(input:$input){__typename ...on HourEntrySaved{entry{...HourEntryDetails}}...on HourEntryExists{entryId}...on TooManyHoursRecords{most}...Problems}}fragment HourEntryDetails on HourEntry{id version workedOn minutes track category supervisor{...SupervisorDetails}site{...SiteDetails}signOff{id state}}fragment Problems on InvalidInput{problems{field code message}}fragment SiteDetails on Site{id version name address phone}fragment SupervisorDetails on Supervisor{id version name licenceType licenceNumber}",
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

/** What your agents read of you, the last first; `before` goes on from the last one of an answer. */
export const agentReads: Operation<AgentReadsQuery, AgentReadsQueryVariables> = {
  name: "agentReads",
  kind: "query",
  document: "query agentReads($before:DateTimeISO){agentReads(before:$before){readAt purpose categories fields}}",
};

/** Whom you let act for you, and what they did; what they read is in `agentReads`. */
export const agents: Operation<AgentsQuery, AgentsQueryVariables> = {
  name: "agents",
  kind: "query",
  document: "query agents{me{mandates{...MandateDetails}agentActions{...AgentActionDetails}}}fragment AgentActionDetails on AgentAction{id agentEmail permission deed doneAt}fragment MandateDetails on Mandate{id agentEmail permission basis purposes categories offeredAt acceptedAt expiresAt endedAt endedBy isInForce}",
};

/** Answers a message by mail, once; for those of our staff who answer such messages. */
export const answerMessage: Operation<AnswerMessageMutation, AnswerMessageMutationVariables> = {
  name: "answerMessage",
  kind: "mutation",
  document: "mutation answerMessage($input:AnswerMessageInput!){answerMessage(input:$input){__typename ...on MessageAnswered{messageId message{...MessageDetails}}...on MessageAlreadyAnswered{messageId answeredAt}...on MessageNotFound{nextStep}...Problems}}fragment MessageDetails on Message{id kind name email subject body sentAt answer answeredAt answeredBy}fragment Problems on InvalidInput{problems{field code message}}",
};

/** Asks somebody to act for you, by mail. You say how far and until when, and can end it at any moment. */
export const appointAgent: Operation<AppointAgentMutation, AppointAgentMutationVariables> = {
  name: "appointAgent",
  kind: "mutation",
  document: "mutation appointAgent($input:AppointAgentInput!){appointAgent(input:$input){__typename ...on AgentAsked{mandateId mandate{...MandateDetails}}...on TooManyAgents{atMost}...on PasswordRefused{nextStep}...on InvalidInput{...Problems}...on TooManyAttempts{retryAfterSeconds}}}fragment MandateDetails on Mandate{id agentEmail permission basis purposes categories offeredAt acceptedAt expiresAt endedAt endedBy isInForce}fragment Problems on InvalidInput{problems{field code message}}",
};

/** Your billing details, your subscription, and what you have paid. */
export const billing: Operation<BillingQuery, BillingQueryVariables> = {
  name: "billing",
  kind: "query",
  document: "query billing{me{id billing{...BillingDetails}subscription{...SubscriptionDetails}invoices{...InvoiceDetails}payments{...PaymentDetails}}}fragment BillingDetails on Billing{id version name billingAddress{line1 line2 city region postalCode country}paymentMethod{brand lastFour expires}updatedAt}fragment InvoiceDetails on Invoice{id number amountMinor currency billedTo plan status issuedAt periodStartsAt periodEndsAt}fragment PaymentDetails on Payment{id invoiceNumber amountMinor currency outcome occurredAt}fragment SubscriptionDetails on Subscription{id version state trialStartedAt trialEndsAt plan nextPlan paidUntil canceledAt endedAt}",
};

/** Cancels your subscription. It goes on for as long as you have paid, and can be resumed until then. A change of plan that was to come is given up. */
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

/** For our privacy officer, with `x-purpose: COMPLY_WITH_LAW`. */
export const changeRecipient: Operation<ChangeRecipientMutation, ChangeRecipientMutationVariables> = {
  name: "changeRecipient",
  kind: "mutation",
  document: "mutation changeRecipient($input:ChangeRecipientInput!){changeRecipient(input:$input){__typename ...on RecipientKept{recipient{...RecipientDetails}}...on RecipientNotFound{nextStep}...on RecipientChangedMeanwhile{recipient{...RecipientDetails}}...on RecipientHasEnded{nextStep}...on InvalidInput{...Problems}}}fragment Problems on InvalidInput{problems{field code message}}fragment RecipientDetails on RegisteredRecipient{id gate name address terms purposes categories grantedUntil status version registeredAt changedAt}",
};

/** Each choice of yours, signed. Put them in order by their `number`. */
export const choiceReceipts: Operation<ChoiceReceiptsQuery, ChoiceReceiptsQueryVariables> = {
  name: "choiceReceipts",
  kind: "query",
  document: "query choiceReceipts($first:Int$after:String){choiceReceipts(first:$first after:$after){edges{cursor node{...ChoiceReceiptDetails}}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}}}fragment ChoiceReceiptDetails on ChoiceReceipt{id number about isAllowed source policyVersion madeAt}",
};

/** What you have chosen, and what you have consented to. */
export const choices: Operation<ChoicesQuery, ChoicesQueryVariables> = {
  name: "choices",
  kind: "query",
  document: "query choices{me{id choices{...ChoiceDetails}consents{...ConsentDetails}}}fragment ChoiceDetails on Choice{id about isOptedOut changedAt}fragment ConsentDetails on Consent{id purpose recipient categories givenAt expiresAt withdrawnAt isInForce}",
};

/** The second of the two steps. */
export const confirmOptIn: Operation<ConfirmOptInMutation, ConfirmOptInMutationVariables> = {
  name: "confirmOptIn",
  kind: "mutation",
  document: "mutation confirmOptIn($token:String!){confirmOptIn(token:$token){__typename ...on ChoiceMade{...ChoiceMadeDetails}...on OptInNotValid{nextStep}...on OptedOutBySignal{nextStep}}}fragment ChoiceDetails on Choice{id about isOptedOut changedAt}fragment ChoiceMadeDetails on ChoiceMade{nextStep person{id choices{...ChoiceDetails}}}",
};

/** Takes the card that was set up as the one you pay with, in place of the one before. */
export const confirmPaymentMethod: Operation<ConfirmPaymentMethodMutation, ConfirmPaymentMethodMutationVariables> = {
  name: "confirmPaymentMethod",
  kind: "mutation",
  document: "mutation confirmPaymentMethod($setupId:String!){confirmPaymentMethod(setupId:$setupId){__typename ...BillingOutcome ...on PaymentMethodNotConfirmed{nextStep}...on TooManyAttempts{retryAfterSeconds}...Problems}}fragment BillingDetails on Billing{id version name billingAddress{line1 line2 city region postalCode country}paymentMethod{brand lastFour expires}updatedAt}fragment BillingOutcome on BillingUpdated{personId billing{...BillingDetails}}fragment Problems on InvalidInput{problems{field code message}}",
};

/** Confirms that you signed a permission, by the code that you were mailed. */
export const confirmPermission: Operation<ConfirmPermissionMutation, ConfirmPermissionMutationVariables> = {
  name: "confirmPermission",
  kind: "mutation",
  document: "mutation confirmPermission($input:MandateCodeInput!){confirmPermission(input:$input){__typename ...on PermissionConfirmed{mandateId mandate{...MandateDetails}}...on MandateCodeNotValid{nextStep}...on PasswordRefused{nextStep}...on InvalidInput{...Problems}...on TooManyAttempts{retryAfterSeconds}}}fragment MandateDetails on Mandate{id agentEmail permission basis purposes categories offeredAt acceptedAt expiresAt endedAt endedBy isInForce}fragment Problems on InvalidInput{problems{field code message}}",
};

/** All your courses as a file, which importContinuingEducation takes. */
export const continuingEducationCsv: Operation<ContinuingEducationCsvQuery, ContinuingEducationCsvQueryVariables> = {
  name: "continuingEducationCsv",
  kind: "query",
  document: "query continuingEducationCsv{continuingEducationCsv{csv}}",
};

/** What your courses come to in the cycle of a renewal; null for a viewer who is no person here. */
export const continuingEducationTotals: Operation<ContinuingEducationTotalsQuery, ContinuingEducationTotalsQueryVariables> = {
  name: "continuingEducationTotals",
  kind: "query",
  document: "query continuingEducationTotals($renewal:Renewal!$endsOn:String!){continuingEducationTotals(renewal:$renewal endsOn:$endsOn){__typename ...on CycleTotals{renewal source startsOn unitHundredths lawAndEthicsHundredths neededHundredths neededLawAndEthicsHundredths}...Problems}}fragment Problems on InvalidInput{problems{field code message}}",
};

/** Your courses, in an order that stays the same. */
export const continuingEducations: Operation<ContinuingEducationsQuery, ContinuingEducationsQueryVariables> = {
  name: "continuingEducations",
  kind: "query",
  document: "query continuingEducations($first:Int$after:String){continuingEducations(first:$first after:$after){edges{cursor node{...ContinuingEducationDetails}}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}}}fragment ContinuingEducationDetails on ContinuingEducation{id version title provider completedOn unitHundredths category}",
};

/** What this browser has agreed to. Send it with `credentials: 'include'`. */
export const cookiePreferences: Operation<CookiePreferencesQuery, CookiePreferencesQueryVariables> = {
  name: "cookiePreferences",
  kind: "query",
  document: "query cookiePreferences{cookiePreferences{...CookiePreferenceDetails}}fragment CookiePreferenceDetails on CookiePreferences{analytics advertising hasChosen isOptedOutBySignal}",
};

/** For whoever holds a link to sign: declines, and says why. */
export const declineHours: Operation<DeclineHoursMutation, DeclineHoursMutationVariables> = {
  name: "declineHours",
  kind: "mutation",
  document: "mutation declineHours($input:DeclineHoursInput!){declineHours(input:$input){__typename ...on SignOffAnswered{answeredAt}...on SignOffSheetNotShown{nextStep}...Problems}}fragment Problems on InvalidInput{problems{field code message}}",
};

/** Every time that somebody else received something of yours, the first one first. */
export const disclosures: Operation<DisclosuresQuery, DisclosuresQueryVariables> = {
  name: "disclosures",
  kind: "query",
  document: "query disclosures($first:Int$after:String){disclosures(first:$first after:$after){nodes{...DisclosureDetails}pageInfo{hasNextPage endCursor}}}fragment DisclosureDetails on DisclosureToOthers{occurredAt gate purpose recipient recipientAddress categories shown received masked receivedInPart caseReference policyVersion}",
};

/** Ends a mandate, given by you or to you: by this alone, and from the next request on. */
export const endMandate: Operation<EndMandateMutation, EndMandateMutationVariables> = {
  name: "endMandate",
  kind: "mutation",
  document: "mutation endMandate($id:ID!){endMandate(id:$id){__typename ...on MandateEnded{mandateId}...on MandateNotFound{nextStep}}}",
};

/** For our privacy officer, with `x-purpose: COMPLY_WITH_LAW`. */
export const endRecipient: Operation<EndRecipientMutation, EndRecipientMutationVariables> = {
  name: "endRecipient",
  kind: "mutation",
  document: "mutation endRecipient($id:ID!$version:Int!){endRecipient(id:$id version:$version){__typename ...on RecipientKept{recipient{...RecipientDetails}}...on RecipientNotFound{nextStep}...on RecipientChangedMeanwhile{recipient{...RecipientDetails}}...on RecipientHasEnded{nextStep}}}fragment RecipientDetails on RegisteredRecipient{id gate name address terms purposes categories grantedUntil status version registeredAt changedAt}",
};

/** Explains an operation without running it: which personal data it touches, what becomes of each field for a kind of viewer, and of how many people something can be exposed at the most. Told to those who are told the schema. The document goes in a variable: written into this operation it is refused, since it may hold personal data, and documents are logged, cached and shared. */
export const explainOperation: Operation<ExplainOperationQuery, ExplainOperationQueryVariables> = {
  name: "explainOperation",
  kind: "query",
  document: "query explainOperation($document:String!$operationName:String$as:ExplainViewer!$purpose:PrivacyPurpose){explainOperation(document:$document operationName:$operationName as:$as purpose:$purpose){__typename ...on OperationExplained{policyVersion operation purpose relations{relation fields{coordinate category purposes people outcomes{effect mask reason because rule override appliesToAll}}exposure{people values}}exposure{people values categories{category people values}}inputs{coordinate kind fields categories}refusals{code coordinate sentence}}...on DocumentNotUnderstood{problems{line column sentence}}}}",
};

/** Files a permission that somebody signed for you to act for them. They confirm it, or nothing comes of it. */
export const filePermission: Operation<FilePermissionMutation, FilePermissionMutationVariables> = {
  name: "filePermission",
  kind: "mutation",
  document: "mutation filePermission($input:FilePermissionInput!){filePermission(input:$input){__typename ...on PermissionFiled{nextStep}...on PermissionMissing{nextStep}...on PasswordRefused{nextStep}...on InvalidInput{...Problems}...on TooManyAttempts{retryAfterSeconds}}}fragment Problems on InvalidInput{problems{field code message}}",
};

/** Removes what was recorded of your visits, with all your browsers, and of this browser without an account too. Figures stay: they tell of nobody. */
export const forgetUsage: Operation<ForgetUsageMutation, ForgetUsageMutationVariables> = {
  name: "forgetUsage",
  kind: "mutation",
  document: "mutation forgetUsage{forgetUsage{__typename removedVisits}}",
};

/** Lets somebody have some of your data, for a purpose that you were told. You can withdraw it at any time. */
export const giveConsent: Operation<GiveConsentMutation, GiveConsentMutationVariables> = {
  name: "giveConsent",
  kind: "mutation",
  document: "mutation giveConsent($input:GiveConsentInput!){giveConsent(input:$input){__typename ...on ConsentGiven{consentId consent{...ConsentDetails}}...on NoSuchRecipient{nextStep}...on InvalidInput{...Problems}...on TooManyAttempts{retryAfterSeconds}}}fragment ConsentDetails on Consent{id purpose recipient categories givenAt expiresAt withdrawnAt isInForce}fragment Problems on InvalidInput{problems{field code message}}",
};

/** Your hours, in an order that stays the same. */
export const hourEntries: Operation<HourEntriesQuery, HourEntriesQueryVariables> = {
  name: "hourEntries",
  kind: "query",
  document: "query hourEntries($first:Int$after:String){hourEntries(first:$first after:$after){edges{cursor node{...HourEntryDetails}}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}}}fragment HourEntryDetails on HourEntry{id version workedOn minutes track category supervisor{...SupervisorDetails}site{...SiteDetails}signOff{id state}}fragment SiteDetails on Site{id version name address phone}fragment SupervisorDetails on Supervisor{id version name licenceType licenceNumber}",
};

/** How far your hours have brought you on a track; null for a viewer who is no person here. */
export const hourProgress: Operation<HourProgressQuery, HourProgressQueryVariables> = {
  name: "hourProgress",
  kind: "query",
  document: "query hourProgress($track:LicenceTrack!){hourProgress(track:$track){track title minutes creditedMinutes signedMinutes weeks requirements{key title source unit needed done isMet}}}",
};

/** Your hours on a track, week by week; null for a viewer who is no person here. */
export const hourWeeks: Operation<HourWeeksQuery, HourWeeksQueryVariables> = {
  name: "hourWeeks",
  kind: "query",
  document: "query hourWeeks($track:LicenceTrack!$from:String!$until:String!){hourWeeks(track:$track from:$from until:$until){__typename ...on HourWeeks{weeks{startsOn minutes creditedMinutes signedMinutes}}...Problems}}fragment Problems on InvalidInput{problems{field code message}}",
};

/** All your hours as a file, which importHours takes. */
export const hoursCsv: Operation<HoursCsvQuery, HoursCsvQueryVariables> = {
  name: "hoursCsv",
  kind: "query",
  document: "query hoursCsv{hoursCsv{csv}}",
};

/** Send it right after signing in, with `credentials: 'include'`. */
export const identifyVisitor: Operation<IdentifyVisitorMutation, IdentifyVisitorMutationVariables> = {
  name: "identifyVisitor",
  kind: "mutation",
  document: "mutation identifyVisitor{identifyVisitor{__typename ...on VisitorIdentified{nextStep}...on NoVisitor{nextStep}...on TooManyAttempts{retryAfterSeconds}}}",
};

/** Adds courses from a file with the columns `date,title,provider,units,category`: all of it or nothing. */
export const importContinuingEducation: Operation<ImportContinuingEducationMutation, ImportContinuingEducationMutationVariables> = {
  name: "importContinuingEducation",
  kind: "mutation",
  document: "mutation importContinuingEducation($csv:String!){importContinuingEducation(csv:$csv){...CsvOutcome}}fragment CsvOutcome on ImportCsvResult{__typename ...on CsvImported{added unchanged}...on CsvRefused{problemCount problems{line field code message}}...on TooManyHoursRecords{most}}",
};

/** Adds hours from a file with the columns `date,minutes,track,category,supervisor,site`: all of it or nothing. */
export const importHours: Operation<ImportHoursMutation, ImportHoursMutationVariables> = {
  name: "importHours",
  kind: "mutation",
  document: "mutation importHours($csv:String!){importHours(csv:$csv){...CsvOutcome}}fragment CsvOutcome on ImportCsvResult{__typename ...on CsvImported{added unchanged}...on CsvRefused{problemCount problems{line field code message}}...on TooManyHoursRecords{most}}",
};

/** Where the advertising industry lets you opt out of tailored advertisements. For anybody. */
export const industryOptOuts: Operation<IndustryOptOutsQuery, IndustryOptOutsQueryVariables> = {
  name: "industryOptOuts",
  kind: "query",
  document: "query industryOptOuts{industryOptOuts{name url}}",
};

/** Lets notices go to another of your verified addresses; the one before it is told, and stays yours. */
export const makeEmailAddressPrimary: Operation<MakeEmailAddressPrimaryMutation, MakeEmailAddressPrimaryMutationVariables> = {
  name: "makeEmailAddressPrimary",
  kind: "mutation",
  document: "mutation makeEmailAddressPrimary($input:MakeEmailAddressPrimaryInput!){makeEmailAddressPrimary(input:$input){__typename ...EmailAddressesNow ...on EmailAddressNotFound{nextStep}...on EmailAddressNotVerified{nextStep}...on PasswordRefused{nextStep}...Problems ...on TooManyAttempts{retryAfterSeconds}}}fragment EmailAddressDetails on EmailAddress{id address isPrimary verifiedAt}fragment EmailAddressesNow on EmailAddressesChanged{personId person{id emailAddresses{...EmailAddressDetails}}}fragment Problems on InvalidInput{problems{field code message}}",
};

/** Those who let you act for them. To see something of them, run `person` with `actingAs: 'AGENT'` and a purpose. */
export const mandators: Operation<MandatorsQuery, MandatorsQueryVariables> = {
  name: "mandators",
  kind: "query",
  document: "query mandators{mandators{...MandatorDetails}}fragment MandatorDetails on Mandator{personId mandateId purposes categories expiresAt}",
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

/** Opts somebody out by a permission that they signed, which is all that is asked for. */
export const optOutByPermission: Operation<OptOutByPermissionMutation, OptOutByPermissionMutationVariables> = {
  name: "optOutByPermission",
  kind: "mutation",
  document: "mutation optOutByPermission($input:OptOutByPermissionInput!){optOutByPermission(input:$input){__typename ...on OptedOutForPerson{nextStep}...on PermissionMissing{nextStep}...on InvalidInput{...Problems}...on TooManyAttempts{retryAfterSeconds}}}fragment Problems on InvalidInput{problems{field code message}}",
};

/** Opts somebody out who has authorized you to exercise their rights. */
export const optOutForMandator: Operation<OptOutForMandatorMutation, OptOutForMandatorMutationVariables> = {
  name: "optOutForMandator",
  kind: "mutation",
  document: "mutation optOutForMandator($input:OptOutForMandatorInput!){optOutForMandator(input:$input){__typename ...on OptedOutForPerson{nextStep}...on MandateMissing{nextStep}...on MandateTooNarrow{needed}...on InvalidInput{...Problems}}}fragment Problems on InvalidInput{problems{field code message}}",
};

/** Opts you out of our affiliates’ marketing: by this alone, and from the next request on. */
export const optOutOfAffiliateMarketing: Operation<OptOutOfAffiliateMarketingMutation, OptOutOfAffiliateMarketingMutationVariables> = {
  name: "optOutOfAffiliateMarketing",
  kind: "mutation",
  document: "mutation optOutOfAffiliateMarketing{optOutOfAffiliateMarketing{...ChoiceMadeDetails}}fragment ChoiceDetails on Choice{id about isOptedOut changedAt}fragment ChoiceMadeDetails on ChoiceMade{nextStep person{id choices{...ChoiceDetails}}}",
};

/** Without a topic, of all marketing mail. */
export const optOutOfMarketing: Operation<OptOutOfMarketingMutation, OptOutOfMarketingMutationVariables> = {
  name: "optOutOfMarketing",
  kind: "mutation",
  document: "mutation optOutOfMarketing($topic:MarketingTopic){optOutOfMarketing(topic:$topic){...ChoiceMadeDetails}}fragment ChoiceDetails on Choice{id about isOptedOut changedAt}fragment ChoiceMadeDetails on ChoiceMade{nextStep person{id choices{...ChoiceDetails}}}",
};

/** With or without an account. Send it with `credentials: 'include'`, so that this browser is opted out too. */
export const optOutOfSaleAndSharing: Operation<OptOutOfSaleAndSharingMutation, OptOutOfSaleAndSharingMutationVariables> = {
  name: "optOutOfSaleAndSharing",
  kind: "mutation",
  document: "mutation optOutOfSaleAndSharing{optOutOfSaleAndSharing{__typename ...on ChoiceMade{...ChoiceMadeDetails}...on BrowserOptedOut{nextStep}}}fragment ChoiceDetails on Choice{id about isOptedOut changedAt}fragment ChoiceMadeDetails on ChoiceMade{nextStep person{id choices{...ChoiceDetails}}}",
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

/** Whether a change of the privacy policy waits for you, and what you were told of before. */
export const policyNotices: Operation<PolicyNoticesQuery, PolicyNoticesQueryVariables> = {
  name: "policyNotices",
  kind: "query",
  document: "query policyNotices{me{id policyNotice{...PolicyNoticeDetails}policyNotices{...PolicyNoticeDetails}}}fragment PolicyNoticeDetails on PolicyNotice{id version isChange toldAt acknowledgedAt mailedAt}",
};

/** Begins to set up a card. It is given to the payment service itself, in its form in the browser, with the secret from here. */
export const preparePaymentMethod: Operation<PreparePaymentMethodMutation, PreparePaymentMethodMutationVariables> = {
  name: "preparePaymentMethod",
  kind: "mutation",
  document: "mutation preparePaymentMethod{preparePaymentMethod{__typename ...on PaymentMethodPrepared{setupId clientSecret}...on TooManyAttempts{retryAfterSeconds}}}",
};

/** What is published of how personal data is treated; it is the same for everybody. */
export const privacyPolicy: Operation<PrivacyPolicyQuery, PrivacyPolicyQueryVariables> = {
  name: "privacyPolicy",
  kind: "query",
  document: "query privacyPolicy{privacyPolicy{version{...PolicyVersionDetails}lastUpdated isSold categories{word title place collected{holds source requirement retention}purposes{word title place}seenBy{who inClear inPart}leavesBy{gate who place purposes inClear inPart}}statements{id section place text}disclosures{gate category purposes atMost}disclosedSince disclosuresAsOf}}fragment PolicyVersionDetails on PrivacyPolicyVersion{version digest effectiveAt summary path}",
};

/** Every version that was ever in force, the newest first. */
export const privacyPolicyVersions: Operation<PrivacyPolicyVersionsQuery, PrivacyPolicyVersionsQueryVariables> = {
  name: "privacyPolicyVersions",
  kind: "query",
  document: "query privacyPolicyVersions{privacyPolicyVersions{...PolicyVersionDetails}}fragment PolicyVersionDetails on PrivacyPolicyVersion{version digest effectiveAt summary path}",
};

/** For our privacy officer, with `x-purpose: COMPLY_WITH_LAW`. */
export const recipients: Operation<RecipientsQuery, RecipientsQueryVariables> = {
  name: "recipients",
  kind: "query",
  document: "query recipients($gate:PrivacyGate$after:ID){recipients(gate:$gate after:$after){...RecipientDetails}}fragment RecipientDetails on RegisteredRecipient{id gate name address terms purposes categories grantedUntil status version registeredAt changedAt}",
};

/** For our privacy officer, with `x-purpose: COMPLY_WITH_LAW`. */
export const recordDisclosure: Operation<RecordDisclosureMutation, RecordDisclosureMutationVariables> = {
  name: "recordDisclosure",
  kind: "mutation",
  document: "mutation recordDisclosure($input:RecordDisclosureInput!){recordDisclosure(input:$input){__typename ...on DisclosureRecorded{people}...on DisclosureOfNobody{nextStep}...on DisclosureToNobody{nextStep}...on InvalidInput{...Problems}}}fragment Problems on InvalidInput{problems{field code message}}",
};

/** Renews a session. A refresh token works once; one that is used again ends its session. */
export const refreshSession: Operation<RefreshSessionMutation, RefreshSessionMutationVariables> = {
  name: "refreshSession",
  kind: "mutation",
  document: "mutation refreshSession($refreshToken:String!){refreshSession(refreshToken:$refreshToken){__typename ...Tokens ...on SessionOver{nextStep}...on TooManyAttempts{retryAfterSeconds}}}fragment Tokens on SignedIn{accessToken accessTokenExpiresAt refreshToken refreshTokenExpiresAt personId}",
};

/** For our privacy officer, with `x-purpose: COMPLY_WITH_LAW`. */
export const registerRecipient: Operation<RegisterRecipientMutation, RegisterRecipientMutationVariables> = {
  name: "registerRecipient",
  kind: "mutation",
  document: "mutation registerRecipient($input:RegisterRecipientInput!){registerRecipient(input:$input){__typename ...on RecipientKept{recipient{...RecipientDetails}}...on InvalidInput{...Problems}}}fragment Problems on InvalidInput{problems{field code message}}fragment RecipientDetails on RegisteredRecipient{id gate name address terms purposes categories grantedUntil status version registeredAt changedAt}",
};

/** Removes a course of yours for good. */
export const removeContinuingEducation: Operation<RemoveContinuingEducationMutation, RemoveContinuingEducationMutationVariables> = {
  name: "removeContinuingEducation",
  kind: "mutation",
  document: "mutation removeContinuingEducation($id:ID!$expectedVersion:Int){removeContinuingEducation(id:$id expectedVersion:$expectedVersion){__typename ...on HoursRecordRemoved{removedRecords}...on HoursConflict{currentVersion}...on NoSuchHoursRecord{nextStep}}}",
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

/** Removes hours of yours for good. */
export const removeHourEntry: Operation<RemoveHourEntryMutation, RemoveHourEntryMutationVariables> = {
  name: "removeHourEntry",
  kind: "mutation",
  document: "mutation removeHourEntry($id:ID!$expectedVersion:Int$withdrawsSignOff:Boolean=false){removeHourEntry(id:$id expectedVersion:$expectedVersion withdrawsSignOff:$withdrawsSignOff){__typename ...on HoursRecordRemoved{removedRecords}...on HourEntrySignedOff{signOffId}...on HoursConflict{currentVersion}...on NoSuchHoursRecord{nextStep}}}",
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

/** Takes back a request or a signature and removes it for good; its hours stand unsigned. */
export const removeSignOff: Operation<RemoveSignOffMutation, RemoveSignOffMutationVariables> = {
  name: "removeSignOff",
  kind: "mutation",
  document: "mutation removeSignOff($id:ID!){removeSignOff(id:$id){__typename ...on HoursRecordRemoved{removedRecords}...on NoSuchHoursRecord{nextStep}}}",
};

/** Removes a site of yours for good, and, if you ask for it, the supervisions that name it. */
export const removeSite: Operation<RemoveSiteMutation, RemoveSiteMutationVariables> = {
  name: "removeSite",
  kind: "mutation",
  document: "mutation removeSite($id:ID!$withSupervisions:Boolean=false){removeSite(id:$id withSupervisions:$withSupervisions){__typename ...on TrainingRecordRemoved{removedRecords}...on TrainingRecordInUse{supervisions otherRecords}...on NoSuchTrainingRecord{nextStep}}}",
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
  document: "mutation removeSupervisor($id:ID!$withSupervisions:Boolean=false){removeSupervisor(id:$id withSupervisions:$withSupervisions){__typename ...on TrainingRecordRemoved{removedRecords}...on TrainingRecordInUse{supervisions otherRecords}...on NoSuchTrainingRecord{nextStep}}}",
};

/** Mails another code to verify the address that you signed up with. The same answer whether or not it waits to be. */
export const requestEmailVerification: Operation<RequestEmailVerificationMutation, RequestEmailVerificationMutationVariables> = {
  name: "requestEmailVerification",
  kind: "mutation",
  document: "mutation requestEmailVerification($input:SignInInput!){requestEmailVerification(input:$input){__typename ...on MailOnItsWay{nextStep}...Problems ...on TooManyAttempts{retryAfterSeconds}}}fragment Problems on InvalidInput{problems{field code message}}",
};

/** The first of two steps: it changes nothing. Ask whether it is meant, and then send the token to `confirmOptIn`. */
export const requestOptIn: Operation<RequestOptInMutation, RequestOptInMutationVariables> = {
  name: "requestOptIn",
  kind: "mutation",
  document: "mutation requestOptIn($about:ChoiceSubject!){requestOptIn(about:$about){__typename ...on OptInToConfirm{token expiresAt}...on NothingToOptInTo{nextStep}...on OptedOutBySignal{nextStep}}}",
};

/** Mails a code to choose a new password. The same answer whether or not there is an account. */
export const requestPasswordReset: Operation<RequestPasswordResetMutation, RequestPasswordResetMutationVariables> = {
  name: "requestPasswordReset",
  kind: "mutation",
  document: "mutation requestPasswordReset($email:String!){requestPasswordReset(email:$email){__typename ...on MailOnItsWay{nextStep}...Problems ...on TooManyAttempts{retryAfterSeconds}}}fragment Problems on InvalidInput{problems{field code message}}",
};

/** Asks a supervisor, by a link in a mail, to sign for your hours with them in some days. */
export const requestSignOff: Operation<RequestSignOffMutation, RequestSignOffMutationVariables> = {
  name: "requestSignOff",
  kind: "mutation",
  document: "mutation requestSignOff($input:RequestSignOffInput!){requestSignOff(input:$input){__typename ...on SignOffRequested{signOff{...SignOffDetails}}...on NothingToSign{nextStep}...on TooManyAttempts{retryAfterSeconds}...Problems}}fragment Problems on InvalidInput{problems{field code message}}fragment SignOffDetails on SignOff{id state email startsOn endsOn minutes answeredBy reason requestedAt expiresAt signedAt declinedAt withdrawnAt}",
};

/** Chooses a new password by a mailed code and ends every session. */
export const resetPassword: Operation<ResetPasswordMutation, ResetPasswordMutationVariables> = {
  name: "resetPassword",
  kind: "mutation",
  document: "mutation resetPassword($input:ResetPasswordInput!){resetPassword(input:$input){__typename ...on PasswordChanged{endedSessions}...on CodeNotValid{nextStep}...Problems ...on TooManyAttempts{retryAfterSeconds}}}fragment Problems on InvalidInput{problems{field code message}}",
};

/** For our privacy officer, with `x-purpose: COMPLY_WITH_LAW`. */
export const resumeRecipient: Operation<ResumeRecipientMutation, ResumeRecipientMutationVariables> = {
  name: "resumeRecipient",
  kind: "mutation",
  document: "mutation resumeRecipient($id:ID!$version:Int!){resumeRecipient(id:$id version:$version){__typename ...on RecipientKept{recipient{...RecipientDetails}}...on RecipientNotFound{nextStep}...on RecipientChangedMeanwhile{recipient{...RecipientDetails}}...on RecipientHasEnded{nextStep}}}fragment RecipientDetails on RegisteredRecipient{id gate name address terms purposes categories grantedUntil status version registeredAt changedAt}",
};

/** Takes a cancellation back, while the period lasts; it goes on with the plan you have. What is needed to bill the next period must be there. */
export const resumeSubscription: Operation<ResumeSubscriptionMutation, ResumeSubscriptionMutationVariables> = {
  name: "resumeSubscription",
  kind: "mutation",
  document: "mutation resumeSubscription($expectedVersion:Int){resumeSubscription(expectedVersion:$expectedVersion){__typename ...SubscriptionOutcome ...on BillingConflict{currentVersion}...on BillingIncomplete{missing}...on NotInThisState{state}...Problems}}fragment Problems on InvalidInput{problems{field code message}}fragment SubscriptionDetails on Subscription{id version state trialStartedAt trialEndsAt plan nextPlan paidUntil canceledAt endedAt}fragment SubscriptionOutcome on SubscriptionUpdated{personId subscription{...SubscriptionDetails}}",
};

/** Ends one session of yours, seen in `sessions`; none, if it is not yours. */
export const revokeSession: Operation<RevokeSessionMutation, RevokeSessionMutationVariables> = {
  name: "revokeSession",
  kind: "mutation",
  document: "mutation revokeSession($id:ID!){revokeSession(id:$id){__typename endedSessions}}",
};

/** For our marketing staff, with `x-purpose: PROVIDE_PRODUCTS_AND_SERVICES`. */
export const sendMarketingMail: Operation<SendMarketingMailMutation, SendMarketingMailMutationVariables> = {
  name: "sendMarketingMail",
  kind: "mutation",
  document: "mutation sendMarketingMail($input:SendMarketingMailInput!){sendMarketingMail(input:$input){__typename ...on MarketingMailAccepted{mailingId}...on InvalidInput{...Problems}}}fragment Problems on InvalidInput{problems{field code message}}",
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

/** Chooses what the browser that asks agrees to, with or without an account. What is refused is not recorded any more, and what was recorded of it goes; what was recorded of another person stays. */
export const setCookiePreferences: Operation<SetCookiePreferencesMutation, SetCookiePreferencesMutationVariables> = {
  name: "setCookiePreferences",
  kind: "mutation",
  document: "mutation setCookiePreferences($input:SetCookiePreferencesInput!){setCookiePreferences(input:$input){__typename ...on CookiePreferencesSet{preferences{...CookiePreferenceDetails}}...on TooManyAttempts{retryAfterSeconds}}}fragment CookiePreferenceDetails on CookiePreferences{analytics advertising hasChosen isOptedOutBySignal}",
};

/** Which businesses received something of yours for their own direct marketing in the last calendar year, with their addresses: once in a calendar year. */
export const shineTheLight: Operation<ShineTheLightMutation, ShineTheLightMutationVariables> = {
  name: "shineTheLight",
  kind: "mutation",
  document: "mutation shineTheLight{shineTheLight{__typename ...on MarketingDisclosures{year recipients{name address categories}}...on MarketingDisclosuresAnswered{againFrom rule}}}",
};

/** For whoever holds a link to sign: signs what its sheet shows. */
export const signHours: Operation<SignHoursMutation, SignHoursMutationVariables> = {
  name: "signHours",
  kind: "mutation",
  document: "mutation signHours($input:SignHoursInput!){signHours(input:$input){__typename ...on SignOffAnswered{answeredAt}...on SignOffSheetNotShown{nextStep}...Problems}}fragment Problems on InvalidInput{problems{field code message}}",
};

/** Begins a session. */
export const signIn: Operation<SignInMutation, SignInMutationVariables> = {
  name: "signIn",
  kind: "mutation",
  document: "mutation signIn($input:SignInInput!){signIn(input:$input){__typename ...Tokens ...on SignInRefused{nextStep}...Problems ...on TooManyAttempts{retryAfterSeconds}}}fragment Problems on InvalidInput{problems{field code message}}fragment Tokens on SignedIn{accessToken accessTokenExpiresAt refreshToken refreshTokenExpiresAt personId}",
};

/** For whoever holds a link to sign: the code of the mail is the token. */
export const signOffSheet: Operation<SignOffSheetQuery, SignOffSheetQueryVariables> = {
  name: "signOffSheet",
  kind: "query",
  document: "query signOffSheet{signOffSheet{associateName minutes expiresAt lines{workedOn minutes track category site}}}",
};

/** Your requests to supervisors, in an order that stays the same. */
export const signOffs: Operation<SignOffsQuery, SignOffsQueryVariables> = {
  name: "signOffs",
  kind: "query",
  document: "query signOffs($first:Int$after:String){signOffs(first:$first after:$after){edges{cursor node{...SignOffDetails}}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}}}fragment SignOffDetails on SignOff{id state email startsOn endsOn minutes answeredBy reason requestedAt expiresAt signedAt declinedAt withdrawnAt}",
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

/** For our privacy officer, with `x-purpose: COMPLY_WITH_LAW`. */
export const suspendRecipient: Operation<SuspendRecipientMutation, SuspendRecipientMutationVariables> = {
  name: "suspendRecipient",
  kind: "mutation",
  document: "mutation suspendRecipient($id:ID!$version:Int!){suspendRecipient(id:$id version:$version){__typename ...on RecipientKept{recipient{...RecipientDetails}}...on RecipientNotFound{nextStep}...on RecipientChangedMeanwhile{recipient{...RecipientDetails}}...on RecipientHasEnded{nextStep}}}fragment RecipientDetails on RegisteredRecipient{id gate name address terms purposes categories grantedUntil status version registeredAt changedAt}",
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

/** Changes a course of yours. */
export const updateContinuingEducation: Operation<UpdateContinuingEducationMutation, UpdateContinuingEducationMutationVariables> = {
  name: "updateContinuingEducation",
  kind: "mutation",
  document: "mutation updateContinuingEducation($id:ID!$expectedVersion:Int$input:ContinuingEducationInput!){updateContinuingEducation(id:$id expectedVersion:$expectedVersion input:$input){__typename ...on ContinuingEducationSaved{continuingEducation{...ContinuingEducationDetails}}...on HoursConflict{currentVersion}...on NoSuchHoursRecord{nextStep}...Problems}}fragment ContinuingEducationDetails on ContinuingEducation{id version title provider completedOn unitHundredths category}fragment Problems on InvalidInput{problems{field code message}}",
};

/** Changes a graduate school of yours. */
export const updateEducation: Operation<UpdateEducationMutation, UpdateEducationMutationVariables> = {
  name: "updateEducation",
  kind: "mutation",
  document: "mutation updateEducation($id:ID!$expectedVersion:Int$input:EducationInput!){updateEducation(id:$id expectedVersion:$expectedVersion input:$input){__typename ...on EducationSaved{education{...EducationDetails}}...on TrainingRecordConflict{currentVersion}...on NoSuchTrainingRecord{nextStep}...Problems}}fragment EducationDetails on Education{id version school degree awardedOn}fragment Problems on InvalidInput{problems{field code message}}",
};

/** Changes hours of yours. */
export const updateHourEntry: Operation<UpdateHourEntryMutation, UpdateHourEntryMutationVariables> = {
  name: "updateHourEntry",
  kind: "mutation",
  document: "mutation updateHourEntry($id:ID!$expectedVersion:Int$withdrawsSignOff:Boolean=false$input:HourEntryInput!){updateHourEntry(id:$id expectedVersion:$expectedVersion withdrawsSignOff:$withdrawsSignOff input:$input){__typename ...on HourEntrySaved{entry{...HourEntryDetails}}...on HourEntryExists{entryId}...on HourEntrySignedOff{signOffId}...on HoursConflict{currentVersion}...on NoSuchHoursRecord{nextStep}...Problems}}fragment HourEntryDetails on HourEntry{id version workedOn minutes track category supervisor{...SupervisorDetails}site{...SiteDetails}signOff{id state}}fragment Problems on InvalidInput{problems{field code message}}fragment SiteDetails on Site{id version name address phone}fragment SupervisorDetails on Supervisor{id version name licenceType licenceNumber}",
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

/** The browsers of yours that we know: what you chose for each, and how you use it. */
export const usage: Operation<UsageQuery, UsageQueryVariables> = {
  name: "usage",
  kind: "query",
  document: "query usage{me{id visitors{id analytics advertising chosenAt firstSeenAt lastSeenAt expiresAt visitCount visitSeconds averageVisitSeconds pageViewCount}}}",
};

/** How the websites were used, day by day; for our staff who run or improve them. */
export const usageFigures: Operation<UsageFiguresQuery, UsageFiguresQueryVariables> = {
  name: "usageFigures",
  kind: "query",
  document: "query usageFigures($by:UsageDimension!$from:String!$to:String!){usageFigures(by:$by from:$from to:$to){__typename ...on UsageFigures{smallestGroup figures{day value visitors visits pageViews averageVisitSeconds}}...Problems}}fragment Problems on InvalidInput{problems{field code message}}",
};

/** Whether a receipt of yours is as it was signed, and follows the one before it. */
export const verifyChoiceReceipt: Operation<VerifyChoiceReceiptQuery, VerifyChoiceReceiptQueryVariables> = {
  name: "verifyChoiceReceipt",
  kind: "query",
  document: "query verifyChoiceReceipt($id:ID!){verifyChoiceReceipt(id:$id){__typename ...on ChoiceReceiptVerification{receiptId isGenuine}...on ChoiceReceiptNotFound{nextStep}}}",
};

/** Verifies the address to which the code was mailed. */
export const verifyEmail: Operation<VerifyEmailMutation, VerifyEmailMutationVariables> = {
  name: "verifyEmail",
  kind: "mutation",
  document: "mutation verifyEmail($code:String!){verifyEmail(code:$code){__typename ...on EmailVerified{nextStep}...on NewPasswordNeeded{nextStep}...on CodeNotValid{nextStep}...Problems ...on TooManyAttempts{retryAfterSeconds}}}fragment Problems on InvalidInput{problems{field code message}}",
};

/** Your own visits, in an order that stays the same and tells nothing. */
export const visits: Operation<VisitsQuery, VisitsQueryVariables> = {
  name: "visits",
  kind: "query",
  document: "query visits($first:Int$after:String){visits(first:$first after:$after){edges{cursor node{...VisitDetails}}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}}}fragment VisitDetails on Visit{id browser operatingSystem referrerDomain ipAddress deviceId cookieCount startedAt lastSeenAt durationSeconds pageViewCount pageViews{id page viewedAt}}",
};

/** Withdraws a consent of yours: by this alone, and from the next request on. */
export const withdrawConsent: Operation<WithdrawConsentMutation, WithdrawConsentMutationVariables> = {
  name: "withdrawConsent",
  kind: "mutation",
  document: "mutation withdrawConsent($id:ID!){withdrawConsent(id:$id){__typename ...on ConsentWithdrawn{consentId consent{...ConsentDetails}}...on ConsentNotFound{nextStep}}}fragment ConsentDetails on Consent{id purpose recipient categories givenAt expiresAt withdrawnAt isInForce}",
};
