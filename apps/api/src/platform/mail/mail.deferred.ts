import type { Log } from '../log/index.js';
import { MailError } from './mail.errors.js';
import type { Mail, Mailer } from './mail.message.js';

/** Mails that leave after the answer: the time an answer takes must not tell whether a mail was sent. */
export interface DeferredMail {
  /** Returns at once. A mail that cannot be sent is logged by its code; whoever waits for it can ask again. */
  post(mail: Mail): void;
  /** Resolves when all that were posted have been sent or given up. */
  settled(): Promise<void>;
}

/** Sends through a mailer in the background. */
export function deferredMail(mailer: Mailer, log: Log): DeferredMail {
  const pending = new Set<Promise<void>>();
  return {
    post: (mail) => {
      const sending = mailer
        .send(mail)
        .catch((error: unknown) => {
          log.error('mail.failed', { kind: mail.kind, ...(error instanceof MailError ? { code: error.code } : {}) });
        })
        .finally(() => pending.delete(sending));
      pending.add(sending);
    },
    settled: async () => {
      await Promise.all(pending);
    },
  };
}
