import { LockMode, UniqueConstraintViolationException } from '@mikro-orm/core';
import type { BlindIndex, KeyRing, Viewer } from '@trackyourhours/privacy';
import { v7 as uuid } from 'uuid';
import type { Clock } from '../../platform/clock/index.js';
import type { EntityManager } from '../../platform/database/index.js';
import { InvalidInput, isUuid, parseInput } from '../../platform/input/index.js';
import type { AccountWork, AttemptService, Client, TooManyAttempts } from '../accounts/index.js';
import { Message } from './messages.entity.js';
import {
  deskRequired,
  MessageAlreadyAnswered,
  MessageAnswered,
  MessageKept,
  MessageNotFound,
  MessageRemoved,
  MessageSent,
} from './messages.errors.js';
import {
  answerMessageInput,
  sendMessageInput,
  strangersMessageInput,
  type AnswerMessageInput,
  type SendMessageInput,
  type SentMessage,
} from './messages.input.js';
import { answeredBy } from './messages.kinds.js';
import { messageLimit } from './messages.limits.js';
import { messageMails } from './messages.mail.js';
import { dutyToKeep, keptSince, keptUntil } from './messages.retention.js';

/** What a person's account says of them, for a message that leaves it out. */
export interface SenderDetails {
  readonly name: string | null;
  readonly email: string | null;
}

/** What messages are kept and answered with. */
export interface MessageServiceParts {
  readonly work: AccountWork;
  readonly attempts: AttemptService;
  readonly keys: KeyRing;
  readonly index: BlindIndex;
  readonly clock: Clock;
  readonly detailsOf: (em: EntityManager, personId: string) => Promise<SenderDetails>;
}

/** A message that can be kept: who wrote it is settled. */
export type AddressedMessage = Omit<SentMessage, 'name' | 'email'> & {
  readonly name: string | null;
  readonly email: string;
};

/** Takes messages from whoever writes, and answers them. Policy, "Further Information". */
export class MessageService {
  constructor(private readonly parts: MessageServiceParts) {}

  /** Keeps a message. The same one again, while it waits for its answer, is no other. */
  async sendMessage(
    personId: string | null,
    input: SendMessageInput,
    client: Client,
  ): Promise<MessageSent | InvalidInput | TooManyAttempts> {
    const wanted = parseInput(personId === null ? strangersMessageInput : sendMessageInput, input);
    if (wanted instanceof InvalidInput) return wanted;
    // A stranger’s address may be anybody’s, and is not to be used up for them.
    const refused = await this.parts.attempts.refused(messageLimit, client, personId);
    if (refused !== null) return refused;
    const { work, detailsOf } = this.parts;
    const details = personId === null ? null : await detailsOf(work.reading(), personId);
    const message = addressed(wanted, details);
    const id = await this.#keep(personId, message);
    // Whoever is nobody here gets no id: it would lead nowhere.
    return new MessageSent(personId === null ? null : id);
  }

  /** Takes a message that is known to be good, in the caller's unit of work, and gives its id. */
  take(em: EntityManager, personId: string | null, message: AddressedMessage): string {
    const row = new Message();
    row.id = uuid();
    row.personId = personId;
    row.subjectId = personId ?? row.id;
    row.contentIndex = this.#indexOf(personId, message);
    row.kind = message.kind;
    row.name = message.name;
    row.email = message.email;
    row.subject = message.subject;
    row.body = message.body;
    row.sentAt = this.parts.clock.now();
    row.answer = null;
    row.answeredAt = null;
    row.answeredBy = null;
    em.persist(row);
    return row.id;
  }

