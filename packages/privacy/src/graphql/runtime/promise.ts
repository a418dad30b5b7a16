/** Whether an executor would wait for it: anything with a `then` is a promise to it, whatever class made it. */
export function isPromise<T>(value: T | PromiseLike<T>): value is PromiseLike<T> {
  // Most values are text, which needs no look at its properties.
  return (
    typeof value !== 'string' && typeof (value as { readonly then?: unknown } | null | undefined)?.then === 'function'
  );
}
