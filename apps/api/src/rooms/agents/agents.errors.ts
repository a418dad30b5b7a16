import { createUnionType, Field, GraphQLISODateTime, ID, Int, ObjectType } from 'type-graphql';
import { InvalidInput } from '../../platform/input/index.js';
import { NothingPersonal } from '../../platform/privacy/index.js';
import { Reads } from '../../platform/reader/index.js';
import { PasswordRefused, TooManyAttempts } from '../accounts/index.js';
import { Mandate } from './agents.entity.js';
import { mandateCategories, mandatePurposes, type MandateCategory, type MandatePurpose } from './agents.words.js';

const outcome = 'The outcome of an operation; what it was done to is classified there.';

/** A mandate as its agent sees it. */
@ObjectType({ description: 'Somebody who has authorized you to act for them, and how far.' })
@NothingPersonal('What you may do yourself. Of whoever authorized you it says an opaque id, and no more.')
export class Mandator {
  constructor(mandator?: Mandator) {
    Object.assign(this, mandator);
  }

  @Field(() => ID, { description: 'Who: look them up by `person`, with `x-acting-as: AGENT` and a purpose.' })
  personId!: string;

  @Field(() => ID, { description: 'By which mandate.' })
  mandateId!: string;

  @Field(() => [mandatePurposes], { description: 'What for.' })
  purposes!: readonly MandatePurpose[];

  @Field(() => [mandateCategories], { description: 'What you may see.' })
  categories!: readonly MandateCategory[];

  @Field(() => GraphQLISODateTime, { description: 'Until when, unless it is ended before.' })
  expiresAt!: Date;
}

@ObjectType({
  description: 'They are asked by mail. It is in force once they accept; the same answer whoever has that address.',
})
@NothingPersonal(outcome)
export class AgentAsked {
  constructor(mandateId = '') {
    this.mandateId = mandateId;
  }

  @Field(() => ID)
  mandateId!: string;

  @Field(() => Mandate, { nullable: true, description: 'As it stands.' })
  @Reads({ kind: 'ONE', entity: () => Mandate, by: 'id', value: ({ source }) => mandateIdOf(source) })
  mandate?: Mandate | null;
}

@ObjectType({ description: 'You may act for them from now on.' })
@NothingPersonal(outcome)
export class MandateAccepted {
  constructor(mandator = new Mandator()) {
    this.mandator = mandator;
  }

  @Field(() => Mandator, { description: 'For whom, and how far.' })
  mandator!: Mandator;
}

@ObjectType({ description: 'Your agent may act for you from now on, as far as you see here.' })
@NothingPersonal(outcome)
export class PermissionConfirmed {
  constructor(mandateId = '') {
    this.mandateId = mandateId;
  }

  @Field(() => ID)
  mandateId!: string;

  @Field(() => Mandate, { nullable: true, description: 'As it stands.' })
  @Reads({ kind: 'ONE', entity: () => Mandate, by: 'id', value: ({ source }) => mandateIdOf(source) })
  mandate?: Mandate | null;
}

@ObjectType({ description: 'The mandate is over. Nothing rests upon it from the next request on.' })
@NothingPersonal(outcome)
export class MandateEnded {
  constructor(mandateId = '') {
    this.mandateId = mandateId;
  }

  @Field(() => ID)
  mandateId!: string;
}

@ObjectType({
  description: 'Received. Whoever signed it is asked to confirm, if they have an account; the same answer if not.',
})
@NothingPersonal(outcome)
export class PermissionFiled {
  @Field({ description: 'What to do next.' })
  nextStep: string = 'Look at `mandators`: until they confirm, you see nothing.';
}

@ObjectType({ description: 'Done, if they have an account; the same answer if not. They are told of it.' })
@NothingPersonal(outcome)
export class OptedOutForPerson {
  @Field({ description: 'What to do next.' })
  nextStep: string = 'Nothing. It holds from the next request on, and stands in their account with a receipt.';
}

@ObjectType({ description: 'Without a permission that they signed nobody acts for another. Nothing was done.' })
@NothingPersonal(outcome)
export class PermissionMissing {
  @Field({ description: 'What to do next.' })
  nextStep: string = 'Send what they signed, word for word.';
}