  /** Answers a message, once, by mail. A desk that does not answer its kind hears that there is none. */
  async answerMessage(
    viewer: Viewer,
    input: AnswerMessageInput,
  ): Promise<MessageAnswered | MessageAlreadyAnswered | MessageNotFound | InvalidInput> {
    const kinds = answeredBy(viewer);
    if (kinds.length === 0) throw deskRequired();
    const wanted = parseInput(answerMessageInput, input);
    if (wanted instanceof InvalidInput) return wanted;
    if (!isUuid(wanted.id)) return new MessageNotFound();
    return this.parts.work.unit(async (em, mails) => {
      const where = { id: wanted.id, kind: { $in: [...kinds] } };
      // Of two who answer at once, one answers.
      const message = await em.findOne(Message, where, { lockMode: LockMode.PESSIMISTIC_WRITE });
      if (message === null) return new MessageNotFound();
      if (message.answeredAt !== null) {
        const isSame = message.answer === wanted.answer && message.answeredBy === viewer.id;
        return isSame ? new MessageAnswered(message.id) : new MessageAlreadyAnswered(message.id, message.answeredAt);
      }
      message.answer = wanted.answer;
      message.answeredAt = this.parts.clock.now();
      message.answeredBy = viewer.id;
      mails.push(messageMails.messageAnswered(message.email, wanted.answer));
      return new MessageAnswered(message.id);
    });
  }

  /** Policy, "Changes to your Personal Information": removed at any time, but for what a law has us keep. */
  async removeMessage(personId: string, id: string): Promise<MessageRemoved | MessageNotFound | MessageKept> {
    if (!isUuid(id)) return new MessageNotFound();
    return this.parts.work.unit(async (em) => {
      const lock = { lockMode: LockMode.PESSIMISTIC_WRITE } as const;
      const message = await em.findOne(Message, { id, personId }, lock);
      if (message === null) return new MessageNotFound();
      const reason = dutyToKeep(message.kind);
      if (reason !== null) return new MessageKept(reason, keptUntil(message.sentAt));
      await em.remove(message).flush();
      return new MessageRemoved(id);
    });
  }

  /**
   * Lets go of what has been kept for long enough, some at a time, and says how many messages went. Of a stranger's the
   * key goes too, so that it is gone from old backups.
   */
  async expireMessages(): Promise<number> {
    let gone = 0;
    for (;;) {
      const expired = await this.parts.work.unit((em) => this.#expireSome(em));
      for (const { id, isStrangers } of expired) if (isStrangers) await this.parts.keys.destroy(id);
      gone += expired.length;
      if (expired.length < expiredAtOnce) return gone;
    }
  }

  async #keep(personId: string | null, message: AddressedMessage): Promise<string> {
    const { work } = this.parts;
    const contentIndex = this.#indexOf(personId, message);
    // Unopened: of the one that is there, no more is asked than which it is.
    const [known] = await work
      .reading()
      .createQueryBuilder(Message, 'm')
      .select(['id'])
      .where({ contentIndex, answeredAt: null })
      .execute<{ id: string }[]>();
    if (known !== undefined) return known.id;
    try {
      return await work.unit((em) => Promise.resolve(this.take(em, personId, message)));
    } catch (error) {
      if (!(error instanceof UniqueConstraintViolationException)) throw error;
      // The same message came at the same moment, and was first.
      return this.#keep(personId, message);
    }
  }

  async #expireSome(em: EntityManager): Promise<readonly { readonly id: string; readonly isStrangers: boolean }[]> {
    const sentAt = { $lt: keptSince(this.parts.clock.now()) };
    // Unopened: what goes is not looked at.
    const rows = await em
      .createQueryBuilder(Message, 'm')
      .select(['id', 'personId'])
      .where({ sentAt })
      .limit(expiredAtOnce)
      .execute<{ id: string; personId: string | null }[]>();
    await em.nativeDelete(Message, { id: { $in: rows.map(({ id }) => id) } });
    return rows.map(({ id, personId }) => ({ id, isStrangers: personId === null }));
  }

  #indexOf(personId: string | null, { kind, name, email, subject, body }: AddressedMessage): Buffer {
    return this.parts.index.of('message.content', JSON.stringify([personId, kind, name, email, subject, body]));
  }
}

/** How many messages go in one unit of work. */
const expiredAtOnce = 500;

function addressed({ name, email, ...rest }: SentMessage, details: SenderDetails | null): AddressedMessage {
  const answersTo = email ?? details?.email ?? null;
  // A stranger's address is required, and an account has one.
  if (answersTo === null) throw new TypeError('A message says nowhere where to answer it.');
  return { ...rest, name: name ?? details?.name ?? null, email: answersTo };
}
