import { redactions } from '../redaction/index.js';
import type { DataMap, MappedField, MappedWord, Recipient, Sight, Store } from './data.map.js';

/** A sight in words, for whoever prints it. */
export interface SightWording {
  readonly who: string;
  /** What of it: "in clear", "its first letter". */
  readonly what: string;
  /** Null for people themselves, who need no purpose. */
  readonly purposes: readonly string[] | null;
  /** "only where they allow it", "until 2027-01-01T00:00:00Z". */
  readonly conditions: readonly string[];
}

/** A word of a vocabulary as it is spoken: `UNDERSTAND_AND_RESPOND` is "understand and respond". */
export function spoken(word: string): string {
  return word.toLowerCase().replaceAll('_', ' ');
}

/** "one field", "2 fields". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return count === 1 ? `one ${one}` : `${String(count)} ${many}`;
}

/** "a, b and c". */
export function listed(items: readonly string[]): string {
  if (items.length <= 1) return items.join('');
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`;
}

/** A sentence of a title, which has neither capital nor full stop. */
export function sentence(title: string): string {
  return `${title.charAt(0).toUpperCase()}${title.slice(1)}`;
}

/** The title of a word; the word itself where the map does not know it. */
export function titleOf(words: readonly MappedWord[], word: string): string {
  return words.find((known) => known.word === word)?.title ?? word;
}

/** A recipient by its key. */
export function recipientOf(map: DataMap, key: string): Recipient | undefined {
  return map.recipients.find((recipient) => recipient.key === key);
}

/** What one recipient sees of a field. */
export function wordingOf(map: DataMap, field: MappedField, sight: Sight): SightWording {
  const { recipient, purposes, consents, from, until, limits } = sight;
  return {
    who: recipientOf(map, recipient)?.title ?? recipient,
    what: extentOf(field, sight),
    purposes,
    conditions: [
      ...consents.map((word) => `only where this holds: ${titleOf(map.circumstances, word)}`),
      ...(from === null ? [] : [`from ${from} on`]),
      ...(until === null ? [] : [`until ${until}`]),
      ...limits.map(({ on, effect }) => {
        const isConsent = map.circumstances.find(({ word }) => word === on)?.kind === 'CONSENT';
        const left = effect === 'MASK' ? 'at most in part' : 'not';
        return `${left} ${isConsent ? 'unless' : 'where'} this holds: ${titleOf(map.circumstances, on)}`;
      }),
    ],
  };
}

/** Where a field's values are kept. */
export function placeOf({ table, column, path, isSealed }: Store): string {
  return `${[`${table}.${column}`, ...path].join(' › ')}${isSealed ? ' (sealed)' : ''}`;
}

/** For what a recipient sees something: each word by itself, since some have an "and" of their own. */
export function forPurposes(purposes: readonly string[]): string {
  return `for: ${purposes.map(spoken).join(', ')}`;
}

/** How long a field is kept, with its period where there is one. */
export function keptFor(map: DataMap, { retention }: MappedField): string {
  const period = map.retentions.find(({ word }) => word === retention)?.period ?? null;
  return `${titleOf(map.retentions, retention)}${period === null ? '' : ` (${period})`}`;
}

/** What is left to say of who sees a field whom no rule opens it to. */
export const seenByNobody = 'nobody';

function extentOf(field: MappedField, { effect, mask }: Sight): string {
  if (field.hasParts) return 'as its parts say';
  return effect === 'SHOW' || mask === null ? 'in clear' : redactions[mask].produces;
}
