import type { AccountLimit } from '../accounts/index.js';

const hourSeconds = 3600;

/** How often supervisors are asked: by one client and by one person. */
export const signOffLimit = {
  perClient: { name: 'sign-off-by-client', points: 60, perSeconds: hourSeconds },
  perAccount: { name: 'sign-off-by-person', points: 20, perSeconds: hourSeconds },
} as const satisfies AccountLimit;

/** How often one person has one address written to: nobody's mailbox is filled from here. */
export const signOffAddressLimit = {
  perClient: { name: 'sign-off-address-by-client', points: 60, perSeconds: hourSeconds },
  perAccount: { name: 'sign-off-by-address', points: 5, perSeconds: hourSeconds },
} as const satisfies AccountLimit;

/** How many records a person may have: more than six years of work and a working life of courses come to. */
export const hourEntriesAtMost = 10_000;
export const coursesAtMost = 1000;

/** How much of a file is read: what fits into a request. */
export const csvRowsAtMost = 2000;
export const csvCharactersAtMost = 200_000;
