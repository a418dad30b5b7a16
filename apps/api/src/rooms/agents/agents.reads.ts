import { ArgsType, Field, GraphQLISODateTime, ObjectType } from 'type-graphql';
import { Selects } from '../../platform/privacy/index.js';
import { PersonalField, purposes, type PersonalOptions } from '../policy/index.js';
import { mandateData } from './agents.entity.js';
import { mandateCategories, type MandateCategory } from './agents.words.js';

/** One time that an agent read something, as the ledger of disclosures has it. */
export interface ReadByAgent {
  readonly readAt: Date;
  readonly purpose: string | null;
  readonly categories: readonly string[];
  /** Coordinates `Type.field`. */
  readonly fields: readonly string[];
}

/** Tells what agents read of a person before a moment, the last first; a later room keeps the ledger. */
export type AgentReads = (personId: string, before: Date | null) => Promise<readonly ReadByAgent[]>;

const noted = {
  ...mandateData,
  source: 'COLLECTED_AUTOMATICALLY',
} as const satisfies Partial<PersonalOptions>;

@ObjectType({ description: 'One time that an agent of yours read something of you.' })
export class AgentRead {
  constructor(personId = '', read?: ReadByAgent) {
    this.personId = personId;
    Object.assign(this, read);
  }

  readonly personId: string;

  @PersonalField({ ...noted, type: () => GraphQLISODateTime, holds: 'when an agent read something of you' })
  readAt!: Date;

  @PersonalField({ ...noted, type: () => purposes, holds: 'what for an agent read something of you' })
  purpose!: string | null;

  @PersonalField({ ...noted, type: () => [mandateCategories], holds: 'which kinds of data an agent read of you' })
  categories!: readonly MandateCategory[];

  @PersonalField({
    ...noted,
    type: () => [String],
    description: 'By their names in the schema, `Type.field`.',
    holds: 'which of your data an agent read',
  })
  fields!: readonly string[];
}

@ArgsType()
export class AgentReadsArgs {
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Only those before this moment; left out, all.' })
  @Selects('AgentRead.readAt')
  before?: Date | null;
}
