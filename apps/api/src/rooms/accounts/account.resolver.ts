import { Arg, Args, Ctx, Mutation, Resolver } from 'type-graphql';
import type { MikroORM } from '../../platform/database/index.js';
import { NotPersonalField } from '../../platform/privacy/index.js';
import { signedInPerson, type RequestContext } from './accounts.context.js';
import {
  AddEmailAddressResult,
  ChangeEmailResult,
  ChangePasswordResult,
  MailRequestResult,
  MakeEmailAddressPrimaryResult,
  RefreshSessionResult,
  RemoveEmailAddressResult,
  ResetPasswordResult,
  SignedOut,
  SignInResult,
  SignUpResult,
  VerifyEmailResult,
} from './accounts.errors.js';
import {
  AddEmailAddressInput,
  ChangeEmailInput,
  ChangePasswordInput,
  MakeEmailAddressPrimaryInput,
  RefreshSessionArgs,
  RemoveEmailAddressArgs,
  RequestPasswordResetArgs,
  ResetPasswordInput,
  RevokeSessionArgs,
  SignInInput,
  SignUpInput,
  VerifyEmailArgs,
} from './accounts.input.js';
import type { EmailAddressService } from './email-address.service.js';
import type { EmailVerificationService } from './email-verification.service.js';
import type { PasswordChangeService } from './password-change.service.js';
import type { SessionService } from './session.service.js';
import type { SignInService } from './sign-in.service.js';
import type { SignUpService } from './sign-up.service.js';

const outcome = 'The outcome of an operation.';

/** Accounts and sessions, changed. */
@Resolver()
export class AccountResolver {
  constructor(
    private readonly signUps: SignUpService,
    private readonly signIns: SignInService,
    private readonly verifications: EmailVerificationService,
    private readonly addresses: EmailAddressService,
    private readonly passwordChanges: PasswordChangeService,
    private readonly sessions: SessionService,
    private readonly orm: MikroORM,
  ) {}

  @Mutation(() => SignUpResult, {
    description:
      'Makes an account and mails a code to verify the address. The same answer whether or not there is one.',
  })
  @NotPersonalField(outcome)
  signUp(@Arg('input', () => SignUpInput) input: SignUpInput, @Ctx() { client }: RequestContext) {
    return this.signUps.signUp(input, client);
  }

  @Mutation(() => MailRequestResult, {
    description:
      'Mails another code to verify the address that you signed up with. The same answer whether or not it waits to be.',
  })
  @NotPersonalField(outcome)
  requestEmailVerification(@Arg('input', () => SignInInput) input: SignInInput, @Ctx() { client }: RequestContext) {
    return this.verifications.requestEmailVerification(input, client);
  }

  @Mutation(() => VerifyEmailResult, { description: 'Verifies the address to which the code was mailed.' })
  @NotPersonalField(outcome)
  verifyEmail(@Args() { code }: VerifyEmailArgs, @Ctx() { client }: RequestContext) {
    return this.verifications.verifyEmail(code, client);
  }

  @Mutation(() => SignInResult, { description: 'Begins a session.' })
  @NotPersonalField(outcome)
  signIn(@Arg('input', () => SignInInput) input: SignInInput, @Ctx() { client }: RequestContext) {
    return this.signIns.signIn(input, client);
  }

  @Mutation(() => RefreshSessionResult, {
    description: 'Renews a session. A refresh token works once; one that is used again ends its session.',
  })
  @NotPersonalField(outcome)
  refreshSession(@Args() { refreshToken }: RefreshSessionArgs, @Ctx() { client }: RequestContext) {
    return this.sessions.refresh(this.orm.em.fork(), refreshToken, client);
  }

  @Mutation(() => SignedOut, { description: 'Ends this session.' })
  @NotPersonalField(outcome)
  async signOut(@Ctx() context: RequestContext): Promise<SignedOut> {
    const personId = signedInPerson(context);
    const { sessionId } = context;
    const ended = sessionId !== null && (await this.sessions.end(this.orm.em.fork(), personId, sessionId));
    return new SignedOut(ended ? 1 : 0);
  }

