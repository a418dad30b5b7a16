/**
 * Mail going out, to one person at a time. It knows how a mail travels and not what it says; the recipient's address
 * goes to the mail server and nowhere else: into no error, no log, no file and no file's name. Until it is accepted a mail
 * lies sealed in the outbox.
 */
export type { Mail, Mailer } from './mail.message.js';
export { MailError } from './mail.errors.js';
export { folderMailer } from './mail.folder.js';
export { smtpMailer } from './mail.smtp.js';
export { OutboxMail } from './outbox.entity.js';
export { outboxJobs } from './outbox.jobs.js';
export { Outbox, type OutboxOptions } from './outbox.js';
