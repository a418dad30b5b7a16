import type { Mail } from '../../platform/mail/index.js';

/** The mails of this room. They greet nobody by name and carry no more than a code: a mail may be read by others. */
export const accountMails = {
  verifyEmail: (to: string, appUrl: string, code: string): Mail => ({
    to,
    kind: 'VERIFY_EMAIL',
    subject: 'Confirm your e-mail address',
    text: [
      'Please confirm that this address is yours. The link works once, for 24 hours:',
      '',
      // After the hash, so that no server and no referrer ever sees the code.
      `${appUrl}/verify-email#code=${code}`,
      '',
      `Or enter this code: ${code}`,
      '',
      'If you did not ask for this, you need do nothing.',
    ].join('\n'),
  }),

  accountExists: (to: string, appUrl: string): Mail => ({
    to,
    kind: 'ACCOUNT_EXISTS',
    subject: 'You already have an account',
    text: [
      'Somebody, perhaps you, tried to make an account with this address. There is one already.',
      '',
      `Sign in: ${appUrl}/sign-in`,
      `Forgot the password? ${appUrl}/reset-password`,
      '',
      'If it was not you, you need do nothing.',
    ].join('\n'),
  }),

  resetPassword: (to: string, appUrl: string, code: string): Mail => ({
    to,
    kind: 'RESET_PASSWORD',
    subject: 'Reset your password',
    text: [
      'Choose a new password. The link works once, for one hour:',
      '',
      `${appUrl}/reset-password#code=${code}`,
      '',
      `Or enter this code: ${code}`,
      '',
      'If you did not ask for this, you need do nothing; your password stays as it is.',
    ].join('\n'),
  }),

  passwordChanged: (to: string, appUrl: string): Mail => ({
    to,
    kind: 'PASSWORD_CHANGED',
    subject: 'Your password was changed',
    text: [
      'The password of your account was changed, and you were signed out everywhere else.',
      '',
      `If it was not you, reset it now: ${appUrl}/reset-password`,
    ].join('\n'),
  }),

  emailChanged: (to: string, appUrl: string): Mail => ({
    to,
    kind: 'EMAIL_CHANGED',
    subject: 'Your e-mail address was changed',
    text: [
      'Notices of your account go to another address from now on, and you sign in with that one.',
      '',
      `If it was not you, write to us: ${appUrl}/contact`,
    ].join('\n'),
  }),
} as const;
