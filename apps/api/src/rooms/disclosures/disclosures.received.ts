import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { Viewer } from '@trackyourhours/privacy';
import { GraphQLISODateTime, ObjectType } from 'type-graphql';
import { Derived, ReadWithin } from '../../platform/reader/index.js';
import {
  categories,
  gates,
  PersonalField,
  purposes,
  whatIsHeldIn,
  type Category,
  type Gate,
  type PersonalOptions,
  type Purpose,
} from '../policy/index.js';

/** Policy, "Your California Privacy Rights", "The Right to Know": to whom something was disclosed, and why. */
export const disclosureData = {
  category: 'DEVICE_AND_USAGE',
  purposes: ['PROTECT_AND_AUDIT', 'COMPLY_WITH_LAW'],
  source: 'COLLECTED_AUTOMATICALLY',
  requirement: 'REQUIRED_FOR_ACCOUNT',
  retention: 'RECORD_OF_DISCLOSURES',
} as const satisfies Partial<PersonalOptions>;

/** An entry names everybody of whom the same went out: nobody is shown one but for themselves, whatever their reach. */
const ownRows = ({ subject }: Viewer): readonly string[] => (subject === null ? [] : [subject]);

/** One entry of the ledger, as one of its people may read it: a view of the database. It leads to nobody else in it. */
@Entity({ tableName: 'disclosure_to_others' })
@ReadWithin('personId', ownRows, 'personIds')
@ObjectType({ description: 'That somebody received something of yours: who, when, what, why, and by which gate.' })
export class DisclosureToOthers {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'uuid' })
  personId!: string;

  /** For the index alone: it is no field, and is never fetched. */
  @Property({ type: 'array', columnType: 'uuid[]' })
  personIds!: string[];

  @Property({ type: 'datetime' })
  @PersonalField({
    ...disclosureData,
    type: () => GraphQLISODateTime,
    holds: 'when somebody received something of yours',
  })
  occurredAt!: Date;

  @Property({ type: 'string', nullable: true })
  @PersonalField({
    ...disclosureData,
    description: 'Null for our own staff, and for whoever has your authorization.',
    type: () => gates,
    holds: 'by which gate something of yours left us',
  })
  gate!: Gate | null;

  @Property({ type: 'string', nullable: true })
  @PersonalField({
    ...disclosureData,
    type: () => purposes,
    holds: 'for which purpose somebody received something of yours',
  })
  purpose!: Purpose | null;

  @Property({ type: 'string', nullable: true })
  @PersonalField({
    ...disclosureData,
    description: 'As our register or our staff’s desk is called now; null for one to whom you had a link sent.',
    holds: 'who received something of yours',
  })
  recipient!: string | null;

  @Property({ type: 'string', nullable: true })
  @PersonalField({
    ...disclosureData,
    description: 'As our register has it now; null for our own staff.',
    holds: 'where those are who received something of yours',
  })
  recipientAddress!: string | null;

  @Property({ type: 'array' })
  @PersonalField({
    ...disclosureData,
    type: () => [categories],
    holds: 'of which kinds something of yours was received',
  })
  categories!: Category[];

  @Property({ type: 'array' })
  @PersonalField({
    ...disclosureData,
    description: 'As `Type.field` of this schema.',
    type: () => [String],
    holds: 'which fields of yours were received as they are',
  })
  shown!: string[];

  @Property({ type: 'array' })
  @PersonalField({
    ...disclosureData,
    description: 'As `Type.field` of this schema.',
    type: () => [String],
    holds: 'which fields of yours were received in part',
  })
  masked!: string[];

  @PersonalField({ ...disclosureData, type: () => [String], holds: 'what of yours was received as it is' })
  @Derived(['shown'], ({ shown }) => inWords(shown))
  declare received: string[] | null;

  @PersonalField({ ...disclosureData, type: () => [String], holds: 'what of yours was received in part' })
  @Derived(['masked'], ({ masked }) => inWords(masked))
  declare receivedInPart: string[] | null;

  @Property({ type: 'string', nullable: true })
  @PersonalField({
    ...disclosureData,
    description: 'Null for what this server answered itself.',
    holds: 'the reference of the case in which something of yours was handed over outside of this server',
  })
  caseReference!: string | null;

  @Property({ type: 'string' })
  @PersonalField({
    ...disclosureData,
    holds: 'under which version of our access policy something of yours was received',
  })
  policyVersion!: string;
}

/** Fields in the words that people read; one that has gone since goes by its name. */
function inWords(coordinates: unknown): readonly string[] {
  return (coordinates as readonly string[]).map((coordinate) => whatIsHeldIn(coordinate) ?? coordinate);
}
