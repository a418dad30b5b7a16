import type { PolicyDocument } from './policy.document.js';

/** How often something of one category left by one gate for one purpose. It is of nobody in particular. */
export interface DisclosureCount {
  readonly gate: string;
  readonly category: string;
  /** Null where none was stated. */
  readonly purpose: string | null;
  /** Each time of each person. */
  readonly times: number;
}

/** Counts disclosures from a moment on; the room of the ledger knows how. */
export type DisclosureCounts = (since: Date) => Promise<readonly DisclosureCount[]>;

/** What left of one category by one gate in twelve months. */
export interface PublishedDisclosure {
  readonly gate: string;
  readonly category: string;
  /** The titles of the purposes that were stated. */
  readonly purposes: readonly string[];
  /** It happened no more often than this: 9, 99, 999 … */
  readonly atMost: number;
}

/** What the record of disclosures comes to, and when it was read. */
export interface DisclosureFigures {
  readonly asOf: Date;
  readonly since: Date;
  readonly disclosures: readonly PublishedDisclosure[];
}

/**
 * What is published of counts. Of how often is told the order of magnitude alone: whoever could watch a count grow by
 * one would see what happened to whom.
 */
export function publishedFigures(
  counts: readonly DisclosureCount[],
  { gates, categories, purposes }: PolicyDocument,
): readonly PublishedDisclosure[] {
  const pairs = gates.flatMap((gate) => categories.map((category) => ({ gate: gate.word, category: category.word })));
  return pairs.flatMap(({ gate, category }) => {
    const found = counts.filter((count) => count.gate === gate && count.category === category);
    const times = found.reduce((sum, count) => sum + count.times, 0);
    if (times === 0) return [];
    const stated = purposes.filter(({ word }) => found.some(({ purpose }) => purpose === word));
    return [{ gate, category, purposes: stated.map(({ title }) => title), atMost: magnitudeOf(times) }];
  });
}

/** Twelve months before a moment, by the calendar; of a day that was not there, the last of its month. */
export function twelveMonthsBefore(moment: Date): Date {
  const then = new Date(moment);
  then.setUTCFullYear(then.getUTCFullYear() - 1);
  if (then.getUTCMonth() !== moment.getUTCMonth()) then.setUTCDate(0);
  return then;
}

function magnitudeOf(times: number): number {
  return 10 ** String(times).length - 1;
}
