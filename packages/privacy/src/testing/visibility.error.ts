/** One place where what is seen is not what a table says; null where the one or the other has no such place. */
export interface VisibilityDifference {
  readonly coordinate: string;
  readonly viewpoint: string;
  readonly expected: string | null;
  readonly actual: string | null;
}

/** What is seen is not what the table says. Its message lists every place, so that one run mends them all. */
export class VisibilityError extends Error {
  override readonly name = 'VisibilityError';

  constructor(readonly differences: readonly VisibilityDifference[]) {
    const count = `${String(differences.length)} ${differences.length === 1 ? 'place' : 'places'}`;
    super([`What is seen differs from the table in ${count}.`, ...differences.map(inWords)].join('\n'));
  }
}

function inWords({ coordinate, viewpoint, expected, actual }: VisibilityDifference): string {
  const place = `  ${coordinate}, ${viewpoint}:`;
  if (actual === null) return `${place} the table says ${String(expected)}, and there is no such field or viewpoint.`;
  if (expected === null) return `${place} the table says nothing, and it is ${actual}.`;
  return `${place} the table says ${expected}, and it is ${actual}.`;
}
