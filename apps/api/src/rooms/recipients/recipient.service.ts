import { randomUUID } from 'node:crypto';
import { LockMode } from '@mikro-orm/core';
import type { Clock } from '../../platform/clock/index.js';
import type { EntityManager, MikroORM } from '../../platform/database/index.js';
import { InvalidInput, isUuid, parseInput } from '../../platform/input/index.js';
import type { RecipientRegister, RegisteredGrant } from '../accounts/index.js';
import type { NamedRecipients } from '../consent/index.js';
import type { Gate } from '../policy/index.js';
import { Recipient } from './recipients.entity.js';
import {
  RecipientChangedMeanwhile,
  RecipientHasEnded,
  RecipientKept,
  RecipientNotFound,
  RegisteredRecipient,
} from './recipients.errors.js';
import {
  changeRecipientInput,
  registerRecipientInput,
  type ChangeRecipientInput,
  type RegisterRecipientInput,
} from './recipients.input.js';
import type { RecipientStatus } from './recipients.terms.js';

/** How many a list of the register tells at once. */
export const recipientsAtOnce = 100;

/** Which of the register, and in which version somebody looked at it. */
export interface RecipientVersion {
  readonly id: string;
  readonly version: number;
}

type NotKept = RecipientNotFound | RecipientChangedMeanwhile | RecipientHasEnded;

/**
 * Keeps the register of those to whom data may leave. Policy, "To whom we disclose". Nothing leaves to anybody who is not
 * in it, who is suspended, or whose grant is over: every request looks, and the statement that reads looks again.
 */
export class RecipientService implements RecipientRegister, NamedRecipients {
  constructor(
    private readonly orm: MikroORM,
    private readonly clock: Clock,
  ) {}

  /** In the order of their ids: those behind one gate, or all. */
  async recipients(gate: Gate | null, after: string | null): Promise<readonly RegisteredRecipient[]> {
    const where = {
      ...(gate === null ? {} : { gate }),
      ...(after !== null && isUuid(after) ? { id: { $gt: after } } : {}),
    };
    const options = { orderBy: { id: 'asc' }, limit: recipientsAtOnce } as const;
    const found = await this.orm.em.fork().find(Recipient, where, options);
    return found.map((recipient) => new RegisteredRecipient(recipient));
  }

  async registerRecipient(input: RegisterRecipientInput): Promise<RecipientKept | InvalidInput> {
    const now = this.clock.now();
    const given = parseInput(registerRecipientInput(now), input);
    if (given instanceof InvalidInput) return given;
    const recipient = Object.assign(new Recipient(), {
      ...given,
      ...{ id: randomUUID(), status: 'ACTIVE', version: 1, registeredAt: now, changedAt: now },
    } as const);
    await this.orm.em.fork().persist(recipient).flush();
    return new RecipientKept(recipient);
  }

  async changeRecipient(input: ChangeRecipientInput): Promise<RecipientKept | NotKept | InvalidInput> {
    return this.#change<InvalidInput>(input, (recipient) => {
      const given = parseInput(changeRecipientInput(this.clock.now(), recipient.gate), input);
      if (given instanceof InvalidInput) return given;
      Object.assign(recipient, given);
      return null;
    });
  }

  /** Lets nothing leave to a recipient until they are resumed, or for good. */
  async putTo(status: RecipientStatus, which: RecipientVersion): Promise<RecipientKept | NotKept> {
    return this.#change<never>(which, (recipient) => {
      recipient.status = status;
      return null;
    });
  }

  async find(recipientId: string): Promise<RegisteredGrant | null> {
    const recipient = await this.orm.em.fork().findOne(Recipient, { id: recipientId });
    if (recipient === null) return null;
    const { gate, purposes, categories, grantedUntil, status, version } = recipient;
    return {
      gate,
      grant: status === 'ACTIVE' ? { purposes, categories, until: grantedUntil } : null,
      authority: {
        text: 'exists (select 1 from "recipient" where "id" = ?::uuid and "version" = ?::integer)',
        values: [recipientId, version],
      },
    };
  }

  async nameOf(em: EntityManager, id: string): Promise<string | null> {
    const recipient = await em.findOne(
      Recipient,
      { id, gate: 'DIRECTION_OR_CONSENT', status: 'ACTIVE', grantedUntil: { $gt: this.clock.now() } },
      { lockMode: LockMode.PESSIMISTIC_READ },
    );
    return recipient?.name ?? null;
  }

  /** Changes one that is as it was looked at. What the change refuses is not kept. */
  async #change<Refused>(
    { id, version }: RecipientVersion,
    change: (recipient: Recipient) => Refused | null,
  ): Promise<RecipientKept | NotKept | Refused> {
    if (!isUuid(id)) return new RecipientNotFound();
    return this.orm.em.fork().transactional(async (em) => {
      const recipient = await em.findOne(Recipient, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
      if (recipient === null) return new RecipientNotFound();
      if (recipient.status === 'ENDED') return new RecipientHasEnded();
      if (recipient.version !== version) return new RecipientChangedMeanwhile(recipient);
      const refused = change(recipient);
      if (refused !== null) return refused;
      recipient.version += 1;
      recipient.changedAt = this.clock.now();
      await em.flush();
      return new RecipientKept(recipient);
    });
  }
}
