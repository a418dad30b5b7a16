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
    const verdicts = [await this.limits.consume(limit.perClient, client.ipAddress ?? 'unknown')];
    if (limit.perAccount !== null && account !== null) {
      verdicts.push(await this.limits.consume(limit.perAccount, normalisedEmail(account)));
    }
    const waits = verdicts.flatMap((verdict) => (verdict.allowed ? [] : [verdict.retryAfterSeconds]));
    return waits.length === 0 ? null : new TooManyAttempts(Math.max(...waits));
  }
}
