/**
 * Who somebody is: accounts, e-mail addresses, passwords, sessions, and the keys of staff and recipients.
 * It establishes the viewer of every request, and refuses to know what else is kept of a person.
 */
export { AccountResolver } from './account.resolver.js';
export { AccountsHolder } from './accounts.holder.js';
export { signedInPerson, type RequestContext } from './accounts.context.js';
export {
  Credential,
  EmailAddress,
  OneTimeCode,
  Password,
  Person,
  Session,
  SpentRefreshToken,
} from './accounts.entity.js';
export {
  actingAsNotKnownCode,
  linkOver,
  linkOverCode,
  mandateOver,
  mandateOverCode,
  PasswordRefused,
  personRequired,
  personRequiredCode,
  TooManyAttempts,
  unauthenticated,
  unauthenticatedCode,
} from './accounts.errors.js';
export { codeInput, emailInput, triedPassword } from './accounts.input.js';
export { accountsJobs } from './accounts.jobs.js';
export type { AccountLimit } from './accounts.limits.js';
export { hashOf, newSecret } from './accounts.secret.js';
export { evenAnswers } from './accounts.timing.js';
export { AccountWork } from './accounts.work.js';
export { AttemptService, type Client } from './attempt.service.js';
export { CodeService } from './code.service.js';
export { CredentialService, type CredentialHolder } from './credential.service.js';
export { EmailAddressService } from './email-address.service.js';
export { EmailVerificationService } from './email-verification.service.js';
export { EmailService } from './email.service.js';
export { PasswordChangeService } from './password-change.service.js';
export { PasswordService } from './password.service.js';
export { PersonResolver } from './person.resolver.js';
export { Reauthenticated, ReauthenticationService } from './reauthentication.service.js';
export { SessionService } from './session.service.js';
export { SignInService } from './sign-in.service.js';
export { SignUpService } from './sign-up.service.js';
export { UnverifiedAccountService } from './unverified-account.service.js';
export {
  ViewerService,
  type HeldMandates,
  type LinkHolders,
  type MandateHolders,
  type RecipientRegister,
  type RegisteredGrant,
} from './viewer.service.js';
