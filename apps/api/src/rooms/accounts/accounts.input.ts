import { Field, InputType } from 'type-graphql';
import { z } from 'zod';

/** An address as it was given, without the spaces around it. */
const email = z
  .string()
  .trim()
  .normalize('NFC')
  .max(254, 'An e-mail address has at most 254 characters.')
  .pipe(z.email('This is no e-mail address.'));

const password = z
  .string()
  .min(12, 'A password has at least 12 characters.')
  .max(256, 'A password has at most 256 characters.');

const token = z.string().trim().min(1, 'The code is missing.').max(200, 'This is no code of ours.');

/** What makes an account. */
@InputType({ description: 'What makes an account.' })
export class SignUpInput {
  @Field({ description: 'Where you are reached; it is verified before you can sign in.' })
  email!: string;

  @Field({ description: 'At least 12 characters.' })
  password!: string;
}

export const signUpInput = z.object({ email, password });

/** What an account is opened by. */
@InputType({ description: 'What your account is opened by.' })
export class SignInInput {
  @Field()
  email!: string;

  @Field()
  password!: string;
}

/** Laxer than sign-up: whatever an old password was, it may be tried. */
export const signInInput = z.object({ email, password: z.string().min(1, 'The password is missing.').max(256) });

export const emailInput = z.object({ email });

export const tokenInput = z.object({ token });

/** A new password, for one who cannot sign in. */
@InputType({ description: 'A new password, for one who cannot sign in.' })
export class ResetPasswordInput {
  @Field({ description: 'The code from the mail.' })
  token!: string;

  @Field({ description: 'At least 12 characters.' })
  newPassword!: string;
}

export const resetPasswordInput = z.object({ token, newPassword: password });

/** A new password, for one who is signed in. */
@InputType({ description: 'A new password, for one who is signed in.' })
export class ChangePasswordInput {
  @Field()
  currentPassword!: string;

  @Field({ description: 'At least 12 characters.' })
  newPassword!: string;
}

export const changePasswordInput = z.object({
  currentPassword: z.string().min(1, 'The current password is missing.').max(256),
  newPassword: password,
});

/** Another e-mail address, proved by the password. */
@InputType({ description: 'Another e-mail address, proved by your password.' })
export class ChangeEmailInput {
  @Field({ description: 'It counts once it is verified.' })
  newEmail!: string;

  @Field()
  currentPassword!: string;
}

export const changeEmailInput = z.object({
  newEmail: email,
  currentPassword: z.string().min(1, 'The current password is missing.').max(256),
});

/** The form of an address under which it is looked up. */
export function normalisedEmail(address: string): string {
  return address.trim().normalize('NFC').toLowerCase();
}
