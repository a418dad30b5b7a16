import type { EdgeLog } from '../http/index.js';

/** What Apollo logs to: it hears that something was reported and how gravely, never the text, which quotes errors. */
export function apolloLogger(log: EdgeLog): { debug(): void; info(): void; warn(): void; error(): void } {
  return {
    debug: () => undefined,
    info: () => undefined,
    warn: () => {
      log.warn('apollo.warned');
    },
    error: () => {
      log.error('apollo.failed');
    },
  };
}
