import { createHmac, type KeyObject } from 'node:crypto';
import { RateLimiterRes, type RateLimiterAbstract } from 'rate-limiter-flexible';
import { RateLimitError } from './ratelimit.errors.js';

/** Counts tries against limits. */
export interface RateLimits {
  /**
   * Counts one try by whatever `key` stands for and says whether it is still within the limit. The key is taken as it is:
   * who counts by address decides first how an address is written. Throws a `RateLimitError` when it cannot count.
   */
  consume(limit: Limit, key: string): Promise<Verdict>;
}

/** How often one thing may be tried. */
export interface Limit {
  /** In kebab-case; counts of different names do not touch each other. */
  readonly name: string;
  /** Tries allowed in a window, which begins with the first of them. */
  readonly points: number;
  /** The window; at most 24 days, because a longer wait is a rule about a person and belongs with that person's rows. */
  readonly perSeconds: number;
  /** How long a key is shut out once it tried too often; until its window ends when left out. */
  readonly blockSeconds?: number;
}

/** Whether a try is within its limit and, if not, when another may be. */
export type Verdict = { readonly allowed: true } | { readonly allowed: false; readonly retryAfterSeconds: number };

/** Keeps limits in whatever store the given limiters count in, under keys hashed with `hashKey`. */
export function rateLimitsIn(hashKey: KeyObject, limiterFor: (limit: Limit) => RateLimiterAbstract): RateLimits {
  const known = new Map<string, { limit: Limit; limiter: RateLimiterAbstract }>();

  const limiterOf = (limit: Limit): RateLimiterAbstract => {
    const before = known.get(limit.name);
    if (before !== undefined) {
      if (!areSame(before.limit, limit)) throw RateLimitError.limitRedefined({ limit: limit.name });
      return before.limiter;
    }
    assertSound(limit);
    const limiter = limiterFor(limit);
    known.set(limit.name, { limit, limiter });
    return limiter;
  };

  return {
    consume: async (limit, key) => {
      const limiter = limiterOf(limit);
      // The name is hashed too, so that one address under two limits does not show as the same one.
      const hashed = createHmac('sha256', hashKey).update(`${limit.name}\0${key}`).digest('base64url');
      try {
        await limiter.consume(hashed);
        return { allowed: true };
      } catch (refusal) {
        if (!(refusal instanceof RateLimiterRes)) {
          throw RateLimitError.storeFailed({ limit: limit.name, storeCode: codeOf(refusal) });
        }
        return { allowed: false, retryAfterSeconds: Math.max(1, Math.ceil(refusal.msBeforeNext / 1000)) };
      }
    },
  };
}

// Longer timers than these overflow in Node.js and fire at once, which would forget a count as soon as it is made.
const longestSeconds = 24 * 24 * 60 * 60;

function assertSound({ name, points, perSeconds, blockSeconds = 1 }: Limit): void {
  const isNamed = /^[a-z]+(-[a-z]+)*$/.test(name) && name.length <= 64;
  const areWhole = [points, perSeconds, blockSeconds].every((value) => Number.isInteger(value) && value >= 1);
  if (!isNamed || !areWhole || Math.max(perSeconds, blockSeconds) > longestSeconds) {
    throw RateLimitError.limitMalformed({ limit: isNamed ? name : 'without a proper name' });
  }
}

function areSame(one: Limit, other: Limit): boolean {
  return one.points === other.points && one.perSeconds === other.perSeconds && one.blockSeconds === other.blockSeconds;
}

// The store's own message may hold the statement's values, so that only its code goes on.
function codeOf(error: unknown): string {
  const { code } = error as { code?: unknown };
  return typeof code === 'string' && /^[A-Z0-9_]{2,40}$/.test(code) ? code : 'UNKNOWN';
}
