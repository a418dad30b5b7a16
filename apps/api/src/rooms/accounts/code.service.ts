import { v7 as uuid } from 'uuid';
import type { Clock } from '../../platform/clock/index.js';
import type { EntityManager } from '../../platform/database/index.js';
import { OneTimeToken, type OneTimeTokenKind } from './accounts.entity.js';
import { hashOf, newSecret } from './accounts.secret.js';

const hourMs = 3_600_000;

/** How long a code works. */
const lifetimesMs: Readonly<Record<OneTimeTokenKind, number>> = { VERIFY_EMAIL: 24 * hourMs, RESET_PASSWORD: hourMs };

/** The codes that are sent by mail: each works once, for its kind, for a time. */
export class CodeService {
  constructor(private readonly clock: Clock) {}

  /** A new code for an address, given out once: only its hash is kept. */
  issue(
    em: EntityManager,
    kind: OneTimeTokenKind,
    address: { readonly id: string; readonly personId: string },
  ): string {
    const code = newSecret('code');
    const token = new OneTimeToken();
    token.id = uuid();
    token.personId = address.personId;
    token.emailAddressId = address.id;
    token.kind = kind;
    token.tokenHash = hashOf(code);
    token.expiresAt = new Date(this.clock.now().getTime() + lifetimesMs[kind]);
    token.usedAt = null;
    em.persist(token);
    return code;
  }

  /** Spends a code: of two who come with it at once, one gets it; null for the other, as for an unknown one. */
  async spend(em: EntityManager, code: string, kind: OneTimeTokenKind): Promise<OneTimeToken | null> {
    const now = this.clock.now();
    const where = { tokenHash: hashOf(code), kind };
    const spent = await em.nativeUpdate(
      OneTimeToken,
      { ...where, usedAt: null, expiresAt: { $gt: now } },
      { usedAt: now },
    );
    return spent === 1 ? em.findOne(OneTimeToken, where) : null;
  }

  /** Takes back a person's codes of a kind that still lie in some mailbox. */
  async retire(em: EntityManager, personId: string, kind: OneTimeTokenKind): Promise<void> {
    await em.nativeUpdate(OneTimeToken, { personId, kind, usedAt: null }, { usedAt: this.clock.now() });
  }
}
