/**
 * What people choose about their data, what they consent to, and the signed receipts of both; marketing mail, which goes
 * to nobody who opted out. It refuses to know what the data says that is shared, or not, by these choices.
 */
export { ChoiceService } from './choice.service.js';
export { Choice, ChoiceReceipt, Consent, KeptOptOut, Mailing } from './consent.entity.js';
export { marketingRequiredCode } from './consent.errors.js';
export { ConsentHolder } from './consent.holder.js';
export { consentJobs } from './consent.jobs.js';
export { UnsubscribeLinks } from './consent.links.js';
export { ConsentResolver } from './consent.resolver.js';
export { gpcSupport, unsubscribeRoute } from './consent.routes.js';
export { ConsentService, type NamedRecipients } from './consent.service.js';
export { standingSource } from './consent.standing.js';
export { MailingService } from './mailing.service.js';
export { ReceiptService } from './receipt.service.js';
