import { isDeepStrictEqual } from 'node:util';

/** How an answer of the product to another than the person themselves differs from the plain one. */
export interface Differences {
  /** Values that are the same in both. */
  readonly same: number;
  /** Values that the product does not show: null where the plain answer has one. */
  readonly withheld: number;
  /** Values that the product shows in part. */
  readonly masked: number;
}

/** Thrown when two contenders do not do the same work, so that to compare their times would mean nothing. */
export class AnswersDifferError extends Error {
  override readonly name = 'AnswersDifferError';

  constructor(name: string, work: string, path: string) {
    super(`${name} answers ${work} otherwise than the others, at ${path}.`);
  }
}

/** The data of an answer, its moments written in one way and its properties in one order. */
export function dataOf(text: string): unknown {
  const { data, errors } = JSON.parse(text) as { readonly data?: unknown; readonly errors?: readonly unknown[] };
  if (errors !== undefined) throw new TypeError(`An answer has errors: ${JSON.stringify(errors).slice(0, 500)}`);
  return settled(data);
}

/** Whether two answers' data are equal; where not, the path of the first difference is told. */
export function firstDifference(one: unknown, other: unknown, path = 'data'): string | null {
  if (isDeepStrictEqual(one, other)) return null;
  if (!isObject(one) || !isObject(other)) return path;
  for (const key of new Set([...Object.keys(one), ...Object.keys(other)])) {
    const found = firstDifference(one[key], other[key], `${path}.${key}`);
    if (found !== null) return found;
  }
  return path;
}

/**
 * Compares what a service provider got with what is there: each value is the same, withheld or masked, and nothing is
 * there that the plain answer does not have. Throws where a structure that is shown is not the same.
 */
export function differences(
  shown: unknown,
  plain: unknown,
  refuse: (path: string) => Error,
  path = 'data',
): Differences {
  if (shown === null && plain !== null) return { same: 0, withheld: 1, masked: 0 };
  if (!isObject(shown) || !isObject(plain)) {
    if (isDeepStrictEqual(shown, plain)) return { same: 1, withheld: 0, masked: 0 };
    const isMasked = typeof shown === 'string' && typeof plain === 'string' && shown.includes(hidden);
    if (isMasked) return { same: 0, withheld: 0, masked: 1 };
    throw refuse(path);
  }
  if (!isDeepStrictEqual(Object.keys(shown), Object.keys(plain))) throw refuse(path);
  const sum = { same: 0, withheld: 0, masked: 0 };
  for (const key of Object.keys(plain)) {
    const part = differences(shown[key], plain[key], refuse, `${path}.${key}`);
    sum.same += part.same;
    sum.withheld += part.withheld;
    sum.masked += part.masked;
  }
  return sum;
}

/** Data in which null stands in the place of each object of which all is null. */
export function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutEmpty);
  if (!isObject(value)) return value;
  const entries = Object.entries(value).map(([key, part]) => [key, withoutEmpty(part)] as const);
  return entries.every(([, part]) => part === null) ? null : Object.fromEntries(entries);
}

/** What stands in a masked value for what is hidden of it. */
const hidden = '•';

const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/;

function settled(value: unknown): unknown {
  if (typeof value === 'string') return moment.test(value) ? new Date(value).toISOString() : value;
  if (Array.isArray(value)) return value.map(settled);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((key) => [key, settled(value[key])]),
  );
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
