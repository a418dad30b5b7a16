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
export { personRequiredCode, TooManyAttempts, unauthenticated, unauthenticatedCode } from './accounts.errors.js';
export { emailInput } from './accounts.input.js';
export type { AccountLimit } from './accounts.limits.js';
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
export { SessionService } from './session.service.js';
export { SignInService } from './sign-in.service.js';
export { SignUpService } from './sign-up.service.js';
export { ViewerService } from './viewer.service.js';
