import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, Int, ObjectType } from 'type-graphql';
import { NotPersonalField } from '../../platform/privacy/index.js';
import { Node, ReadWithin } from '../../platform/reader/index.js';
import { SealedBy } from '../../platform/sealing/index.js';
import { Personal } from '../policy/index.js';
import { courseCategories, type CourseCategory } from './continuing-education.cycles.js';
import { hoursData, ownRows } from './hours.entity.js';

/** A course of continuing education. */
@Entity({ tableName: 'continuing_education' })
@SealedBy('continuing_education', 'personId')
@ObjectType({ description: 'A course of continuing education that you took.', implements: Node })
@ReadWithin('personId', ownRows)
export class ContinuingEducation extends Node {
  @PrimaryKey({ type: 'uuid' })
  declare id: string;

  @Property({ type: 'uuid' })
  personId!: string;

  @Property({ type: 'blob' })
  sealed!: Buffer;

  @Personal({ ...hoursData, holds: 'the title of a course you took' })
  title!: string;

  @Personal({ ...hoursData, holds: 'who gave that course' })
  provider!: string | null;

  @Personal({ ...hoursData, type: () => GraphQLLocalDate, holds: 'the day you completed that course' })
  completedOn!: string;

  @Personal({
    ...hoursData,
    type: () => Int,
    description: 'In hundredths: 150 is one and a half units.',
    holds: 'how many units that course came to',
  })
  unitHundredths!: number;

  @Personal({ ...hoursData, type: () => courseCategories, holds: 'what that course was about' })
  category!: CourseCategory;

  @Property({ type: 'integer', version: true })
  @Field(() => Int, {
    description: 'Grows with every change; send it back with yours, so that no other is overwritten.',
  })
  @NotPersonalField('A counter; of what was changed it says nothing.')
  version!: number;
}
