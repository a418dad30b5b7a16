import type { KeyRing } from '@trackyourhours/privacy';
import type { EntityManager } from '../../platform/database/index.js';
import { PageView, Visit, type Visitor } from './usage.entity.js';

/** What an erasure of browsers came to. */
export interface RemovedVisitors {
  readonly removedVisits: number;
  /** Those that stood for nobody: their keys are to be destroyed once it is committed. */
  readonly strangers: readonly string[];
}

/** Removes browsers, their visits and the pages viewed, in the caller's unit of work, which holds the browsers. */
export async function removeVisitors(em: EntityManager, visitors: readonly Visitor[]): Promise<RemovedVisitors> {
  let removedVisits = 0;
  for (const visitor of visitors) removedVisits += await removeVisitsOf(em, visitor);
  await em.remove([...visitors]).flush();
  const strangers = visitors.filter(({ personId }) => personId === null).map(({ id }) => id);
  return { removedVisits, strangers };
}

/** Removes the visits of a browser and the pages viewed in them, and begins its counts anew; says how many visits went. */
export async function removeVisitsOf(em: EntityManager, visitor: Visitor): Promise<number> {
  const { id: visitorId, subjectId } = visitor;
  // Unopened: what goes is not looked at.
  const visits = await em
    .createQueryBuilder(Visit, 'v')
    .select(['id'])
    .where({ subjectId, visitorId })
    .execute<{ id: string }[]>();
  await em.nativeDelete(PageView, { subjectId, visitId: { $in: visits.map(({ id }) => id) } });
  await em.nativeDelete(Visit, { subjectId, visitorId });
  Object.assign(visitor, { visitId: null, visitStartedAt: null, visitCount: 0, visitSeconds: 0, pageViewCount: 0 });
  return visits.length;
}

/** Destroys the keys of browsers that stood for nobody and are gone, so that they are gone from old backups. */
export async function destroyStrangers(keys: KeyRing, strangers: readonly string[]): Promise<void> {
  for (const id of strangers) await keys.destroy(id);
}
