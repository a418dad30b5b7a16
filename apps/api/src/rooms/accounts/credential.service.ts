import { randomUUID } from 'node:crypto';
import type { Clock } from '../../platform/clock/index.js';
import type { EntityManager } from '../../platform/database/index.js';
import type { Purpose, Role } from '../policy/index.js';
import { Credential } from './accounts.entity.js';
import { hashOf, newSecret } from './accounts.secret.js';

/** Whom a key is for: staff in a role, or a recipient of the register, by its id. */
export type CredentialHolder =
  { readonly kind: 'STAFF'; readonly role: Role } | { readonly kind: 'RECIPIENT'; readonly recipientId: string };

/** Gives out and withdraws the keys of viewers who are no people here. */
export class CredentialService {
  constructor(private readonly clock: Clock) {}

  /** A new key, given out once: only its hash is kept. `name` is the organisation's or the desk's, never a human being's. */
  async issue(
    em: EntityManager,
    holder: CredentialHolder,
    name: string,
    purposes: readonly Purpose[],
    lifetimeMs: number,
  ): Promise<{ readonly id: string; readonly key: string }> {
    const key = newSecret('key');
    const now = this.clock.now();
    const credential = new Credential();
    credential.id = randomUUID();
    credential.kind = holder.kind;
    credential.role = holder.kind === 'STAFF' ? holder.role : null;
    credential.recipientId = holder.kind === 'RECIPIENT' ? holder.recipientId : null;
    credential.name = name;
    credential.purposes = [...purposes];
    credential.tokenHash = hashOf(key);
    credential.createdAt = now;
    credential.expiresAt = new Date(now.getTime() + lifetimeMs);
    credential.revokedAt = null;
    await em.persist(credential).flush();
    return { id: credential.id, key };
  }

  /** The keys that are good now, the oldest first. */
  list(em: EntityManager): Promise<Credential[]> {
    const where = { revokedAt: null, expiresAt: { $gt: this.clock.now() } };
    return em.find(Credential, where, { orderBy: { createdAt: 'asc' } });
  }

  /** Withdraws a key; false when it is unknown or withdrawn already. The next request with it is refused. */
  async revoke(em: EntityManager, id: string): Promise<boolean> {
    return (await em.nativeUpdate(Credential, { id, revokedAt: null }, { revokedAt: this.clock.now() })) === 1;
  }
}
