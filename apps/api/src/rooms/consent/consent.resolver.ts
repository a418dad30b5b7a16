import { Arg, Args, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { NotPersonalField } from '../../platform/privacy/index.js';
import { connectionOf, extendType, PageArgs, ReadResult, Reads, type Connection } from '../../platform/reader/index.js';
import { Person, signedInPerson, unauthenticated, type RequestContext } from '../accounts/index.js';
import { PersonalField } from '../policy/index.js';
import type { PreferencesService, UsageContext } from '../usage/index.js';
import { marketingChoices, type ChoiceService } from './choice.service.js';
import { Choice, choiceData, ChoiceReceipt, Consent } from './consent.entity.js';
import {
  ChoiceMade,
  ConfirmOptInResult,
  GiveConsentResult,
  IndustryOptOut,
  OptOutOfSaleAndSharingResult,
  RequestOptInResult,
  SendMarketingMailResult,
  VerifyChoiceReceiptResult,
  WithdrawConsentResult,
} from './consent.errors.js';
import {
  ConfirmOptInArgs,
  ConsentIdArgs,
  GiveConsentInput,
  OptOutOfMarketingArgs,
  ReceiptIdArgs,
  RequestOptInArgs,
  SendMarketingMailInput,
} from './consent.input.js';
import { industryProgrammes } from './consent.programmes.js';
import type { ConsentService } from './consent.service.js';
import type { MailingService } from './mailing.service.js';
import type { ReceiptService } from './receipt.service.js';

const ChoiceReceiptConnection = connectionOf(ChoiceReceipt, 'ChoiceReceipt');

extendType(Person, 'choices', {
  relation: { kind: 'TO_MANY', entity: () => Choice, by: 'personId', orderBy: 'changedAt' },
  field: PersonalField({
    ...choiceData,
    type: () => [Choice],
    description: 'What the person has chosen, as it stands. What is not among it was never chosen, and is allowed.',
    holds: 'which choices you have made',
  }),
});

extendType(Person, 'consents', {
  relation: { kind: 'TO_MANY', entity: () => Consent, by: 'personId', orderBy: 'givenAt' },
  field: PersonalField({
    ...choiceData,
    type: () => [Consent],
    description: 'What the person has let others have, the first given first, those that are over among them.',
    holds: 'which consents you have given',
  }),
});

extendType(Person, 'choiceReceipts', {
  relation: { kind: 'TO_MANY', entity: () => ChoiceReceipt, by: 'personId', orderBy: 'number' },
  field: PersonalField({
    ...choiceData,
    type: () => [ChoiceReceipt],
    description: 'The person’s first 100 receipts, in the order in which the choices were made.',
    holds: 'which receipts you have of choices',
  }),
});

const outcome = 'The outcome of an operation.';

/** What the operations of this room are carried out by. */
export interface ConsentServices {
  readonly choices: ChoiceService;
  readonly consents: ConsentService;
  readonly receipts: ReceiptService;
  readonly mailings: MailingService;
  readonly preferences: PreferencesService;
}

/** Choices, consents, and the receipts of both. Rows are fetched by the reader, within the viewer's reach. */
@Resolver()
export class ConsentResolver {
  constructor(private readonly services: ConsentServices) {}

  @Query(() => ChoiceReceiptConnection, {
    description: 'All receipts of your choices, in an order that stays the same and tells nothing: see their `number`.',
  })
  @Reads({ kind: 'PAGE', entity: () => ChoiceReceipt })
  @NotPersonalField('A way in; what it leads to is classified there.')
  choiceReceipts(
    @Args() _args: PageArgs,
    @ReadResult() receipts: Connection<ChoiceReceipt>,
  ): Connection<ChoiceReceipt> {
    return receipts;
  }

  @Query(() => VerifyChoiceReceiptResult, {
    description: 'Whether a receipt of yours is as it was signed, and follows the one before it.',
  })
  @NotPersonalField(outcome)
  verifyChoiceReceipt(@Args() { id }: ReceiptIdArgs, @Ctx() context: RequestContext) {
    return this.services.receipts.verifyChoiceReceipt(signedInPerson(context), id);
  }

  @Query(() => [IndustryOptOut], {
    description: 'Where the advertising industry lets you opt out of tailored advertisements. For anybody.',
  })
  @NotPersonalField('The same for everybody.')
  industryOptOuts(): IndustryOptOut[] {
    return industryProgrammes.map((programme) => Object.assign(new IndustryOptOut(), programme));
  }

  @Mutation(() => OptOutOfSaleAndSharingResult, {
    description:
      'Opts you out of the sale and sharing of data about you: by this alone, with or without an account, and from the next request on.',
  })
  @NotPersonalField(outcome)
  optOutOfSaleAndSharing(@Ctx() { browser, viewer }: UsageContext) {
    const { choices, preferences } = this.services;
    return choices.optOutOfSaleAndSharing(preferences, browser, viewer.subject);
  }

  @Mutation(() => ChoiceMade, {
    description: 'Opts you out of our affiliates’ marketing: by this alone, and from the next request on.',
  })
  @NotPersonalField(outcome)
  optOutOfAffiliateMarketing(@Ctx() context: RequestContext): Promise<ChoiceMade> {
    return this.services.choices.optOut(signedInPerson(context), ['AFFILIATE_MARKETING'], 'ACCOUNT');
  }

  @Mutation(() => ChoiceMade, {
    description: 'Opts you out of marketing mail, of one topic or of all: by this alone, and at once.',
  })
  @NotPersonalField(outcome)
  optOutOfMarketing(@Args() { topic }: OptOutOfMarketingArgs, @Ctx() context: RequestContext): Promise<ChoiceMade> {
    return this.services.choices.optOut(signedInPerson(context), marketingChoices(topic ?? null), 'ACCOUNT');
  }

  @Mutation(() => RequestOptInResult, {
    description: 'The first of the two steps to allow again what you opted out of. It changes nothing.',
  })
  @NotPersonalField(outcome)
  requestOptIn(@Args() { about }: RequestOptInArgs, @Ctx() context: UsageContext) {
    return this.services.choices.requestOptIn(signedInPerson(context), about, context.browser);
  }

  @Mutation(() => ConfirmOptInResult, { description: 'The second of the two steps.' })
  @NotPersonalField(outcome)
  confirmOptIn(@Args() { token }: ConfirmOptInArgs, @Ctx() context: UsageContext) {
    return this.services.choices.confirmOptIn(signedInPerson(context), token, context.browser);
  }

  @Mutation(() => GiveConsentResult, {
    description:
      'Lets somebody have some of your data, for a purpose that you were told. You can withdraw it at any time.',
  })
  @NotPersonalField(outcome)
  giveConsent(@Arg('input', () => GiveConsentInput) input: GiveConsentInput, @Ctx() context: RequestContext) {
    return this.services.consents.giveConsent(signedInPerson(context), input, context.client);
  }

  @Mutation(() => WithdrawConsentResult, {
    description: 'Withdraws a consent of yours: by this alone, and from the next request on.',
  })
  @NotPersonalField(outcome)
  withdrawConsent(@Args() { id }: ConsentIdArgs, @Ctx() context: RequestContext) {
    return this.services.consents.withdrawConsent(signedInPerson(context), id);
  }

  @Mutation(() => SendMarketingMailResult, {
    description: 'Sends marketing mail to everybody who has not opted out of its topic; for our marketing staff.',
  })
  @NotPersonalField(outcome)
  sendMarketingMail(
    @Arg('input', () => SendMarketingMailInput) input: SendMarketingMailInput,
    @Ctx() { viewer }: RequestContext,
  ) {
    if (viewer.kind === 'ANONYMOUS') throw unauthenticated();
    return this.services.mailings.sendMarketingMail(viewer, input);
  }
}
