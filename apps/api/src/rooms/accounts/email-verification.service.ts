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
    await this.work.evenly(() =>
      this.work.unit(async (em, mails) => {
        const waiting = await this.passwords.ownerAmong(
          em,
          await this.emails.findUnverified(em, wanted.email),
          wanted.password,
        );
        if (waiting === null) return;
        const code = this.codes.issue(em, 'VERIFY_EMAIL', waiting);
        mails.push(accountMails.verifyEmail(waiting.address, this.work.appUrl, code));
      }),
    );
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
        const token = await this.codes.spend(em, wanted.code, 'VERIFY_EMAIL');
        const row =
          token === null ? null : await em.findOne(EmailAddress, { id: token.emailAddressId, verifiedAt: null });
        // An address belongs to whoever proved it first.
        if (row === null || (await this.emails.findVerified(em, row.address)) !== null) return new CodeNotValid();
        const { replaced } = await this.emails.verify(em, row);
        if (replaced !== null) mails.push(accountMails.emailChanged(replaced, this.work.appUrl));
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
      if (!(await this.passwords.isRight(this.work.reading(), personId, wanted.currentPassword))) {
        return new PasswordRefused();
      }
      await this.work.unit(async (em, mails) => {
        if ((await this.emails.findVerified(em, wanted.newEmail)) !== null) {
          mails.push(accountMails.accountExists(wanted.newEmail, appUrl));
          return;
        }
        // One change at a time: an address that was never proved gives way to the next.
        await em.nativeDelete(EmailAddress, { personId, isPrimary: false, verifiedAt: null });
        const code = this.codes.issue(em, 'VERIFY_EMAIL', this.emails.add(em, personId, wanted.newEmail, false));
        mails.push(accountMails.verifyEmail(wanted.newEmail, appUrl, code));
      });
      return new MailOnItsWay();
    });
  }
}
