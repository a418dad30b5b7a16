/** One thing that is wrong with a schema's privacy: where, why, and how to mend it. */
export interface CompileFault {
  /** `Type.field`, `Type`, or the access policy's rule. */
  readonly coordinate: string;
  readonly problem: string;
  readonly mend: string;
}

/** The schema or the access policy is not fit to be served. It names every fault, not the first alone. */
export class PrivacyCompileError extends Error {
  override readonly name = 'PrivacyCompileError';

  constructor(readonly faults: readonly CompileFault[]) {
    super(
      [
        `The schema's privacy does not compile: ${String(faults.length)} ${faults.length === 1 ? 'fault' : 'faults'}.`,
        ...faults.map(({ coordinate, problem, mend }) => `  ${coordinate}: ${problem}. ${mend}.`),
      ].join('\n'),
    );
  }
}

/** The faults that a compilation can find, by name. */
export const compileFaults = {
  unclassified: (coordinate: string): CompileFault => ({
    coordinate,
    problem: 'nothing says whether it holds personal data',
    mend: 'Annotate the field as personal or as not personal with a reason; a type without any personal field can have a default',
  }),
  malformed: (coordinate: string): CompileFault => ({
    coordinate,
    problem: 'what is said of its privacy is no annotation',
    mend:
      'Say kind NOT_PERSONAL with a reason, or kind PERSONAL with what it holds, a category, purposes, a source and ' +
      'a requirement; a default of a type can only be NOT_PERSONAL',
  }),
  subscription: (typeName: string): CompileFault => ({
    coordinate: typeName,
    problem: 'a subscription answers again and again, and only one answer is decided and recorded',
    mend: 'Serve it as a query',
  }),
  nonNull: (coordinate: string): CompileFault => ({
    coordinate,
    problem: 'it holds personal data and is non-null, so that it could not be withheld',
    mend: 'Make the field nullable',
  }),
  maskDoesNotFit: (coordinate: string, mask: string, type: string): CompileFault => ({
    coordinate,
    problem: `the mask ${mask} does not fit the type ${type}`,
    mend: 'Choose a mask that does, or none, so that a masked value is withheld',
  }),
  unknownWord: (coordinate: string, kind: string, word: string): CompileFault => ({
    coordinate,
    problem: `"${word}" is not among the ${kind}`,
    mend: 'Use a word that is, or add it to the vocabulary',
  }),
  noPurpose: (coordinate: string): CompileFault => ({
    coordinate,
    problem: 'it names no purpose for which it is collected',
    mend: 'Name at least one, or do not collect it',
  }),
  weakerThanInterface: (coordinate: string, interfaceCoordinate: string): CompileFault => ({
    coordinate,
    problem: `it is classified more weakly than ${interfaceCoordinate}`,
    mend: 'Give it the same category, and no purpose that the interface lacks',
  }),
  unknownSource: (coordinate: string, source: string): CompileFault => ({
    coordinate,
    problem: `it is derived from ${source}, which is no personal value of an object type`,
    mend: 'Name the fields that it is made from as Type.field: values, not wholes with parts, and no interface',
  }),
  weakerThanSource: (coordinate: string, source: string): CompileFault => ({
    coordinate,
    problem: `it is derived from ${source} and serves purposes for which that is not collected`,
    mend: 'Leave out the purposes that its source lacks',
  }),
  unknownCoordinate: (rule: string, coordinate: string): CompileFault => ({
    coordinate: `access policy, rule ${rule}`,
    problem: `${coordinate} is no personal field of an object type`,
    mend: 'Name one as Type.field, or take it out; an interface is opened type by type',
  }),
  ruleTwice: (rule: string): CompileFault => ({
    coordinate: `access policy, rule ${rule}`,
    problem: 'two rules have this id',
    mend: 'Give each rule an id of its own',
  }),
} as const;

/** A fault for each word that is not among the known ones. */
export function unknownWords(
  place: string,
  kind: string,
  known: Readonly<Record<string, unknown>>,
  words: readonly string[],
): CompileFault[] {
  return words
    .filter((word) => !Object.hasOwn(known, word))
    .map((word) => compileFaults.unknownWord(place, kind, word));
}
