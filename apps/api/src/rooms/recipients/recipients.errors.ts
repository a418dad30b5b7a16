import { GraphQLError } from 'graphql';
import { createUnionType, Field, GraphQLISODateTime, ID, Int, ObjectType } from 'type-graphql';
import { InvalidInput } from '../../platform/input/index.js';
import { NothingPersonal } from '../../platform/privacy/index.js';
import { categories, gates, purposes, type Category, type Gate, type Purpose } from '../policy/index.js';
import type { Recipient } from './recipients.entity.js';
import { recipientStatuses, type RecipientStatus } from './recipients.terms.js';

const business = 'It is about a business or an authority, and about no person of ours.';

/** The code of the fault that the register is the privacy officer's to keep and the viewer is none, or states another purpose. */
export const privacyOfficerRequiredCode = 'PRIVACY_OFFICER_REQUIRED';

/** The viewer is known and does not keep the register. */
export function privacyOfficerRequired(): GraphQLError {
  return new GraphQLError('Only our privacy officer can do this, with the purpose COMPLY_WITH_LAW.', {
    extensions: { code: privacyOfficerRequiredCode, http: { status: 403 } },
  });
}

@ObjectType({ description: 'Somebody of our register, to whom data may leave, and within what bounds.' })
@NothingPersonal(business)
export class RegisteredRecipient {
  constructor(recipient?: Recipient) {
    if (recipient === undefined) return;
    const { id, gate, name, address, terms, status, version, grantedUntil, registeredAt, changedAt } = recipient;
    Object.assign(this, { id, gate, name, address, terms, status, version, grantedUntil, registeredAt, changedAt });
    this.purposes = [...recipient.purposes];
    this.categories = [...recipient.categories];
  }

  @Field(() => ID, { description: 'As the ledger names them, and as people name them in a consent.' })
  id!: string;

  @Field(() => gates, { description: 'By which gate data leaves to them.' })
  gate!: Gate;

  @Field({ description: 'What they are called.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Where to write to them; null until somebody fills it in.' })
  address!: string | null;

  @Field(() => String, { nullable: true, description: 'Where the contract is kept that binds them.' })
  terms!: string | null;

  @Field(() => [purposes], { description: 'For which purposes they may have something.' })
  purposes!: Purpose[];

  @Field(() => [categories], { description: 'Of which kinds they may have something.' })
  categories!: Category[];

  @Field(() => GraphQLISODateTime, { description: 'Until when.' })
  grantedUntil!: Date;

  @Field(() => recipientStatuses, { description: 'Whether anything may leave to them at all.' })
  status!: RecipientStatus;

  @Field(() => Int, { description: 'Say it with a change of them.' })
  version!: number;

  @Field(() => GraphQLISODateTime)
  registeredAt!: Date;

  @Field(() => GraphQLISODateTime)
  changedAt!: Date;
}

@ObjectType({ description: 'Done. It holds from their next request on.' })
@NothingPersonal(business)
export class RecipientKept {
  constructor(recipient?: Recipient) {
    this.recipient = new RegisteredRecipient(recipient);
  }

  @Field({ description: 'As they stand in the register now.' })
  recipient!: RegisteredRecipient;
}

@ObjectType({ description: 'Nobody in the register has this id. Nothing was changed.' })
@NothingPersonal('It says that there is nothing.')
export class RecipientNotFound {
  @Field({ description: 'What to do next.' })
  nextStep: string = 'Look them up in the register.';
}

@ObjectType({ description: 'They were changed since you looked. Nothing was changed now.' })
@NothingPersonal(business)
export class RecipientChangedMeanwhile {
  constructor(recipient?: Recipient) {
    this.recipient = new RegisteredRecipient(recipient);
  }

  @Field({ description: 'As they stand now: look again, and say this version.' })
  recipient!: RegisteredRecipient;
}

@ObjectType({ description: 'It has ended for good with this recipient. Nothing was changed.' })
@NothingPersonal(business)
export class RecipientHasEnded {
  @Field({ description: 'What to do next.' })
  nextStep: string = 'Register them anew, if there is a new ground for it.';
}

export const RegisterRecipientResult = createUnionType({
  name: 'RegisterRecipientResult',
  description: 'What came of registering a recipient.',
  types: () => [RecipientKept, InvalidInput] as const,
});

export const ChangeRecipientResult = createUnionType({
  name: 'ChangeRecipientResult',
  description: 'What came of changing a recipient.',
  types: () => [RecipientKept, RecipientNotFound, RecipientChangedMeanwhile, RecipientHasEnded, InvalidInput] as const,
});

export const RecipientStatusResult = createUnionType({
  name: 'RecipientStatusResult',
  description: 'What came of suspending, resuming or ending a recipient.',
  types: () => [RecipientKept, RecipientNotFound, RecipientChangedMeanwhile, RecipientHasEnded] as const,
});
