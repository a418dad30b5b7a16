import type { Purpose } from '@trackyourhours/schema';
import { readAnswer } from './answer.js';
import { withDeadline } from './deadline.js';
import type { Operation } from './operation.js';
import { requestFor } from './request.js';
import { runErrors, type RunError } from './run.error.js';
import type { RunResult } from './run.result.js';

/** The part of the standard `fetch` that is used. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** What may differ from one request to the next. */
export interface RunOptions {
  /** A session's access token, or the key of an organisation. */
  readonly token?: string | undefined;
  /** What the data is wanted for. Whoever reads another's data states it; without it everything is withheld. */
  readonly purpose?: Purpose | undefined;
  /** Milliseconds until a request is given up, whole answer included; absent: 30,000. */
  readonly timeoutMs?: number | undefined;
  /** Gives the request up when it is aborted. */
  readonly signal?: AbortSignal | undefined;
}

/** What a client is made with; what it says of requests holds for each that says nothing else. */
export interface ClientOptions extends Omit<RunOptions, 'signal'> {
  /** The whole address: `https://api.example.org/graphql`. */
  readonly url: string;
  /** Sends the requests; absent: the global `fetch`. */
  readonly fetch?: Fetch | undefined;
}

/** Variables may be left out where an operation needs none. */
export type VariablesAndOptions<Variables> =
  Record<string, never> extends Variables
    ? [variables?: Variables, options?: RunOptions]
    : [variables: Variables, options?: RunOptions];

/** Sends operations to one server. */
export interface Client {
  /** Runs an operation and says what came of it. It rejects only what could never be sent, such as a token with a line break. */
  run<Data, Variables>(
    operation: Operation<Data, Variables>,
    ...variablesAndOptions: VariablesAndOptions<Variables>
  ): Promise<RunResult<Data>>;
}

/**
 * Makes a client. It holds no connection and no session: make one for each viewer.
 *
 * @example
 * const client = createClient({ url, token });
 * const result = await client.run(me);
 * if (result.ok) show(result.data.me);
 */
export function createClient(clientOptions: ClientOptions): Client {
  const { url, fetch: send = (to, init) => fetch(to, init), ...usual } = clientOptions;
  return {
    run: async <Data, Variables>(
      operation: Operation<Data, Variables>,
      ...[variables, options]: VariablesAndOptions<Variables>
    ): Promise<RunResult<Data>> => {
      const timeoutMs = options?.timeoutMs ?? usual.timeoutMs ?? 30_000;
      const { init, requestId } = requestFor(operation, variables, {
        token: options?.token ?? usual.token,
        purpose: options?.purpose ?? usual.purpose,
      });
      const outcome = await withDeadline(
        async (ended) => {
          try {
            const response = await send(url, { ...init, signal: ended });
            return readAnswer<Data>(response, await response.text(), requestId);
          } catch (error) {
            return failed<Data>(runErrors.network(requestId, systemCodeOf(error)));
          }
        },
        timeoutMs,
        options?.signal,
      );
      switch (outcome.ended) {
        case 'done':
          return outcome.value;
        case 'timeout':
          return failed(runErrors.timeout(requestId, timeoutMs));
        case 'aborted':
          return failed(runErrors.aborted(requestId));
      }
    },
  };
}

function failed<Data>(error: RunError): RunResult<Data> {
  return { ok: false, error, data: null, privacy: null };
}

/** Node's `fetch` says why in the cause. Of all that stands there only the code is sure to quote nothing. */
function systemCodeOf(error: unknown): string | null {
  const { cause } = Object(error) as { readonly cause?: unknown };
  const { code } = Object(cause) as { readonly code?: unknown };
  return typeof code === 'string' && /^[A-Z_0-9]{2,40}$/.test(code) ? code : null;
}
