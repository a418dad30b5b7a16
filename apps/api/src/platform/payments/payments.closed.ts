import type { PaymentProcessor } from './payment.processor.js';
import { paymentsNotSetUp } from './payments.errors.js';

/** Takes no payments: what stands in production until a processor is configured, where a made-up card must buy nothing. */
export function closedProcessor(): PaymentProcessor {
  const refuse = (): Promise<never> => Promise.reject(paymentsNotSetUp());
  return {
    name: 'NONE',
    openCustomer: refuse,
    setUpCard: refuse,
    cardOf: refuse,
    charge: refuse,
    // Whoever removes what was kept before must be able to.
    forgetCard: () => Promise.resolve(),
    forgetCustomer: () => Promise.resolve(),
    readEvent: () => null,
  };
}
