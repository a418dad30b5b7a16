import type { AccountLimit } from '../accounts/index.js';

const hourSeconds = 3600;

/** How often consents are given. To withdraw one, and to opt out, is not limited. */
export const consentLimit = {
  perClient: { name: 'consent-by-client', points: 100, perSeconds: hourSeconds },
  perAccount: { name: 'consent-by-person', points: 30, perSeconds: hourSeconds },
} as const satisfies AccountLimit;
