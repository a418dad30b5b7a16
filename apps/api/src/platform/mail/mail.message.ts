import { MailError } from './mail.errors.js';

/** A way for a mail to leave. */
export interface Mailer {
  /** Hands one mail over, and returns when it is accepted; throws a `MailError` when it is not. Takes two minutes at most. */
  send(mail: Mail): Promise<void>;
  /** Lets go of connections, once what is being sent is sent. */
  close(): Promise<void>;
}

/** One mail to one person. */
export interface Mail {
  /** One bare address. */
  readonly to: string;
  /** Which mail this is, as a code for logs and file names: `VERIFY_EMAIL`. */
  readonly kind: string;
  readonly subject: string;
  readonly text: string;
  readonly html?: string;
  /** `List-…`, `X-…`, `Auto-Submitted` or `Precedence`; no header that says who writes or receives. */
  readonly headers?: Readonly<Record<string, string>>;
  /** For how long it is worth sending, in milliseconds; a day unless it is less. */
  readonly usefulForMs?: number;
}

/**
 * Refuses, by name, a mail that would go to someone else or say something else than was meant. A line break in a header
 * begins a new header, and a comma in an address a new recipient, so neither is repaired.
 */
export function assertSendable({ to, kind, subject, headers = {} }: Mail): void {
  const lines = { to, kind, subject, headers: Object.entries(headers).flat().join() };
  for (const [part, value] of Object.entries(lines)) {
    if (/[\p{Cc}\u2028\u2029]/u.test(value)) throw MailError.lineBroken({ part });
  }
  if (!/^[^\s<>()[\]\\,;:"@]{1,64}@[^\s<>()[\]\\,;:"@]{1,253}$/.test(to)) throw MailError.notOneRecipient();
  if (!/^(?=.{1,64}$)[A-Z]+(_[A-Z]+)*$/.test(kind)) throw MailError.kindMalformed();
  if (!Object.keys(headers).every((name) => /^(List-|X-|Auto-Submitted$|Precedence$)[A-Za-z0-9-]*$/i.test(name))) {
    throw MailError.headerNotAllowed();
  }
}
