import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** That a person has had the yearly answer of what left for direct marketing. No type of the schema. */
@Entity({ tableName: 'marketing_inquiry' })
export class MarketingInquiry {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'uuid' })
  personId!: string;

  /** The calendar year in which they asked, in California. */
  @Property({ type: 'integer' })
  year!: number;

  @Property({ type: 'datetime' })
  answeredAt!: Date;
}
