import { createUnionType, Field, GraphQLISODateTime, Int, ObjectType } from 'type-graphql';
import { InvalidInput } from '../../platform/input/index.js';
import { NothingPersonal, NotPersonalField } from '../../platform/privacy/index.js';
import { categories, PersonalField, type Category } from '../policy/index.js';
import { disclosureData } from './disclosures.received.js';

@ObjectType({ description: 'It stands in the ledger, and each of these people can read it.' })
@NothingPersonal('The outcome of an operation.')
export class DisclosureRecorded {
  constructor(people = 0) {
    this.people = people;
  }

  @Field(() => Int, { description: 'Of how many people.' })
  people!: number;
}

@ObjectType({ description: 'One of these ids is nobody’s. Nothing was recorded.' })
@NothingPersonal('It says that there is nothing.')
export class DisclosureOfNobody {
  @Field({ description: 'What to do next.' })
  nextStep: string = 'Look whose account it is again.';
}

@ObjectType({
  description:
    'Nobody in our register has this id behind a gate by which something leaves outside of this server. Nothing was recorded.',
})
@NothingPersonal('It says that there is nothing.')
export class DisclosureToNobody {
  @Field({ description: 'What to do next.' })
  nextStep: string = 'Register whoever received it first.';
}

@ObjectType({ description: 'A business that received something of yours for its own direct marketing.' })
export class MarketingRecipient {
  constructor(personId = '', found?: MarketingDisclosure) {
    this.personId = personId;
    Object.assign(this, found);
  }

  readonly personId: string;

  @PersonalField({ ...disclosureData, holds: 'who received something of yours for their marketing' })
  name!: string;

  @PersonalField({ ...disclosureData, holds: 'where those are who received something of yours for their marketing' })
  address!: string | null;

  @PersonalField({
    ...disclosureData,
    type: () => [categories],
    holds: 'what kinds of your data were received for marketing',
  })
  categories!: readonly Category[];
}

/** What one business received of one person in a year. */
export interface MarketingDisclosure {
  readonly name: string;
  /** Null where the register has none yet. */
  readonly address: string | null;
  /** Sorted, each once. */
  readonly categories: readonly Category[];
}

@ObjectType({ description: 'What left for others’ own direct marketing in the calendar year before this one.' })
export class MarketingDisclosures {
  constructor(personId = '', year = 0, found: readonly MarketingDisclosure[] = []) {
    this.year = year;
    this.recipients = found.map((each) => new MarketingRecipient(personId, each));
  }

  @Field(() => Int, { description: 'The year that it is about, in California.' })
  @NotPersonalField('A year, the same for everybody who asks now.')
  year!: number;

  @Field(() => [MarketingRecipient], { description: 'Every business, by name. None: nothing left so.' })
  @NotPersonalField('A list; what stands in it is classified there.')
  recipients!: MarketingRecipient[];
}

@ObjectType({ description: 'You have had this answer in this calendar year. Civil Code, section 1798.83.' })
@NothingPersonal('When somebody may ask again is the same for everybody who has asked.')
export class MarketingDisclosuresAnswered {
  constructor(againFrom = new Date(0)) {
    this.againFrom = againFrom;
  }

  @Field(() => GraphQLISODateTime, { description: 'From when on you may ask again: of this year, then.' })
  againFrom!: Date;

  @Field({ description: 'The rule.' })
  rule: string = 'California Civil Code § 1798.83: once in a calendar year.';
}

export const RecordDisclosureResult = createUnionType({
  name: 'RecordDisclosureResult',
  description: 'What came of recording a disclosure.',
  types: () => [DisclosureRecorded, DisclosureOfNobody, DisclosureToNobody, InvalidInput] as const,
});

export const ShineTheLightResult = createUnionType({
  name: 'ShineTheLightResult',
  description: 'What came of asking what left for direct marketing.',
  types: () => [MarketingDisclosures, MarketingDisclosuresAnswered] as const,
});
