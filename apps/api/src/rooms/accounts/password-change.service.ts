import type { EntityManager } from '../../platform/database/index.js';
import { InvalidInput, parseInput } from '../../platform/input/index.js';
import type { Mail } from '../../platform/mail/index.js';
import {
  CodeNotValid,
  MailOnItsWay,
  PasswordChanged,
  PasswordRefused,
  type TooManyAttempts,
} from './accounts.errors.js';
import {
  changePasswordInput,
  requestPasswordResetInput,
  resetPasswordInput,
  type ChangePasswordInput,
  type ResetPasswordInput,
} from './accounts.input.js';
import { accountLimits } from './accounts.limits.js';
import { accountMails } from './accounts.mail.js';
import type { AccountWork } from './accounts.work.js';
import type { AttemptService, Client } from './attempt.service.js';
import type { CodeService } from './code.service.js';
import type { EmailService } from './email.service.js';
import type { PasswordService, PreparedPassword } from './password.service.js';
import type { SessionService } from './session.service.js';

/** Changes passwords, for who knows the old one and for who has forgotten it. Other sessions end, and the person is told. */
export class PasswordChangeService {
  constructor(
    private readonly work: AccountWork,
    private readonly attempts: AttemptService,
    private readonly emails: EmailService,
    private readonly passwords: PasswordService,
    private readonly sessions: SessionService,
    private readonly codes: CodeService,
  ) {}

  async changePassword(
    personId: string,
    sessionId: string | null,
    input: ChangePasswordInput,
    client: Client,
  ): Promise<PasswordChanged | PasswordRefused | InvalidInput | TooManyAttempts> {
    const wanted = parseInput(changePasswordInput, input);
    if (wanted instanceof InvalidInput) return wanted;
    const refused = await this.attempts.refused(accountLimits.signIn, client, personId);
    if (refused !== null) return refused;
    const right = await this.passwords.right(this.work.reading(), personId, wanted.currentPassword);
    if (right === null) return new PasswordRefused();
    const password = await this.passwords.prepare(wanted.newPassword);
    return this.work.unit(async (em, mails) =>
      (await this.passwords.isStill(em, right))
        ? this.#replace(em, mails, personId, password, sessionId)
        : new PasswordRefused(),
    );
  }

  async requestPasswordReset(email: string, client: Client): Promise<MailOnItsWay | InvalidInput | TooManyAttempts> {
    const wanted = parseInput(requestPasswordResetInput, { email });
    if (wanted instanceof InvalidInput) return wanted;
    const refused = await this.attempts.refused(accountLimits.mail, client, wanted.email);
    if (refused !== null) return refused;
    await this.work.evenly(() =>
      this.work.unit(async (em, mails) => {
        const verified = await this.emails.findVerified(em, wanted.email);
        if (verified === null) return;
        const code = this.codes.issue(em, 'RESET_PASSWORD', verified);
        mails.push(accountMails.resetPassword(verified.address, this.work.appUrl, code));
      }),
    );
    return new MailOnItsWay();
  }

  async resetPassword(
    input: ResetPasswordInput,
    client: Client,
  ): Promise<PasswordChanged | CodeNotValid | InvalidInput | TooManyAttempts> {
    const wanted = parseInput(resetPasswordInput, input);
    if (wanted instanceof InvalidInput) return wanted;
    const refused = await this.attempts.refused(accountLimits.code, client, null);
    if (refused !== null) return refused;
    const password = await this.passwords.prepare(wanted.newPassword);
    return this.work.unit(async (em, mails) => {
      // The password is held before any code is spent: several codes of one person would wait for one another crosswise.
      const known = await this.codes.find(em, wanted.code, 'RESET_PASSWORD');
      if (known !== null) await this.passwords.hold(em, known.personId);
      const spent = await this.codes.spend(em, wanted.code, 'RESET_PASSWORD');
      return spent === null ? new CodeNotValid() : this.#replace(em, mails, spent.personId, password, null);
    });
  }

  async #replace(
    em: EntityManager,
    mails: Mail[],
    personId: string,
    password: PreparedPassword,
    sparedSession: string | null,
  ): Promise<PasswordChanged> {
    await this.passwords.set(em, personId, password);
    // Whoever knew the old password may have begun more than a session with it.
    await this.codes.retire(em, personId);
    await this.emails.dropPending(em, personId);
    const ended = await this.sessions.endAll(em, personId, sparedSession);
    const address = (await this.emails.primaryOf(em, personId))?.address;
    if (address !== undefined) mails.push(accountMails.passwordChanged(address, this.work.appUrl));
    return new PasswordChanged(ended);
  }
}
