import { GraphQLError } from 'graphql';
import { createUnionType, Field, GraphQLISODateTime, ID, ObjectType } from 'type-graphql';
import { InvalidInput } from '../../platform/input/index.js';
import { NothingPersonal } from '../../platform/privacy/index.js';
import { Reads } from '../../platform/reader/index.js';
import { Person, TooManyAttempts } from '../accounts/index.js';
import { Consent } from './consent.entity.js';

const outcome = 'The outcome of an operation; what it was done to is classified there.';

/** The code of the fault that marketing mail is a desk's to send and the viewer is none, or states another purpose. */
export const marketingRequiredCode = 'MARKETING_REQUIRED';

/** The viewer is known and no desk that sends marketing mail. */
export function marketingRequired(): GraphQLError {
  return new GraphQLError('Only our marketing staff can do this, with the purpose PROVIDE_PRODUCTS_AND_SERVICES.', {
    extensions: { code: marketingRequiredCode, http: { status: 403 } },
  });
}

@ObjectType({ description: 'Done. It holds from the next request on, and you have a receipt.' })
@NothingPersonal(outcome)
export class ChoiceMade {
  @Field({ description: 'What to do next.' })
  nextStep: string = 'Nothing. Your choices and their receipts stand in your account.';

  @Field(() => Person, { nullable: true, description: 'You, with your choices as they stand now.' })
  @Reads({ kind: 'ONE', entity: () => Person, by: 'id', value: ({ viewer }) => viewer.subject })
  person?: Person | null;
}

@ObjectType({ description: 'Done, for this browser. Of an account that it is known to belong to, just so.' })
@NothingPersonal(outcome)
export class BrowserOptedOut {
  @Field({ description: 'What to do next.' })
  nextStep: string =
    'Nothing. If you have an account, sign in to opt it out wherever you use it, and to have a receipt.';
}

@ObjectType({ description: 'The first of two steps. Nothing is changed yet.' })
@NothingPersonal(outcome)
export class OptInToConfirm {
  constructor(token = '', expiresAt = new Date(0)) {
    this.token = token;
    this.expiresAt = expiresAt;
  }

  @Field({ description: 'Send it to `confirmOptIn` once you have been asked whether you mean it.' })
  token!: string;

  @Field(() => GraphQLISODateTime, { description: 'Until when that can be done.' })
  expiresAt!: Date;
}

@ObjectType({ description: 'You have not opted out of it. Nothing was changed.' })
@NothingPersonal(outcome)
export class NothingToOptInTo {
  @Field({ description: 'What to do next.' })
  nextStep: string = 'Nothing: it is allowed as it is.';
}

@ObjectType({
  description: 'Your browser sends Global Privacy Control, which opts you out with each request. Nothing was changed.',
})
@NothingPersonal('What the browser that asks has told us itself.')
export class OptedOutBySignal {
  @Field({ description: 'What to do next.' })
  nextStep: string = 'Switch the signal off in your browser first, if you mean to opt in.';
}

@ObjectType({
  description:
    'This was given for no opt-in of yours, or is over: you have chosen since, or waited too long. Nothing was changed.',
})
@NothingPersonal(outcome)
export class OptInNotValid {
  @Field({ description: 'What to do next.' })
  nextStep: string = 'Begin with `requestOptIn` again.';
}

@ObjectType({
  description: 'Your consent stands, until you withdraw it or it ends. One with the same recipient gave way.',
})
@NothingPersonal(outcome)
export class ConsentGiven {
  constructor(consentId = '') {
    this.consentId = consentId;
  }

  @Field(() => ID)
  consentId!: string;

  @Field(() => Consent, { nullable: true, description: 'As it stands.' })
  @Reads({ kind: 'ONE', entity: () => Consent, by: 'id', value: ({ source }) => consentIdOf(source) })
  consent?: Consent | null;
}

@ObjectType({ description: 'Your consent is withdrawn. Nothing rests upon it from the next request on.' })
@NothingPersonal(outcome)
export class ConsentWithdrawn {
  constructor(consentId = '') {
    this.consentId = consentId;
  }

