import { ArgsType, Field, ID, Int } from 'type-graphql';
import { NotPersonalField } from '../../platform/privacy/index.js';

/** Which record is changed, and from which version on. */
@ArgsType()
export class UpdateRecordArgs {
  @Field(() => ID)
  @NotPersonalField('An id is opaque and says nothing of anybody.')
  id!: string;

  @Field(() => Int, {
    nullable: true,
    description:
      'The version that you saw. If there is a newer one nothing is changed; left out, the last change wins.',
  })
  @NotPersonalField('A counter; of what was changed it says nothing.')
  expectedVersion?: number | null;
}

/** Which record is removed. */
@ArgsType()
export class RemoveRecordArgs {
  @Field(() => ID)
  @NotPersonalField('An id is opaque and says nothing of anybody.')
  id!: string;
}

/** Which record is removed, where supervisions can name it. */
@ArgsType()
export class RemoveNamedRecordArgs {
  @Field(() => ID)
  @NotPersonalField('An id is opaque and says nothing of anybody.')
  id!: string;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether the supervisions that name it go with it. If not, and there are any, it stays.',
  })
  @NotPersonalField('It says how to remove.')
  withSupervisions!: boolean;
}
