import { Field, ID, InputType } from 'type-graphql';
import { z } from 'zod';
import { calendarDate, refusedAs, required, yearsAfter } from '../../platform/input/index.js';
import { Gives, NotPersonalField } from '../../platform/privacy/index.js';
import { Site, Supervision, Supervisor } from './training.entity.js';
import { SupervisionResults } from './training.errors.js';
import { earliestDay, yearsAhead, type RecordKind } from './training.record.js';

@InputType({ description: 'Who supervises you where, and when. In a change, what is left out stays; null removes.' })
export class SupervisionInput {
  @Field(() => ID, { nullable: true, description: 'One of your `supervisors`. It cannot do without.' })
  @NotPersonalField('An id is opaque and says nothing of anybody.')
  supervisorId?: string | null;

  @Field(() => ID, { nullable: true, description: 'One of your `sites`.' })
  @NotPersonalField('An id is opaque and says nothing of anybody.')
  siteId?: string | null;

  @Field(() => String, { nullable: true, description: 'A day: `2020-08-20`. It cannot do without.' })
  @Gives('Supervision.startsOn')
  startsOn?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The last day, not before the first. Leave it out while it goes on.',
  })
  @Gives('Supervision.endsOn')
  endsOn?: string | null;
}

/** Two may overlap: many have more than one supervisor at a time. */
export const supervision: RecordKind<Supervision> = {
  entity: Supervision,
  Saved: SupervisionResults.Saved,
  // As many as are ever read under one row.
  atMost: 100,
  names: { supervisorId: Supervisor, siteId: Site },
  content: (today) => {
    const bounds = { earliest: earliestDay, latest: yearsAfter(today, yearsAhead) };
    return z
      .object({
        supervisorId: required(id(), 'The supervisor is missing.'),
        siteId: id(),
        startsOn: required(calendarDate('The first day', bounds), 'The first day is missing.'),
        endsOn: calendarDate('The last day', bounds),
      })
      .refine(({ startsOn, endsOn }) => startsOn == null || endsOn == null || startsOn <= endsOn, {
        path: ['endsOn'],
        ...refusedAs('OUT_OF_RANGE', 'The last day is not before the first.'),
      });
  },
};

function id() {
  return z.string().toLowerCase().nullish();
}
