import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** Names a request: the `x-request-id` it came with if that is a UUID, otherwise a new one. */
export function requestIdOf(request: IncomingMessage): string {
  const offered = request.headers['x-request-id'];
  // Only a UUID is taken over, because the id is written to logs and answers, where nothing free-form may go.
  return typeof offered === 'string' && uuidForm.test(offered) ? offered.toLowerCase() : randomUUID();
}

/** Runs the work so that `currentRequestId` knows which request it belongs to. */
export function withRequestId<T>(requestId: string, work: () => T): T {
  return scope.run(requestId, work);
}

/** The id of the request that is being worked on, or `undefined` outside of one. */
export function currentRequestId(): string | undefined {
  return scope.getStore();
}

const uuidForm = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

const scope = new AsyncLocalStorage<string>();
