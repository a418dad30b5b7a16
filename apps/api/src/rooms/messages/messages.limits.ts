import type { AccountLimit } from '../accounts/index.js';

const hourSeconds = 3600;

/** How often messages are taken: from one client whoever writes, and from one account wherever it writes from. */
export const messageLimit = {
  perClient: { name: 'message-by-client', points: 20, perSeconds: hourSeconds },
  perAccount: { name: 'message-by-sender', points: 5, perSeconds: hourSeconds },
} as const satisfies AccountLimit;
