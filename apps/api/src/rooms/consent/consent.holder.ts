import { randomUUID } from 'node:crypto';
import type { Clock } from '../../platform/clock/index.js';
import type { EntityManager, MikroORM } from '../../platform/database/index.js';
import {
  recordOf,
  type ErasureReport,
  type HeldRecord,
  type Holder,
  type KeptRecords,
} from '../../platform/holder/index.js';
import { Choice, ChoiceReceipt, Consent, KeptOptOut } from './consent.entity.js';
import { dutyToKeep, keptFor, keptSince, keptUntil } from './consent.retention.js';

/**
 * What this room holds of a person: what they chose, their consents, and the receipts of both. All of it is erased with
 * them. Of an opt-out of sale and sharing, which is a request that the law has recorded, there stays what was done and
 * when: it names nobody, and leads to nobody.
 */
export class ConsentHolder implements Holder {
  readonly room = 'consent';

  constructor(
    private readonly orm: MikroORM,
    private readonly clock: Clock,
  ) {}

  async export(personId: string): Promise<readonly HeldRecord[]> {
    const em = this.orm.em.fork();
    const [choices, consents, receipts] = [
      await em.find(Choice, { personId }, { orderBy: { about: 'asc' } }),
      await em.find(Consent, { personId }, { orderBy: { givenAt: 'asc', id: 'asc' } }),
      await em.find(ChoiceReceipt, { personId }, { orderBy: { number: 'asc' } }),
    ];
    return [
      ...choices.map((row) => recordOf(row, ['about', 'isOptedOut', 'changedAt'])),
      ...consents.map((row) => recordOf(row, ['categories', 'givenAt', 'expiresAt', 'withdrawnAt'])),
      ...receipts.map((row) =>
        recordOf(row, ['number', 'about', 'isAllowed', 'source', 'consentId', 'policyVersion', 'madeAt']),
      ),
    ];
  }

  async erase(em: EntityManager, personId: string): Promise<ErasureReport> {
    const receipts = await em.find(ChoiceReceipt, { personId, about: 'SALE_AND_SHARING' });
    const since = keptSince(this.clock.now());
    const kept = receipts.filter(({ madeAt }) => madeAt > since);
    for (const receipt of kept) em.persist(cutOff(receipt));
    await em.flush();
    const erased = [
      await em.nativeDelete(Choice, { personId }),
      await em.nativeDelete(Consent, { personId }),
      await em.nativeDelete(ChoiceReceipt, { personId }),
    ];
    return { room: this.room, erased: erased.reduce((sum, count) => sum + count), kept: keptRecords(kept) };
  }

  /** Lets records go whose time is over, and gives how many. */
  async expireOptOutRecords(): Promise<number> {
    return this.orm.em.fork().nativeDelete(KeptOptOut, { madeAt: { $lte: keptSince(this.clock.now()) } });
  }
}

/** The same opt-out as nobody's. */
function cutOff({ about, isAllowed, source, policyVersion, madeAt }: ChoiceReceipt): KeptOptOut {
  return Object.assign(new KeptOptOut(), { id: randomUUID(), about, isAllowed, source, policyVersion, madeAt });
}

function keptRecords(kept: readonly ChoiceReceipt[]): readonly KeptRecords[] {
  if (kept.length === 0) return [];
  const until = new Date(Math.max(...kept.map(({ madeAt }) => keptUntil(madeAt).getTime())));
  return [{ type: ChoiceReceipt.name, count: kept.length, reason: dutyToKeep, period: keptFor, until }];
}
