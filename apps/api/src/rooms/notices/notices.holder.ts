import type { EntityManager, MikroORM } from '../../platform/database/index.js';
import { recordOf, type ErasureReport, type HeldRecord, type Holder } from '../../platform/holder/index.js';
import { PolicyNotice } from './notices.entity.js';

/** What this room holds of a person: the versions of the policy that they were told of. No law keeps any of it. */
export class NoticesHolder implements Holder {
  readonly room = 'notices';

  constructor(private readonly orm: MikroORM) {}

  async export(personId: string): Promise<readonly HeldRecord[]> {
    const rows = await this.orm.em.fork().find(PolicyNotice, { personId }, { orderBy: { number: 'asc' } });
    return rows.map((row) => recordOf(row, ['version', 'isChange', 'toldAt', 'acknowledgedAt', 'mailedAt']));
  }

  async erase(em: EntityManager, personId: string): Promise<ErasureReport> {
    return { room: this.room, erased: await em.nativeDelete(PolicyNotice, { personId }), kept: [] };
  }
}
