import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { Viewer } from '@trackyourhours/privacy';
import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, Int, ObjectType } from 'type-graphql';
import { NotPersonalField } from '../../platform/privacy/index.js';
import { extendType, Node, ReadWithin } from '../../platform/reader/index.js';
import { SealedBy } from '../../platform/sealing/index.js';
import { Personal, PersonalField, type PersonalOptions } from '../policy/index.js';
import { Site, Supervisor } from '../training/index.js';
import { hourCategories, licenceTracks, type HourCategory, type LicenceTrack } from './hours.tracks.js';

/** Policy, "What we collect", items 3 and 4: what an associate's experience and education consist of. */
export const hoursData = {
  category: 'EDUCATION_AND_TRAINING',
  purposes: ['UNDERSTAND_AND_RESPOND', 'PROVIDE_PRODUCTS_AND_SERVICES', 'COMPLY_WITH_LAW'],
  source: 'PROVIDED_BY_CONSUMER',
  requirement: 'OPTIONAL',
  retention: 'WHILE_YOU_HAVE_AN_ACCOUNT',
} as const satisfies Partial<PersonalOptions>;

/** Whose rows a viewer comes upon in this room: how many there are of others is nobody's to know. */
export function ownRows({ subject, mandates }: Viewer): readonly string[] {
  return [...(subject === null ? [] : [subject]), ...mandates.keys()];
}

/** Supervised experience of one kind on one day. */
@Entity({ tableName: 'hour_entry' })
@SealedBy('hour_entry', 'personId')
@ObjectType({ description: 'Supervised experience of yours, of one kind on one day.', implements: Node })
@ReadWithin('personId', ownRows)
export class HourEntry extends Node {
  @PrimaryKey({ type: 'uuid' })
  declare id: string;

  @Property({ type: 'uuid' })
  personId!: string;

  @Property({ type: 'blob' })
  sealed!: Buffer;

  @Personal({ ...hoursData, type: () => GraphQLLocalDate, holds: 'the day you worked' })
  workedOn!: string;

  @Personal({ ...hoursData, type: () => Int, holds: 'how many minutes you worked' })
  minutes!: number;

  @Personal({ ...hoursData, type: () => licenceTracks, holds: 'the licence that the hours count towards' })
  track!: LicenceTrack;

  @Personal({ ...hoursData, type: () => hourCategories, holds: 'what you did in these hours' })
  category!: HourCategory;

  @Property({ type: 'uuid' })
  supervisorId!: string;

  @Property({ type: 'uuid', nullable: true })
  siteId!: string | null;

  @Property({ type: 'uuid', nullable: true })
  signOffId!: string | null;

  @Property({ type: 'integer', version: true })
  @Field(() => Int, {
    description: 'Grows with every change; send it back with yours, so that no other is overwritten.',
  })
  @NotPersonalField('A counter; of what was changed it says nothing.')
  version!: number;
}

extendType(HourEntry, 'supervisor', {
  relation: { kind: 'TO_ONE', entity: () => Supervisor, by: 'id', from: 'supervisorId' },
  field: PersonalField({ ...hoursData, type: () => Supervisor, holds: 'who supervised you in these hours' }),
});

extendType(HourEntry, 'site', {
  relation: { kind: 'TO_ONE', entity: () => Site, by: 'id', from: 'siteId' },
  field: PersonalField({
    ...hoursData,
    type: () => Site,
    description: 'Null where no site was named.',
    holds: 'where you worked these hours',
  }),
});
