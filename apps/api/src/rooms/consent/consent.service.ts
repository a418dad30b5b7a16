import { randomUUID } from 'node:crypto';
import type { Clock } from '../../platform/clock/index.js';
import type { EntityManager, MikroORM } from '../../platform/database/index.js';
import { InvalidInput, isUuid, parseInput } from '../../platform/input/index.js';
import type { AttemptService, Client, TooManyAttempts } from '../accounts/index.js';
import { Consent } from './consent.entity.js';
import { ConsentGiven, ConsentNotFound, ConsentWithdrawn, NoSuchRecipient } from './consent.errors.js';
import { giveConsentInput, type GiveConsentInput } from './consent.input.js';
import { consentLimit } from './consent.limits.js';
import type { ReceiptService } from './receipt.service.js';

/** What consents are kept with. */
export interface ConsentServiceParts {
  readonly orm: MikroORM;
  readonly receipts: ReceiptService;
  readonly attempts: AttemptService;
  readonly recipients: NamedRecipients;
  readonly clock: Clock;
}

/** Those whom people can tell us to share with: a later room registers them. */
export interface NamedRecipients {
  /** The name of one of them, held as they are until the unit of work ends; null where nothing may leave to them. */
  nameOf(em: EntityManager, id: string): Promise<string | null>;
}

/**
 * Keeps what people let others have, for a purpose that they were told: the policy's eleventh. Whose purpose rests upon
 * a consent gets nothing by any other, and nothing once it is withdrawn or over.
 */
export class ConsentService {
  constructor(private readonly parts: ConsentServiceParts) {}

  /** Notes a consent with one recipient. One that stands already gives way to it, with a receipt of its own. */
  async giveConsent(
    personId: string,
    input: GiveConsentInput,
    client: Client,
  ): Promise<ConsentGiven | NoSuchRecipient | InvalidInput | TooManyAttempts> {
    const { attempts, clock, receipts, recipients, orm } = this.parts;
    const given = parseInput(giveConsentInput(clock.now()), input);
    if (given instanceof InvalidInput) return given;
    // A recipient's id could be guessed at by whoever asks often enough.
    const refused = await attempts.refused(consentLimit, client, personId);
    if (refused !== null) return refused;
    return orm.em.fork().transactional(async (em) => {
      const now = clock.now();
      const recipient = isUuid(given.recipientId) ? await recipients.nameOf(em, given.recipientId) : null;
      if (recipient === null || !(await receipts.hold(em, personId))) return new NoSuchRecipient();
      const before = await em.findOne(Consent, { personId, recipientId: given.recipientId, withdrawnAt: null });
      if (before !== null) await this.#withdraw(em, before, now);
      const consent = new Consent();
      consent.id = randomUUID();
      consent.personId = personId;
      consent.recipientId = given.recipientId;
      consent.recipient = recipient;
      consent.purpose = given.purpose;
      consent.categories = [...new Set(given.categories)].sort();
      consent.givenAt = now;
      consent.expiresAt = given.expiresAt;
      consent.withdrawnAt = null;
      await em.persist(consent).flush();
      const receipt = { about: 'SHARING_BY_CONSENT', isAllowed: true, source: 'ACCOUNT', consent } as const;
      await receipts.give(em, personId, receipt);
      return new ConsentGiven(consent.id);
    });
  }

  /** Withdraws a consent. Withdrawn already, it stays at its first moment. */
  async withdrawConsent(personId: string, id: string): Promise<ConsentWithdrawn | ConsentNotFound> {
    const { receipts, clock, orm } = this.parts;
    if (!isUuid(id)) return new ConsentNotFound();
    return orm.em.fork().transactional(async (em) => {
      if (!(await receipts.hold(em, personId))) return new ConsentNotFound();
      const consent = await em.findOne(Consent, { id, personId });
      if (consent === null) return new ConsentNotFound();
      if (consent.withdrawnAt === null) await this.#withdraw(em, consent, clock.now());
      return new ConsentWithdrawn(consent.id);
    });
  }

  async #withdraw(em: EntityManager, consent: Consent, now: Date): Promise<void> {
    consent.withdrawnAt = now;
    await em.flush();
    const receipt = { about: 'SHARING_BY_CONSENT', isAllowed: false, source: 'ACCOUNT', consent } as const;
    await this.parts.receipts.give(em, consent.personId, receipt);
  }
}
