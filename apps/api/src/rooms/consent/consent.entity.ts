import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { Viewer } from '@trackyourhours/privacy';
import { GraphQLISODateTime, Int, ObjectType } from 'type-graphql';
import { Derived, Node, ReadWithin } from '../../platform/reader/index.js';
import { SealedBy } from '../../platform/sealing/index.js';
import { Personal, PersonalField, type PersonalOptions } from '../policy/index.js';
import {
  choiceSources,
  choiceSubjects,
  consentCategories,
  receiptSubjects,
  type ChoiceSource,
  type ChoiceSubject,
  type ConsentCategory,
  type ReceiptSubject,
} from './consent.choices.js';

/** Policy, "Marketing Opt-Out Preferences" and "Your California Privacy Rights": what somebody wants done with their data. */
export const choiceData = {
  category: 'DEVICE_AND_USAGE',
  purposes: ['MANAGE_CUSTOMER_RELATIONSHIPS', 'PROTECT_AND_AUDIT', 'COMPLY_WITH_LAW'],
  source: 'PROVIDED_BY_CONSUMER',
  requirement: 'OPTIONAL',
  retention: 'WHILE_YOU_HAVE_AN_ACCOUNT',
} as const satisfies Partial<PersonalOptions>;

/**
 * Whose rows a viewer comes upon: how many people chose something, and that one of them did, is told by a page of rows
 * without a value, too.
 */
function ownChoices({ subject, mandates }: Viewer): readonly string[] {
  return [...(subject === null ? [] : [subject]), ...mandates.keys()];
}

const noted = { ...choiceData, source: 'COLLECTED_AUTOMATICALLY' } as const;
const moment = { ...noted, type: () => GraphQLISODateTime } as const;

/** One thing that a person has chosen about, as it stands. It is in clear: the statement that reads a row asks for it. */
@Entity({ tableName: 'choice' })
@ReadWithin('personId', ownChoices)
@ObjectType({ description: 'What you have chosen about one thing, as it stands.', implements: Node })
export class Choice extends Node {
  @PrimaryKey({ type: 'uuid' })
  declare id: string;

  @Property({ type: 'uuid' })
  personId!: string;

  @Property({ type: 'string' })
  @PersonalField({ ...choiceData, type: () => choiceSubjects, holds: 'what you have chosen about' })
  about!: ChoiceSubject;

  @Property({ type: 'boolean' })
  @PersonalField({ ...choiceData, type: () => Boolean, holds: 'whether you have opted out of it' })
  isOptedOut!: boolean;

  /** How often it was changed: what began with an earlier one is over. */
  @Property({ type: 'integer' })
  version!: number;

  @Property({ type: 'datetime' })
  @PersonalField({ ...moment, holds: 'since when it is so' })
  changedAt!: Date;
}

/** That a person lets one recipient have some of their data, for a purpose that they were told. Policy, "What we do", item 11. */
@Entity({ tableName: 'consent' })
@ReadWithin('personId', ownChoices)
@SealedBy('consent', 'personId')
@ObjectType({ description: 'That you let somebody have some of your data, for one purpose.', implements: Node })
export class Consent extends Node {
  @PrimaryKey({ type: 'uuid' })
  declare id: string;

  @Property({ type: 'uuid' })
  personId!: string;

  @Property({ type: 'blob' })
  sealed!: Buffer;

  /** As the ledger names them. */
  @Property({ type: 'string' })
  recipientId!: string;

  @Personal({ ...choiceData, holds: 'for which purpose you consented, in the words that you saw' })
  purpose!: string;

  @Personal({ ...noted, holds: 'with whom you consented to share' })
  recipient!: string;

  @Property({ type: 'array' })
  @PersonalField({ ...choiceData, type: () => [consentCategories], holds: 'what you consented to share' })
  categories!: ConsentCategory[];

  @Property({ type: 'datetime' })
  @PersonalField({ ...moment, holds: 'when you consented' })
  givenAt!: Date;

  @Property({ type: 'datetime' })
  @PersonalField({
    ...moment,
    source: 'PROVIDED_BY_CONSUMER',
    holds: 'until when your consent holds unless you withdraw it',
  })
  expiresAt!: Date;

  @Property({ type: 'datetime', nullable: true })
  @PersonalField({ ...moment, holds: 'when you withdrew your consent; null while it stands' })
  withdrawnAt!: Date | null;

  @PersonalField({ ...moment, type: () => Boolean, holds: 'whether your consent holds now' })
  @Derived(['expiresAt', 'withdrawnAt'], ({ expiresAt, withdrawnAt }, now) => {
    return withdrawnAt === null && new Date(expiresAt as Date | string).getTime() > now.getTime();
  })
  declare isInForce: boolean | null;
}

/** That a choice was made, and when, signed by the server's key over all that stands here and over the receipt before it. */
@Entity({ tableName: 'choice_receipt' })
@ReadWithin('personId', ownChoices)
@ObjectType({ description: 'A signed receipt of one choice of yours.', implements: Node })
export class ChoiceReceipt extends Node {
  @PrimaryKey({ type: 'uuid' })
  declare id: string;

  @Property({ type: 'uuid' })
  personId!: string;

  @Property({ type: 'integer' })
  @PersonalField({ ...noted, type: () => Int, holds: 'which of your choices it was, counted from one' })
  number!: number;

  @Property({ type: 'string' })
  @PersonalField({ ...noted, type: () => receiptSubjects, holds: 'what a choice of yours was about' })
  about!: ReceiptSubject;

  @Property({ type: 'boolean' })
  @PersonalField({ ...noted, type: () => Boolean, holds: 'whether you allowed it from then on' })
  isAllowed!: boolean;

  @Property({ type: 'string' })
  @PersonalField({ ...noted, type: () => choiceSources, holds: 'by what a choice of yours was made' })
  source!: ChoiceSource;

  @Property({ type: 'uuid', nullable: true })
  consentId!: string | null;

  @Property({ type: 'string' })
  @PersonalField({ ...noted, holds: 'which version of our privacy policy stood at a choice of yours' })
  policyVersion!: string;

  @Property({ type: 'datetime' })
  @PersonalField({ ...moment, holds: 'when you made a choice' })
  madeAt!: Date;

  @Property({ type: 'blob' })
  signature!: Buffer;
}

/** What is left of an opt-out whose person is gone: 11 CCR § 7101 has it kept, and it is nobody's. No type of the schema. */
@Entity({ tableName: 'kept_opt_out' })
export class KeptOptOut {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'string' })
  about!: ReceiptSubject;

  @Property({ type: 'boolean' })
  isAllowed!: boolean;

  @Property({ type: 'string' })
  source!: ChoiceSource;

  @Property({ type: 'string' })
  policyVersion!: string;

  @Property({ type: 'datetime' })
  madeAt!: Date;
}

/** News that are being sent to everybody who has not opted out. Nothing of it is about anybody. No type of the schema. */
@Entity({ tableName: 'mailing' })
export class Mailing {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'string' })
  about!: ChoiceSubject;

  @Property({ type: 'string' })
  title!: string;

  @Property({ type: 'text' })
  body!: string;

  @Property({ type: 'string' })
  postedBy!: string;

  @Property({ type: 'datetime' })
  postedAt!: Date;

  /** The last person whom it has come to, by id; null before the first. */
  @Property({ type: 'uuid', nullable: true })
  reached!: string | null;

  @Property({ type: 'datetime', nullable: true })
  finishedAt!: Date | null;
}
