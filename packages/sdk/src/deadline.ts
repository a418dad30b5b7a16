/** What ended a task: itself, the time, or the caller. */
export type Outcome<T> = { readonly ended: 'done'; readonly value: T } | { readonly ended: 'timeout' | 'aborted' };

/**
 * Runs a task until it is done, its time is up or the caller gives it up, and answers at once even if the task goes on.
 * `AbortSignal.any` and `.timeout` would say it shorter, and are not everywhere.
 */
export async function withDeadline<T>(
  task: (signal: AbortSignal) => Promise<T>,
  timeoutMs: number,
  caller: AbortSignal | undefined,
): Promise<Outcome<T>> {
  if (caller?.aborted) return { ended: 'aborted' };
  const controller = new AbortController();
  let giveUp: (ended: 'timeout' | 'aborted') => void = () => undefined;
  const givenUp = new Promise<Outcome<T>>((resolve) => {
    giveUp = (ended) => {
      resolve({ ended });
      controller.abort();
    };
  });
  const abort = (): void => {
    giveUp('aborted');
  };
  const timer = setTimeout(
    () => {
      giveUp('timeout');
    },
    Math.min(timeoutMs, longestTimerMs),
  );
  caller?.addEventListener('abort', abort);
  try {
    return await Promise.race([givenUp, task(controller.signal).then((value) => ({ ended: 'done' as const, value }))]);
  } finally {
    clearTimeout(timer);
    caller?.removeEventListener('abort', abort);
  }
}

/** A timer that is set for longer, or for ever, goes off at once. */
const longestTimerMs = 2 ** 31 - 1;
