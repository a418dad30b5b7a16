import type { AccountLimit } from '../accounts/index.js';

const hourSeconds = 3600;

/** How often a person appoints agents, and how often somebody files permissions. To end a mandate is not limited. */
export const agentsLimit = {
  perClient: { name: 'agents-by-client', points: 100, perSeconds: hourSeconds },
  perAccount: { name: 'agents-by-person', points: 20, perSeconds: hourSeconds },
} as const satisfies AccountLimit;

/** How often one account has one address written to: nobody's mailbox is filled from here. */
export const agentsAddressLimit = {
  perClient: { name: 'agents-address-by-client', points: 100, perSeconds: hourSeconds },
  perAccount: { name: 'agents-by-address', points: 5, perSeconds: hourSeconds },
} as const satisfies AccountLimit;

/** How often codes are tried. */
export const agentsCodeLimit = {
  perClient: { name: 'agents-code-by-client', points: 100, perSeconds: hourSeconds },
  perAccount: { name: 'agents-code-by-person', points: 30, perSeconds: hourSeconds },
} as const satisfies AccountLimit;

/** How many agents a person has at once, those included who have yet to accept. */
export const agentsAtMost = 5;

/** For how many people one account acts at once; a request of an agent is judged by the mandates of all of them. */
export const mandatorsAtMost = 100;

/** How long a mandate lasts at the most, in milliseconds: a year. */
export const longestMandateMs = 366 * 24 * 3_600_000;

/** How long the code works that brings a mandate into force, in milliseconds: two weeks. */
export const offerMs = 14 * 24 * 3_600_000;
