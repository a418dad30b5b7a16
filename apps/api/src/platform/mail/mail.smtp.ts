import { createTransport } from 'nodemailer';
import { MailError } from './mail.errors.js';
import { assertSendable, type Mailer } from './mail.message.js';

/** Where the mail server is, who writes, and how long to wait: for any one answer of it, and for all that one mail takes. */
export interface SmtpOptions {
  /** `smtps://` for TLS from the first byte, `smtp://` for STARTTLS. */
  readonly url: string;
  readonly from: string;
  readonly timeoutMs?: number;
  readonly wholeMs?: number;
}

/**
 * Sends through a mail server over a few connections that are kept open. On `smtp://` a server without STARTTLS is
 * refused, because a mail names a person; only a server on this machine or in a private network is spared.
 */
export function smtpMailer({ url, from, timeoutMs = 10_000, wholeMs = 120_000 }: SmtpOptions): Mailer {
  const transport = createTransport({
    ...connection(new URL(url)),
    pool: true,
    maxRequeues: 2,
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    dnsTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    // A mail is made of what it is given; it never names a file or a page to be fetched into it.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    send: async (mail) => {
      assertSendable(mail);
      const { to, subject, text, html, headers } = mail;
      try {
        // A server that trickles its answer is never silent for long; its connection is closed before the mail is let go.
        const signal = AbortSignal.timeout(wholeMs);
        await transport.sendMail({ from, to, subject, text, html, headers, envelope: { from, to }, signal });
      } catch (error) {
        throw refusal(error);
      }
    },
    close: () => {
      transport.close();
      return Promise.resolve();
    },
  };
}

// The address is taken apart here, because nodemailer would take any option out of the address's query.
function connection({ protocol, hostname, port, username, password }: URL) {
  const isSecure = protocol === 'smtps:';
  const host = hostname.replace(/^\[|\]$/g, '');
  return {
    host,
    port: port === '' ? (isSecure ? 465 : 587) : Number(port),
    secure: isSecure,
    requireTLS: !isSecure && !isNear(host),
    ...(username !== '' && { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
  };
}

// A name without a dot is found in no public network.
function isNear(host: string): boolean {
  return host === '::1' || /^127(\.\d+){3}$/.test(host) || /^[^.:]+$/.test(host);
}

function refusal(error: unknown): MailError {
  const { code, responseCode } = error as { code?: unknown; responseCode?: unknown };
  return MailError.notAccepted({
    code: typeof code === 'string' && /^E[A-Z]{2,20}$/.test(code) ? code : 'EUNKNOWN',
    status: Number.isInteger(responseCode) ? Number(responseCode) : undefined,
  });
}
