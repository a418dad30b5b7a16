import type { EntityManager, MikroORM } from '../../platform/database/index.js';
import { recordOf, type ErasureReport, type HeldRecord, type Holder } from '../../platform/holder/index.js';
import { ContinuingEducation } from './continuing-education.entity.js';
import { HourEntry } from './hours.entity.js';
import { SignOff } from './sign-off.entity.js';

/** What this room holds of a person, supervisors' addresses with it. No law keeps any of it here. */
export class HoursHolder implements Holder {
  readonly room = 'hours';

  constructor(private readonly orm: MikroORM) {}

  async export(personId: string): Promise<readonly HeldRecord[]> {
    const em = this.orm.em.fork();
    const orderBy = { id: 'asc' } as const;
    const named = ['supervisorId', 'siteId', 'signOffId', 'version'] as const;
    const moments = ['requestedAt', 'expiresAt', 'signedAt', 'declinedAt', 'withdrawnAt'] as const;
    return [
      ...(await em.find(HourEntry, { personId }, { orderBy })).map((row) => recordOf(row, named)),
      ...(await em.find(SignOff, { personId }, { orderBy })).map((row) => recordOf(row, moments)),
      ...(await em.find(ContinuingEducation, { personId }, { orderBy })).map((row) => recordOf(row, ['version'])),
    ];
  }

  async erase(em: EntityManager, personId: string): Promise<ErasureReport> {
    // Those that name others come first.
    let erased = await em.nativeDelete(HourEntry, { personId });
    erased += await em.nativeDelete(SignOff, { personId });
    erased += await em.nativeDelete(ContinuingEducation, { personId });
    return { room: this.room, erased, kept: [] };
  }
}

/** How many records of this room name a record of a person's training, which stays while they do. */
export async function hoursNaming(em: EntityManager, personId: string, recordId: string): Promise<number> {
  return em.count(HourEntry, { personId, $or: [{ supervisorId: recordId }, { siteId: recordId }] });
}
