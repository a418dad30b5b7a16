import { GraphQLError } from 'graphql';
import { createUnionType, Field, GraphQLISODateTime, ID, Int, ObjectType } from 'type-graphql';
import { InvalidInput } from '../../platform/input/index.js';
import { NothingPersonal } from '../../platform/privacy/index.js';
import { Reads } from '../../platform/reader/index.js';
import { Person } from './accounts.entity.js';

const outcome = 'The outcome of an operation; it speaks of nobody’s data.';

/** The code of the fault that an operation is a person's own and the viewer is none. */
export const personRequiredCode = 'PERSON_REQUIRED';

/** The viewer is known and no person: what people do for themselves is not theirs to do. */
export function personRequired(): GraphQLError {
  return new GraphQLError(
    'Only a person can do this, for themselves. Staff and recipients have operations of their own.',
    {
      extensions: { code: personRequiredCode, http: { status: 403 } },
    },
  );
}

/** The code of the fault that a request's token is not, or no longer, good. */
export const unauthenticatedCode = 'UNAUTHENTICATED';

/** The request carries a token that is not, or no longer, good; or the operation needs one. */
export function unauthenticated(): GraphQLError {
  return new GraphQLError('Sign in, and send the token you get as `authorization: Bearer …`.', {
    extensions: { code: unauthenticatedCode, http: { status: 401 } },
  });
}

/** The code of the fault that a link is used, past, taken back, or none at all: which of these it does not tell. */
export const linkOverCode = 'LINK_OVER';

/** The request carries the code of a link that is not, or no longer, good. */
export function linkOver(): GraphQLError {
  return new GraphQLError(
    'This link was used already, or its time is over. Ask whoever wanted your answer to send another.',
    { extensions: { code: linkOverCode, http: { status: 401 } } },
  );
}

/** The code of the fault that a request says it acts as something that nobody can act as. */
export const actingAsNotKnownCode = 'ACTING_AS_NOT_KNOWN';

/** `x-acting-as` has one word. Taken for another, the request would be answered as somebody it does not mean to be. */
export function actingAsNotKnown(): GraphQLError {
  return new GraphQLError('Send `x-acting-as: AGENT` to ask for those who authorized you, or leave the header out.', {
    extensions: { code: actingAsNotKnownCode, http: { status: 400 } },
  });
}

/** The code of the fault that something an agent's request rests upon ended while it was answered. */
export const mandateOverCode = 'MANDATE_OVER';

/** A mandate, or the agent's session, ended between the moment when it was found and the read: nothing is answered by it. */
export function mandateOver(): GraphQLError {
  return new GraphQLError('A mandate of yours, or your session, ended just now. Ask again for what is left.', {
    extensions: { code: mandateOverCode, http: { status: 409 } },
  });
}

@ObjectType({ description: 'Too many attempts in a short time. Nothing was done.' })
@NothingPersonal(outcome)
export class TooManyAttempts {
  constructor(retryAfterSeconds = 0) {
    this.retryAfterSeconds = retryAfterSeconds;
  }

  @Field(() => Int, { description: 'Seconds until the next attempt is taken.' })
  retryAfterSeconds!: number;
}

@ObjectType({
  description:
    'A mail is on its way, if the address is what it should be. The answer is the same whether or not there is an account.',
})
@NothingPersonal(outcome)
export class MailOnItsWay {
  @Field({ description: 'What to do next.' })
  nextStep: string = 'Open the mail and follow its link, or use the code in it.';
}

@ObjectType({ description: 'The code is unknown, used, or too old. Ask for a new one.' })
@NothingPersonal(outcome)
export class CodeNotValid {
  @Field({ description: 'What to do next.' })
  nextStep: string = 'Ask for a new code.';
}

@ObjectType({ description: 'The address is verified and counts from now on.' })
@NothingPersonal(outcome)
export class EmailVerified {
  @Field({ description: 'What to do next.' })
  nextStep: string = 'Sign in, unless you are signed in already.';
}

@ObjectType({
  description:
    'The address is verified. More than one sign-up had been made with it, so that no password chosen there opens the account.',
})
@NothingPersonal(outcome)
export class NewPasswordNeeded {
  @Field({ description: 'What to do next.' })
  nextStep: string =
    'Choose a new password: follow the link in the mail that is on its way there, or use the code in it.';
}

@ObjectType({ description: 'Tokens of a session that has begun or was renewed.' })
@NothingPersonal('Tokens are random and stand for a session.')
export class SignedIn {
  constructor(session?: SignedIn) {
    Object.assign(this, session);
  }

  @Field({ description: 'Send it as `authorization: Bearer …`.' })
  accessToken!: string;

  @Field(() => GraphQLISODateTime)
  accessTokenExpiresAt!: Date;

  @Field({ description: 'Renews the session, once; each renewal gives a new one.' })
  refreshToken!: string;

  @Field(() => GraphQLISODateTime)
  refreshTokenExpiresAt!: Date;

  @Field(() => ID, { description: 'Whose session it is.' })
  personId!: string;
}

@ObjectType({
  description: 'The address and the password do not belong together. It does not say which of them is wrong.',
})
@NothingPersonal(outcome)
export class SignInRefused {
  @Field({ description: 'What to do next.' })
  nextStep: string = 'Check both, and verify the address if you have just signed up; or reset the password.';
}

@ObjectType({ description: 'The session is over. Sign in again.' })
@NothingPersonal(outcome)
export class SessionOver {
  @Field({ description: 'What to do next.' })
  nextStep: string = 'Sign in again.';
}

