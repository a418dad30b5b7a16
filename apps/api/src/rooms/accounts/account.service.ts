import { v7 as uuid } from 'uuid';
import type { Clock } from '../../platform/clock/index.js';
import type { EntityManager, MikroORM } from '../../platform/database/index.js';
import { InvalidInput, parseInput } from '../../platform/input/index.js';
import type { DeferredMail } from '../../platform/mail/index.js';
import type { Limit, RateLimits } from '../../platform/ratelimit/index.js';
import { accountLimits } from './accounts.limits.js';
import { EmailAddress, OneTimeToken, Person, type OneTimeTokenKind } from './accounts.entity.js';
import {
  CodeNotValid,
  EmailNotVerified,
  EmailVerified,
  MailOnItsWay,
  PasswordChanged,
  PasswordRefused,
  SignInRefused,
  TooManyAttempts,
  type SignedIn,
} from './accounts.errors.js';
import {
  changeEmailInput,
  changePasswordInput,
  emailInput,
  normalisedEmail,
  resetPasswordInput,
  signInInput,
  signUpInput,
  tokenInput,
  type ChangeEmailInput,
  type ChangePasswordInput,
  type ResetPasswordInput,
  type SignInInput,
  type SignUpInput,
} from './accounts.input.js';
import { accountMails } from './accounts.mail.js';
import { hashOf, newSecret } from './accounts.secret.js';
import type { EmailService } from './email.service.js';
import type { PasswordService, PreparedPassword } from './password.service.js';
import type { Client, SessionService } from './session.service.js';

/** Another room's part in a sign-up, in the same unit of work: what it keeps of everybody from the start. */
export type SignUpParticipant = (em: EntityManager, personId: string) => void;

export interface AccountServiceOptions {
  readonly orm: MikroORM;
  readonly clock: Clock;
  readonly emails: EmailService;
  readonly passwords: PasswordService;
  readonly sessions: SessionService;
  readonly mail: DeferredMail;
  readonly limits: RateLimits;
  /** Where the links in mails lead. */
  readonly appUrl: string;
  readonly participants: readonly SignUpParticipant[];
}

const hour = 3_600_000;

/** How long a code that was sent by mail works, in milliseconds. */
const codeLifetime: Readonly<Record<OneTimeTokenKind, number>> = { VERIFY_EMAIL: 24 * hour, RESET_PASSWORD: hour };

/**
 * Accounts from sign-up to a forgotten password. Wherever an answer could tell whether somebody has an account,
 * it is the same, takes as long, and what differs goes by mail.
 */
export class AccountService {
  constructor(private readonly options: AccountServiceOptions) {}

