import type { Clock } from '../../platform/clock/index.js';
import type { EntityManager, MikroORM } from '../../platform/database/index.js';
import { recordOf, type ErasureReport, type HeldRecord, type Holder } from '../../platform/holder/index.js';
import { AgentAction, Mandate } from './agents.entity.js';

/**
 * What this room holds of a person: whom they let act for them, and what those did; and of whoever acts for others, that
 * they do, without saying for whom. An agent who goes takes their mandates along: nobody else comes by them.
 */
export class AgentsHolder implements Holder {
  readonly room = 'agents';

  constructor(
    private readonly orm: MikroORM,
    private readonly clock: Clock,
  ) {}

  async export(personId: string): Promise<readonly HeldRecord[]> {
    const em = this.orm.em.fork();
    const [mandates, actions, held] = [
      await em.find(Mandate, { personId }, { orderBy: { offeredAt: 'asc', id: 'asc' } }),
      await em.find(AgentAction, { personId }, { orderBy: { doneAt: 'asc', id: 'asc' } }),
      await em.find(Mandate, { agentId: personId }, { orderBy: { offeredAt: 'asc', id: 'asc' } }),
    ];
    return [
      ...mandates.map((row) => recordOf(row, [...told, 'endedBy'])),
      ...actions.map((row) => recordOf(row, ['deed', 'doneAt'])),
      // Of the sealed part nothing: the permission is the other person's.
      ...held.map((row) => ({
        type: Mandate.name,
        id: row.id,
        values: Object.fromEntries(told.map((name) => [name, row[name]])),
        withheld: { personId: 'Whom you act for is theirs to tell.' },
      })),
    ];
  }

  async erase(em: EntityManager, personId: string): Promise<ErasureReport> {
    const now = this.clock.now();
    await em.nativeUpdate(Mandate, { agentId: personId, endedAt: null }, { endedAt: now, endedBy: 'AGENT' });
    await em.nativeUpdate(Mandate, { agentId: personId }, { agentId: null, codeHash: null });
    const erased = [await em.nativeDelete(Mandate, { personId }), await em.nativeDelete(AgentAction, { personId })];
    return { room: this.room, erased: erased.reduce((sum, count) => sum + count), kept: [] };
  }
}

const told = ['basis', 'purposes', 'categories', 'offeredAt', 'acceptedAt', 'expiresAt', 'endedAt'] as const;
