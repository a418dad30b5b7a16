/**
 * The register of those to whom data may leave: service providers, affiliates, parties to transactions, authorities, and
 * whom people tell us to share with. It refuses to know what left to them, and of whom.
 */
export { RecipientService } from './recipient.service.js';
export { Recipient } from './recipients.entity.js';
export { privacyOfficerRequiredCode, RegisteredRecipient } from './recipients.errors.js';
export { asPrivacyOfficer, RecipientsResolver } from './recipients.resolver.js';
