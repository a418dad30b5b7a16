/**
 * Who somebody is: accounts, e-mail addresses, passwords, sessions, and the keys of staff and recipients.
 * It establishes the viewer of every request, and refuses to know what else is kept of a person.
 */
export { AccountResolver } from './account.resolver.js';
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
export { personRequiredCode, unauthenticated, unauthenticatedCode } from './accounts.errors.js';
export { evenAnswers } from './accounts.timing.js';
export { AccountWork } from './accounts.work.js';
export { AttemptService } from './attempt.service.js';
export { CodeService } from './code.service.js';
export { CredentialService, type CredentialHolder } from './credential.service.js';
export { EmailVerificationService } from './email-verification.service.js';
export { EmailService } from './email.service.js';
export { PasswordChangeService } from './password-change.service.js';
export { PasswordService } from './password.service.js';
export { PersonResolver } from './person.resolver.js';
export { SessionService } from './session.service.js';
export { SignInService } from './sign-in.service.js';
export { SignUpService } from './sign-up.service.js';
export { ViewerService } from './viewer.service.js';
