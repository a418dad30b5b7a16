import type { Viewer } from '@trackyourhours/privacy';
import { Arg, Args, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { NotPersonalField } from '../../platform/privacy/index.js';
import { unauthenticated, type RequestContext } from '../accounts/index.js';
import type { RecipientService } from './recipient.service.js';
import {
  ChangeRecipientResult,
  privacyOfficerRequired,
  RecipientStatusResult,
  RegisteredRecipient,
  RegisterRecipientResult,
} from './recipients.errors.js';
import {
  ChangeRecipientInput,
  RecipientsArgs,
  RecipientVersionArgs,
  RegisterRecipientInput,
} from './recipients.input.js';

const business = 'It is about a business or an authority, and about no person of ours.';

/** The register of those to whom data may leave; our privacy officer keeps it. */
@Resolver()
export class RecipientsResolver {
  constructor(private readonly recipientService: RecipientService) {}

  @Query(() => [RegisteredRecipient], {
    description: 'The register of those to whom data may leave, at most 100 at once; for our privacy officer.',
  })
  @NotPersonalField(business)
  recipients(@Args() { gate, after }: RecipientsArgs, @Ctx() { viewer }: RequestContext) {
    asPrivacyOfficer(viewer);
    return this.recipientService.recipients(gate ?? null, after ?? null);
  }

  @Mutation(() => RegisterRecipientResult, {
    description: 'Registers somebody to whom data may leave; for our privacy officer.',
  })
  @NotPersonalField(business)
  registerRecipient(
    @Arg('input', () => RegisterRecipientInput) input: RegisterRecipientInput,
    @Ctx() { viewer }: RequestContext,
  ) {
    asPrivacyOfficer(viewer);
    return this.recipientService.registerRecipient(input);
  }

  @Mutation(() => ChangeRecipientResult, {
    description: 'Changes what a recipient is called, where they are, and what they may have; for our privacy officer.',
  })
  @NotPersonalField(business)
  changeRecipient(
    @Arg('input', () => ChangeRecipientInput) input: ChangeRecipientInput,
    @Ctx() { viewer }: RequestContext,
  ) {
    asPrivacyOfficer(viewer);
    return this.recipientService.changeRecipient(input);
  }

  @Mutation(() => RecipientStatusResult, {
    description: 'Lets nothing leave to a recipient until they are resumed; for our privacy officer.',
  })
  @NotPersonalField(business)
  suspendRecipient(@Args() which: RecipientVersionArgs, @Ctx() { viewer }: RequestContext) {
    asPrivacyOfficer(viewer);
    return this.recipientService.putTo('SUSPENDED', which);
  }

  @Mutation(() => RecipientStatusResult, {
    description: 'Lets data leave again to a recipient who was suspended; for our privacy officer.',
  })
  @NotPersonalField(business)
  resumeRecipient(@Args() which: RecipientVersionArgs, @Ctx() { viewer }: RequestContext) {
    asPrivacyOfficer(viewer);
    return this.recipientService.putTo('ACTIVE', which);
  }

  @Mutation(() => RecipientStatusResult, {
    description: 'Lets nothing leave to a recipient any more; for our privacy officer.',
  })
  @NotPersonalField(business)
  endRecipient(@Args() which: RecipientVersionArgs, @Ctx() { viewer }: RequestContext) {
    asPrivacyOfficer(viewer);
    return this.recipientService.putTo('ENDED', which);
  }
}

/** Refuses everybody but the privacy officer who states the purpose of the law. */
export function asPrivacyOfficer({ kind, roles, purpose, grant }: Viewer): void {
  if (kind === 'ANONYMOUS') throw unauthenticated();
  const wanted = 'COMPLY_WITH_LAW';
  const isOfficer = kind === 'STAFF' && roles.includes('PRIVACY_OFFICER') && purpose === wanted;
  if (!isOfficer || grant?.purposes.includes(wanted) !== true) throw privacyOfficerRequired();
}
