import type { GraphQLField } from 'graphql';

/** Reads a field's value from its row, at once: it takes no argument and looks at no `info`. */
export type RowReading = (row: unknown, context: unknown) => unknown;

const readings = new WeakMap<object, (responseKey: string) => RowReading>();

/**
 * Says that a field's resolver does no more than to read its row, and how, by the key that the field has in the answer.
 * Compiled execution reads so and does not call the resolver, which must give the same.
 */
export function readsRow(field: GraphQLField<unknown, unknown>, readingOf: (responseKey: string) => RowReading): void {
  readings.set(field, readingOf);
}

/** How a field under this key reads its row; undefined where nobody said so. */
export function readingOf(field: GraphQLField<unknown, unknown>, responseKey: string): RowReading | undefined {
  return readings.get(field)?.(responseKey);
}
