import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { GraphQLISODateTime, ID, ObjectType } from 'type-graphql';
import { SubjectIn } from '../../platform/privacy/index.js';
import { Node, ReadWithin } from '../../platform/reader/index.js';
import { SealedBy } from '../../platform/sealing/index.js';
import { Personal, PersonalField, type PersonalOptions } from '../policy/index.js';
import { foundBy, messageKinds, type MessageKind } from './messages.kinds.js';

/** Policy, "Further Information": whoever wants something of us, account or none, writes by the contact form. */
export const messageData = {
  category: 'IDENTIFIERS_AND_CONTACT',
  purposes: ['UNDERSTAND_AND_RESPOND', 'PROTECT_AND_AUDIT', 'COMPLY_WITH_LAW'],
  source: 'PROVIDED_BY_CONSUMER',
  requirement: 'OPTIONAL',
  retention: 'TWENTY_FOUR_MONTHS',
} as const satisfies Partial<PersonalOptions>;

const moment = () => GraphQLISODateTime;

/** A message to us, and our answer. It is sealed under its sender's key, or under its own where they have no account. */
@Entity({ tableName: 'message' })
@SealedBy('message', 'subjectId')
@ObjectType({ description: 'A message to us, and our answer.', implements: Node })
@SubjectIn('subjectId')
@ReadWithin('kind', foundBy)
export class Message extends Node {
  @PrimaryKey({ type: 'uuid' })
  declare id: string;

  /** Whose account it was sent from; null for a stranger’s. */
  @Property({ type: 'uuid', nullable: true })
  personId!: string | null;

  /** Whose key seals it: the sender's, or its own, by its own id. */
  @Property({ type: 'uuid' })
  subjectId!: string;

  @Property({ type: 'blob' })
  sealed!: Buffer;

  /** A keyed index of all that was sent, by which a message that comes twice is known; null once it stands for nobody. */
  @Property({ type: 'blob', nullable: true })
  contentIndex!: Buffer | null;

  @Property({ type: 'string' })
  @PersonalField({ ...messageData, type: () => messageKinds, holds: 'what your message was for' })
  kind!: MessageKind;

  @Personal({ ...messageData, holds: 'the name you signed your message with', mask: 'INITIAL' })
  name!: string | null;

  @Personal({ ...messageData, holds: 'the e-mail address that our answer goes to', mask: 'EMAIL' })
  email!: string;

  @Personal({ ...messageData, holds: 'what your message was about' })
  subject!: string;

  @Personal({ ...messageData, holds: 'what you wrote to us' })
  body!: string;

  @Property({ type: 'datetime' })
  @PersonalField({
    ...messageData,
    source: 'COLLECTED_AUTOMATICALLY',
    type: moment,
    holds: 'when you wrote to us',
  })
  sentAt!: Date;

  // Our own words: what of the person is in them came with their message.
  @Personal({ ...messageData, holds: 'what we answered you', description: 'Null until it is answered.' })
  answer!: string | null;

  @Property({ type: 'datetime', nullable: true })
  @PersonalField({
    ...messageData,
    source: 'COLLECTED_AUTOMATICALLY',
    type: moment,
    holds: 'when we answered you',
  })
  answeredAt!: Date | null;

  @Property({ type: 'uuid', nullable: true })
  @PersonalField({
    ...messageData,
    source: 'COLLECTED_AUTOMATICALLY',
    type: () => ID,
    holds: 'which desk of ours answered you',
    description: 'The id of the desk’s key; it names no human being.',
  })
  answeredBy!: string | null;
}
