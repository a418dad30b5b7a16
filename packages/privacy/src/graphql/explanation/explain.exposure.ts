import type { Relation } from '../../decision/index.js';
import type { Slot } from '../annotation/slot.js';
import { originsOf } from '../table/relation.table.js';
import { nothing, type Tally } from './explain.tally.js';

/** A number that is never exceeded; null when nothing bounds it. */
export type Bound = number | null;

/** How much can be shown or masked at the most. A value is one field of one person, however often it is answered. */
export interface ExposureBound {
  /** Distinct people of whom anything is exposed. */
  readonly people: Bound;
  /** Distinct pairs of a person and a field. */
  readonly values: Bound;
  /** One for every category of the vocabulary, sorted. */
  readonly categories: readonly CategoryBound[];
}

/** The part of an exposure that is of one category; a value that is made from another counts in that one's as well. */
export interface CategoryBound {
  readonly category: string;
  readonly people: Bound;
  readonly values: Bound;
}

/** The people of one relation, or of whichever the viewer can stand in to anybody. */
export type Scope = Relation | 'ANY';

/** What of one person these slots come to, in each scope in which they are open. */
export function tallyOfSlots(slots: ReadonlySet<Slot>, scopesOf: (slot: Slot) => readonly Scope[]): Tally {
  if (slots.size === 0) return nothing;
  const counts = new Map<string, number>();
  for (const slot of slots) {
    const { coordinate } = slot;
    for (const scope of scopesOf(slot)) {
      for (const whole of [coordinate, ...categoriesOf(slot), everything]) {
        const key = keyOf('values', scope, whole);
        counts.set(key, (counts.get(key) ?? 0) + 1);
        counts.set(keyOf('people', scope, whole), 1);
      }
    }
  }
  return counts;
}

/** The categories in which a slot's values count, sorted: what is made from health data tells of somebody's health. */
export function categoriesOf(slot: Slot): readonly string[] {
  const known = categories.get(slot);
  if (known !== undefined) return known;
  const found = [...new Set([slot, ...originsOf(slot)].map(({ annotation }) => annotation.category))].sort();
  categories.set(slot, found);
  return found;
}

const categories = new WeakMap<Slot, readonly string[]>();

/** On how many people a field is exposed at the most, when there are so many in its scope. */
export function peopleOf(tally: Tally, scope: Scope, coordinate: string, inScope: number): number {
  return Math.min(tally.get(keyOf('people', scope, coordinate)) ?? 0, inScope);
}

/** The exposure within a scope in which there are so many people, and these slots are touched. */
export function exposureOf(
  tally: Tally,
  scope: Scope,
  inScope: number,
  slots: readonly Slot[],
  categories: readonly string[],
): ExposureBound {
  const measured = (whole: string, parts: readonly Slot[]) => ({
    people: Math.min(tally.get(keyOf('people', scope, whole)) ?? 0, inScope),
    values: Math.min(
      tally.get(keyOf('values', scope, whole)) ?? 0,
      parts.reduce((total, { coordinate }) => total + peopleOf(tally, scope, coordinate, inScope), 0),
    ),
  });
  return boundsOf(
    measured(everything, slots),
    categories.map((category) => ({
      category,
      ...measured(
        category,
        slots.filter((slot) => categoriesOf(slot).includes(category)),
      ),
    })),
  );
}

/** The lesser of what rows can hold in all and of what each relation can come to: no row stands in two. */
export function exposureOfAll(whole: ExposureBound, byRelation: readonly ExposureBound[]): ExposureBound {
  const least = (total: Bound, parts: readonly Bound[]): number =>
    Math.min(
      total ?? Infinity,
      parts.reduce<number>((sum, part) => sum + (part ?? Infinity), 0),
    );
  return boundsOf(
    {
      people: least(
        whole.people,
        byRelation.map(({ people }) => people),
      ),
      values: least(
        whole.values,
        byRelation.map(({ values }) => values),
      ),
    },
    whole.categories.map(({ category, people, values }) => {
      const parts = byRelation.map(({ categories }) => categories.find((part) => part.category === category));
      return {
        category,
        people: least(
          people,
          parts.map((part) => (part === undefined ? 0 : part.people)),
        ),
        values: least(
          values,
          parts.map((part) => (part === undefined ? 0 : part.values)),
        ),
      };
    }),
  );
}

/** Told as it is: a count that nothing bounds is no number. */
export function boundOf(count: number): Bound {
  return count === Infinity ? null : count;
}

type Measured = { readonly people: number; readonly values: number };

function boundsOf(whole: Measured, parts: readonly (Measured & { readonly category: string })[]): ExposureBound {
  return {
    people: boundOf(whole.people),
    values: boundOf(whole.values),
    categories: parts.map(({ category, people, values }) => ({
      category,
      people: boundOf(people),
      values: boundOf(values),
    })),
  };
}

/** Stands for no category and no coordinate: neither can begin so. */
const everything = '*';

function keyOf(what: 'people' | 'values', scope: Scope, whole: string): string {
  return `${what} ${scope} ${whole}`;
}