  @Mutation(() => SignedOut, { description: 'Ends every session of yours, this one included.' })
  @NotPersonalField(outcome)
  async signOutEverywhere(@Ctx() context: RequestContext): Promise<SignedOut> {
    return new SignedOut(await this.sessions.endAll(this.orm.em.fork(), signedInPerson(context), null));
  }

  @Mutation(() => SignedOut, {
    description: 'Ends one session of yours, seen in `sessions`; none, if it is not yours.',
  })
  @NotPersonalField(outcome)
  async revokeSession(@Args() { id }: RevokeSessionArgs, @Ctx() context: RequestContext): Promise<SignedOut> {
    const ended = await this.sessions.end(this.orm.em.fork(), signedInPerson(context), id);
    return new SignedOut(ended ? 1 : 0);
  }

  @Mutation(() => ChangePasswordResult, { description: 'Changes your password and ends every other session.' })
  @NotPersonalField(outcome)
  changePassword(@Arg('input', () => ChangePasswordInput) input: ChangePasswordInput, @Ctx() context: RequestContext) {
    return this.passwordChanges.changePassword(signedInPerson(context), context.sessionId, input, context.client);
  }

  @Mutation(() => MailRequestResult, {
    description: 'Mails a code to choose a new password. The same answer whether or not there is an account.',
  })
  @NotPersonalField(outcome)
  requestPasswordReset(@Args() { email }: RequestPasswordResetArgs, @Ctx() { client }: RequestContext) {
    return this.passwordChanges.requestPasswordReset(email, client);
  }

  @Mutation(() => ResetPasswordResult, {
    description: 'Chooses a new password by a mailed code and ends every session.',
  })
  @NotPersonalField(outcome)
  resetPassword(@Arg('input', () => ResetPasswordInput) input: ResetPasswordInput, @Ctx() { client }: RequestContext) {
    return this.passwordChanges.resetPassword(input, client);
  }

  @Mutation(() => ChangeEmailResult, {
    description: 'Mails a code to another address, which becomes yours once it is verified; the old one is told.',
  })
  @NotPersonalField(outcome)
  changeEmail(@Arg('input', () => ChangeEmailInput) input: ChangeEmailInput, @Ctx() context: RequestContext) {
    return this.verifications.changeEmail(signedInPerson(context), input, context.client);
  }

  @Mutation(() => AddEmailAddressResult, {
    description:
      'Mails a code to one more address, which signs you in too once it is verified. The same answer whether or not it is somebody else’s.',
  })
  @NotPersonalField(outcome)
  addEmailAddress(
    @Arg('input', () => AddEmailAddressInput) input: AddEmailAddressInput,
    @Ctx() context: RequestContext,
  ) {
    return this.addresses.addEmailAddress(signedInPerson(context), input, context.client);
  }

  @Mutation(() => MakeEmailAddressPrimaryResult, {
    description: 'Lets notices go to another of your verified addresses; the one before it is told, and stays yours.',
  })
  @NotPersonalField(outcome)
  makeEmailAddressPrimary(
    @Arg('input', () => MakeEmailAddressPrimaryInput) input: MakeEmailAddressPrimaryInput,
    @Ctx() context: RequestContext,
  ) {
    return this.addresses.makeEmailAddressPrimary(signedInPerson(context), input, context.client);
  }

  @Mutation(() => RemoveEmailAddressResult, {
    description: 'Removes an address of yours, verified or not. The primary one stays: an account has to be reached.',
  })
  @NotPersonalField(outcome)
  removeEmailAddress(@Args() { id }: RemoveEmailAddressArgs, @Ctx() context: RequestContext) {
    return this.addresses.removeEmailAddress(signedInPerson(context), id);
  }
}
