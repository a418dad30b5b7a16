import type { KeyObject } from 'node:crypto';
import { decrypt, encrypt } from './envelope.js';
import { SealingError } from './sealing.error.js';

/**
 * Seals the personal values of one row together, as JSON, for one coordinate: moved to another row or column they do
 * not open. What JSON turns into text (a date) comes back as text; the caller's column knows its type.
 */
export function seal(key: KeyObject, coordinate: string, value: Readonly<Record<string, unknown>>): Buffer {
  return encrypt(key, coordinate, Buffer.from(jsonOf(value)));
}

/**
 * Opens what `seal` made, or throws `SealingError.notOpenable()`. The record has no prototype, so that a property which
 * was not sealed reads as undefined, whatever its name.
 */
export function open(key: KeyObject, coordinate: string, sealed: Uint8Array): Record<string, unknown> {
  const content = decrypt(key, coordinate, sealed);
  if (content === undefined) throw SealingError.notOpenable();
  const parsed: unknown = JSON.parse(content.toString());
  return Object.assign(new Opened(), parsed);
}

/**
 * A record that inherits nothing. Of an object without a prototype of its own V8 keeps a dictionary, which costs as much
 * as to decrypt it.
 */
class Opened {
  [property: string]: unknown;
}
Object.setPrototypeOf(Opened.prototype, null);
Reflect.deleteProperty(Opened.prototype, 'constructor');

function jsonOf(value: Readonly<Record<string, unknown>>): string {
  const json = jsonOrNothing(value);
  // A list is no record, and a `toJSON` of its own can make anything of one, even nothing.
  if (json?.startsWith('{') !== true) throw SealingError.notSealable();
  return json;
}

function jsonOrNothing(value: Readonly<Record<string, unknown>>): string | undefined {
  try {
    return JSON.stringify(value, jsonOnly);
  } catch {
    // A cycle, a bigint or what `jsonOnly` refuses. The original message may name properties and is left behind.
    return undefined;
  }
}

/** JSON leaves functions out and writes NaN as null: they would be lost without a word. */
function jsonOnly(_: string, value: unknown): unknown {
  const lost =
    typeof value === 'number' ? !Number.isFinite(value) : typeof value === 'function' || typeof value === 'symbol';
  if (lost) throw SealingError.notSealable();
  return value;
}
