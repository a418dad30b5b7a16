import { randomUUID } from 'node:crypto';
import { LockMode } from '@mikro-orm/core';
import type { Clock } from '../../platform/clock/index.js';
import type { EntityManager } from '../../platform/database/index.js';
import { isUuid } from '../../platform/input/index.js';
import { Session, SpentRefreshToken } from './accounts.entity.js';
import { SessionOver, SignedIn, type TooManyAttempts } from './accounts.errors.js';
import { accountLimits } from './accounts.limits.js';
import { hashOf, newSecret } from './accounts.secret.js';
import type { AttemptService, Client } from './attempt.service.js';

/** How long a session's tokens live. */
export interface SessionLifetimes {
  readonly accessMs: number;
  readonly refreshMs: number;
}

const minuteMs = 60_000;

const usualLifetimes: SessionLifetimes = { accessMs: 15 * minuteMs, refreshMs: 30 * 24 * 60 * minuteMs };

/** Begins, renews and ends sessions. Each takes effect with the next request: a token is judged anew every time. */
export class SessionService {
  constructor(
    private readonly clock: Clock,
    private readonly attempts: AttemptService,
  ) {}

  /** Begins a session and gives its tokens out, once: only their hashes are kept. */
  async begin(em: EntityManager, personId: string, client: Client, lifetimes = usualLifetimes): Promise<SignedIn> {
    const session = new Session();
    session.id = randomUUID();
    session.personId = personId;
    session.ipAddress = client.ipAddress;
    session.userAgent = client.userAgent;
    session.createdAt = this.clock.now();
    session.revokedAt = null;
    const tokens = this.#renew(session, lifetimes);
    await em.persist(session).flush();
    return tokens;
  }

  /**
   * Renews a session by its refresh token, once. A token that was spent before, however long ago, ends the session:
   * one of the two who hold it stole it, and there is no telling which.
   */
  async refresh(
    em: EntityManager,
    refreshToken: string,
    client: Client,
  ): Promise<SignedIn | SessionOver | TooManyAttempts> {
    const refused = await this.attempts.refused(accountLimits.refresh, client, null);
    if (refused !== null) return refused;
    const hash = hashOf(refreshToken);
    return em.transactional(async (tx) => {
      // Whoever comes with the same token at the same moment waits here, and then finds it spent.
      const lock = { lockMode: LockMode.PESSIMISTIC_WRITE } as const;
      const session = await tx.findOne(Session, { refreshHash: hash }, lock);
      const now = this.clock.now();
      if (session === null) {
        const spent = await tx.findOne(SpentRefreshToken, { tokenHash: hash });
        if (spent !== null) {
          await tx.nativeUpdate(Session, { id: spent.sessionId, revokedAt: null }, { revokedAt: now });
        }
        return new SessionOver();
      }
      if (session.revokedAt !== null || session.expiresAt <= now) return new SessionOver();
      const spent = new SpentRefreshToken();
      spent.id = randomUUID();
      spent.sessionId = session.id;
      spent.tokenHash = session.refreshHash;
      tx.persist(spent);
      return this.#renew(session, usualLifetimes);
    });
  }

  /** Those of these sessions that have neither ended nor run out. */
  async liveAmong(em: EntityManager, sessionIds: readonly string[]): Promise<ReadonlySet<string>> {
    if (sessionIds.length === 0) return new Set();
    const where = { id: { $in: [...sessionIds] }, revokedAt: null, expiresAt: { $gt: this.clock.now() } };
    // Unopened: of a session no more is asked than whether it goes on.
    const rows = await em.createQueryBuilder(Session, 's').select(['id']).where(where).execute<{ id: string }[]>();
    return new Set(rows.map(({ id }) => id));
  }

  /** Ends one session of a person; false when it is none of theirs or over already. */
  async end(em: EntityManager, personId: string, sessionId: string): Promise<boolean> {
    if (!isUuid(sessionId)) return false;
    const where = { id: sessionId, personId, revokedAt: null };
    return (await em.nativeUpdate(Session, where, { revokedAt: this.clock.now() })) === 1;
  }

  /** Ends every session of a person but the one that is spared, and says how many. */
  endAll(em: EntityManager, personId: string, spared: string | null): Promise<number> {
    return em.nativeUpdate(
      Session,
      { personId, revokedAt: null, ...(spared === null ? {} : { id: { $ne: spared } }) },
      { revokedAt: this.clock.now() },
    );
  }

  #renew(session: Session, { accessMs, refreshMs }: SessionLifetimes): SignedIn {
    const now = this.clock.now();
    const accessToken = newSecret('access');
    const refreshToken = newSecret('refresh');
    session.accessHash = hashOf(accessToken);
    session.accessExpiresAt = new Date(now.getTime() + accessMs);
    session.refreshHash = hashOf(refreshToken);
    session.expiresAt = new Date(now.getTime() + refreshMs);
    session.refreshedAt = now;
    return new SignedIn({
      accessToken,
      accessTokenExpiresAt: session.accessExpiresAt,
      refreshToken,
      refreshTokenExpiresAt: session.expiresAt,
      personId: session.personId,
    });
  }
}
