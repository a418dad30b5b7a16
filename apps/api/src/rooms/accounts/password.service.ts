import { hash, verify } from '@node-rs/argon2';
import { v7 as uuid } from 'uuid';
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

  /** Sets or replaces a person's password, in the caller's unit of work. */
  async set(em: EntityManager, personId: string, prepared: PreparedPassword): Promise<void> {
    const known = await em.findOne(Password, { personId });
    const row = known ?? new Password();
    if (known === null) {
      row.id = uuid();
      row.personId = personId;
    }
    row.hash = prepared.hash;
    row.changedAt = this.clock.now();
    em.persist(row);
  }

  /** The row whose person has this password; null when none has. It takes as long for no rows as for one. */
  async ownerAmong<R extends { readonly personId: string }>(
    em: EntityManager,
    rows: readonly R[],
    password: string,
  ): Promise<R | null> {
    for (const row of rows) if (await this.isRight(em, row.personId, password)) return row;
    if (rows.length === 0) await this.isRight(em, null, password);
    return null;
  }

  /** Whether it is the person's password; null for nobody, which takes as long and is never right. */
  async isRight(em: EntityManager, personId: string | null, password: string): Promise<boolean> {
    const row = personId === null ? null : await em.findOne(Password, { personId });
    const right = await verify(row?.hash ?? (await this.#nobodys), password);
    return right && row !== null;
  }
}