@ObjectType({
  description: 'No mandate of theirs with you is in force: none was given, or it is over. Nothing was done.',
})
@NothingPersonal('It says that there is nothing.')
export class MandateMissing {
  @Field({ description: 'What to do next.' })
  nextStep: string = 'Look at `mandators` again, or have them authorize you.';
}

@ObjectType({ description: 'Your mandate is not for this. Nothing was done.' })
@NothingPersonal(outcome)
export class MandateTooNarrow {
  constructor(needed: MandatePurpose = 'COMPLY_WITH_LAW') {
    this.needed = needed;
  }

  @Field(() => mandatePurposes, { description: 'The purpose that it lacks.' })
  needed!: MandatePurpose;
}

@ObjectType({
  description:
    'The code is unknown, used, taken back or too old, or was mailed to another address than any of yours. Which of these it does not tell.',
})
@NothingPersonal(outcome)
export class MandateCodeNotValid {
  @Field({ description: 'What to do next.' })
  nextStep: string = 'Sign in with the address that the mail went to, or ask for another mail.';
}

@ObjectType({ description: 'No mandate given by you or to you has this id. Nothing was changed.' })
@NothingPersonal('It says that there is nothing.')
export class MandateNotFound {
  @Field({ description: 'What to do next.' })
  nextStep: string = 'Look at your mandates again.';
}

@ObjectType({ description: 'You have as many agents as one person can. Nothing was done.' })
@NothingPersonal(outcome)
export class TooManyAgents {
  constructor(atMost = 0) {
    this.atMost = atMost;
  }

  @Field(() => Int, { description: 'How many, those included who have yet to accept.' })
  atMost!: number;
}

@ObjectType({ description: 'You act for as many people as one account can. Nothing was done.' })
@NothingPersonal(outcome)
export class TooManyMandators {
  constructor(atMost = 0) {
    this.atMost = atMost;
  }

  @Field(() => Int)
  atMost!: number;
}

export const AppointAgentResult = createUnionType({
  name: 'AppointAgentResult',
  description: 'What came of appointing an agent.',
  types: () => [AgentAsked, TooManyAgents, PasswordRefused, InvalidInput, TooManyAttempts] as const,
});

export const AcceptMandateResult = createUnionType({
  name: 'AcceptMandateResult',
  description: 'What came of accepting to act for somebody.',
  types: () =>
    [MandateAccepted, MandateCodeNotValid, TooManyMandators, PasswordRefused, InvalidInput, TooManyAttempts] as const,
});

export const FilePermissionResult = createUnionType({
  name: 'FilePermissionResult',
  description: 'What came of filing a signed permission.',
  types: () => [PermissionFiled, PermissionMissing, PasswordRefused, InvalidInput, TooManyAttempts] as const,
});

export const ConfirmPermissionResult = createUnionType({
  name: 'ConfirmPermissionResult',
  description: 'What came of confirming a permission.',
  types: () => [PermissionConfirmed, MandateCodeNotValid, PasswordRefused, InvalidInput, TooManyAttempts] as const,
});

export const EndMandateResult = createUnionType({
  name: 'EndMandateResult',
  description: 'What came of ending a mandate.',
  types: () => [MandateEnded, MandateNotFound] as const,
});

export const OptOutForMandatorResult = createUnionType({
  name: 'OptOutForMandatorResult',
  description: 'What came of opting somebody out under a mandate.',
  types: () => [OptedOutForPerson, MandateMissing, MandateTooNarrow, InvalidInput] as const,
});

export const OptOutByPermissionResult = createUnionType({
  name: 'OptOutByPermissionResult',
  description: 'What came of opting somebody out by a permission that they signed.',
  types: () => [OptedOutForPerson, PermissionMissing, InvalidInput, TooManyAttempts] as const,
});

function mandateIdOf(source: Readonly<Record<string, unknown>> | undefined): string | null {
  const id = source?.['mandateId'];
  return typeof id === 'string' ? id : null;
}
