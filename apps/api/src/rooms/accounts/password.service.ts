import { randomUUID } from 'node:crypto';
import { LockMode } from '@mikro-orm/core';
import { hash, verify } from '@node-rs/argon2';
import type { Clock } from '../../platform/clock/index.js';
import type { EntityManager } from '../../platform/database/index.js';
import { Password } from './accounts.entity.js';

/** OWASP's first choice for Argon2id, the library's default algorithm: 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** A password that is ready to be kept. */
export interface PreparedPassword {
  readonly hash: string;
}

/** Keeps passwords, as Argon2id hashes under their person's key. */
export class PasswordService {
  /** Checked where there is no account, so that the time taken does not tell. */
  readonly #nobodys = hash('nobody signs in with this', cost);

  constructor(private readonly clock: Clock) {}

  /** Hashes a password, which takes long on purpose: done before a unit of work begins, and whether or not one will. */
  async prepare(password: string): Promise<PreparedPassword> {
    return { hash: await hash(password, cost) };
  }

  /**
   * The person's password, kept from changing until the unit of work ends: whoever would change it or begin a session
   * by it waits. Null for one who has none.
   */
  hold(em: EntityManager, personId: string): Promise<Password | null> {
    return em.findOne(Password, { personId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  }

  /**
   * Whether a password that was found right is still the person's, and stays so until the unit of work ends. Hashing
   * takes long: one that was replaced meanwhile must open nothing.
   */
  async isStill(em: EntityManager, right: Password): Promise<boolean> {
    return (await this.hold(em, right.personId))?.sealed.equals(right.sealed) === true;
  }

  /** Sets or replaces a person's password, in the caller's unit of work. */
  async set(em: EntityManager, personId: string, prepared: PreparedPassword): Promise<void> {
    const known = await this.hold(em, personId);
    const row = known ?? new Password();
    if (known === null) {
      row.id = randomUUID();
      row.personId = personId;
    }
    row.hash = prepared.hash;
    row.changedAt = this.clock.now();
    em.persist(row);
  }

  /**
   * The row whose person has this password; null when none has. It looks at so many rows at the most, and takes as
   * long for fewer.
   */
  async ownerAmong<R extends { readonly personId: string }>(
    em: EntityManager,
    rows: readonly R[],
    password: string,
  ): Promise<R | null> {
    let owned: R | null = null;
    for (let place = 0; place < ownersAtMost; place += 1) {
      const row = rows[place];
      const right = await this.right(em, row?.personId ?? null, password);
      if (right !== null && owned === null) owned = row ?? null;
    }
    return owned;
  }

  /** The password as it is kept, if it is this one; null otherwise, and for nobody, which takes as long. */
  async right(em: EntityManager, personId: string | null, password: string): Promise<Password | null> {
    const row = personId === null ? null : await em.findOne(Password, { personId });
    return (await verify(row?.hash ?? (await this.#nobodys), password)) ? row : null;
  }

  /** Forgets a person's password: nobody signs in until a new one is chosen. */
  async forget(em: EntityManager, personId: string): Promise<void> {
    await em.nativeDelete(Password, { personId });
  }
}

/** How many who gave one address are asked for their password. */
const ownersAtMost = 3;
