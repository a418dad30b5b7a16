import type { KeyRing } from '@trackyourhours/privacy';
import { v7 as uuid } from 'uuid';
import type { Clock } from '../clock/index.js';
import type { EntityManager, MikroORM } from '../database/index.js';
import type { Log } from '../log/index.js';
import { MailError } from './mail.errors.js';
import { Lanes } from './mail.lanes.js';
import type { Mail, Mailer } from './mail.message.js';
import { OutboxMail } from './outbox.entity.js';

/** What mails are kept and sent with. */
export interface OutboxOptions {
  readonly orm: MikroORM;
  readonly mailer: Mailer;
  readonly keys: Pick<KeyRing, 'destroy'>;
  readonly clock: Clock;
  readonly log: Log;
}

/**
 * Mails are kept in the unit of work that gives rise to them, so that there is the change and its mail or neither. They
 * leave after the answer, whose time must not tell whether a mail was sent. Ordinarily each leaves once; one that was
 * being sent when the process died leaves at least once. A few are being sent at a time: the mailer keeps none waiting,
 * and whoever begins with a mail has it to themselves from that moment on.
 */
export class Outbox {
  readonly #underWay = new Set<Promise<void>>();
  readonly #lanes = new Lanes(atOnce);
  #isClosing = false;

  constructor(private readonly options: OutboxOptions) {}

