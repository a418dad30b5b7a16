import { constants } from 'node:os';
import { describeError, isCode, type ErrorFacts } from './log.error.js';

/**
 * The fields a line may carry. A new one is a line here and a check in the table below, which does not compile
 * without it. The name a client gives its operation is not among them: a client may write anything into it.
 */
export interface LogFields {
  /** The UUID that ties the lines of one request together. */
  readonly requestId?: string | undefined;
  /** SHA-256 of the document that was run, in hexadecimal: which operation it was, without a word of it. */
  readonly documentHash?: string | undefined;
  /** SHA-256 of a checkpoint of the ledger, in hexadecimal, to hold the ledger against later. */
  readonly checkpointHash?: string | undefined;
  readonly operationType?: 'query' | 'mutation' | 'subscription' | undefined;
  readonly method?: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'OPTIONS' | undefined;
  /** HTTP status of an answer. */
  readonly status?: number | undefined;
  /** A stable code of ours, of Node.js or of PostgreSQL. */
  readonly code?: string | undefined;
  /** Which sort of thing the event is about, as a code: `VERIFY_EMAIL`. */
  readonly kind?: string | undefined;
  readonly count?: number | undefined;
  readonly bytes?: number | undefined;
  readonly attempt?: number | undefined;
  readonly durationMs?: number | undefined;
  readonly port?: number | undefined;
  /** Where this server answers: an origin, at most with `/graphql`. */
  readonly url?: string | undefined;
  /** The name, without its folder, of a file named by UUID and kind. */
  readonly file?: string | undefined;
  readonly signal?: NodeJS.Signals | undefined;
  readonly version?: string | undefined;
  readonly store?: 'embedded' | 'postgresql' | 'memory' | undefined;
  /** Anything that was thrown; its name, code and places are written, never its message. */
  readonly error?: unknown;
}

/**
 * An event's name must be a literal: a `string`, or a template with a hole in it, could carry a value. Only of these two
 * is a record that need not be filled.
 */
export type EventName<E extends string> = Partial<Record<E, unknown>> extends Record<E, unknown> ? never : E;

/** What of the given fields may be written, and how many were not. */
export interface Admitted {
  readonly fields: Readonly<Record<string, LogValue>>;
  readonly dropped: number;
}

/** Tells whether a name is dotted lower-case words, `mail.written`. */
export function isEventName(event: unknown): boolean {
  return typeof event === 'string' && event.length <= 64 && /^[a-z][a-z_]*(\.[a-z][a-z_]*)+$/.test(event);
}

/** Keeps the fields that the table knows and finds sound. The rest is counted, and not even its key is kept. */
export function admit(given: unknown): Admitted {
  if (given === undefined) return { fields: {}, dropped: 0 };
  if (typeof given !== 'object' || given === null) return { fields: {}, dropped: 1 };
  const fields: Record<string, LogValue> = {};
  let dropped = 0;
  try {
    for (const key of Reflect.ownKeys(given)) {
      const value: unknown = Reflect.get(given, key);
      if (value === undefined) continue;
      const written = isField(key) ? table[key](value) : undefined;
      if (written === undefined) dropped += 1;
      else if (isField(key)) fields[key] = written;
    }
  } catch {
    // A getter or a proxy threw. What it threw may hold what it hid, so only the fact is kept.
    dropped += 1;
  }
  return { fields, dropped };
}

type LogValue = string | number | ErrorFacts;
type Check = (value: unknown) => LogValue | undefined;

// Numbers are bounded so that none is wide enough for a telephone, card or social security number.
const table: Readonly<Record<keyof LogFields, Check>> = {
  requestId: text(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
  documentHash: text(/^[0-9a-f]{64}$/),
  checkpointHash: text(/^[0-9a-f]{64}$/),
  operationType: oneOf(['query', 'mutation', 'subscription']),
  method: oneOf(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']),
  status: whole(100, 599),
  code: (value) => (isCode(value) ? value : undefined),
  kind: text(/^(?=.{1,64}$)[A-Z]+(_[A-Z]+)*$/),
  count: whole(0, 999_999),
  bytes: whole(0, 9_999_999),
  attempt: whole(0, 999),
  durationMs: (value) => (typeof value === 'number' && value >= 0 && value < 3_600_000 ? Math.round(value) : undefined),
  port: whole(0, 65_535),
  url: ownUrl,
  file: text(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}(-[a-z]{1,32}){0,12}\.[a-z]{1,8}$/),
  signal: oneOf(Object.keys(constants.signals)),
  version: text(/^v?\d{1,3}\.\d{1,3}\.\d{1,3}(-(alpha|beta|rc)\.\d{1,3})?$/),
  store: oneOf(['embedded', 'postgresql', 'memory']),
  error: describeError,
};

function isField(key: PropertyKey): key is keyof LogFields {
  return Object.hasOwn(table, key);
}

function text(pattern: RegExp): Check {
  return (value) => (typeof value === 'string' && pattern.test(value) ? value : undefined);
}

function oneOf(values: readonly string[]): Check {
  return (value) => (typeof value === 'string' && values.includes(value) ? value : undefined);
}

function whole(least: number, most: number): Check {
  return (value) =>
    typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most ? value : undefined;
}

// A path or a query is where tokens and addresses travel, so an origin is all that is let through.
function ownUrl(value: unknown): string | undefined {
  const url = typeof value === 'string' ? URL.parse(value) : null;
  if (url === null || !/^https?:$/.test(url.protocol)) return undefined;
  return [url.origin, `${url.origin}/`, `${url.origin}/graphql`].find((allowed) => allowed === value);
}
