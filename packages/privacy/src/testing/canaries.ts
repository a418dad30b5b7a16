import type { Slot } from '../graphql/index.js';
import { formsOf, type CanaryForm } from './canary.forms.js';
import { canaryValue, type CanaryValue } from './canary.value.js';

/** A value that stands nowhere but in one field of one person. */
export interface Canary {
  readonly person: string;
  readonly coordinate: string;
  readonly value: CanaryValue;
}

/** A canary that was found, and in which form. */
export interface Sighting {
  readonly canary: Canary;
  readonly form: string;
}

/** Values by which it shows whose datum, and which, a text holds. */
export class Canaries {
  readonly #values = new Map<string, CanaryValue[]>();
  /** What is looked for, by its first four characters. */
  readonly #byStart = new Map<string, { readonly text: string; readonly sighting: Sighting }[]>();

  /** Two fields with one value throw: whoever found it could not tell which it is. `true` and `false` are never told. */
  constructor(readonly all: readonly Canary[]) {
    const taken = new Map<string, Canary>();
    for (const canary of all) {
      const key = keyOf(canary.person, canary.coordinate);
      this.#values.set(key, [...(this.#values.get(key) ?? []), canary.value]);
      for (const form of formsOf(canary.value)) this.#watch(canary, form, taken);
    }
  }

  /** The values of a field of a person, in the order in which they were planted; none where none was. */
  valuesOf(person: string, coordinate: string): readonly CanaryValue[] {
    return this.#values.get(keyOf(person, coordinate)) ?? [];
  }

  /** The only value of a field of a person; throws where nothing was planted. */
  valueOf(person: string, coordinate: string): CanaryValue {
    const [value] = this.valuesOf(person, coordinate);
    if (value === undefined) throw new RangeError(`No canary was planted in ${coordinate}.`);
    return value;
  }

  /** Whose data, and which, stands in a text, in whatever form; each canary once. */
  foundIn(text: string): readonly Sighting[] {
    const searched = text.toLowerCase();
    const found = new Map<Canary, Sighting>();
    for (let at = 0; at + startLength <= searched.length; at += 1) {
      for (const needle of this.#byStart.get(searched.slice(at, at + startLength)) ?? []) {
        if (searched.startsWith(needle.text, at)) found.set(needle.sighting.canary, needle.sighting);
      }
    }
    return [...found.values()];
  }

  #watch(canary: Canary, [form, text]: CanaryForm, taken: Map<string, Canary>): void {
    const other = taken.get(text);
    if (other !== undefined && other !== canary) {
      throw new RangeError(`${canary.coordinate} and ${other.coordinate} have one and the same canary.`);
    }
    taken.set(text, canary);
    const start = text.slice(0, startLength);
    this.#byStart.set(start, [...(this.#byStart.get(start) ?? []), { text, sighting: { canary, form } }]);
  }
}

const startLength = 4;

/** Where canaries are planted otherwise than by default. */
export interface PlantingOptions {
  /**
   * The value for a slot, different for each number; undefined leaves it to the default, null plants none, as is right
   * for an enum, of which everybody has one of a few.
   */
  readonly valueFor?: (slot: Slot, number: number) => CanaryValue | null | undefined;
  /** How many values a list gets; absent: 3. */
  readonly listLength?: number;
}

/**
 * Gives every personal field of every person a value that fits its scalar and its mask. A field that is derived, or has
 * fields of its own, gets none: it holds what its sources and its fields hold. A scalar that is not known throws, since
 * what has no canary is not watched; `valueFor` gives it one.
 */
export function plantCanaries(
  slots: readonly Slot[],
  people: readonly string[],
  { valueFor = () => undefined, listLength = 3 }: PlantingOptions = {},
): Canaries {
  const canaries: Canary[] = [];
  for (const person of people) {
    for (const slot of slots.filter(isPlanted)) {
      const { coordinate, decided, field } = slot;
      const type = String(field.type);
      for (let item = 0; item < (type.includes('[') ? listLength : 1); item += 1) {
        const number = canaries.length;
        const chosen = valueFor(slot, number);
        if (chosen === null) continue;
        const value = chosen ?? canaryValue(number, type.replace(/[[\]!]/g, ''), decided.mask);
        if (value === undefined) {
          throw new TypeError(`${coordinate} is of the type ${type}: say what its canaries are.`);
        }
        canaries.push({ person, coordinate, value });
      }
    }
  }
  return new Canaries(canaries);
}

/** Whether a personal field holds a value of its own, and not only what other fields hold. */
export function isPlanted({ decided, sources }: Slot): boolean {
  return !decided.hasParts && sources.length === 0;
}

function keyOf(person: string, coordinate: string): string {
  return JSON.stringify([person, coordinate]);
}
