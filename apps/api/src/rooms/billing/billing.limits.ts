const hourSeconds = 3600;

/** How often cards may be tried: whoever has stolen some tries them where nobody counts. */
export const billingLimits = {
  setUp: {
    perClient: { name: 'card-set-up-by-client', points: 60, perSeconds: hourSeconds },
    perAccount: { name: 'card-set-up-by-account', points: 10, perSeconds: hourSeconds },
  },
  confirm: {
    perClient: { name: 'card-confirmation-by-client', points: 120, perSeconds: hourSeconds },
    perAccount: { name: 'card-confirmation-by-account', points: 20, perSeconds: hourSeconds },
  },
  charge: {
    perClient: { name: 'charge-by-client', points: 60, perSeconds: hourSeconds },
    perAccount: { name: 'charge-by-account', points: 10, perSeconds: hourSeconds },
  },
} as const;
