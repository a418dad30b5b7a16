import type { EntityManager, MikroORM } from '../../platform/database/index.js';
import type { DeferredMail, Mail } from '../../platform/mail/index.js';
import type { RateLimits } from '../../platform/ratelimit/index.js';
import { TooManyAttempts } from './accounts.errors.js';
import { normalisedEmail } from './accounts.input.js';
import type { AccountLimit } from './accounts.limits.js';
import type { EvenAnswer } from './accounts.timing.js';
import type { Client } from './session.service.js';

export interface AccountWorkOptions {
  readonly orm: MikroORM;
  readonly mail: DeferredMail;
  readonly limits: RateLimits;
  /** Where the links in mails lead. */
  readonly appUrl: string;
  /** Where the time taken could tell whether somebody has an account. */
  readonly evenly: EvenAnswer;
}

/** How this room carries out a change: within limits, in one unit of work, with mails that leave after it is committed. */
export class AccountWork {
  readonly appUrl: string;
  readonly evenly: EvenAnswer;

  constructor(private readonly options: AccountWorkOptions) {
    this.appUrl = options.appUrl;
    this.evenly = options.evenly;
  }

  /** Counts an attempt by its client, and by the account it is aimed at; the refusal where it is one too many. */
  async refused(limit: AccountLimit, client: Client, account: string | null): Promise<TooManyAttempts | null> {
    const { limits } = this.options;
    const verdicts = [await limits.consume(limit.perClient, client.ipAddress ?? 'unknown')];
    if (limit.perAccount !== null && account !== null) {
      verdicts.push(await limits.consume(limit.perAccount, normalisedEmail(account)));
    }
    const waits = verdicts.flatMap((verdict) => (verdict.allowed ? [] : [verdict.retryAfterSeconds]));
    return waits.length === 0 ? null : new TooManyAttempts(Math.max(...waits));
  }

  /** Everything that a task writes, or nothing; its letters are posted once all is written. */
  async unit<T>(task: (em: EntityManager, letters: Mail[]) => Promise<T>): Promise<T> {
    const letters: Mail[] = [];
    const result = await this.reading().transactional((em) => task(em, letters));
    for (const letter of letters) this.options.mail.post(letter);
    return result;
  }

  /** A look that changes nothing. */
  reading(): EntityManager {
    return this.options.orm.em.fork();
  }
}
