import { jest } from '@jest/globals';

/** Does something with the machine's clock ahead: limits of attempts count by it, and not by the server's own clock. */
export async function later<T>(ms: number, work: () => Promise<T>): Promise<T> {
  jest.useFakeTimers({ doNotFake: [...timers], now: Date.now() + ms });
  try {
    return await work();
  } finally {
    jest.useRealTimers();
  }
}

/** Everything but the date: what waits goes on waiting as long as it takes. */
const timers = [
  'hrtime',
  'nextTick',
  'performance',
  'queueMicrotask',
  'setImmediate',
  'clearImmediate',
  'setInterval',
  'clearInterval',
  'setTimeout',
  'clearTimeout',
] as const;
