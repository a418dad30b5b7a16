import { randomUUID } from 'node:crypto';
import type { BlindIndex } from '@trackyourhours/privacy';
import type { Clock } from '../../platform/clock/index.js';
import type { EntityManager } from '../../platform/database/index.js';
import { EmailAddress } from './accounts.entity.js';
import { normalisedEmail } from './accounts.input.js';

/** Keeps the e-mail addresses of people and finds them by a keyed index; no address stands in clear anywhere. */
export class EmailService {
  constructor(
    private readonly index: BlindIndex,
    private readonly clock: Clock,
  ) {}

  /** Adds an address that has yet to be verified. */
  add(em: EntityManager, personId: string, address: string, isPrimary: boolean): EmailAddress {
    const row = new EmailAddress();
    row.id = randomUUID();
    row.personId = personId;
    row.address = address;
    row.addressIndex = this.#indexOf(address);
    row.isPrimary = isPrimary;
    row.verifiedAt = null;
    row.createdAt = this.clock.now();
    em.persist(row);
    return row;
  }

  /** The verified row of an address; null when nobody has proved it theirs. */
  findVerified(em: EntityManager, address: string): Promise<EmailAddress | null> {
    return em.findOne(EmailAddress, { addressIndex: this.#indexOf(address), verifiedAt: { $ne: null } });
  }

  /** The rows of an address that wait for verification, the newest first. */
  findUnverified(em: EntityManager, address: string): Promise<EmailAddress[]> {
    return em.find(
      EmailAddress,
      { addressIndex: this.#indexOf(address), verifiedAt: null },
      { orderBy: { createdAt: 'desc' }, limit: 5 },
    );
  }

  /** Whether others signed up with the same address, so that the one who proves it may have meant another account. */
  async isContested(em: EntityManager, row: EmailAddress): Promise<boolean> {
    const others = { addressIndex: row.addressIndex, personId: { $ne: row.personId }, isPrimary: true };
    return (await em.count(EmailAddress, others)) > 0;
  }

  /** Takes back the address that a person wanted to change to and has not proved. */
  async dropPending(em: EntityManager, personId: string): Promise<void> {
    await em.nativeDelete(EmailAddress, { personId, isPrimary: false, verifiedAt: null });
  }

  /** Where a person's notices go; null while there is no such row. */
  primaryOf(em: EntityManager, personId: string): Promise<EmailAddress | null> {
    return em.findOne(EmailAddress, { personId, isPrimary: true });
  }

  /**
   * Verifies an address. One that was added to change to becomes the primary and replaces the one before it,
   * which is given back so that its owner can be told.
   */
  async verify(em: EntityManager, row: EmailAddress): Promise<{ readonly replaced: string | null }> {
    row.verifiedAt = this.clock.now();
    if (row.isPrimary) return { replaced: null };
    const before = await this.primaryOf(em, row.personId);
    const replaced = before?.address ?? null;
    if (before !== null) await em.remove(before).flush();
    row.isPrimary = true;
    return { replaced };
  }

  #indexOf(address: string): Buffer {
    return this.index.of('email_address.address', normalisedEmail(address));
  }
}
