import { InvalidInput, parseInput } from '../../platform/input/index.js';
import { EmailNotVerified, SignInRefused, type SignedIn, type TooManyAttempts } from './accounts.errors.js';
import { signInInput, type SignInInput } from './accounts.input.js';
import { accountLimits } from './accounts.limits.js';
import type { AccountWork } from './accounts.work.js';
import type { AttemptService, Client } from './attempt.service.js';
import type { EmailService } from './email.service.js';
import type { PasswordService } from './password.service.js';
import type { SessionService } from './session.service.js';

/** Signs people in. A refusal does not say whether the address or the password is wrong, neither in words nor in time. */
export class SignInService {
  constructor(
    private readonly work: AccountWork,
    private readonly attempts: AttemptService,
    private readonly emails: EmailService,
    private readonly passwords: PasswordService,
    private readonly sessions: SessionService,
  ) {}

  async signIn(
    input: SignInInput,
    client: Client,
  ): Promise<SignedIn | SignInRefused | EmailNotVerified | InvalidInput | TooManyAttempts> {
    const wanted = parseInput(signInInput, input);
    if (wanted instanceof InvalidInput) return wanted;
    const refused = await this.attempts.refused(accountLimits.signIn, client, wanted.email);
    if (refused !== null) return refused;
    return this.work.evenly(async () => {
      const em = this.work.reading();
      const verified = await this.emails.findVerified(em, wanted.email);
      const candidates = verified === null ? await this.emails.findUnverified(em, wanted.email) : [verified];
      const owned = await this.passwords.ownerAmong(em, candidates, wanted.password);
      if (owned === null) return new SignInRefused();
      return verified === null ? new EmailNotVerified() : this.sessions.begin(em, verified.personId, client);
    });
  }
}
