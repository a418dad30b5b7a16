import { Field, InputType } from 'type-graphql';
import { z } from 'zod';
import { required, textLine } from '../../platform/input/index.js';
import { Gives } from '../../platform/privacy/index.js';
import { Supervisor } from './training.entity.js';
import { SupervisorResults } from './training.errors.js';
import type { RecordKind } from './training.record.js';

@InputType({ description: 'Somebody who supervises you. In a change, what is left out stays; null removes.' })
export class SupervisorInput {
  @Field(() => String, { nullable: true, description: 'It cannot do without.' })
  @Gives('Supervisor.name')
  name?: string | null;

  @Field(() => String, { nullable: true, description: 'As it is abbreviated: `LMFT`, `LCSW`, `LPCC`, `PSY`.' })
  @Gives('Supervisor.licenceType')
  licenceType?: string | null;

  @Field(() => String, { nullable: true })
  @Gives('Supervisor.licenceNumber')
  licenceNumber?: string | null;
}

/** Policy, "What we collect", item 4. */
export const supervisor: RecordKind<Supervisor> = {
  entity: Supervisor,
  Saved: SupervisorResults.Saved,
  atMost: 50,
  namedBy: 'supervisorId',
  content: () =>
    z.object({
      name: required(textLine('A name', 200), 'The name is missing.'),
      licenceType: textLine('A licence', 40),
      licenceNumber: textLine('A licence number', 40),
    }),
};
