/**
 * Who pays for what, with which card, and what was paid. It knows a card by its last four digits and refuses to know its
 * number; what people use the service for is not its concern.
 */
export { Billing } from './billing.entity.js';
export { BillingHolder } from './billing.holder.js';
export { billingJobs } from './billing.jobs.js';
export { BillingResolver } from './billing.resolver.js';
export { BillingService } from './billing.service.js';
export { BillingWork } from './billing.work.js';
export { Invoice, KeptInvoice, Payment } from './invoice.entity.js';
export { PaymentMethodService } from './payment-method.service.js';
export { ProcessorEventService, type Receipt } from './processor-event.service.js';
export { Subscription } from './subscription.entity.js';
export { SubscriptionService } from './subscription.service.js';
export { TrialReminderService } from './trial-reminder.service.js';
export { TrialService } from './trial.service.js';
