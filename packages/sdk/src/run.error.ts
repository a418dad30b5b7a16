/** One fault that the server told. It puts no personal data into any part of it. */
export interface GraphqlFault {
  /** Stable: for programs to go by. */
  readonly code: string;
  /** For people to read. */
  readonly message: string;
  /** Where in the answer, by the names in the document; null for the whole of it. */
  readonly path: readonly (string | number)[] | null;
  /** Where in what was sent, to put it next to a form's field: `variables.input.minutes`; null where it is no one place. */
  readonly inputPath: string | null;
}

interface Told {
  /** For people to read; no part of it is anything that was sent or received, but for what the server tells. */
  readonly message: string;
  /** By which the server's operators find the request; null if nothing names it. */
  readonly requestId: string | null;
  /** How often it was sent. */
  readonly attempts: number;
}

/** Why an operation failed, by `kind`. Nothing in it is a personal value, so that it can be logged. */
export type RunError =
  /** No answer, or half of one. `code` is the system's: `ECONNREFUSED`; null where it tells none, as in browsers. */
  | (Told & { readonly kind: 'network'; readonly code: string | null })
  /** No whole answer in time. Whether a change was made is not known. */
  | (Told & { readonly kind: 'timeout'; readonly timeoutMs: number })
  /** The caller's own signal. Whether a change was made is not known. */
  | (Told & { readonly kind: 'aborted' })
  /** An answer that is no GraphQL, from a gateway perhaps. */
  | (Told & { readonly kind: 'http'; readonly status: number })
  /** Too many requests. `retryAfterMs` is how long the server asks to be left alone; null where it does not say. */
  | (Told & { readonly kind: 'rateLimited'; readonly status: number; readonly retryAfterMs: number | null })
  /** The token is missing, wrong, expired or revoked. */
  | (Told & { readonly kind: 'unauthenticated'; readonly status: number })
  /** A success that is not what this protocol says, such as one that does not tell what was withheld. */
  | (Told & { readonly kind: 'protocol'; readonly status: number })
  /** The server answered and names the faults. */
  | (Told & { readonly kind: 'graphql'; readonly status: number; readonly errors: readonly GraphqlFault[] });

/** A kind of failure, for a switch that leaves none out. */
export type RunErrorKind = RunError['kind'];

/** An error of one attempt, of which it is not yet known whether it is the last. */
export type AttemptError = RunError extends infer Each
  ? Each extends unknown
    ? Omit<Each, 'attempts'>
    : never
  : never;

/** Every error, built by its name. */
export const runErrors = {
  network: (requestId: string | null, code: string | null): AttemptError => ({
    kind: 'network',
    message: 'The server could not be reached, or its answer broke off.',
    requestId,
    code,
  }),
  timeout: (requestId: string | null, timeoutMs: number): AttemptError => ({
    kind: 'timeout',
    message: 'No whole answer came in time.',
    requestId,
    timeoutMs,
  }),
  aborted: (requestId: string | null): AttemptError => ({
    kind: 'aborted',
    message: 'The caller gave the request up.',
    requestId,
  }),
  http: (requestId: string | null, status: number): AttemptError => ({
    kind: 'http',
    message: `The answer has status ${String(status)} and is no GraphQL.`,
    requestId,
    status,
  }),
  rateLimited: (requestId: string | null, status: number, retryAfterMs: number | null): AttemptError => ({
    kind: 'rateLimited',
    message: 'Too many requests came in a short time.',
    requestId,
    status,
    retryAfterMs,
  }),
  unauthenticated: (requestId: string | null, status: number): AttemptError => ({
    kind: 'unauthenticated',
    message: 'The request carries no valid token. Sign in, and send the token you get.',
    requestId,
    status,
  }),
  protocol: (requestId: string | null, status: number): AttemptError => ({
    kind: 'protocol',
    message: 'The answer is not what a Track Your Hours server says.',
    requestId,
    status,
  }),
  graphql: (requestId: string | null, status: number, errors: readonly GraphqlFault[]): AttemptError => ({
    kind: 'graphql',
    message: errors.map(({ message }) => message).join(' '),
    requestId,
    status,
    errors,
  }),
} as const;
