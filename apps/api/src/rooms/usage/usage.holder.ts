import { LockMode } from '@mikro-orm/core';
import type { EntityManager, MikroORM } from '../../platform/database/index.js';
import { recordOf, type ErasureReport, type HeldRecord, type Holder } from '../../platform/holder/index.js';
import { PageView, Visit, Visitor } from './usage.entity.js';
import { removeVisitors } from './usage.erasure.js';

/** What this room holds of a person: their browsers and what they chose for them, their visits, the pages they viewed. */
export class UsageHolder implements Holder {
  readonly room = 'usage';

  constructor(private readonly orm: MikroORM) {}

  async export(personId: string): Promise<readonly HeldRecord[]> {
    const em = this.orm.em.fork();
    const whose = { subjectId: personId };
    const [visitors, visits, pageViews] = [
      await em.find(Visitor, whose, { orderBy: { firstSeenAt: 'asc', id: 'asc' } }),
      await em.find(Visit, whose, { orderBy: { startedAt: 'asc', id: 'asc' } }),
      await em.find(PageView, whose, { orderBy: { viewedAt: 'asc', id: 'asc' } }),
    ];
    return [
      ...visitors.map((row) =>
        recordOf(row, [
          ...(['analytics', 'advertising', 'chosenAt', 'firstSeenAt', 'lastSeenAt', 'expiresAt'] as const),
          ...(['visitCount', 'visitSeconds', 'pageViewCount'] as const),
        ]),
      ),
      ...visits.map((row) => recordOf(row, ['visitorId', 'startedAt', 'lastSeenAt', 'pageViewCount'])),
      ...pageViews.map((row) => recordOf(row, ['visitId', 'page', 'viewedAt'])),
    ];
  }

  async erase(em: EntityManager, personId: string): Promise<ErasureReport> {
    const lock = { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'asc' } } as const;
    const visitors = await em.find(Visitor, { personId }, lock);
    const { removedVisits } = await removeVisitors(em, visitors);
    // What no browser leads to any more is the person's all the same.
    const left = await em.nativeDelete(PageView, { subjectId: personId });
    const stray = await em.nativeDelete(Visit, { subjectId: personId });
    return { room: this.room, erased: visitors.length + removedVisits + left + stray, kept: [] };
  }
}