@ObjectType({ description: 'Sessions have ended.' })
@NothingPersonal(outcome)
export class SignedOut {
  constructor(endedSessions = 0) {
    this.endedSessions = endedSessions;
  }

  @Field(() => Int, { description: 'How many sessions ended with this.' })
  endedSessions!: number;
}

@ObjectType({ description: 'The password is changed, and every other session has ended.' })
@NothingPersonal(outcome)
export class PasswordChanged {
  constructor(endedSessions = 0) {
    this.endedSessions = endedSessions;
  }

  @Field(() => Int, { description: 'How many other sessions ended with this.' })
  endedSessions!: number;
}

@ObjectType({ description: 'The current password is not right. Nothing was changed.' })
@NothingPersonal(outcome)
export class PasswordRefused {
  @Field({ description: 'What to do next.' })
  nextStep: string = 'Check the current password and try again.';
}

@ObjectType({ description: 'Your e-mail addresses are as you wanted them; see them here.' })
@NothingPersonal('The outcome of a change; what was changed is classified there.')
export class EmailAddressesChanged {
  constructor(personId = '') {
    this.personId = personId;
  }

  @Field(() => ID, { description: 'Whose addresses they are.' })
  personId!: string;

  @Field(() => Person, { nullable: true, description: 'As it stands now.' })
  @Reads({ kind: 'ONE', entity: () => Person, by: 'id', value: ({ source }) => String(source?.['personId']) })
  person?: Person | null;
}

@ObjectType({ description: 'You have as many e-mail addresses as one can have. Nothing was added.' })
@NothingPersonal(outcome)
export class TooManyEmailAddresses {
  constructor(limit = 0) {
    this.limit = limit;
  }

  @Field(() => Int, { description: 'How many there can be, those included that wait to be verified.' })
  limit!: number;
}

@ObjectType({ description: 'None of your e-mail addresses has this id. Nothing was changed.' })
@NothingPersonal(outcome)
export class EmailAddressNotFound {
  @Field({ description: 'What to do next.' })
  nextStep: string = 'Look at your addresses again.';
}

@ObjectType({ description: 'The address has yet to be verified. Nothing was changed.' })
@NothingPersonal(outcome)
export class EmailAddressNotVerified {
  @Field({ description: 'What to do next.' })
  nextStep: string = 'Verify it by the code that was mailed there, or have another one mailed.';
}

@ObjectType({ description: 'It is the address where notices go, and one there has to be. Nothing was removed.' })
@NothingPersonal(outcome)
export class EmailAddressNeeded {
  @Field({ description: 'What to do next.' })
  nextStep: string = 'Make another address the primary one, or change this one; then it can go.';
}

export const SignUpResult = createUnionType({
  name: 'SignUpResult',
  description: 'What came of a sign-up.',
  types: () => [MailOnItsWay, InvalidInput, TooManyAttempts] as const,
});

export const MailRequestResult = createUnionType({
  name: 'MailRequestResult',
  description: 'What came of asking for a mail.',
  types: () => [MailOnItsWay, InvalidInput, TooManyAttempts] as const,
});

export const VerifyEmailResult = createUnionType({
  name: 'VerifyEmailResult',
  description: 'What came of a verification.',
  types: () => [EmailVerified, NewPasswordNeeded, CodeNotValid, InvalidInput, TooManyAttempts] as const,
});

export const SignInResult = createUnionType({
  name: 'SignInResult',
  description: 'What came of a sign-in.',
  types: () => [SignedIn, SignInRefused, InvalidInput, TooManyAttempts] as const,
});

export const RefreshSessionResult = createUnionType({
  name: 'RefreshSessionResult',
  description: 'What came of a renewal.',
  types: () => [SignedIn, SessionOver, TooManyAttempts] as const,
});

export const ChangePasswordResult = createUnionType({
  name: 'ChangePasswordResult',
  description: 'What came of changing the password.',
  types: () => [PasswordChanged, PasswordRefused, InvalidInput, TooManyAttempts] as const,
});

export const ResetPasswordResult = createUnionType({
  name: 'ResetPasswordResult',
  description: 'What came of resetting the password.',
  types: () => [PasswordChanged, CodeNotValid, InvalidInput, TooManyAttempts] as const,
});

export const ChangeEmailResult = createUnionType({
  name: 'ChangeEmailResult',
  description: 'What came of changing the e-mail address.',
  types: () => [MailOnItsWay, PasswordRefused, InvalidInput, TooManyAttempts] as const,
});

export const AddEmailAddressResult = createUnionType({
  name: 'AddEmailAddressResult',
  description: 'What came of adding an e-mail address.',
  types: () => [MailOnItsWay, PasswordRefused, TooManyEmailAddresses, InvalidInput, TooManyAttempts] as const,
});

export const MakeEmailAddressPrimaryResult = createUnionType({
  name: 'MakeEmailAddressPrimaryResult',
  description: 'What came of choosing where notices go.',
  types: () =>
    [
      EmailAddressesChanged,
      EmailAddressNotFound,
      EmailAddressNotVerified,
      PasswordRefused,
      InvalidInput,
      TooManyAttempts,
    ] as const,
});

export const RemoveEmailAddressResult = createUnionType({
  name: 'RemoveEmailAddressResult',
  description: 'What came of removing an e-mail address.',
  types: () => [EmailAddressesChanged, EmailAddressNotFound, EmailAddressNeeded] as const,
});
