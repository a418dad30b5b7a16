import { Args, Ctx, Mutation, Resolver } from 'type-graphql';
import { NotPersonalField } from '../../platform/privacy/index.js';
import { extendType } from '../../platform/reader/index.js';
import { Person, signedInPerson, type RequestContext } from '../accounts/index.js';
import { PersonalField } from '../policy/index.js';
import { noticeData, PolicyNotice } from './notices.entity.js';
import { AcknowledgePolicyResult } from './notices.errors.js';
import { AcknowledgePolicyArgs } from './notices.input.js';
import type { NoticeService } from './notices.service.js';

extendType(Person, 'policyNotice', {
  relation: {
    kind: 'TO_ONE',
    entity: () => PolicyNotice,
    by: 'personId',
    filter: { isLatest: true, isChange: true, acknowledgedAt: null },
    isOnly: true,
  },
  field: PersonalField({
    ...noticeData,
    type: () => PolicyNotice,
    description: 'The change of our privacy policy that you have yet to acknowledge; null when there is none.',
    holds: 'whether a change of our privacy policy waits for you to see it',
  }),
});

extendType(Person, 'policyNotices', {
  relation: { kind: 'TO_MANY', entity: () => PolicyNotice, by: 'personId', orderBy: 'toldAt' },
  field: PersonalField({
    ...noticeData,
    type: () => [PolicyNotice],
    description: 'The versions of our privacy policy that you were told of, the one at sign-up first.',
    holds: 'which versions of our privacy policy you were told of',
  }),
});

/** What a person says of having been told. */
@Resolver()
export class NoticesResolver {
  constructor(private readonly notices: NoticeService) {}

  @Mutation(() => AcknowledgePolicyResult, {
    description: 'Notes that you have seen a version of our privacy policy. It is no consent to anything.',
  })
  @NotPersonalField('The outcome of an operation.')
  acknowledgePolicy(@Args() { version }: AcknowledgePolicyArgs, @Ctx() context: RequestContext) {
    return this.notices.acknowledgePolicy(signedInPerson(context), version);
  }
}
