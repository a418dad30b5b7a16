import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { SealedBy, SealedProperty } from '../sealing/index.js';

/**
 * A mail that has not been accepted yet. All that it says and to whom is sealed under a key of its own, which goes with
 * it. It refers to nobody, and is no type of the schema.
 */
@Entity({ tableName: 'outbox_mail' })
@SealedBy('outbox_mail', 'id')
export class OutboxMail {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'blob' })
  sealed!: Buffer;

  @SealedProperty()
  to!: string;

  @SealedProperty()
  subject!: string;

  @SealedProperty()
  text!: string;

  @SealedProperty()
  html!: string | null;

  @SealedProperty()
  headers!: Readonly<Record<string, string>> | null;

  /** A code, as logs have it. */
  @Property({ type: 'string' })
  kind!: string;

  @Property({ type: 'datetime' })
  postedAt!: Date;

  /** What has not been accepted by then is of no use any more. */
  @Property({ type: 'datetime' })
  giveUpAt!: Date;

  /** Until then whoever tries to send it has it to themselves. */
  @Property({ type: 'datetime' })
  nextAttemptAt!: Date;

  @Property({ type: 'smallint' })
  attempts!: number;
}
