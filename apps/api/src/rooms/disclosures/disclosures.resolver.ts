import { Arg, Args, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { NotPersonalField } from '../../platform/privacy/index.js';
import { connectionOf, extendType, PageArgs, ReadResult, Reads, type Connection } from '../../platform/reader/index.js';
import { Person, signedInPerson, type RequestContext } from '../accounts/index.js';
import { PersonalField } from '../policy/index.js';
import { asPrivacyOfficer } from '../recipients/index.js';
import type { DisclosureService } from './disclosure.service.js';
import { RecordDisclosureResult, ShineTheLightResult } from './disclosures.errors.js';
import { RecordDisclosureInput } from './disclosures.input.js';
import { disclosureData, DisclosureToOthers } from './disclosures.received.js';

const DisclosureConnection = connectionOf(DisclosureToOthers, 'DisclosureToOthers');

extendType(Person, 'disclosures', {
  relation: { kind: 'TO_MANY', entity: () => DisclosureToOthers, by: 'personId', orderBy: 'occurredAt' },
  field: PersonalField({
    ...disclosureData,
    type: () => [DisclosureToOthers],
    description: 'The first 100 times that somebody else received something of the person, the first one first.',
    holds: 'who received something of yours',
  }),
});

/** Who received what, told to whose it is; and the record of what left outside of this server. */
@Resolver()
export class DisclosuresResolver {
  constructor(private readonly disclosureService: DisclosureService) {}

  @Query(() => DisclosureConnection, {
    description: 'Every time that somebody else received something of yours, the first one first.',
  })
  @Reads({ kind: 'PAGE', entity: () => DisclosureToOthers })
  @NotPersonalField('A way in; what it leads to is classified there.')
  disclosures(
    @Args() _args: PageArgs,
    @ReadResult() disclosures: Connection<DisclosureToOthers>,
  ): Connection<DisclosureToOthers> {
    return disclosures;
  }

  @Mutation(() => ShineTheLightResult, {
    description:
      'Which businesses received something of yours for their own direct marketing in the last calendar year, with their addresses: once in a calendar year.',
  })
  @NotPersonalField('The outcome of an operation; what it tells is classified there.')
  shineTheLight(@Ctx() context: RequestContext) {
    return this.disclosureService.shineTheLight(signedInPerson(context));
  }

  @Mutation(() => RecordDisclosureResult, {
    description:
      'Records what was handed over outside of this server, with its case: a subpoena that was answered on paper, a corporate transaction, a protection of rights; for our privacy officer.',
  })
  @NotPersonalField('The outcome of an operation.')
  recordDisclosure(
    @Arg('input', () => RecordDisclosureInput) input: RecordDisclosureInput,
    @Ctx() { viewer }: RequestContext,
  ) {
    asPrivacyOfficer(viewer);
    return this.disclosureService.recordDisclosure(viewer, input);
  }
}