  /** Keeps a mail in the caller's unit of work. Gives what sends it in the background, to be called once that is committed. */
  post(em: EntityManager, mail: Mail): () => void {
    const kept = this.#keep(mail);
    const { id, kind, giveUpAt } = kept;
    em.persist(kept);
    return () => {
      // What finds no room is left where it lies, and leaves with the mails that are due.
      if (this.#lanes.waiting >= mostWaiting) return;
      this.#inBackground(this.#lanes.run(() => this.#sendPosted({ id, kind, giveUpAt, attempts: 1 }, mail)));
    };
  }

  /** Sends what could not be sent at once, as far as its time has come. Gives how many mails were tried. */
  async sendDueMails(): Promise<number> {
    let tried = 0;
    const sendOneByOne = async (): Promise<void> => {
      while (await this.#lanes.run(() => this.#sendNextDue())) tried += 1;
    };
    const sending = Array.from({ length: atOnce }, sendOneByOne);
    for (const lane of sending) this.#inBackground(lane);
    await Promise.all(sending);
    return tried;
  }

  /** How many mails have not been accepted yet: whoever has many to send waits until there are few. */
  waiting(): Promise<number> {
    return this.#em().count(OutboxMail);
  }

  /** Takes over what a process was sending that is gone. Only for a store that serves one process, before it sends anything. */
  async takeOver(): Promise<void> {
    const now = this.options.clock.now().toISOString();
    await this.#em().execute('update "outbox_mail" set "next_attempt_at" = ? where "next_attempt_at" > ?', [now, now]);
  }

  /** Resolves when nothing is being sent: all that was posted has been accepted, given up, or waits for another attempt. */
  async settled(): Promise<void> {
    while (this.#underWay.size > 0) await Promise.allSettled(this.#underWay);
  }

  /** Begins with no mail any more, and waits for those that are being sent. The others lie there for the next server. */
  async close(): Promise<void> {
    this.#isClosing = true;
    await this.settled();
  }

  #keep(mail: Mail): OutboxMail {
    const now = this.options.clock.now();
    const kept = new OutboxMail();
    kept.id = uuid();
    kept.to = mail.to;
    kept.subject = mail.subject;
    kept.text = mail.text;
    kept.html = mail.html ?? null;
    kept.headers = mail.headers ?? null;
    kept.kind = mail.kind;
    kept.postedAt = now;
    kept.giveUpAt = later(now, Math.min(mail.usefulForMs ?? usefulForMs, usefulForMs));
    kept.nextAttemptAt = now;
    kept.attempts = 0;
    return kept;
  }

  /** Unless somebody else was sooner. */
  async #sendPosted(mail: Attempted, content: Mail): Promise<void> {
    if (this.#isClosing) return;
    const taken = await this.#em().nativeUpdate(
      OutboxMail,
      { id: mail.id, attempts: 0 },
      { nextAttemptAt: later(this.options.clock.now(), attemptMs), attempts: mail.attempts },
    );
    if (taken > 0) await this.#attempt(mail, content);
  }

  /** Takes the mail whose time has come first; of several processes one gets it. Gives false where there is none. */
  async #sendNextDue(): Promise<boolean> {
    if (this.#isClosing) return false;
    const now = this.options.clock.now();
    const [taken] = await this.#em().execute<{ readonly id: string }[]>(
      `update "outbox_mail" set "next_attempt_at" = ?, "attempts" = "attempts" + 1
        where "id" in (
          select "id" from "outbox_mail" where "next_attempt_at" <= ?
           order by "next_attempt_at" limit 1 for update skip locked)
        returning "id"`,
      [later(now, attemptMs).toISOString(), now.toISOString()],
    );
    if (taken === undefined) return false;
    const kept = await this.#em().findOne(OutboxMail, { id: taken.id });
    if (kept === null) return true;
    const { to, kind, subject, text, html, headers } = kept;
    await this.#attempt(kept, {
      to,
      kind,
      subject,
      text,
      ...(html === null ? {} : { html }),
      ...(headers === null ? {} : { headers }),
    });
    return true;
  }

  async #attempt(mail: Attempted, content: Mail): Promise<void> {
    const { mailer, log, clock } = this.options;
    const { id, kind, attempts, giveUpAt } = mail;
    const now = clock.now();
    if (giveUpAt <= now) {
      await this.#giveUp(mail);
      return;
    }
    try {
      await mailer.send(content);
    } catch (error) {
      log.error('mail.failed', {
        kind,
        attempt: attempts,
        ...(error instanceof MailError ? { code: error.code } : { error }),
      });
      const next = later(now, pauseMs(attempts));
      const isLast = next >= giveUpAt || (error instanceof MailError && !error.isWorthRetrying);
      if (isLast) await this.#giveUp(mail);
      // Each who takes it counts on, so that this leaves alone what another has taken meanwhile.
      else await this.#em().nativeUpdate(OutboxMail, { id, attempts }, { nextAttemptAt: next });
      return;
    }
    await this.#em().nativeDelete(OutboxMail, { id });
    await this.options.keys.destroy(id);
  }

  /** With its key, so that it is gone from old backups too; unless another has taken it meanwhile. */
  async #giveUp({ id, kind, attempts }: Attempted): Promise<void> {
    if ((await this.#em().nativeDelete(OutboxMail, { id, attempts })) === 0) return;
    await this.options.keys.destroy(id);
    this.options.log.error('mail.given_up', { kind, attempt: attempts });
  }

  /** The row stays where this fails, and is found again when its time comes. */
  #inBackground(work: Promise<void>): void {
    const watched = work
      .catch((error: unknown) => {
        this.options.log.error('mail.outbox_failed', { error });
      })
      .finally(() => this.#underWay.delete(watched));
    this.#underWay.add(watched);
  }

  #em(): EntityManager {
    return this.options.orm.em.fork();
  }
}

type Attempted = Readonly<Pick<OutboxMail, 'id' | 'kind' | 'giveUpAt' | 'attempts'>>;

/** How long a mail is tried for, unless its usefulness ends before. */
const usefulForMs = 24 * 3_600_000;

/** For how long whoever begins with a mail has it to themselves: more than twice what a mailer may take over one. */
const attemptMs = 5 * 60_000;

/** No more than there are connections to a mail server, where one more would wait while its time runs. */
const atOnce = 5;

/** How many mails that were posted are held in memory until there is room to send them. */
const mostWaiting = 100;

/** A minute, two, four, and so on to an hour. */
function pauseMs(attempts: number): number {
  return Math.min(60_000 * 2 ** (attempts - 1), 3_600_000);
}

function later(moment: Date, ms: number): Date {
  return new Date(moment.getTime() + ms);
}
