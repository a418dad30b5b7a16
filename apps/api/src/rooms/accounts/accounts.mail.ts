import type { Mail } from '../../platform/mail/index.js';

/** Where the links in mails lead, without a trailing slash; null where no such pages are configured. */
export type AppUrl = string | null;

/** The mails of this room. They greet nobody by name and carry no more than a code: a mail may be read by others. */
export const accountMails = {
  verifyEmail: (to: string, appUrl: AppUrl, code: string): Mail => ({
    to,
    kind: 'VERIFY_EMAIL',
    subject: 'Confirm your e-mail address',
    text: paragraphs([
      'Please confirm that this address is yours. This works once, for 24 hours.',
      ...waysIn(appUrl, '/verify-email', code),
      'If you did not ask for this, you need do nothing.',
    ]),
  }),

  accountExists: (to: string, appUrl: AppUrl): Mail => ({
    to,
    kind: 'ACCOUNT_EXISTS',
    subject: 'You already have an account',
    text: paragraphs([
      'Somebody, perhaps you, tried to make an account with this address. There is one already: sign in, or reset the password if you forgot it.',
      link(appUrl, 'Sign in', '/sign-in'),
      link(appUrl, 'Forgot the password?', '/reset-password'),
      'If it was not you, you need do nothing.',
    ]),
  }),

  resetPassword: (to: string, appUrl: AppUrl, code: string): Mail => ({
    to,
    kind: 'RESET_PASSWORD',
    subject: 'Reset your password',
    text: paragraphs([
      'Choose a new password. This works once, for one hour.',
      ...waysIn(appUrl, '/reset-password', code),
      'If you did not ask for this, you need do nothing; your password stays as it is.',
    ]),
  }),

  choosePassword: (to: string, appUrl: AppUrl, code: string): Mail => ({
    to,
    kind: 'CHOOSE_PASSWORD',
    subject: 'Choose a new password',
    text: paragraphs([
      'This address is confirmed. More than one sign-up had been made with it, perhaps not all by you, so that none of the passwords chosen there opens the account.',
      'Choose a new password. This works once, for one hour; after that, ask for another mail as if you had forgotten the password.',
      ...waysIn(appUrl, '/reset-password', code),
    ]),
  }),

  passwordChanged: (to: string, appUrl: AppUrl): Mail => ({
    to,
    kind: 'PASSWORD_CHANGED',
    subject: 'Your password was changed',
    text: paragraphs([
      'The password of your account was changed, and you were signed out everywhere else.',
      'If it was not you, reset it now.',
      link(appUrl, 'Reset it', '/reset-password'),
    ]),
  }),

  emailChanged: (to: string, appUrl: AppUrl): Mail => ({
    to,
    kind: 'EMAIL_CHANGED',
    subject: 'Your e-mail address was changed',
    text: paragraphs([
      'Notices of your account go to another address from now on, and you sign in with that one.',
      'If it was not you, write to us.',
      link(appUrl, 'Write to us', '/contact'),
    ]),
  }),
  emailAdded: (to: string, appUrl: AppUrl): Mail => ({
    to,
    kind: 'EMAIL_ADDED',
    subject: 'An e-mail address was added to your account',
    text: paragraphs([
      'Another address belongs to your account from now on. You can sign in with it; notices still come here.',
      'If it was not you, remove it and change your password.',
      link(appUrl, 'Sign in', '/sign-in'),
    ]),
  }),

  primaryEmailChanged: (to: string, appUrl: AppUrl): Mail => ({
    to,
    kind: 'PRIMARY_EMAIL_CHANGED',
    subject: 'Your notices go to another address',
    text: paragraphs([
      'Notices of your account go to another of your addresses from now on. You can still sign in with this one.',
      'If it was not you, change your password, and write to us.',
      link(appUrl, 'Write to us', '/contact'),
    ]),
  }),

  emailRemoved: (to: string, appUrl: AppUrl): Mail => ({
    to,
    kind: 'EMAIL_REMOVED',
    subject: 'An e-mail address was removed from your account',
    text: paragraphs([
      'One of your addresses no longer belongs to your account, and nobody signs in with it.',
      'If it was not you, change your password.',
      link(appUrl, 'Sign in', '/sign-in'),
    ]),
  }),
} as const;

/** A link, where there are pages to lead to. */
function link(appUrl: AppUrl, words: string, path: string): string | null {
  return appUrl === null ? null : `${words}: ${appUrl}${path}`;
}

/** How a code is brought back: by a page, where there are pages, and by hand. */
function waysIn(appUrl: AppUrl, path: string, code: string): readonly (string | null)[] {
  return [
    // After the hash, so that no server and no referrer ever sees the code.
    link(appUrl, 'Follow this link', `${path}#code=${code}`),
    `${appUrl === null ? 'Enter' : 'Or enter'} this code: ${code}`,
  ];
}

function paragraphs(parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null).join('\n\n');
}
