import type { Operation } from './operation.js';

/** A request that can be sent, and the name under which the server will log it. */
export interface PreparedRequest {
  readonly init: RequestInit;
  readonly requestId: string | null;
}

/** Prepares the request of an operation. What no header can carry throws a `TypeError` that does not quote it. */
export function requestFor(
  { name, document }: Operation<unknown, never>,
  variables: unknown,
  { token, purpose, actingAs }: Readonly<Record<'token' | 'purpose' | 'actingAs', string | undefined>>,
): PreparedRequest {
  const requestId = newRequestId();
  return {
    init: {
      method: 'POST',
      // A redirect could lead a password to another house. `error` would say it better, and not every worker has it.
      redirect: 'manual',
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json, application/json',
        ...(token === undefined ? {} : { authorization: `Bearer ${sendable('token', token)}` }),
        ...(purpose === undefined ? {} : { 'x-purpose': sendable('purpose', purpose) }),
        ...(actingAs === undefined ? {} : { 'x-acting-as': sendable('actingAs', actingAs) }),
        ...(requestId === null ? {} : { 'x-request-id': requestId }),
      },
      body: JSON.stringify({ query: document, operationName: name, variables }),
    },
    requestId,
  };
}

/** The platform would refuse it too, and quote it in its error. */
function sendable(name: string, value: string): string {
  if (!/^[\x21-\x7e]+$/.test(value)) {
    throw new TypeError(`The ${name} is empty or has characters that no header carries.`);
  }
  return value;
}

/** Null where there is no Web Crypto: React Native, and pages without HTTPS. The server then gives a name of its own. */
function newRequestId(): string | null {
  const { crypto } = globalThis as { readonly crypto?: Partial<Crypto> };
  return crypto?.randomUUID?.() ?? null;
}
