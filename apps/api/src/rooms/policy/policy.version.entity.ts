import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** One version of what the product has published of itself. It is written once, and neither changed nor removed. */
@Entity({ tableName: 'policy_version' })
export class PolicyVersion {
  /** From 1 on, without a gap. */
  @PrimaryKey({ type: 'integer' })
  number!: number;

  /** By what people and addresses name it: the number, and the beginning of the digest. */
  @Property({ type: 'string' })
  version!: string;

  /** SHA-256 of the document, in hexadecimal. */
  @Property({ type: 'string' })
  digest!: string;

  /** From when on it holds: what the software does begins with the software. */
  @Property({ type: 'datetime' })
  effectiveAt!: Date;

  /** What changed, in sentences, as JSON. */
  @Property({ type: 'text' })
  summary!: string;

  /** The document, as the JSON that the digest is of. */
  @Property({ type: 'text' })
  document!: string;
}
