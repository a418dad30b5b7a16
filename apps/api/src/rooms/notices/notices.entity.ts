import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { GraphQLISODateTime, ObjectType } from 'type-graphql';
import { Node } from '../../platform/reader/index.js';
import { PersonalField, type PersonalOptions } from '../policy/index.js';

/** Policy, "Changes to Privacy Policy": that somebody was told, and when, is a trace of their using the service. */
export const noticeData = {
  category: 'DEVICE_AND_USAGE',
  purposes: ['MANAGE_CUSTOMER_RELATIONSHIPS', 'PROTECT_AND_AUDIT', 'COMPLY_WITH_LAW'],
  source: 'COLLECTED_AUTOMATICALLY',
  requirement: 'REQUIRED_FOR_ACCOUNT',
  retention: 'WHILE_YOU_HAVE_AN_ACCOUNT',
} as const satisfies Partial<PersonalOptions>;

const moment = () => GraphQLISODateTime;

/**
 * One version of the policy and one person. Nothing of it is sealed: it holds the name of a public document, and moments.
 */
@Entity({ tableName: 'policy_notice' })
@ObjectType({ description: 'That you were told of a version of our privacy policy.', implements: Node })
export class PolicyNotice extends Node {
  @PrimaryKey({ type: 'uuid' })
  declare id: string;

  @Property({ type: 'uuid' })
  personId!: string;

  /** The version's number, by which versions follow one another. */
  @Property({ type: 'integer' })
  number!: number;

  @Property({ type: 'string' })
  @PersonalField({
    ...noticeData,
    holds: 'which version of our privacy policy you were told of',
    description: 'As `privacyPolicyVersions` names it.',
  })
  version!: string;

  /** Whether it came as a change, to one who had an account. */
  @Property({ type: 'boolean' })
  @PersonalField({
    ...noticeData,
    type: () => Boolean,
    holds: 'whether it came as a change, and not when you signed up',
  })
  isChange!: boolean;

  /** Whether no later version has come since. */
  @Property({ type: 'boolean' })
  isLatest!: boolean;

  @Property({ type: 'datetime' })
  @PersonalField({ ...noticeData, type: moment, holds: 'when you were told of it' })
  toldAt!: Date;

  @Property({ type: 'datetime', nullable: true })
  @PersonalField({ ...noticeData, type: moment, holds: 'when you said that you had seen it; null until then' })
  acknowledgedAt!: Date | null;

  @Property({ type: 'datetime', nullable: true })
  @PersonalField({ ...noticeData, type: moment, holds: 'when we wrote to you of it by e-mail; null if we did not' })
  mailedAt!: Date | null;
}
