import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { Viewer } from '@trackyourhours/privacy';
import { GraphQLISODateTime, ObjectType } from 'type-graphql';
import { Derived, Node, ReadWithin } from '../../platform/reader/index.js';
import { SealedBy } from '../../platform/sealing/index.js';
import { Personal, PersonalField, type PersonalOptions } from '../policy/index.js';
import {
  agentDeeds,
  mandateBases,
  mandateCategories,
  mandateEnds,
  mandatePurposes,
  type AgentDeed,
  type MandateBasis,
  type MandateCategory,
  type MandateEnd,
  type MandatePurpose,
} from './agents.words.js';

/** Policy, "Your California Privacy Rights", paragraph 4: who may act for somebody, and what they did. */
export const mandateData = {
  category: 'DEVICE_AND_USAGE',
  purposes: ['MANAGE_CUSTOMER_RELATIONSHIPS', 'PROTECT_AND_AUDIT', 'COMPLY_WITH_LAW'],
  source: 'PROVIDED_BY_CONSUMER',
  requirement: 'OPTIONAL',
  retention: 'WHILE_YOU_HAVE_AN_ACCOUNT',
} as const satisfies Partial<PersonalOptions>;

const contact = { ...mandateData, category: 'IDENTIFIERS_AND_CONTACT' } as const;
const noted = { ...mandateData, source: 'COLLECTED_AUTOMATICALLY' } as const;
const moment = { ...noted, type: () => GraphQLISODateTime } as const;

/** What a person has authorized an agent to do: which data, what for, and until when. */
@Entity({ tableName: 'mandate' })
@SealedBy('mandate', 'personId')
@ObjectType({ description: 'That somebody may act for you, or was asked to.', implements: Node })
@ReadWithin('personId', oneself)
export class Mandate extends Node {
  @PrimaryKey({ type: 'uuid' })
  declare id: string;

  @Property({ type: 'uuid' })
  personId!: string;

  /** Null until somebody accepts, and where the agent's account is gone. */
  @Property({ type: 'uuid', nullable: true })
  agentId!: string | null;

  @Property({ type: 'blob' })
  sealed!: Buffer;

  @Personal({ ...contact, holds: 'the e-mail address of somebody who may act for you', mask: 'EMAIL' })
  agentEmail!: string;

  @Personal({
    ...contact,
    holds: 'the permission that you are said to have signed',
    description: 'As the agent filed it; null where you appointed them yourself.',
  })
  permission!: string | null;

  @Property({ type: 'string' })
  @PersonalField({ ...noted, type: () => mandateBases, holds: 'how somebody came to be your agent' })
  basis!: MandateBasis;

  @Property({ type: 'array' })
  @PersonalField({ ...mandateData, type: () => [mandatePurposes], holds: 'what your agent may use your data for' })
  purposes!: MandatePurpose[];

  @Property({ type: 'array' })
  @PersonalField({ ...mandateData, type: () => [mandateCategories], holds: 'what your agent may see' })
  categories!: MandateCategory[];

  /** Of the code that brings it into force; null once it is spent. */
  @Property({ type: 'blob', nullable: true })
  codeHash!: Buffer | null;

  @Property({ type: 'datetime' })
  @PersonalField({ ...moment, holds: 'when your agent was asked, or filed your permission' })
  offeredAt!: Date;

  /** Until when the code works. */
  @Property({ type: 'datetime' })
  offerEndsAt!: Date;

  @Property({ type: 'datetime', nullable: true })
  @PersonalField({ ...moment, holds: 'since when your agent may act for you; null until both sides have agreed' })
  acceptedAt!: Date | null;

  @Property({ type: 'datetime' })
  @PersonalField({ ...moment, source: 'PROVIDED_BY_CONSUMER', holds: 'until when your agent may act for you' })
  expiresAt!: Date;

  @Property({ type: 'datetime', nullable: true })
  @PersonalField({ ...moment, holds: 'when it was ended before its time; null if it was not' })
  endedAt!: Date | null;

  @Property({ type: 'string', nullable: true })
  @PersonalField({ ...noted, type: () => mandateEnds, holds: 'by whom it was ended before its time' })
  endedBy!: MandateEnd | null;

  /** Of the server, over all that it opens: a row that was changed otherwise opens nothing. Null until it is in force. */
  @Property({ type: 'blob', nullable: true })
  signature!: Buffer | null;

  @PersonalField({ ...moment, type: () => Boolean, holds: 'whether your agent may act for you now' })
  @Derived(['acceptedAt', 'expiresAt', 'endedAt'], ({ acceptedAt, expiresAt, endedAt }, now) => {
    if (acceptedAt === null || endedAt !== null) return false;
    return new Date(expiresAt as Date | string).getTime() > now.getTime();
  })
  declare isInForce: boolean | null;
}

/** Something that an agent did. What they read stands in the ledger of disclosures. */
@Entity({ tableName: 'agent_action' })
@SealedBy('agent_action', 'personId')
@ObjectType({ description: 'Something that an agent did for you.', implements: Node })
@ReadWithin('personId', oneself)
export class AgentAction extends Node {
  @PrimaryKey({ type: 'uuid' })
  declare id: string;

  @Property({ type: 'uuid' })
  personId!: string;

  @Property({ type: 'uuid', nullable: true })
  agentId!: string | null;

  @Property({ type: 'blob' })
  sealed!: Buffer;

  @Personal({
    ...contact,
    source: 'COLLECTED_AUTOMATICALLY',
    holds: 'the e-mail address of an agent who did something for you',
    mask: 'EMAIL',
  })
  agentEmail!: string;

  @Personal({
    ...contact,
    holds: 'the permission upon which an agent acted for you',
    description: 'As the agent sent it; null where they acted under a mandate, or filed what stands in one.',
  })
  permission!: string | null;

  @Property({ type: 'string' })
  @PersonalField({ ...noted, type: () => agentDeeds, holds: 'what an agent did for you' })
  deed!: AgentDeed;

  @Property({ type: 'datetime' })
  @PersonalField({ ...moment, holds: 'when an agent did something for you' })
  doneAt!: Date;
}

/** Who else acts for somebody, and on what, is not an agent's to know, whatever the mandate covers. */
function oneself({ subject }: Viewer): readonly string[] {
  return subject === null ? [] : [subject];
}
