import { LockMode } from '@mikro-orm/core';
import type { KeyRing } from '@trackyourhours/privacy';
import type { Clock } from '../../platform/clock/index.js';
import type { EntityManager, MikroORM, Query } from '../../platform/database/index.js';
import { forgetBrowser, hashOfNumber, numberOf, type Browser } from './usage.browser.js';
import { PageView, Visit, Visitor } from './usage.entity.js';
import { destroyStrangers, removeVisitors } from './usage.erasure.js';
import { UsageForgotten } from './usage.errors.js';
import { keptSince } from './usage.retention.js';
import { isAnothers, retire } from './usage.visitor.js';

/** What usage is kept with. */
export interface UsageServiceParts {
  readonly orm: MikroORM;
  readonly query: Query;
  readonly keys: KeyRing;
  readonly clock: Clock;
  readonly retentionDays: number;
}

/** What an expiry came to. */
export interface ExpiredUsage {
  /** Months of visits and of page views that went whole. */
  readonly partitions: number;
  readonly visits: number;
  readonly pageViews: number;
  readonly visitors: number;
}

/** How many browsers go in one unit of work. */
const expiredAtOnce = 500;

/** Removes usage: of whoever asks for theirs, and of everybody when it has been kept for long enough. */
export class UsageService {
  constructor(private readonly parts: UsageServiceParts) {}

  /**
   * Removes what was recorded of the person who asks, with all their browsers, and of the browser that asks. Policy,
   * "Changes to your Personal Information": at any time. Of another, who did not sign out of the browser, only the
   * browser's number goes. Figures stay, since they tell of nobody.
   */
  async forgetUsage(browser: Browser, personId: string | null): Promise<UsageForgotten> {
    const number = numberOf(browser);
    const whose = [
      ...(personId === null ? [] : [{ personId }]),
      ...(number === null ? [] : [{ tokenHash: hashOfNumber(number) }]),
    ];
    const { removedVisits, strangers } = await this.#unit(async (em) => {
      const lock = { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'asc' } } as const;
      const found = whose.length === 0 ? [] : await em.find(Visitor, { $or: whose }, lock);
      const others = found.filter((visitor) => isAnothers(visitor, personId));
      others.forEach(retire);
      return removeVisitors(
        em,
        found.filter((visitor) => !others.includes(visitor)),
      );
    });
    forgetBrowser(browser);
    await destroyStrangers(this.parts.keys, strangers);
    return new UsageForgotten(removedVisits);
  }

  /** Makes the partitions of this month and the next two, where they are not there yet. For a job, at least monthly. */
  async ensurePartitions(): Promise<void> {
    await this.parts.query('select "make_usage_partitions"()', []);
  }

  /**
   * Lets go of what has been kept for long enough: whole months by dropping their partitions, the rest of the month in
   * which the time falls row by row, and browsers whose cookie is over. For a job, daily; run twice, it does no more.
   */
  async expireUsage(): Promise<ExpiredUsage> {
    const { query, clock, retentionDays } = this.parts;
    const before = keptSince(clock.now(), retentionDays);
    const [dropped] = await query<{ readonly partitions: number }>(
      'select "drop_usage_partitions"($1::timestamptz) as "partitions"',
      [before.toISOString()],
    );
    const em = this.parts.orm.em.fork();
    const pageViews = await em.nativeDelete(PageView, { viewedAt: { $lt: before } });
    // One that goes on past this moment goes with its last page.
    const visits = await em.nativeDelete(Visit, { startedAt: { $lt: before }, lastSeenAt: { $lt: before } });
    return { partitions: dropped?.partitions ?? 0, visits, pageViews, visitors: await this.#expireVisitors(before) };
  }

  async #expireVisitors(before: Date): Promise<number> {
    let gone = 0;
    for (;;) {
      const expired = await this.#unit(async (em) => {
        const isOver = { $or: [{ tokenHash: null }, { expiresAt: { $lte: this.parts.clock.now() } }] };
        const visitors = await em.find(
          Visitor,
          { lastSeenAt: { $lt: before }, ...isOver },
          { limit: expiredAtOnce, lockMode: LockMode.PESSIMISTIC_PARTIAL_WRITE, orderBy: { id: 'asc' } },
        );
        return removeVisitors(em, visitors).then(({ strangers }) => ({ strangers, count: visitors.length }));
      });
      await destroyStrangers(this.parts.keys, expired.strangers);
      gone += expired.count;
      if (expired.count < expiredAtOnce) return gone;
    }
  }

  #unit<T>(task: (em: EntityManager) => Promise<T>): Promise<T> {
    return this.parts.orm.em.fork().transactional(task);
  }
}
