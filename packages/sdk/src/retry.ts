import type { AttemptError } from './run.error.js';

/** The longest that is waited before one more try, in milliseconds, where the server does not say how long. */
const longestPauseMs = 10_000;

/**
 * Whether an operation that failed so can succeed when it is sent again, and nothing is done twice by it: what only
 * reads, and what was refused before anything was done.
 */
export function canRetry(error: AttemptError, kind: 'query' | 'mutation'): boolean {
  switch (error.kind) {
    case 'rateLimited':
      return true;
    case 'network':
      return kind === 'query';
    case 'http':
    case 'graphql':
      // Of a gateway, or of a server that is starting, stopping, or cannot record what it would disclose.
      return kind === 'query' && [502, 503, 504].includes(error.status);
    case 'timeout':
    case 'aborted':
    case 'unauthenticated':
    case 'protocol':
      return false;
  }
}

/**
 * How long to wait before the next try, in milliseconds: as long as the server says, or else anything up to twice as
 * long as the time before, so that many clients do not come back at once.
 */
export function pauseMs(error: AttemptError, attempt: number, random: () => number): number {
  const told = error.kind === 'rateLimited' ? error.retryAfterMs : null;
  return told ?? random() * Math.min(longestPauseMs, 250 * 2 ** attempt);
}

/** Reads `Retry-After`: seconds, or a date of HTTP; milliseconds from now, or null where it says neither. */
export function retryAfterMs(header: string | null, now: number): number | null {
  if (header === null) return null;
  if (/^\s*\d{1,9}\s*$/.test(header)) return Number(header) * 1000;
  // Whatever else a program may take for a date, HTTP's has a weekday.
  const at = /^\s*[A-Z][a-z]{2}/.test(header) ? Date.parse(header) : Number.NaN;
  return Number.isNaN(at) ? null : Math.max(0, at - now);
}
