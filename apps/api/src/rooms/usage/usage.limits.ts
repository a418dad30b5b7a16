import type { AccountLimit } from '../accounts/index.js';

const minuteSeconds = 60;
const quarterHourSeconds = 900;

/** How many batches are taken: of one network, and of one browser. */
export const collectLimit = {
  perClient: { name: 'collect-by-client', points: 600, perSeconds: minuteSeconds },
  perAccount: { name: 'collect-by-visitor', points: 120, perSeconds: minuteSeconds },
} as const satisfies AccountLimit;

/** How often somebody may choose anew; a network has many browsers behind it. */
export const preferencesLimit = {
  perClient: { name: 'cookie-preferences-by-client', points: 300, perSeconds: quarterHourSeconds },
  perAccount: null,
} as const satisfies AccountLimit;

/** How large a batch may be, in bytes and in events. */
export const batchLimits = { bytes: 8192, events: 40 } as const;
