import { createUnionType, Field, ID, ObjectType } from 'type-graphql';
import { NothingPersonal } from '../../platform/privacy/index.js';
import { Reads } from '../../platform/reader/index.js';
import { PolicyNotice } from './notices.entity.js';

@ObjectType({ description: 'It is noted that you have seen this version.' })
@NothingPersonal('The outcome of an operation; what it was done to is classified there.')
export class PolicyAcknowledged {
  constructor(noticeId = '') {
    this.noticeId = noticeId;
  }

  @Field(() => ID)
  noticeId!: string;

  @Field(() => PolicyNotice, { nullable: true, description: 'As it stands now.' })
  @Reads({ kind: 'ONE', entity: () => PolicyNotice, by: 'id', value: ({ source }) => String(source?.['noticeId']) })
  policyNotice?: PolicyNotice | null;
}

@ObjectType({ description: 'This is not the version in force, perhaps no longer. Nothing was noted.' })
@NothingPersonal('It names a published document.')
export class PolicyNotInForce {
  constructor(versionInForce = '') {
    this.versionInForce = versionInForce;
  }

  @Field({ description: 'The version in force: look at that one.' })
  versionInForce!: string;
}

export const AcknowledgePolicyResult = createUnionType({
  name: 'AcknowledgePolicyResult',
  description: 'What came of acknowledging a version of the policy.',
  types: () => [PolicyAcknowledged, PolicyNotInForce] as const,
});
