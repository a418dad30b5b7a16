import type { EntityManager, MikroORM } from '../../platform/database/index.js';
import { recordOf, type ErasureReport, type HeldRecord, type Holder } from '../../platform/holder/index.js';
import { MarketingInquiry } from './disclosures.inquiry.js';

/**
 * What this room holds of a person besides the ledger: in which years they asked what left for marketing. It is erased
 * with them. The ledger outlives everybody: it names people by an id that leads to nobody once they are gone.
 */
export class DisclosuresHolder implements Holder {
  readonly room = 'disclosures';

  constructor(private readonly orm: MikroORM) {}

  async export(personId: string): Promise<readonly HeldRecord[]> {
    const rows = await this.orm.em.fork().find(MarketingInquiry, { personId }, { orderBy: { year: 'asc' } });
    return rows.map((row) => recordOf(row, ['year', 'answeredAt']));
  }

  async erase(em: EntityManager, personId: string): Promise<ErasureReport> {
    return { room: this.room, erased: await em.nativeDelete(MarketingInquiry, { personId }), kept: [] };
  }
}
