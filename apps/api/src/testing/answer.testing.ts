import type { Notice } from '@trackyourhours/privacy/graphql';

/** What a GraphQL server answered, as a client sees it. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  /** The whole body. */
  readonly text: string;
  readonly data: unknown;
  readonly errors: readonly AnsweredError[];
  /** What was masked and withheld, and why. */
  readonly notices: readonly Notice[];
  /** The value at a dotted path of the data; undefined where the path leads nowhere. */
  at(path: string): unknown;
  /** The text at a dotted path of the data; throws where there is none, naming what the answer was instead. */
  textAt(path: string): string;
}

/** One error of an answer. */
export interface AnsweredError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: { readonly code: string } & Readonly<Record<string, unknown>>;
}

/** Posts one operation over HTTP. */
export async function ask(
  url: string,
  headers: Readonly<Record<string, string>>,
  query: string,
  variables: Readonly<Record<string, unknown>> = {},
): Promise<Answer> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
  });
  const text = await response.text();
  const body = JSON.parse(text) as {
    readonly data?: unknown;
    readonly errors?: readonly AnsweredError[];
    readonly extensions?: { readonly privacy?: { readonly notices: readonly Notice[] } };
  };
  const at = (path: string): unknown => path.split('.').reduce(step, body.data);
  return {
    status: response.status,
    headers: response.headers,
    text,
    data: body.data,
    errors: body.errors ?? [],
    notices: body.extensions?.privacy?.notices ?? [],
    at,
    textAt: (path) => {
      const value = at(path);
      if (typeof value !== 'string') throw new TypeError(`There is no text at ${path} in: ${text}`);
      return value;
    },
  };
}

/** All that reaches the client of an answer, but for what differs from one request to the next. */
export function bytesOf({ status, headers, text }: Answer): unknown {
  const kept = [...headers].filter(([name]) => name !== 'date' && name !== 'x-request-id');
  return { status, headers: Object.fromEntries(kept), text };
}

function step(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[key] : undefined;
}
