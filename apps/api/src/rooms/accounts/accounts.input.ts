import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { z } from 'zod';
import { refusedAs } from '../../platform/input/index.js';
import { Gives, NotPersonalField } from '../../platform/privacy/index.js';

/** An address as it was given, without the spaces around it. */
const email = z
  .string()
  .trim()
  .normalize('NFC')
  .max(254, 'An e-mail address has at most 254 characters.')
  .refine(
    (address) => address.length > 254 || address.lastIndexOf('@') <= 64,
    refusedAs('TOO_LONG', 'The part before the @ has at most 64 characters.'),
  )
  .pipe(z.email('This is no e-mail address.'));

/** An e-mail address, for whatever other room takes one. */
export { email as emailInput };

const password = z
  .string()
  .min(12, 'A password has at least 12 characters.')
  .max(256, 'A password has at most 256 characters.');

/** A password that is to be compared, and need only be short enough to be. */
export function triedPassword(name: string) {
  return z.string().min(1, `The ${name} is missing.`).max(256, 'A password has at most 256 characters.');
}

/** A code that was mailed. */
export const codeInput = z.string().trim().min(1, 'The code is missing.').max(200, 'This is no code of ours.');

@InputType({ description: 'What makes an account.' })
export class SignUpInput {
  @Field({ description: 'Where you are reached; it is verified before you can sign in.' })
  @Gives('EmailAddress.address')
  email!: string;

  @Field({ description: 'At least 12 characters.' })
  @Gives()
  password!: string;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether your free trial begins at once; if not, `startTrial` begins it.',
  })
  @Gives('Subscription.trialStartedAt')
  startsTrial?: boolean | null;
}

/** What `signUp` takes. */
export const signUpInput = z.object({ email, password, startsTrial: z.boolean().nullish() });

@InputType({ description: 'What your account is opened by.' })
export class SignInInput {
  @Field()
  @Gives('EmailAddress.address')
  email!: string;

  @Field()
  @Gives()
  password!: string;
}

/** Laxer than sign-up: whatever an old password was, it may be tried. */
export const signInInput = z.object({ email, password: triedPassword('password') });

@ArgsType()
export class RequestPasswordResetArgs {
  @Field()
  @Gives('EmailAddress.address')
  email!: string;
}

/** What `requestPasswordReset` takes. */
export const requestPasswordResetInput = z.object({ email });

@ArgsType()
export class VerifyEmailArgs {
  @Field()
  @Gives()
  code!: string;
}

/** What `verifyEmail` takes. */
export const verifyEmailInput = z.object({ code: codeInput });

@InputType({ description: 'A new password, for one who cannot sign in.' })
export class ResetPasswordInput {
  @Field({ description: 'The code from the mail.' })
  @Gives()
  code!: string;

  @Field({ description: 'At least 12 characters.' })
  @Gives()
  newPassword!: string;
}

/** What `resetPassword` takes. */
export const resetPasswordInput = z.object({ code: codeInput, newPassword: password });

@InputType({ description: 'A new password, for one who is signed in.' })
export class ChangePasswordInput {
  @Field()
  @Gives()
  currentPassword!: string;

  @Field({ description: 'At least 12 characters.' })
  @Gives()
  newPassword!: string;
}

/** What `changePassword` takes. */
export const changePasswordInput = z.object({
  currentPassword: triedPassword('current password'),
  newPassword: password,
});

@InputType({ description: 'Another e-mail address, proved by your password.' })
export class ChangeEmailInput {
  @Field({ description: 'It counts once it is verified.' })
  @Gives('EmailAddress.address')
  newEmail!: string;

  @Field()
  @Gives()
  currentPassword!: string;
}

/** What `changeEmail` takes. */
export const changeEmailInput = z.object({ newEmail: email, currentPassword: triedPassword('current password') });

@InputType({ description: 'One more e-mail address, proved by your password.' })
export class AddEmailAddressInput {
  @Field({ description: 'It counts once it is verified.' })
  @Gives('EmailAddress.address')
  address!: string;

  @Field()
  @Gives()
  currentPassword!: string;
}

/** What `addEmailAddress` takes. */
export const addEmailAddressInput = z.object({ address: email, currentPassword: triedPassword('current password') });

@InputType({ description: 'Which of your addresses notices are to go to, proved by your password.' })
export class MakeEmailAddressPrimaryInput {
  @Field(() => ID, { description: 'The id of an address of yours that is verified.' })
  @NotPersonalField('An id is opaque and says nothing of anybody.')
  id!: string;

  @Field()
  @Gives()
  currentPassword!: string;
}

/** What `makeEmailAddressPrimary` takes. */
export const makeEmailAddressPrimaryInput = z.object({
  id: z.string(),
  currentPassword: triedPassword('current password'),
});

@ArgsType()
export class RemoveEmailAddressArgs {
  @Field(() => ID, { description: 'The id of an address of yours that is not the primary one.' })
  @NotPersonalField('An id is opaque and says nothing of anybody.')
  id!: string;
}

@ArgsType()
export class RefreshSessionArgs {
  @Field()
  @Gives()
  refreshToken!: string;
}

@ArgsType()
export class RevokeSessionArgs {
  @Field(() => ID)
  @NotPersonalField('An id is opaque and says nothing of anybody.')
  id!: string;
}

/** The form of an address under which it is looked up. */
export function normalisedEmail(address: string): string {
  return address.trim().normalize('NFC').toLowerCase();
}
