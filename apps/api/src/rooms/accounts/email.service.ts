import { randomUUID } from 'node:crypto';
import { LockMode } from '@mikro-orm/core';
import type { BlindIndex } from '@trackyourhours/privacy';
import type { Clock } from '../../platform/clock/index.js';
import type { EntityManager } from '../../platform/database/index.js';
import { EmailAddress, Person } from './accounts.entity.js';
import { normalisedEmail } from './accounts.input.js';

/** What an address has become by being verified, with the one to tell of it. */
export type Verified =
  | { readonly as: 'FIRST' }
  | { readonly as: 'ADDED'; readonly primary: string | null }
  | { readonly as: 'REPLACEMENT'; readonly replaced: string | null };

/** Keeps the e-mail addresses of people and finds them by a keyed index; no address stands in clear anywhere. */
export class EmailService {
  constructor(
    private readonly index: BlindIndex,
    private readonly clock: Clock,
  ) {}

  /**
   * Lets nobody else change a person's addresses until the unit of work ends: whoever would waits, and then finds them
   * as they have become.
   */
  async hold(em: EntityManager, personId: string): Promise<void> {
    await em.findOne(Person, { id: personId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  }

  /**
   * Lets nobody else sign up with an address, prove it, or let go of a sign-up with it, until the unit of work ends. It
   * is held before any person is: otherwise two could wait for each other.
   */
  async holdAddress(em: EntityManager, address: string): Promise<void> {
    await em.execute(`select ${addressLock("encode(?::bytea, 'hex')")}`, [this.#indexOf(address)]);
  }

  /** As `holdAddress`, for every address of a person. */
  async holdAddressesOf(em: EntityManager, personId: string): Promise<void> {
    await em.execute(
      `select ${addressLock('"held"."address"')} from (select encode("address_index", 'hex') as "address" ` +
        'from "email_address" where "person_id" = ?::uuid order by 1) "held"',
      [personId],
    );
  }

  /** Adds an address that has yet to be verified. */
  add(em: EntityManager, personId: string, address: string, isPrimary: boolean): EmailAddress {
    const row = new EmailAddress();
    row.id = randomUUID();
    row.personId = personId;
    row.address = address;
    row.addressIndex = this.#indexOf(address);
    row.isPrimary = isPrimary;
    row.verifiedAt = null;
    row.replacesPrimary = false;
    row.createdAt = this.clock.now();
    em.persist(row);
    return row;
  }

  /**
   * Notes an address that a person would have besides the others, or in the primary's place; noted before, the same row
   * goes on waiting. Null for one that is verified as theirs already, which waits for nothing.
   */
  async propose(
    em: EntityManager,
    personId: string,
    address: string,
    { replacesPrimary }: Pick<EmailAddress, 'replacesPrimary'>,
  ): Promise<EmailAddress | null> {
    const known = await this.ownOf(em, personId, address);
    if (known?.verifiedAt != null) return null;
    const row = known ?? this.add(em, personId, address, false);
    if (!row.isPrimary) row.replacesPrimary = replacesPrimary;
    return row;
  }

  /** A person's own row of an address, verified or not. */
  ownOf(em: EntityManager, personId: string, address: string): Promise<EmailAddress | null> {
    return em.findOne(EmailAddress, { personId, addressIndex: this.#indexOf(address) });
  }

  /** How many addresses a person has besides this one; of those that wait, all but the one to replace the primary. */
  countBesides(em: EntityManager, personId: string, address: string): Promise<number> {
    const others = { addressIndex: { $ne: this.#indexOf(address) }, replacesPrimary: false };
    return em.count(EmailAddress, { personId, ...others });
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

  /** Those who signed up with an address and have yet to prove it, the newest first. */
  findSignUps(em: EntityManager, address: string): Promise<EmailAddress[]> {
    return em.find(
      EmailAddress,
      { addressIndex: this.#indexOf(address), verifiedAt: null, isPrimary: true },
      { orderBy: { createdAt: 'desc', id: 'desc' }, limit: 3 },
    );
  }

  /** Takes back every address that a person wanted to have and has not proved. */
  async dropPending(em: EntityManager, personId: string): Promise<void> {
    await em.nativeDelete(EmailAddress, { personId, isPrimary: false, verifiedAt: null });
  }

  /** Takes back the address that a person wanted in the primary's place and has not proved, unless it is this one. */
  async dropReplacement(em: EntityManager, personId: string, kept: string): Promise<void> {
    const replacement = { personId, isPrimary: false, verifiedAt: null, replacesPrimary: true };
    await em.nativeDelete(EmailAddress, { ...replacement, addressIndex: { $ne: this.#indexOf(kept) } });
  }

  /** Where a person's notices go; null while there is no such row. */
  primaryOf(em: EntityManager, personId: string): Promise<EmailAddress | null> {
    return em.findOne(EmailAddress, { personId, isPrimary: true });
  }

  /** Where a person's notices go that they did not ask for just now; null while they have proved no address theirs. */
  async noticesTo(em: EntityManager, personId: string): Promise<string | null> {
    const primary = await this.primaryOf(em, personId);
    return primary?.verifiedAt == null ? null : primary.address;
  }

  /**
   * Verifies an address, in whose unit of work the person's addresses are held. One that was to replace the primary
   * takes its place; any other but the first comes beside it.
   */
  async verify(em: EntityManager, row: EmailAddress): Promise<Verified> {
    row.verifiedAt = this.clock.now();
    if (row.isPrimary) return { as: 'FIRST' };
    const primary = await this.primaryOf(em, row.personId);
    if (!row.replacesPrimary) return { as: 'ADDED', primary: primary?.address ?? null };
    row.replacesPrimary = false;
    const replaced = primary?.address ?? null;
    if (primary !== null) await em.remove(primary).flush();
    row.isPrimary = true;
    return { as: 'REPLACEMENT', replaced };
  }

  /** Lets notices go to another address of a person from now on. Their addresses are held. */
  async makePrimary(em: EntityManager, row: EmailAddress): Promise<EmailAddress | null> {
    const before = await this.primaryOf(em, row.personId);
    if (before !== null) before.isPrimary = false;
    // One after the other: there are never two.
    await em.flush();
    row.isPrimary = true;
    return before;
  }

  #indexOf(address: string): Buffer {
    return this.index.of('email_address.address', normalisedEmail(address));
  }
}

function addressLock(hex: string): string {
  return `pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtextextended(${hex}, 0))`;
}
