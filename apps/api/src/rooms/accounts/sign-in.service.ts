import { InvalidInput, parseInput } from '../../platform/input/index.js';
import { SignInRefused, type SignedIn, type TooManyAttempts } from './accounts.errors.js';
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

  async signIn(input: SignInInput, client: Client): Promise<SignedIn | SignInRefused | InvalidInput | TooManyAttempts> {
    const wanted = parseInput(signInInput, input);
    if (wanted instanceof InvalidInput) return wanted;
    const refused = await this.attempts.refused(accountLimits.signIn, client, wanted.email);
    if (refused !== null) return refused;
    return this.work.evenly(async () => {
      const em = this.work.reading();
      // An address that is not verified signs in nobody, and the answer does not tell it from one that nobody has.
      const verified = await this.emails.findVerified(em, wanted.email);
      const right = await this.passwords.right(em, verified?.personId ?? null, wanted.password);
      if (right === null) return new SignInRefused();
      return this.work.unit(async (tx) => {
        // A change of the password that was waiting for this session to begin ends it; one that came first refuses it.
        if (!(await this.passwords.isStill(tx, right))) return new SignInRefused();
        return this.sessions.begin(tx, right.personId, client);
      });
    });
  }
}
