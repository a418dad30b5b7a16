import { EdgeError } from './http.errors.js';

/** Whether a text has no control character but tab and line breaks (U+0000 breaks PostgreSQL) and no lone surrogate. */
export function isAcceptableText(text: string): boolean {
  return text.isWellFormed() && !controlCharacter.test(text);
}

/**
 * Refuses parsed JSON that has an unacceptable text or key at any depth, or is nested too deeply.
 * The error names the place (keys only if they are plain identifiers), never the value.
 */
export function refuseUnacceptable(value: unknown, root?: string): void {
  // A list of work instead of recursion: the depth is the client's choice, the call stack is ours.
  const waiting: Place[] = [{ value, key: root, parent: undefined, depth: 0 }];
  for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
    if (typeof place.value === 'string') {
      if (!isAcceptableText(place.value)) throw EdgeError.unacceptableCharacter(pathOf(place));
    } else if (typeof place.value === 'object' && place.value !== null) {
      if (place.depth >= deepestNesting) throw EdgeError.nestedTooDeeply(deepestNesting);
      waiting.push(...childrenOf(place, place.value));
    }
  }
}

interface Place {
  readonly value: unknown;
  readonly key: string | number | undefined;
  readonly parent: Place | undefined;
  readonly depth: number;
}

function* childrenOf(parent: Place, value: object): Iterable<Place> {
  const depth = parent.depth + 1;
  if (Array.isArray(value)) {
    for (const [key, item] of (value as readonly unknown[]).entries()) yield { value: item, key, parent, depth };
    return;
  }
  for (const [key, item] of Object.entries(value) as [string, unknown][]) {
    const place = { value: item, key, parent, depth };
    if (!isAcceptableText(key)) throw EdgeError.unacceptableCharacter(pathOf(place));
    if (key === '__proto__' || (key === 'constructor' && hasPrototype(item))) throw EdgeError.unacceptableKey();
    yield place;
  }
}

function hasPrototype(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, 'prototype');
}

function pathOf(place: Place): string {
  const steps: string[] = [];
  for (let at: Place | undefined = place; at !== undefined; at = at.parent) {
    if (typeof at.key === 'number') steps.unshift(`[${at.key}]`);
    else if (at.key !== undefined) steps.unshift(`.${plainIdentifier.test(at.key) ? at.key : '*'}`);
  }
  return steps.join('').replace(/^\./, '');
}

const controlCharacter = /[^\P{Cc}\t\n\r]/u;
const plainIdentifier = /^[A-Za-z_]\w{0,63}$/;
const deepestNesting = 64;
