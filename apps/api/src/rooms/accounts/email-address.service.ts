import { InvalidInput, isUuid, parseInput } from '../../platform/input/index.js';
import { EmailAddress } from './accounts.entity.js';
import {
  EmailAddressesChanged,
  EmailAddressNeeded,
  EmailAddressNotFound,
  EmailAddressNotVerified,
  MailOnItsWay,
  PasswordRefused,
  TooManyEmailAddresses,
  type TooManyAttempts,
} from './accounts.errors.js';
import {
  addEmailAddressInput,
  makeEmailAddressPrimaryInput,
  type AddEmailAddressInput,
  type MakeEmailAddressPrimaryInput,
} from './accounts.input.js';
import { accountLimits, emailAddressesAtMost } from './accounts.limits.js';
import { accountMails } from './accounts.mail.js';
import type { AccountWork } from './accounts.work.js';
import type { AttemptService, Client } from './attempt.service.js';
import type { CodeService } from './code.service.js';
import type { EmailService } from './email.service.js';
import type { PasswordService } from './password.service.js';

/**
 * Keeps several e-mail addresses of a person, one of them primary. Whoever holds a verified address can choose a new
 * password by it, so that one is added, and made primary, by the password alone.
 */
export class EmailAddressService {
  constructor(
    private readonly work: AccountWork,
    private readonly attempts: AttemptService,
    private readonly emails: EmailService,
    private readonly passwords: PasswordService,
    private readonly codes: CodeService,
  ) {}

  /** The address counts once it is verified. Whose it is besides is told to its own mailbox alone. */
  async addEmailAddress(
    personId: string,
    input: AddEmailAddressInput,
    client: Client,
  ): Promise<MailOnItsWay | PasswordRefused | TooManyEmailAddresses | InvalidInput | TooManyAttempts> {
    const wanted = parseInput(addEmailAddressInput, input);
    if (wanted instanceof InvalidInput) return wanted;
    const refused = await this.attempts.refused(accountLimits.mail, client, personId);
    if (refused !== null) return refused;
    const { appUrl } = this.work;
    const { address } = wanted;
    return this.work.evenly(async () => {
      const right = await this.passwords.right(this.work.reading(), personId, wanted.currentPassword);
      if (right === null) return new PasswordRefused();
      return this.work.unit(async (em, mails) => {
        if (!(await this.passwords.isStill(em, right))) return new PasswordRefused();
        await this.emails.hold(em, personId);
        if ((await this.emails.countBesides(em, personId, address)) >= emailAddressesAtMost) {
          return new TooManyEmailAddresses(emailAddressesAtMost);
        }
        const pending = await this.emails.propose(em, personId, address, { replacesPrimary: false });
        const isTaken = pending === null || (await this.emails.findVerified(em, address)) !== null;
        mails.push(
          isTaken
            ? accountMails.accountExists(address, appUrl)
            : accountMails.verifyEmail(address, appUrl, this.codes.issue(em, 'VERIFY_EMAIL', pending)),
        );
        return new MailOnItsWay();
      });
    });
  }

  async makeEmailAddressPrimary(
    personId: string,
    input: MakeEmailAddressPrimaryInput,
    client: Client,
  ): Promise<
    | EmailAddressesChanged
    | EmailAddressNotFound
    | EmailAddressNotVerified
    | PasswordRefused
    | InvalidInput
    | TooManyAttempts
  > {
    const wanted = parseInput(makeEmailAddressPrimaryInput, input);
    if (wanted instanceof InvalidInput) return wanted;
    const refused = await this.attempts.refused(accountLimits.signIn, client, personId);
    if (refused !== null) return refused;
    const right = await this.passwords.right(this.work.reading(), personId, wanted.currentPassword);
    if (right === null) return new PasswordRefused();
    return this.work.unit(async (em, mails) => {
      if (!(await this.passwords.isStill(em, right))) return new PasswordRefused();
      await this.emails.hold(em, personId);
      const row = isUuid(wanted.id) ? await em.findOne(EmailAddress, { id: wanted.id, personId }) : null;
      if (row === null) return new EmailAddressNotFound();
      if (row.verifiedAt === null) return new EmailAddressNotVerified();
      if (row.isPrimary) return new EmailAddressesChanged(personId);
      const before = await this.emails.makePrimary(em, row);
      if (before !== null) mails.push(accountMails.primaryEmailChanged(before.address, this.work.appUrl));
      return new EmailAddressesChanged(personId);
    });
  }

  /** Policy, "Changes to your Personal Information": removed at any time, but for the one that the account needs. */
  async removeEmailAddress(
    personId: string,
    id: string,
  ): Promise<EmailAddressesChanged | EmailAddressNotFound | EmailAddressNeeded> {
    return this.work.unit(async (em, mails) => {
      await this.emails.hold(em, personId);
      const row = isUuid(id) ? await em.findOne(EmailAddress, { id, personId }) : null;
      if (row === null) return new EmailAddressNotFound();
      if (row.isPrimary) return new EmailAddressNeeded();
      // The codes that were mailed there go with it.
      await em.remove(row).flush();
      const primary = await this.emails.primaryOf(em, personId);
      if (row.verifiedAt !== null && primary !== null) {
        mails.push(accountMails.emailRemoved(primary.address, this.work.appUrl));
      }
      return new EmailAddressesChanged(personId);
    });
  }
}
