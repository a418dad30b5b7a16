import type { EntityManager, MikroORM } from '../../platform/database/index.js';
import { recordOf, type ErasureReport, type HeldRecord, type Holder } from '../../platform/holder/index.js';
import { EmailAddress, OneTimeCode, Password, Person, Session } from './accounts.entity.js';

/**
 * What this room holds of a person. What signs in is told to nobody: neither password nor code nor token. The person's
 * own row goes with this room's, and with it every row of other rooms that still refers to it.
 */
export class AccountsHolder implements Holder {
  readonly room = 'accounts';

  constructor(private readonly orm: MikroORM) {}

  async export(personId: string): Promise<readonly HeldRecord[]> {
    const em = this.orm.em.fork();
    const people = await em.find(Person, { id: personId });
    const addresses = await em.find(EmailAddress, { personId });
    const sessions = await em.find(Session, { personId });
    return [
      ...people.map((row) => recordOf(row, ['createdAt'])),
      ...addresses.map((row) => recordOf(row, ['isPrimary', 'verifiedAt', 'createdAt'])),
      ...sessions.map((row) => recordOf(row, ['createdAt', 'refreshedAt', 'expiresAt', 'revokedAt'])),
    ];
  }

  async erase(em: EntityManager, personId: string): Promise<ErasureReport> {
    let erased = 0;
    for (const entity of [OneTimeCode, Session, Password, EmailAddress]) {
      erased += await em.nativeDelete<{ personId: string }>(entity, { personId });
    }
    erased += await em.nativeDelete(Person, { id: personId });
    return { room: this.room, erased, kept: [] };
  }
}
