import { createSecretKey, randomBytes } from 'node:crypto';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { rateLimitsIn, type RateLimits } from './ratelimit.limits.js';

/** Counts in the memory of this process, under a key that is made now and dies with it. Enough for one process alone. */
export function memoryRateLimits(): RateLimits {
  return rateLimitsIn(
    createSecretKey(randomBytes(32)),
    ({ name, points, perSeconds, blockSeconds = 0 }) =>
      new RateLimiterMemory({ keyPrefix: name, points, duration: perSeconds, blockDuration: blockSeconds }),
  );
}
