import { Field, InputType } from 'type-graphql';
import { z } from 'zod';
import { calendarDate, required, textLine } from '../../platform/input/index.js';
import { Gives } from '../../platform/privacy/index.js';
import { Education } from './training.entity.js';
import { EducationResults } from './training.errors.js';
import { earliestDay, type RecordKind } from './training.record.js';

@InputType({ description: 'A graduate school and your degree. In a change, what is left out stays; null removes.' })
export class EducationInput {
  @Field(() => String, { nullable: true, description: 'It cannot do without.' })
  @Gives('Education.school')
  school?: string | null;

  @Field(() => String, { nullable: true })
  @Gives('Education.degree')
  degree?: string | null;

  @Field(() => String, { nullable: true, description: 'A day: `2020-08-20`. Leave it out while you study.' })
  @Gives('Education.awardedOn')
  awardedOn?: string | null;
}

/** Policy, "What we collect", item 3. */
export const education: RecordKind<Education> = {
  entity: Education,
  Saved: EducationResults.Saved,
  atMost: 20,
  content: (today) =>
    z.object({
      school: required(textLine('A school', 200), 'The school is missing.'),
      degree: textLine('A degree', 200),
      // A degree that is yet to be awarded has no date.
      awardedOn: calendarDate('The day it was awarded', { earliest: earliestDay, latest: today }),
    }),
};
