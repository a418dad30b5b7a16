import { Field, GraphQLISODateTime, Int, ObjectType } from 'type-graphql';
import { NothingPersonal } from '../../platform/privacy/index.js';
import type {
  PublishedCategory,
  PublishedDatum,
  PublishedExit,
  PublishedSight,
  PublishedStatement,
  PublishedWord,
} from './policy.document.js';
import { categories } from './policy.enums.js';
import type { PublishedDisclosure } from './policy.figures.js';
import type { Publication } from './policy.publication.service.js';
import type { VersionFacts } from './policy.version.service.js';

const published = 'It is published, and speaks of nobody.';
const place = 'Section and item of the policy; null where it says nothing of it.';

@ObjectType({ description: 'A thing that is collected.' })
@NothingPersonal(published)
class PolicyDatum implements PublishedDatum {
  @Field({ description: 'What it is, in words for the person.' })
  holds!: string;

  @Field({ description: 'From where it comes.' })
  source!: string;

  @Field({ description: 'Whether it has to be given.' })
  requirement!: string;

  @Field({ description: 'How long it is kept.' })
  retention!: string;
}

@ObjectType({ description: 'A purpose.' })
@NothingPersonal(published)
class PolicyPurpose implements PublishedWord {
  @Field({ description: 'The word for it in `x-purpose`.' })
  word!: string;

  @Field()
  title!: string;

  @Field(() => String, { nullable: true, description: place })
  place!: string | null;
}

@ObjectType({ description: 'What somebody sees of one category.' })
@NothingPersonal(published)
class PolicySight implements PublishedSight {
  @Field({ description: 'Who does.' })
  who!: string;

  @Field(() => [String], { description: 'What they see as it is.' })
  inClear!: readonly string[];

  @Field(() => [String], { description: 'What they see in part.' })
  inPart!: readonly string[];
}

@ObjectType({ description: 'A way by which data of one category can leave, and what of it can.' })
@NothingPersonal(published)
class PolicyExit implements PublishedExit {
  @Field({ description: 'The word for the gate.' })
  gate!: string;

  @Field({ description: 'To whom it leads.' })
  who!: string;

  @Field(() => String, { nullable: true, description: place })
  place!: string | null;

  @Field(() => [String], { description: 'For what alone.' })
  purposes!: readonly string[];

  @Field(() => [String], { description: 'What leaves as it is.' })
  inClear!: readonly string[];

  @Field(() => [String], { description: 'What leaves in part.' })
  inPart!: readonly string[];
}

@ObjectType({ description: 'What is published of one category of personal data.' })
@NothingPersonal(published)
class PolicyCategory implements PublishedCategory {
  @Field(() => categories)
  word!: string;

  @Field()
  title!: string;

  @Field(() => String, { nullable: true, description: place })
  place!: string | null;

  @Field(() => [PolicyDatum], { description: 'All that is collected.' })
  collected!: readonly PublishedDatum[];

  @Field(() => [PolicyPurpose], { description: 'What for.' })
  purposes!: readonly PublishedWord[];

  @Field(() => [PolicySight], { description: 'Who of us sees something of it.' })
  seenBy!: readonly PublishedSight[];

  @Field(() => [PolicyExit], { description: 'To whom it can be disclosed.' })
  leavesBy!: readonly PublishedExit[];
}

@ObjectType({ description: 'What left of one category by one gate in the last twelve months.' })
@NothingPersonal('It counts disclosures, by their order of magnitude, and names nobody.')
class PolicyDisclosure implements PublishedDisclosure {
  @Field({ description: 'The word for the gate.' })
  gate!: string;

  @Field(() => categories)
  category!: string;

  @Field(() => [String], { description: 'What it was said to be for.' })
  purposes!: readonly string[];

  @Field(() => Int, { description: 'It happened no more often than this: 9, 99, 999 …' })
  atMost!: number;
}

@ObjectType({ description: 'What we say of ourselves, with its place in the policy.' })
@NothingPersonal(published)
class PolicySentence implements PublishedStatement {
  @Field({ description: 'Stable.' })
  id!: string;

  @Field({ description: 'The section of the policy.' })
  section!: string;

  @Field({ description: 'Section and item.' })
  place!: string;

  @Field()
  text!: string;
}

@ObjectType({ description: 'A version of the policy.' })
@NothingPersonal(published)
export class PrivacyPolicyVersion {
  constructor(facts?: VersionFacts) {
    if (facts === undefined) return;
    this.version = facts.version;
    this.digest = facts.digest;
    this.effectiveAt = facts.effectiveAt;
    this.summary = facts.summary;
    this.path = `/.well-known/privacy-policy/${facts.version}.json`;
  }

  @Field({ description: 'What it is called, for `acknowledgePolicy`.' })
  version!: string;

  @Field({ description: 'SHA-256 of what it says.' })
  digest!: string;

  @Field(() => GraphQLISODateTime, { description: 'From when on it held.' })
  effectiveAt!: Date;

  @Field(() => [String], { description: 'What changed with it, in sentences.' })
  summary!: readonly string[];

  @Field({ description: 'Where it can be read for as long as we are there.' })
  path!: string;
}

@ObjectType({ description: 'What we publish of ourselves: compiled from what the software does.' })
@NothingPersonal(published)
export class PrivacyPolicy {
  constructor(publication?: Publication) {
    if (publication === undefined) return;
    const { version, figures } = publication;
    const { document } = version;
    this.version = new PrivacyPolicyVersion(version);
    this.lastUpdated = version.effectiveAt;
    this.categories = document.categories;
    this.statements = document.statements;
    this.isSold = document.isSold;
    this.disclosures = figures.disclosures;
    this.disclosedSince = figures.since;
    this.disclosuresAsOf = figures.asOf;
  }

  @Field(() => PrivacyPolicyVersion, { description: 'The version in force.' })
  version!: PrivacyPolicyVersion;

  @Field(() => GraphQLISODateTime, { description: 'When it last changed.' })
  lastUpdated!: Date;

  @Field(() => [PolicyCategory])
  categories!: readonly PublishedCategory[];

  @Field(() => [PolicySentence], { description: 'What we say besides the tables.' })
  statements!: readonly PublishedStatement[];

  @Field({ description: 'Whether personal data is sold.' })
  isSold!: boolean;

  @Field(() => [PolicyDisclosure], {
    description: 'What was disclosed in the last twelve months, from the record of disclosures.',
  })
  disclosures!: readonly PublishedDisclosure[];

  @Field(() => GraphQLISODateTime, { description: 'Where the twelve months begin.' })
  disclosedSince!: Date;

  @Field(() => GraphQLISODateTime, { description: 'When the record was read: half an hour ago at the most.' })
  disclosuresAsOf!: Date;
}
