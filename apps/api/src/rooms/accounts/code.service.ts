import { randomUUID } from 'node:crypto';
import type { Clock } from '../../platform/clock/index.js';
import type { EntityManager } from '../../platform/database/index.js';
import { OneTimeCode, type OneTimeCodeKind } from './accounts.entity.js';
import { hashOf, newSecret } from './accounts.secret.js';

const hourMs = 3_600_000;

/** How long a code works. */
const lifetimesMs: Readonly<Record<OneTimeCodeKind, number>> = { VERIFY_EMAIL: 24 * hourMs, RESET_PASSWORD: hourMs };

/** The codes that are sent by mail: each works once, for its kind, for a time. */
export class CodeService {
  constructor(private readonly clock: Clock) {}

  /** A new code for an address, given out once: only its hash is kept. */
  issue(em: EntityManager, kind: OneTimeCodeKind, address: { readonly id: string; readonly personId: string }): string {
    const code = newSecret('code');
    const row = new OneTimeCode();
    row.id = randomUUID();
    row.personId = address.personId;
    row.emailAddressId = address.id;
    row.kind = kind;
    row.codeHash = hashOf(code);
    row.expiresAt = new Date(this.clock.now().getTime() + lifetimesMs[kind]);
    row.usedAt = null;
    em.persist(row);
    return code;
  }

  /** Spends a code: of two who come with it at once, one gets it; null for the other, as for an unknown one. */
  async spend(em: EntityManager, code: string, kind: OneTimeCodeKind): Promise<OneTimeCode | null> {
    const now = this.clock.now();
    const where = { codeHash: hashOf(code), kind };
    const spent = await em.nativeUpdate(
      OneTimeCode,
      { ...where, usedAt: null, expiresAt: { $gt: now } },
      { usedAt: now },
    );
    return spent === 1 ? em.findOne(OneTimeCode, where) : null;
  }

  /** What is kept of a code, spent or not; null for one that was never given out. */
  find(em: EntityManager, code: string, kind: OneTimeCodeKind): Promise<OneTimeCode | null> {
    return em.findOne(OneTimeCode, { codeHash: hashOf(code), kind });
  }

  /** Takes back a person's codes that still lie in some mailbox. */
  async retire(em: EntityManager, personId: string): Promise<void> {
    await em.nativeUpdate(OneTimeCode, { personId, usedAt: null }, { usedAt: this.clock.now() });
  }
}
