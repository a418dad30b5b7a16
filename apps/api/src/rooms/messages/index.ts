/**
 * What people write to us, with an account or without, and what we answer. It refuses to know what a message is about
 * beyond its kind, and whether the name under it is true.
 */
export { Message } from './messages.entity.js';
export { deskRequiredCode } from './messages.errors.js';
export { MessagesHolder } from './messages.holder.js';
export { messagesJobs } from './messages.jobs.js';
export { MessagesResolver } from './messages.resolver.js';
export { MessageService, type AddressedMessage } from './messages.service.js';
