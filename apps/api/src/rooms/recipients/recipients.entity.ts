import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { Category, Gate, Purpose } from '../policy/index.js';
import type { RecipientStatus } from './recipients.terms.js';

/** Somebody to whom data may leave: a business, an authority, or whom people can tell us to share with. It is about no person of ours. */
@Entity({ tableName: 'recipient' })
export class Recipient {
  /** The ledger and people's consents name recipients by it. */
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  /** It stays: whoever has dealings with us by two gates is registered twice. */
  @Property({ type: 'string' })
  gate!: Gate;

  @Property({ type: 'string' })
  name!: string;

  /** Where to write to them, in lines. Null only for who had a key before there was a register. */
  @Property({ type: 'text', nullable: true })
  address!: string | null;

  /** Where the contract with them is kept that binds them; a service provider has one. */
  @Property({ type: 'string', nullable: true })
  terms!: string | null;

  @Property({ type: 'array' })
  purposes!: Purpose[];

  @Property({ type: 'array' })
  categories!: Category[];

  @Property({ type: 'datetime' })
  grantedUntil!: Date;

  @Property({ type: 'string' })
  status!: RecipientStatus;

  /** How often it was changed: each request of theirs is answered by the version that it began with, or not at all. */
  @Property({ type: 'integer' })
  version!: number;

  @Property({ type: 'datetime' })
  registeredAt!: Date;

  @Property({ type: 'datetime' })
  changedAt!: Date;
}
