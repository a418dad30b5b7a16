import { ArgsType, Field } from 'type-graphql';
import { NotPersonalField } from '../../platform/privacy/index.js';

@ArgsType()
export class AcknowledgePolicyArgs {
  @Field({ description: 'The version that you have seen, as `privacyPolicy` names it.' })
  @NotPersonalField('It names a published document.')
  version!: string;
}
