import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import type { Clock } from '../../platform/clock/index.js';
import type { EntityManager } from '../../platform/database/index.js';
import { InvalidInput, parseInput } from '../../platform/input/index.js';
import { Person, type EmailAddress } from './accounts.entity.js';
import { MailOnItsWay, type TooManyAttempts } from './accounts.errors.js';
import { signUpInput, type SignUpInput } from './accounts.input.js';
import { accountLimits } from './accounts.limits.js';
import { accountMails } from './accounts.mail.js';
import type { AccountWork } from './accounts.work.js';
import type { AttemptService, Client } from './attempt.service.js';
import type { CodeService } from './code.service.js';
import type { EmailService } from './email.service.js';
import type { PasswordService, PreparedPassword } from './password.service.js';

/** Another room's part in a sign-up, in the same unit of work: what it keeps of everybody from the start. */
export type SignUpParticipant = (em: EntityManager, personId: string, wishes: SignUpWishes) => void;

/** What somebody asks for besides an account; what it means is known to the rooms that take part. */
export interface SignUpWishes {
  readonly startsTrial: boolean;
}

/** Makes accounts. The answer is the same, and takes as long, whether or not there was one; what differs goes by mail. */
export class SignUpService {
  constructor(
    private readonly work: AccountWork,
    private readonly attempts: AttemptService,
    private readonly emails: EmailService,
    private readonly passwords: PasswordService,
    private readonly codes: CodeService,
    private readonly clock: Clock,
    private readonly participants: readonly SignUpParticipant[],
  ) {}

  async signUp(input: SignUpInput, client: Client): Promise<MailOnItsWay | InvalidInput | TooManyAttempts> {
    const wanted = parseInput(signUpInput, input);
    if (wanted instanceof InvalidInput) return wanted;
    const refused = await this.attempts.refused(accountLimits.signUp, client, wanted.email);
    if (refused !== null) return refused;
    await this.work.evenly(async () => {
      const password = await this.passwords.prepare(wanted.password);
      await this.#begin(wanted, password);
    });
    return new MailOnItsWay();
  }

  /** Makes a person with an unverified primary address, in the caller's unit of work. */
  async create(
    em: EntityManager,
    email: string,
    password: PreparedPassword,
    personId: string = randomUUID(),
    wishes: SignUpWishes = { startsTrial: false },
  ): Promise<{ readonly personId: string; readonly address: EmailAddress }> {
    const person = new Person();
    person.id = personId;
    person.createdAt = this.clock.now();
    em.persist(person);
    const address = this.emails.add(em, person.id, email, true);
    await this.passwords.set(em, person.id, password);
    for (const participate of this.participants) participate(em, person.id, wishes);
    return { personId: person.id, address };
  }

  /**
   * A sign-up with the address and the password of one that waits is that one again: sent twice, or its mail got lost.
   * As many passwords are compared for an address that nobody has, that waits, or that is somebody's.
   */
  async #begin(wanted: WantedSignUp, password: PreparedPassword): Promise<void> {
    const { appUrl } = this.work;
    const reading = this.work.reading();
    const seen = await this.emails.findSignUps(reading, wanted.email);
    const own = await this.passwords.ownerAmong(reading, seen, wanted.password);
    const isDone = await this.work.unit(async (em, mails) => {
      await this.emails.holdAddress(em, wanted.email);
      if ((await this.emails.findVerified(em, wanted.email)) !== null) {
        mails.push(accountMails.accountExists(wanted.email, appUrl));
        return true;
      }
      const waiting = await this.emails.findSignUps(em, wanted.email);
      // One that came while passwords were compared may be this very one.
      if (waiting.some(({ id }) => !seen.some((known) => known.id === id))) return false;
      const address = waiting.find(({ id }) => id === own?.id) ?? (await this.#create(em, wanted, password));
      mails.push(accountMails.verifyEmail(wanted.email, appUrl, this.codes.issue(em, 'VERIFY_EMAIL', address)));
      return true;
    });
    if (!isDone) await this.#begin(wanted, password);
  }

  async #create(em: EntityManager, wanted: WantedSignUp, password: PreparedPassword): Promise<EmailAddress> {
    const wishes = { startsTrial: wanted.startsTrial === true };
    return (await this.create(em, wanted.email, password, undefined, wishes)).address;
  }
}

type WantedSignUp = z.infer<typeof signUpInput>;
