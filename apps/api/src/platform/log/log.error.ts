import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** What may be known of an error in a log: what it is and where it arose, never what it says. */
export interface ErrorFacts {
  readonly name: string;
  readonly code?: string;
  /** `file:line:column`, innermost first, of files that exist in this repository. */
  readonly stack: readonly string[];
  readonly cause?: ErrorFacts;
}

/**
 * Says of anything thrown what may be written. Messages are left out because those of PostgreSQL, MikroORM and
 * GraphQL repeat the values they complain about; a thrown value that is no error is only said to be one.
 */
export function describeError(thrown: unknown, depth = 0): ErrorFacts {
  if (!isError(thrown)) return { name: 'NotAnError', stack: [] };
  const name = read(thrown, 'name');
  const code = read(thrown, 'code');
  const cause = read(thrown, 'cause');
  return {
    name: typeof name === 'string' && /^[A-Z][A-Za-z]{0,48}(Error|Exception|Fault)$/.test(name) ? name : 'Error',
    ...((isCode(code) || isSqlState(code)) && { code }),
    stack: places(read(thrown, 'stack')),
    ...(isError(cause) && depth < deepestCause && { cause: describeError(cause, depth + 1) }),
  };
}

/**
 * Tells whether a value is a code such as `ECONNRESET`. Never more than two digits in a row, so that a licence or
 * registration number in capitals is none.
 */
export function isCode(value: unknown): value is string {
  return typeof value === 'string' && value.length <= 64 && /^(?!.*\d{3})[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/.test(value);
}

const deepestCause = 3;
const mostPlaces = 20;

// Taken from errors only, and only of the classes that PostgreSQL has: five digits elsewhere are a postal code.
function isSqlState(value: unknown): value is string {
  const states = /^(0[0-9ABFLPZ]|2[0-8BDF]|3[4589BDF]|4[024]|5[34578]|F0|HV|P0|XX)[0-9A-Z]{3}$/;
  return typeof value === 'string' && states.test(value);
}

const repository = fileURLToPath(new URL('../../../../../', import.meta.url));
const known = new Map<string, boolean>();

// The text above the places is the message, and a message may imitate a place. So a place counts only if it names a file
// that is there; it is written without the folder the repository lies in, which often bears a person's name.
function places(stack: unknown): readonly string[] {
  if (typeof stack !== 'string') return [];
  const found: string[] = [];
  for (const line of stack.split('\n')) {
    if (found.length === mostPlaces) break;
    const match = /^ {4}at (?:async )?(?:.*\()?(?<file>(?:file:\/)?\/[^():]{1,400})(?<place>(?::\d{1,5}){2})\)?$/.exec(
      line,
    );
    const file = pathOf(match?.groups?.['file']);
    const place = match?.groups?.['place'];
    if (file === undefined || place === undefined || !isOwnFile(file)) continue;
    found.push(`${file.slice(repository.length)}${place}`);
  }
  return found;
}

function pathOf(file: string | undefined): string | undefined {
  if (file?.startsWith('file:') !== true) return file;
  const url = URL.parse(`file:///${file.replace(/^file:\/*/, '')}`);
  try {
    return url === null ? undefined : fileURLToPath(url);
  } catch {
    return undefined;
  }
}

function isOwnFile(file: string): boolean {
  if (!file.startsWith(repository) || file.split('/').includes('..') || !/\.[cm]?[jt]s$/.test(file)) return false;
  const before = known.get(file);
  if (before !== undefined) return before;
  const exists = existsSync(file);
  if (known.size < 4096) known.set(file, exists);
  return exists;
}

// Errors of Node.js itself may come from another realm than this file's, where `instanceof` says no.
function isError(thrown: unknown): thrown is Error {
  return thrown instanceof Error || Object.prototype.toString.call(thrown) === '[object Error]';
}

// Anything can be thrown, also a thing whose properties throw.
function read(thrown: Error, key: 'name' | 'code' | 'cause' | 'stack'): unknown {
  try {
    return Reflect.get(thrown, key);
  } catch {
    return undefined;
  }
}
