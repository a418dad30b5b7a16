import type { Limit } from '../../platform/ratelimit/index.js';

/** How often something may be tried: by one client whoever it is for, and for one account whoever tries. */
export interface AccountLimit {
  readonly perClient: Limit;
  readonly perAccount: Limit | null;
}

const quarterHour = 900;
const hour = 3600;

/** Generous to a shared network, tight around one account: whoever guesses guesses at one. */
export const accountLimits = {
  signUp: {
    perClient: { name: 'sign-up-by-client', points: 100, perSeconds: hour },
    perAccount: { name: 'sign-up-by-account', points: 5, perSeconds: hour },
  },
  signIn: {
    perClient: { name: 'sign-in-by-client', points: 200, perSeconds: quarterHour },
    perAccount: { name: 'sign-in-by-account', points: 10, perSeconds: quarterHour },
  },
  mail: {
    perClient: { name: 'mail-by-client', points: 100, perSeconds: hour },
    perAccount: { name: 'mail-by-account', points: 5, perSeconds: hour },
  },
  refresh: {
    perClient: { name: 'refresh-by-client', points: 600, perSeconds: quarterHour },
    perAccount: null,
  },
  code: {
    perClient: { name: 'code-by-client', points: 100, perSeconds: quarterHour },
    perAccount: null,
  },
} as const satisfies Record<string, AccountLimit>;