  async signUp(input: SignUpInput, client: Client): Promise<MailOnItsWay | InvalidInput | TooManyAttempts> {
    const wanted = parseInput(signUpInput, input);
    if (wanted instanceof InvalidInput) return wanted;
    const refused = await this.#refused(accountLimits.signUp, client, wanted.email);
    if (refused !== null) return refused;
    const { emails, passwords, mail, appUrl } = this.options;
    const password = await passwords.prepare(wanted.password);
    await this.#work(async (em) => {
      if ((await emails.findVerified(em, wanted.email)) !== null) {
        mail.post(accountMails.accountExists(wanted.email, appUrl));
        return;
      }
      const { address } = await this.create(em, wanted.email, password);
      this.#postVerification(em, address, wanted.email);
    });
    return new MailOnItsWay();
  }

  /** Makes a person with an unverified primary address, in the caller's unit of work. */
  async create(
    em: EntityManager,
    email: string,
    password: PreparedPassword,
    personId: string = uuid(),
  ): Promise<{ readonly personId: string; readonly address: EmailAddress }> {
    const person = new Person();
    person.id = personId;
    person.createdAt = this.options.clock.now();
    em.persist(person);
    const address = this.options.emails.add(em, person.id, email, true);
    await this.options.passwords.set(em, person.id, password);
    for (const participate of this.options.participants) participate(em, person.id);
    return { personId: person.id, address };
  }

  async requestEmailVerification(email: string, client: Client): Promise<MailOnItsWay | InvalidInput | TooManyAttempts> {
    const wanted = parseInput(emailInput, { email });
    if (wanted instanceof InvalidInput) return wanted;
    const refused = await this.#refused(accountLimits.mail, client, wanted.email);
    if (refused !== null) return refused;
    await this.#work(async (em) => {
      const [waiting] = await this.options.emails.findUnverified(em, wanted.email);
      if (waiting !== undefined) this.#postVerification(em, waiting, waiting.address);
    });
    return new MailOnItsWay();
  }

  async verifyEmail(code: string, client: Client): Promise<EmailVerified | CodeNotValid | InvalidInput | TooManyAttempts> {
    const wanted = parseInput(tokenInput, { token: code });
    if (wanted instanceof InvalidInput) return wanted;
    const refused = await this.#refused(accountLimits.code, client, null);
    if (refused !== null) return refused;
    const { emails, mail, appUrl } = this.options;
    return this.#work(async (em) => {
      const token = await this.#spend(em, wanted.token, 'VERIFY_EMAIL');
      const row = token === null ? null : await em.findOne(EmailAddress, { id: token.emailAddressId, verifiedAt: null });
      // An address belongs to whoever proved it first.
      if (row === null || (await emails.findVerified(em, row.address)) !== null) return new CodeNotValid();
      const { replaced } = await emails.verify(em, row);
      if (replaced !== null) mail.post(accountMails.emailChanged(replaced, appUrl));
      return new EmailVerified();
    });
  }

  async signIn(
    input: SignInInput,
    client: Client,
  ): Promise<SignedIn | SignInRefused | EmailNotVerified | InvalidInput | TooManyAttempts> {
    const wanted = parseInput(signInInput, input);
    if (wanted instanceof InvalidInput) return wanted;
    const refused = await this.#refused(accountLimits.signIn, client, wanted.email);
    if (refused !== null) return refused;
    const { emails, passwords, sessions, orm } = this.options;
    const em = orm.em.fork();
    const verified = await emails.findVerified(em, wanted.email);
    const [waiting] = verified === null ? await emails.findUnverified(em, wanted.email) : [];
    const personId = (verified ?? waiting)?.personId ?? null;
    if (!(await passwords.isRight(em, personId, wanted.password))) return new SignInRefused();
    if (verified === null) return new EmailNotVerified();
    return sessions.begin(em, verified.personId, client);
  }

  async requestPasswordReset(email: string, client: Client): Promise<MailOnItsWay | InvalidInput | TooManyAttempts> {
    const wanted = parseInput(emailInput, { email });
    if (wanted instanceof InvalidInput) return wanted;
    const refused = await this.#refused(accountLimits.mail, client, wanted.email);
    if (refused !== null) return refused;
    const { emails, mail, appUrl } = this.options;
    await this.#work(async (em) => {
      const verified = await emails.findVerified(em, wanted.email);
      if (verified === null) return;
      const code = this.#issue(em, 'RESET_PASSWORD', verified.personId, verified.id);
      mail.post(accountMails.resetPassword(verified.address, appUrl, code));
    });
    return new MailOnItsWay();
  }

  async resetPassword(
    input: ResetPasswordInput,
    client: Client,
  ): Promise<PasswordChanged | CodeNotValid | InvalidInput | TooManyAttempts> {
    const wanted = parseInput(resetPasswordInput, input);
    if (wanted instanceof InvalidInput) return wanted;
    const refused = await this.#refused(accountLimits.code, client, null);
    if (refused !== null) return refused;
    const password = await this.options.passwords.prepare(wanted.newPassword);
    return this.#work(async (em) => {
      const token = await this.#spend(em, wanted.token, 'RESET_PASSWORD');
      if (token === null) return new CodeNotValid();
      return this.#replacePassword(em, token.personId, password, null);
    });
  }

  async changePassword(
    personId: string,
    sessionId: string | null,
    input: ChangePasswordInput,
    client: Client,
  ): Promise<PasswordChanged | PasswordRefused | InvalidInput | TooManyAttempts> {
    const wanted = parseInput(changePasswordInput, input);
    if (wanted instanceof InvalidInput) return wanted;
    const refused = await this.#refused(accountLimits.signIn, client, personId);
    if (refused !== null) return refused;
    const { passwords, orm } = this.options;
    if (!(await passwords.isRight(orm.em.fork(), personId, wanted.currentPassword))) return new PasswordRefused();
    const password = await passwords.prepare(wanted.newPassword);
    return this.#work((em) => this.#replacePassword(em, personId, password, sessionId));
  }

  async changeEmail(
    personId: string,
    input: ChangeEmailInput,
    client: Client,
  ): Promise<MailOnItsWay | PasswordRefused | InvalidInput | TooManyAttempts> {
    const wanted = parseInput(changeEmailInput, input);
    if (wanted instanceof InvalidInput) return wanted;
    const refused = await this.#refused(accountLimits.mail, client, personId);
    if (refused !== null) return refused;
    const { passwords, emails, mail, appUrl, orm } = this.options;
    if (!(await passwords.isRight(orm.em.fork(), personId, wanted.currentPassword))) return new PasswordRefused();
    await this.#work(async (em) => {
      if ((await emails.findVerified(em, wanted.newEmail)) !== null) {
        mail.post(accountMails.accountExists(wanted.newEmail, appUrl));
        return;
      }
      // One change at a time: an address that was never proved gives way to the next.
      await em.nativeDelete(EmailAddress, { personId, isPrimary: false, verifiedAt: null });
      this.#postVerification(em, emails.add(em, personId, wanted.newEmail, false), wanted.newEmail);
    });
    return new MailOnItsWay();
  }

  async #replacePassword(
    em: EntityManager,
    personId: string,
    password: PreparedPassword,
    sparedSession: string | null,
  ): Promise<PasswordChanged> {
    const { passwords, sessions, emails, mail, appUrl } = this.options;
    await passwords.set(em, personId, password);
    const ended = await sessions.endAll(em, personId, sparedSession);
    const address = (await emails.primaryOf(em, personId))?.address;
    if (address !== undefined) mail.post(accountMails.passwordChanged(address, appUrl));
    return new PasswordChanged(ended);
  }

  #postVerification(em: EntityManager, row: EmailAddress, to: string): void {
    const code = this.#issue(em, 'VERIFY_EMAIL', row.personId, row.id);
    this.options.mail.post(accountMails.verifyEmail(to, this.options.appUrl, code));
  }

  #issue(em: EntityManager, kind: OneTimeTokenKind, personId: string, emailAddressId: string): string {
    const code = newSecret('code');
    const token = new OneTimeToken();
    token.id = uuid();
    token.personId = personId;
    token.emailAddressId = emailAddressId;
    token.kind = kind;
    token.tokenHash = hashOf(code);
    token.expiresAt = new Date(this.options.clock.now().getTime() + codeLifetime[kind]);
    token.usedAt = null;
    em.persist(token);
    return code;
  }

  /** Spends a code: of two who come with it at once, one gets it. */
  async #spend(em: EntityManager, code: string, kind: OneTimeTokenKind): Promise<OneTimeToken | null> {
    const now = this.options.clock.now();
    const where = { tokenHash: hashOf(code), kind };
    const spent = await em.nativeUpdate(OneTimeToken, { ...where, usedAt: null, expiresAt: { $gt: now } }, { usedAt: now });
    return spent === 1 ? em.findOne(OneTimeToken, where) : null;
  }

  async #refused({ perClient, perKey }: { perClient: Limit; perKey: Limit | null }, client: Client, key: string | null): Promise<TooManyAttempts | null> {
    const verdicts = [await this.options.limits.consume(perClient, client.ipAddress ?? 'unknown')];
    if (perKey !== null && key !== null) verdicts.push(await this.options.limits.consume(perKey, normalisedEmail(key)));
    const waits = verdicts.flatMap((verdict) => (verdict.allowed ? [] : [verdict.retryAfterSeconds]));
    return waits.length === 0 ? null : new TooManyAttempts(Math.max(...waits));
  }

  #work<T>(task: (em: EntityManager) => Promise<T>): Promise<T> {
    return this.options.orm.em.fork().transactional(task);
  }
}
