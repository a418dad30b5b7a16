/**
 * Payments going out to be taken, and what becomes of them. It knows amounts, cards by their last digits and a
 * processor's references, and refuses to know who pays and what for.
 */
export type { Card, CardSetup, Charge, ChargeRequest, PaymentProcessor, ProcessorEvent } from './payment.processor.js';
export { closedProcessor } from './payments.closed.js';
export { paymentsNotSetUpCode, processorFailedCode } from './payments.errors.js';
export { declinedCard, localProcessor } from './payments.local.js';
export { stripeProcessor } from './payments.stripe.js';
