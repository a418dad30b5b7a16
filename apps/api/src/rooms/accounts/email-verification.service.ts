import { UniqueConstraintViolationException } from '@mikro-orm/core';
import { InvalidInput, parseInput } from '../../platform/input/index.js';
import { EmailAddress } from './accounts.entity.js';
import { CodeNotValid, EmailVerified, MailOnItsWay, PasswordRefused, type TooManyAttempts } from './accounts.errors.js';
import {
  changeEmailInput,
  signInInput,
  verifyEmailInput,
  type ChangeEmailInput,
  type SignInInput,
} from './accounts.input.js';
import { accountLimits } from './accounts.limits.js';
import { accountMails } from './accounts.mail.js';
import type { AccountWork } from './accounts.work.js';
import type { AttemptService, Client } from './attempt.service.js';
import type { CodeService } from './code.service.js';
import type { EmailService } from './email.service.js';
import type { PasswordService } from './password.service.js';

/** Proves that an address is somebody's, the first one and any that it is changed to. */
export class EmailVerificationService {
  constructor(
    private readonly work: AccountWork,
    private readonly attempts: AttemptService,
    private readonly emails: EmailService,
    private readonly passwords: PasswordService,
    private readonly codes: CodeService,
  ) {}

  /**
   * Several people can have signed up with one address that nobody has proved. The code goes to the account whose
   * password the asker knows: otherwise one could be led to prove the account that another has prepared.
   */
  async requestEmailVerification(
    input: SignInInput,
    client: Client,
  ): Promise<MailOnItsWay | InvalidInput | TooManyAttempts> {
    const wanted = parseInput(signInInput, input);
    if (wanted instanceof InvalidInput) return wanted;
    const refused = await this.attempts.refused(accountLimits.mail, client, wanted.email);
    if (refused !== null) return refused;
    await this.work.evenly(async () => {
      const reading = this.work.reading();
      const candidates = await this.emails.findUnverified(reading, wanted.email);
      const waiting = await this.passwords.ownerAmong(reading, candidates, wanted.password);
      if (waiting === null) return;
      await this.work.unit((em, mails) => {
        const code = this.codes.issue(em, 'VERIFY_EMAIL', waiting);
        mails.push(accountMails.verifyEmail(waiting.address, this.work.appUrl, code));
        return Promise.resolve();
      });
    });
    return new MailOnItsWay();
  }

  async verifyEmail(
    code: string,
    client: Client,
  ): Promise<EmailVerified | CodeNotValid | InvalidInput | TooManyAttempts> {
    const wanted = parseInput(verifyEmailInput, { code });
    if (wanted instanceof InvalidInput) return wanted;
    const refused = await this.attempts.refused(accountLimits.code, client, null);
    if (refused !== null) return refused;
    try {
      return await this.work.unit(async (em, mails) => {
        const spent = await this.codes.spend(em, wanted.code, 'VERIFY_EMAIL');
        const row =
          spent === null ? null : await em.findOne(EmailAddress, { id: spent.emailAddressId, verifiedAt: null });
        // An address belongs to whoever proved it first.
        if (row === null || (await this.emails.findVerified(em, row.address)) !== null) return new CodeNotValid();
        const { replaced } = await this.emails.verify(em, row);
        if (replaced !== null) mails.push(accountMails.emailChanged(replaced, this.work.appUrl));
        else if (await this.emails.isContested(em, row)) {
          // Who reads the mailbox need not be who chose the password: it is theirs to choose a new one.
          await this.passwords.forget(em, row.personId);
          const reset = this.codes.issue(em, 'RESET_PASSWORD', row);
          mails.push(accountMails.resetPassword(row.address, this.work.appUrl, reset));
        }
        return new EmailVerified();
      });
    } catch (error) {
      // Somebody else proved it at the same moment, and was first by so little that only the database could tell.
      if (error instanceof UniqueConstraintViolationException) return new CodeNotValid();
      throw error;
    }
  }

  /** The address counts once it is verified; until then notices go where they went, and so does the sign-in. */
  async changeEmail(
    personId: string,
    input: ChangeEmailInput,
    client: Client,
  ): Promise<MailOnItsWay | PasswordRefused | InvalidInput | TooManyAttempts> {
    const wanted = parseInput(changeEmailInput, input);
    if (wanted instanceof InvalidInput) return wanted;
    const refused = await this.attempts.refused(accountLimits.mail, client, personId);
    if (refused !== null) return refused;
    const { appUrl } = this.work;
    return this.work.evenly(async () => {
      const right = await this.passwords.right(this.work.reading(), personId, wanted.currentPassword);
      if (right === null) return new PasswordRefused();
      return this.work.unit(async (em, mails) => {
        if (!(await this.passwords.isStill(em, right))) return new PasswordRefused();
        // One change at a time: an address that was never proved gives way to the next.
        await this.emails.dropPending(em, personId);
        // Noted whether or not it is somebody else's, which only its own mailbox is told.
        const pending = this.emails.add(em, personId, wanted.newEmail, false);
        const isTaken = (await this.emails.findVerified(em, wanted.newEmail)) !== null;
        mails.push(
          isTaken
            ? accountMails.accountExists(wanted.newEmail, appUrl)
            : accountMails.verifyEmail(wanted.newEmail, appUrl, this.codes.issue(em, 'VERIFY_EMAIL', pending)),
        );
        return new MailOnItsWay();
      });
    });
  }
}
