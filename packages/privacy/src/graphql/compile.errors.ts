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
    mend: 'Annotate the field as personal or as not personal with a reason, or give its type a default',
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
    problem: `"${word}" is not among the vocabulary's ${kind}`,
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
    problem: `it is derived from ${source}, which is no personal field`,
    mend: 'Name the coordinates of the personal fields that it is made from',
  }),
  weakerThanSource: (coordinate: string, source: string): CompileFault => ({
    coordinate,
    problem: `it is derived from ${source} and serves purposes for which that is not collected`,
    mend: 'Leave out the purposes that its source lacks',
  }),
  unknownCoordinate: (rule: string, coordinate: string): CompileFault => ({
    coordinate: `access policy, rule ${rule}`,
    problem: `${coordinate} is no personal field of the schema`,
    mend: 'Name a personal field as Type.field, or take it out',
  }),
  ruleTwice: (rule: string): CompileFault => ({
    coordinate: `access policy, rule ${rule}`,
    problem: 'two rules have this id',
    mend: 'Give each rule an id of its own',
  }),
} as const;
