import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** One entry of the ledger: who received which fields of which people, why, and under which policy. It holds no value. */
@Entity({ tableName: 'disclosure' })
export class DisclosureEntry {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'datetime' })
  occurredAt!: Date;

  /** Sorted, each once: of each of them exactly the same went out. */
  @Property({ type: 'array', columnType: 'uuid[]' })
  personIds!: string[];

  @Property({ type: 'string' })
  recipientId!: string;

  @Property({ type: 'string' })
  recipientKind!: string;

  @Property({ type: 'string', nullable: true })
  gate!: string | null;

  @Property({ type: 'string', nullable: true })
  purpose!: string | null;

  @Property({ type: 'string' })
  policyVersion!: string;

  /** The consent that a purpose which needs one rested upon. */
  @Property({ type: 'string', nullable: true })
  consentId!: string | null;

  /** The root fields that were asked for. */
  @Property({ type: 'string' })
  operation!: string;

  @Property({ type: 'array' })
  categories!: string[];

  /** Coordinates `Type.field` whose values were shown as they are. */
  @Property({ type: 'array' })
  shown!: string[];

  /** Coordinates whose values were shown masked. */
  @Property({ type: 'array' })
  masked!: string[];

  @Property({ type: 'uuid' })
  chainId!: string;

  /** Its place in its chain, from 1 on. */
  @Property({ type: 'bigint' })
  sequence!: string;

  @Property({ type: 'blob' })
  previousHash!: Buffer;

  @Property({ type: 'blob' })
  hash!: Buffer;
}
