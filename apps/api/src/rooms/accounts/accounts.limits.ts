import type { Limit } from '../../platform/ratelimit/index.js';

/** How often something may be tried: by one client whoever it is for, and for one account whoever tries. */
export interface AccountLimit {
  readonly perClient: Limit;
  readonly perAccount: Limit | null;
}

const quarterHourSeconds = 900;
const hourSeconds = 3600;

/** How many e-mail addresses a person can have, those included that wait to be verified. */
export const emailAddressesAtMost = 5;

/** Generous to a shared network, tight around one account: whoever guesses guesses at one. */
export const accountLimits = {
  signUp: {
    perClient: { name: 'sign-up-by-client', points: 100, perSeconds: hourSeconds },
    perAccount: { name: 'sign-up-by-account', points: 5, perSeconds: hourSeconds },
  },
  signIn: {
    perClient: { name: 'sign-in-by-client', points: 200, perSeconds: quarterHourSeconds },
    perAccount: { name: 'sign-in-by-account', points: 10, perSeconds: quarterHourSeconds },
  },
  mail: {
    perClient: { name: 'mail-by-client', points: 100, perSeconds: hourSeconds },
    perAccount: { name: 'mail-by-account', points: 5, perSeconds: hourSeconds },
  },
  refresh: {
    perClient: { name: 'refresh-by-client', points: 600, perSeconds: quarterHourSeconds },
    perAccount: null,
  },
  code: {
    perClient: { name: 'code-by-client', points: 100, perSeconds: quarterHourSeconds },
    perAccount: null,
  },
} as const satisfies Record<string, AccountLimit>;
