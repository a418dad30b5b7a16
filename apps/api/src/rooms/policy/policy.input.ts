import { ArgsType, Field } from 'type-graphql';
import { Gives, NotPersonalField } from '../../platform/privacy/index.js';
import { purposes, viewerNames } from './policy.enums.js';
import type { ViewerName } from './policy.viewers.js';
import type { Purpose } from './policy.vocabulary.js';

@ArgsType()
export class ExplainOperationArgs {
  @Field({ description: 'The operation, as it would be sent, in a variable. It is read, and neither run nor kept.' })
  // By mistake it may hold what it should not.
  @Gives()
  document!: string;

  @Field(() => String, { nullable: true, description: 'Which one, of a document with several operations.' })
  @NotPersonalField('A name in a document.')
  operationName?: string | null;

  @Field(() => viewerNames, { description: 'Who would send it.' })
  @NotPersonalField('It says of which kind somebody is, and not who.')
  as!: ViewerName;

  @Field(() => purposes, {
    nullable: true,
    description: 'What they would send it for; left out, every purpose is tried, and the one told that exposes most.',
  })
  @NotPersonalField('A word of the privacy policy.')
  purpose?: Purpose | null;
}
