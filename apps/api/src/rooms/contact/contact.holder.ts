import type { EntityManager, MikroORM } from '../../platform/database/index.js';
import { recordOf, type ErasureReport, type HeldRecord, type Holder } from '../../platform/holder/index.js';
import { Contact } from './contact.entity.js';

/** What this room holds of a person: one row. No law keeps any of it. */
export class ContactHolder implements Holder {
  readonly room = 'contact';

  constructor(private readonly orm: MikroORM) {}

  async export(personId: string): Promise<readonly HeldRecord[]> {
    const rows = await this.orm.em.fork().find(Contact, { personId });
    return rows.map((row) => recordOf(row, ['version', 'updatedAt']));
  }

  async erase(em: EntityManager, personId: string): Promise<ErasureReport> {
    return { room: this.room, erased: await em.nativeDelete(Contact, { personId }), kept: [] };
  }
}
