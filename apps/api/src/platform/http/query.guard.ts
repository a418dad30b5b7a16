import { EdgeError } from './http.errors.js';
import { isAcceptableText, refuseUnacceptable } from './text.guard.js';

/** Refuses an address whose query string has a malformed escape, bytes that are no UTF-8, or an unacceptable character. */
export function refuseUnacceptableQuery(url: string): void {
  for (const [name, value] of parametersOf(url)) {
    if (!isAcceptableText(name)) throw EdgeError.unacceptableCharacter('*');
    refuseUnacceptable(value, name);
  }
}

/** Refuses JSON inside a query parameter that has an unacceptable text; what is no JSON is left to whoever reads it. */
export function refuseUnacceptableJson(url: string, names: readonly string[]): void {
  for (const [name, value] of parametersOf(url)) {
    if (!names.includes(name)) continue;
    const json = jsonIn(value);
    if (json !== undefined) refuseUnacceptable(json.value, name);
  }
}

/** The query string of an address with its question mark, or the empty text. */
export function searchOf(url: string): string {
  const start = url.indexOf('?');
  return start === -1 ? '' : url.slice(start);
}

function parametersOf(url: string): (readonly [string, string])[] {
  const pairs = searchOf(url)
    .slice(1)
    .split('&')
    .filter((pair) => pair !== '');
  return pairs.map((pair) => {
    const equals = pair.indexOf('=');
    return equals === -1 ? [decode(pair), ''] : [decode(pair.slice(0, equals)), decode(pair.slice(equals + 1))];
  });
}

// URLSearchParams would turn a malformed escape into replacement characters without a word.
function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    throw EdgeError.malformedUrl();
  }
}

function jsonIn(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}
