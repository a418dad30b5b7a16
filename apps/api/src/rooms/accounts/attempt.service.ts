import { redactions } from '@trackyourhours/privacy';
import type { RateLimits } from '../../platform/ratelimit/index.js';
import { TooManyAttempts } from './accounts.errors.js';
import { normalisedEmail } from './accounts.input.js';
import type { AccountLimit } from './accounts.limits.js';

/** What is known of the program that asks. */
export interface Client {
  readonly ipAddress: string | null;
  readonly userAgent: string | null;
}

/** Counts attempts: by their client, and by the account they are aimed at. */
export class AttemptService {
  constructor(private readonly limits: RateLimits) {}

  /** Counts one attempt; the refusal where it is one too many, null otherwise. */
  async refused(limit: AccountLimit, client: Client, account: string | null): Promise<TooManyAttempts | null> {
    // A client over its own limit counts against no account: it could lock others out.
    const ofClient = await this.limits.consume(limit.perClient, networkOf(client.ipAddress));
    if (!ofClient.allowed) return new TooManyAttempts(ofClient.retryAfterSeconds);
    if (limit.perAccount === null || account === null) return null;
    const ofAccount = await this.limits.consume(limit.perAccount, normalisedEmail(account));
    return ofAccount.allowed ? null : new TooManyAttempts(ofAccount.retryAfterSeconds);
  }
}

/** Whom an address stands for: an IPv4 address for itself, an IPv6 one for its network, which is one customer's. */
function networkOf(ipAddress: string | null): string {
  const address = ipAddress?.replace(/^::ffff:(?=\d+\.)/i, '') ?? 'unknown';
  return address.includes(':') ? (redactions.IP_NETWORK.apply(address) ?? address) : address;
}
