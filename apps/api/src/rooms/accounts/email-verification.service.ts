import { UniqueConstraintViolationException } from '@mikro-orm/core';
import type { EntityManager } from '../../platform/database/index.js';
import { InvalidInput, parseInput } from '../../platform/input/index.js';
import type { Mail } from '../../platform/mail/index.js';
import { EmailAddress } from './accounts.entity.js';
import {
  CodeNotValid,
  EmailVerified,
  MailOnItsWay,
  NewPasswordNeeded,
  PasswordRefused,
  type TooManyAttempts,
} from './accounts.errors.js';
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
import type { UnverifiedAccountService } from './unverified-account.service.js';

/** Proves that an address is somebody's, the first one and any that it is changed to. */
export class EmailVerificationService {
  constructor(
    private readonly work: AccountWork,
    private readonly attempts: AttemptService,
    private readonly emails: EmailService,
    private readonly passwords: PasswordService,
    private readonly codes: CodeService,
    private readonly unverified: UnverifiedAccountService,
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
      await this.work.unit(async (em, mails) => {
        await this.emails.holdAddress(em, wanted.email);
        // It may have been proved, or let go of, while passwords were compared.
        if ((await em.count(EmailAddress, { id: waiting.id, verifiedAt: null })) === 0) return;
        const code = this.codes.issue(em, 'VERIFY_EMAIL', waiting);
        mails.push(accountMails.verifyEmail(waiting.address, this.work.appUrl, code));
      });
    });
    return new MailOnItsWay();
  }

  async verifyEmail(
    code: string,
    client: Client,
  ): Promise<EmailVerified | NewPasswordNeeded | CodeNotValid | InvalidInput | TooManyAttempts> {
    const wanted = parseInput(verifyEmailInput, { code });
    if (wanted instanceof InvalidInput) return wanted;
    const refused = await this.attempts.refused(accountLimits.code, client, null);
    if (refused !== null) return refused;
    try {
      const { outcome, gone } = await this.work.unit(async (em, mails) => {
        // The addresses are held before any code is spent: one that is being removed takes its codes with it.
        const known = await this.codes.find(em, wanted.code, 'VERIFY_EMAIL');
        if (known !== null) {
          await this.emails.holdAddressesOf(em, known.personId);
          await this.emails.hold(em, known.personId);
        }
        const spent = await this.codes.spend(em, wanted.code, 'VERIFY_EMAIL');
        const row =
          spent === null ? null : await em.findOne(EmailAddress, { id: spent.emailAddressId, verifiedAt: null });
        // An address belongs to whoever proved it first.
        if (row === null || (await this.emails.findVerified(em, row.address)) !== null) {
          return { outcome: new CodeNotValid(), gone: [] };
        }
        return this.#settle(em, row, mails);
      });
      await this.unverified.forget(gone);
      return outcome;
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
        await this.emails.hold(em, personId);
        // One change at a time: an address that was never proved gives way to the next.
        await this.emails.dropReplacement(em, personId, wanted.newEmail);
        // Noted whether or not it is somebody else's, which only its own mailbox is told.
        const pending = await this.emails.propose(em, personId, wanted.newEmail, { replacesPrimary: true });
        const isTaken = pending === null || (await this.emails.findVerified(em, wanted.newEmail)) !== null;
        mails.push(
          isTaken
            ? accountMails.accountExists(wanted.newEmail, appUrl)
            : accountMails.verifyEmail(wanted.newEmail, appUrl, this.codes.issue(em, 'VERIFY_EMAIL', pending)),
        );
        return new MailOnItsWay();
      });
    });
  }

  /** Lets an address count that is proved now, tells whom it concerns, and erases what others had begun with it. */
  async #settle(em: EntityManager, row: EmailAddress, mails: Mail[]): Promise<Settled> {
    const { appUrl } = this.work;
    const verified = await this.emails.verify(em, row);
    const gone = await this.unverified.giveWay(em, row);
    switch (verified.as) {
      case 'REPLACEMENT':
        if (verified.replaced !== null) mails.push(accountMails.emailChanged(verified.replaced, appUrl));
        break;
      case 'ADDED':
        if (verified.primary !== null) mails.push(accountMails.emailAdded(verified.primary, appUrl));
        break;
      case 'FIRST':
        if (gone.length === 0) break;
        // Who reads the mailbox need not be who chose the password: it is theirs to choose a new one.
        await this.passwords.forget(em, row.personId);
        mails.push(accountMails.choosePassword(row.address, appUrl, this.codes.issue(em, 'RESET_PASSWORD', row)));
        return { outcome: new NewPasswordNeeded(), gone };
    }
    return { outcome: new EmailVerified(), gone };
  }
}

/** What came of a verification, and whose accounts were erased by it: their keys go once that is committed. */
interface Settled {
  readonly outcome: EmailVerified | NewPasswordNeeded;
  readonly gone: readonly string[];
}
