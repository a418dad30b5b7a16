import type { RunningContender } from './contender.process.js';
import { answerTo } from './load.js';
import {
  AnswersDifferError,
  dataOf,
  differences,
  firstDifference,
  withoutEmpty,
  type Differences,
} from './same.answer.js';
import type { Sent, Work } from './work.js';

interface Entry {
  readonly running: RunningContender;
  readonly requests: readonly Sent[];
}

/**
 * Sees to it that all do the same work, before anything is timed. What a person gets of themselves is equal in full; a
 * service provider gets of the product what the others give, but for what is withheld or masked, which is counted.
 */
export async function compareAnswers(work: Work, entries: readonly Entry[]): Promise<string> {
  if (work.operation === 'update') return compareChanges(entries);
  const plain = entries.filter(({ running }) => !running.contender.isProduct);
  const products = entries.filter(({ running }) => running.contender.isProduct);
  const [reference, ...others] = plain;
  if (reference === undefined) return 'nobody to compare with';
  const requests = reference.requests.length;
  let sum: Differences = { same: 0, withheld: 0, masked: 0 };
  for (let number = 0; number < requests; number += 1) {
    const expected = await dataAt(reference, number);
    for (const other of others) {
      const wanted = other.running.contender.givesNoEmptyObjects === true ? withoutEmpty(expected) : expected;
      refuseDifference(other, work, firstDifference(await dataAt(other, number), wanted));
    }
    for (const product of products) {
      const shown = await dataAt(product, number);
      if (work.as === 'PERSON') refuseDifference(product, work, firstDifference(shown, expected));
      const { name } = product.running.contender;
      const found = differences(shown, expected, (path) => new AnswersDifferError(name, work.name, path));
      if (product === products[0]) sum = added(sum, found);
    }
  }
  if (sum.same === 0) return 'equal';
  return sum.withheld + sum.masked === 0
    ? 'equal in full'
    : `equal but for what is withheld (${String(sum.withheld)}) or masked (${String(sum.masked)} of ${String(sum.same + sum.masked)})`;
}

function added(one: Differences, other: Differences): Differences {
  return {
    same: one.same + other.same,
    withheld: one.withheld + other.withheld,
    masked: one.masked + other.masked,
  };
}

/** A change tells a version and a moment, which are each one's own; all else is the same. */
async function compareChanges(entries: readonly Entry[]): Promise<string> {
  for (const entry of entries) {
    const data = JSON.stringify(await dataAt(entry, 0));
    if (!data.includes('"ContactUpdated"')) {
      throw new AnswersDifferError(entry.running.contender.name, 'mutation', 'data');
    }
  }
  return 'changed by each';
}

async function dataAt({ running, requests }: Entry, number: number): Promise<unknown> {
  const request = requests[number];
  if (request === undefined) throw new TypeError('There is no such request.');
  return dataOf(await answerTo(running.origin, request));
}

function refuseDifference({ running }: Entry, work: Work, path: string | null): void {
  if (path !== null) throw new AnswersDifferError(running.contender.name, work.name, path);
}
