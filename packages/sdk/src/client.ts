import type { Purpose } from '@trackyourhours/schema';
import { readAnswer } from './answer.js';
import { withDeadline, type Outcome } from './deadline.js';
import type { Operation } from './operation.js';
import { requestFor } from './request.js';
import { canRetry, pauseMs } from './retry.js';
import { runErrors, type AttemptError } from './run.error.js';
import type { AttemptResult, RunResult } from './run.result.js';

/** The part of the standard `fetch` that is used. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** What may differ from one request to the next. */
export interface RunOptions {
  /** A session's access token, or the key of an organisation. */
  readonly token?: string | undefined;
  /** What the data is wanted for. Whoever reads another's data states it; without it everything is withheld. */
  readonly purpose?: Purpose | undefined;
  /** Asks as the agent of those who authorized the person whose token it is; absent: as that person, for themselves. */
  readonly actingAs?: 'AGENT' | undefined;
  /** Milliseconds until a request is given up, all attempts and the whole answer included; absent: 30,000. */
  readonly timeoutMs?: number | undefined;
  /**
   * How often an operation is sent again that failed as it may not fail the next time; absent: twice. What only reads is
   * sent again after `network` and the statuses 502 to 504; anything after `rateLimited`, when the server's time is over.
   */
  readonly retries?: number | undefined;
  /** Gives the request up when it is aborted. */
  readonly signal?: AbortSignal | undefined;
}

/** What a client is made with; what it says of requests holds for each that says nothing else. */
export interface ClientOptions extends Omit<RunOptions, 'signal'> {
  /** The whole address: `https://api.example.org/graphql`. */
  readonly url: string;
  /** `include` lets a browser send and keep the cookies of a server at another origin: its cookie preferences need it. */
  readonly credentials?: 'include' | 'omit' | 'same-origin' | undefined;
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
  const { url, fetch: send = (to, init) => fetch(to, init), credentials, ...usual } = clientOptions;
  return {
    run: async <Data, Variables>(
      operation: Operation<Data, Variables>,
      ...[variables, options]: VariablesAndOptions<Variables>
    ): Promise<RunResult<Data>> => {
      const timeoutMs = options?.timeoutMs ?? usual.timeoutMs ?? 30_000;
      const retries = options?.retries ?? usual.retries ?? 2;
      const { init, requestId } = requestFor(operation, variables, {
        token: options?.token ?? usual.token,
        purpose: options?.purpose ?? usual.purpose,
        actingAs: options?.actingAs ?? usual.actingAs,
      });
      let attempts = 0;
      const attempt = async (ended: AbortSignal): Promise<AttemptResult<Data>> => {
        attempts += 1;
        try {
          const response = await send(url, {
            ...init,
            // Named only where it is wanted: some workers refuse to hear of it.
            ...(credentials === undefined ? {} : { credentials }),
            signal: ended,
          });
          return readAnswer<Data>(response, await response.text(), requestId);
        } catch (error) {
          return failed(runErrors.network(requestId, systemCodeOf(error)));
        }
      };
      const outcome = await withDeadline(
        async (ended) => {
          for (;;) {
            const result = await attempt(ended);
            if (result.ok || attempts > retries || !canRetry(result.error, operation.kind)) return result;
            await pause(pauseMs(result.error, attempts, Math.random), ended);
            // Whoever gave up has been answered already.
            if (ended.aborted) return result;
          }
        },
        timeoutMs,
        options?.signal,
      );
      const result = resultOf<Data>(outcome, requestId, timeoutMs);
      return result.ok ? result : { ...result, error: { ...result.error, attempts } };
    },
  };
}

function resultOf<Data>(
  outcome: Outcome<AttemptResult<Data>>,
  requestId: string | null,
  timeoutMs: number,
): AttemptResult<Data> {
  switch (outcome.ended) {
    case 'done':
      return outcome.value;
    case 'timeout':
      return failed(runErrors.timeout(requestId, timeoutMs));
    case 'aborted':
      return failed(runErrors.aborted(requestId));
  }
}

function failed<Data>(error: AttemptError): AttemptResult<Data> {
  return { ok: false, error, data: null, privacy: null };
}

/** Waits, but no longer than anybody waits for it. */
async function pause(milliseconds: number, ended: AbortSignal): Promise<void> {
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    ended.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

/** Node's `fetch` says why in the cause. Of all that stands there only the code is sure to quote nothing. */
function systemCodeOf(error: unknown): string | null {
  const { cause } = Object(error) as { readonly cause?: unknown };
  const { code } = Object(cause) as { readonly code?: unknown };
  return typeof code === 'string' && /^[A-Z_0-9]{2,40}$/.test(code) ? code : null;
}
