import { v4 as uuid } from 'uuid';
import type { EntityManager, MikroORM } from '../../platform/database/index.js';
import {
  recordOf,
  type ErasureReport,
  type HeldRecord,
  type Holder,
  type KeptRecords,
} from '../../platform/holder/index.js';
import { Message } from './messages.entity.js';
import { dutyToKeep, keptFor, keptUntil } from './messages.retention.js';

/**
 * What this room holds of a person: what they wrote, and what we answered. Requests about personal data outlive an
 * erasure, since the law has them kept; each is cut off from the account and sealed under a key of its own, because the
 * person's is destroyed.
 */
export class MessagesHolder implements Holder {
  readonly room = 'messages';

  constructor(private readonly orm: MikroORM) {}

  async export(personId: string): Promise<readonly HeldRecord[]> {
    const rows = await this.orm.em.fork().find(Message, { personId }, { orderBy: { id: 'asc' } });
    return rows.map((row) => recordOf(row, ['kind', 'sentAt', 'answeredAt', 'answeredBy']));
  }

  async erase(em: EntityManager, personId: string): Promise<ErasureReport> {
    const rows = await em.find(Message, { personId });
    const kept = rows.filter(({ kind }) => dutyToKeep(kind) !== null);
    for (const row of kept) em.persist(cutOff(row));
    for (const row of rows) em.remove(row);
    await em.flush();
    return { room: this.room, erased: rows.length - kept.length, kept: keptRecords(kept) };
  }
}

/** The same message as one of nobody's account. */
function cutOff(row: Message): Message {
  const copy = new Message();
  copy.id = uuid();
  copy.personId = null;
  copy.subjectId = copy.id;
  copy.contentIndex = null;
  const { kind, name, email, subject, body, sentAt, answer, answeredAt, answeredBy } = row;
  return Object.assign(copy, { kind, name, email, subject, body, sentAt, answer, answeredAt, answeredBy });
}

function keptRecords(kept: readonly Message[]): readonly KeptRecords[] {
  const [first] = kept;
  const reason = first === undefined ? null : dutyToKeep(first.kind);
  if (reason === null) return [];
  const until = new Date(Math.max(...kept.map(({ sentAt }) => keptUntil(sentAt).getTime())));
  return [{ type: Message.name, count: kept.length, reason, period: keptFor, until }];
}
