import type { Bound, ExposureBound } from './explain.exposure.js';
import type { Explanation } from './explain.js';

/** The most that an operation may expose. What is absent is not limited; 0 forbids. */
export interface Budget {
  /** Values by category: its own, and those that are made from values of it. */
  readonly maxCategory?: Readonly<Record<string, number>>;
  /** Distinct people. */
  readonly maxPeople?: number;
  /** Distinct pairs of a person and a field. */
  readonly maxValues?: number;
}

/** One limit that an operation can exceed. */
export interface Breach {
  readonly limit: 'CATEGORY' | 'PEOPLE' | 'VALUES';
  /** Null unless the limit is of a category. */
  readonly category: string | null;
  readonly maximum: number;
  /** What can come of it at the most; null when nothing bounds it. */
  readonly found: Bound;
  /** The fields that can be exposed and count against the limit, sorted. */
  readonly coordinates: readonly string[];
}

/**
 * The limits that an operation can exceed; none when it keeps within its budget whatever rows there are.
 * What has no bound exceeds every limit. A limit or a category that does not exist throws: no operation could exceed it.
 */
export function overBudget(explanation: Explanation, budget: Budget): readonly Breach[] {
  check(budget);
  const { people, values } = explanation.exposure;
  return [
    ...Object.entries(budget.maxCategory ?? {}).flatMap(([category, maximum]) =>
      breachOf(explanation, 'CATEGORY', category, maximum, valuesOf(explanation.exposure, category)),
    ),
    ...breachOf(explanation, 'PEOPLE', null, budget.maxPeople, people),
    ...breachOf(explanation, 'VALUES', null, budget.maxValues, values),
  ];
}

const limits: Readonly<Record<keyof Budget, true>> = { maxCategory: true, maxPeople: true, maxValues: true };

/** A budget may come from a file: one that is misspelt must not pass for one that is kept. */
function check(budget: Budget): void {
  const unknown = Object.keys(budget).find((key) => !Object.hasOwn(limits, key));
  if (unknown !== undefined) {
    throw new TypeError(`The budget says "${unknown}", which is none of ${Object.keys(limits).join(', ')}.`);
  }
  for (const [name, given] of [
    ['budget', budget],
    ['maxCategory', budget.maxCategory ?? {}],
  ] as const) {
    if (!isPlain(given)) throw new TypeError(`The ${name} is no plain object: its limits could not be read.`);
  }
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function breachOf(
  explanation: Explanation,
  limit: Breach['limit'],
  category: string | null,
  maximum: number | undefined,
  found: Bound,
): readonly Breach[] {
  // Written so that a limit which is no number is exceeded, and not kept.
  if (maximum === undefined || (found !== null && found <= maximum)) return [];
  const coordinates = explanation.relations
    .flatMap(({ fields }) => fields)
    .filter((field) => field.people !== 0 && (category === null || field.categories.includes(category)))
    .map(({ coordinate }) => coordinate);
  return [{ limit, category, maximum, found, coordinates: [...new Set(coordinates)].sort() }];
}

function valuesOf({ categories }: ExposureBound, category: string): Bound {
  const found = categories.find((one) => one.category === category);
  if (found === undefined) throw new TypeError(`The budget limits the category "${category}", which does not exist.`);
  return found.values;
}