  @Field(() => ID)
  consentId!: string;

  @Field(() => Consent, { nullable: true, description: 'As it stands.' })
  @Reads({ kind: 'ONE', entity: () => Consent, by: 'id', value: ({ source }) => consentIdOf(source) })
  consent?: Consent | null;
}

@ObjectType({ description: 'None of your consents has this id. Nothing was changed.' })
@NothingPersonal('It says that there is nothing.')
export class ConsentNotFound {
  @Field({ description: 'What to do next.' })
  nextStep: string = 'Look at your consents again.';
}

@ObjectType({ description: 'Nobody with this id can be shared with. Nothing was changed.' })
@NothingPersonal('It says that there is nothing.')
export class NoSuchRecipient {
  @Field({ description: 'What to do next.' })
  nextStep: string = 'Ask whoever asked you for the id that we know them by.';
}

@ObjectType({ description: 'Whether a receipt is as we gave it.' })
@NothingPersonal(outcome)
export class ChoiceReceiptVerification {
  constructor(receiptId = '', isGenuine = false) {
    this.receiptId = receiptId;
    this.isGenuine = isGenuine;
  }

  @Field(() => ID)
  receiptId!: string;

  @Field({
    description:
      'Whether our signature holds of all that it says, of the consent that it is of, and of the receipt before it.',
  })
  isGenuine!: boolean;
}

@ObjectType({ description: 'None of your receipts has this id.' })
@NothingPersonal('It says that there is nothing.')
export class ChoiceReceiptNotFound {
  @Field({ description: 'What to do next.' })
  nextStep: string = 'Look at your receipts again.';
}

@ObjectType({
  description: 'It is on its way to everybody with a proved address who has not opted out when it is sent.',
})
@NothingPersonal(outcome)
export class MarketingMailAccepted {
  constructor(mailingId = '') {
    this.mailingId = mailingId;
  }

  @Field(() => ID)
  mailingId!: string;
}

@ObjectType({ description: 'A programme of the advertising industry where you can opt out.' })
@NothingPersonal('It names a website that is the same for everybody.')
export class IndustryOptOut {
  @Field({ description: 'Who runs it.' })
  name!: string;

  @Field({ description: 'Where it is.' })
  url!: string;
}

export const OptOutOfSaleAndSharingResult = createUnionType({
  name: 'OptOutOfSaleAndSharingResult',
  description: 'What came of opting out of sale and sharing.',
  types: () => [ChoiceMade, BrowserOptedOut] as const,
});

export const RequestOptInResult = createUnionType({
  name: 'RequestOptInResult',
  description: 'What came of the first step of opting in again.',
  types: () => [OptInToConfirm, NothingToOptInTo, OptedOutBySignal] as const,
});

export const ConfirmOptInResult = createUnionType({
  name: 'ConfirmOptInResult',
  description: 'What came of the second step of opting in again.',
  types: () => [ChoiceMade, OptInNotValid, OptedOutBySignal] as const,
});

export const GiveConsentResult = createUnionType({
  name: 'GiveConsentResult',
  description: 'What came of giving a consent.',
  types: () => [ConsentGiven, NoSuchRecipient, InvalidInput, TooManyAttempts] as const,
});

export const WithdrawConsentResult = createUnionType({
  name: 'WithdrawConsentResult',
  description: 'What came of withdrawing a consent.',
  types: () => [ConsentWithdrawn, ConsentNotFound] as const,
});

export const VerifyChoiceReceiptResult = createUnionType({
  name: 'VerifyChoiceReceiptResult',
  description: 'What came of looking at a receipt’s signature.',
  types: () => [ChoiceReceiptVerification, ChoiceReceiptNotFound] as const,
});

export const SendMarketingMailResult = createUnionType({
  name: 'SendMarketingMailResult',
  description: 'What came of sending marketing mail.',
  types: () => [MarketingMailAccepted, InvalidInput] as const,
});

function consentIdOf(source: Readonly<Record<string, unknown>> | undefined): string | null {
  const id = source?.['consentId'];
  return typeof id === 'string' ? id : null;
}
