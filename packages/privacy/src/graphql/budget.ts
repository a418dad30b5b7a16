import type { Bound, ExposureBound } from './explain.exposure.js';
import type { Explanation } from './explain.js';

/** The most that an operation may expose. What is absent is not limited; 0 forbids. */
export interface Budget {
  /** Values by category. */
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
 * What has no bound exceeds every limit. A category that does not exist throws: no operation could ever exceed it.
 */
export function overBudget(explanation: Explanation, budget: Budget): readonly Breach[] {
  const { people, values } = explanation.exposure;
  return [
    ...Object.entries(budget.maxCategory ?? {}).flatMap(([category, maximum]) =>
      breachOf(explanation, 'CATEGORY', category, maximum, valuesOf(explanation.exposure, category)),
    ),
    ...breachOf(explanation, 'PEOPLE', null, budget.maxPeople, people),
    ...breachOf(explanation, 'VALUES', null, budget.maxValues, values),
  ];
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
    .filter((field) => field.people !== 0 && (category === null || field.category === category))
    .map(({ coordinate }) => coordinate);
  return [{ limit, category, maximum, found, coordinates: [...new Set(coordinates)].sort() }];
}

function valuesOf({ categories }: ExposureBound, category: string): Bound {
  const found = categories.find((one) => one.category === category);
  if (found === undefined) throw new TypeError(`The budget limits the category "${category}", which does not exist.`);
  return found.values;
}
