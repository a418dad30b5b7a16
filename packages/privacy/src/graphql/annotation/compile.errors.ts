import { nearestWord } from './nearest.word.js';

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
  unclassified: (coordinate: string, bySdl: boolean): CompileFault => ({
    coordinate,
    problem: 'nothing says whether it holds personal data',
    mend: bySdl
      ? 'Annotate the field: say @personalData or @notPersonal(reason:) of it; a type without any personal field can say @notPersonal'
      : 'Annotate the field as personal or as not personal with a reason; a type without any personal field can have a default',
  }),
  malformed: (coordinate: string, why: string, bySdl: boolean): CompileFault => ({
    coordinate,
    problem: `what is said of its privacy is no annotation: ${why}`,
    mend: bySdl
      ? 'Say @notPersonal with a reason, or @personalData with what it holds, a category, purposes, a source, a ' +
        'requirement and a retention; of a type only @notPersonal can be said'
      : 'Say kind NOT_PERSONAL with a reason, or kind PERSONAL with what it holds, a category, purposes, a source, ' +
        'a requirement and a retention; a default of a type can only be NOT_PERSONAL',
  }),
  saidTwice: (coordinate: string): CompileFault => ({
    coordinate,
    problem: 'its SDL and its extensions say different things of its privacy',
    mend: 'Say it in one of them',
  }),
  notSaidSo: (coordinate: string, directives: readonly string[]): CompileFault => ({
    coordinate,
    problem: `${directives.map((name) => `@${name}`).join(' and ')} cannot be said of it, or not so`,
    mend: 'Apply one directive that fits the place, once, with the arguments of its definition and no others',
  }),
  definedOtherwise: (name: string): CompileFault => ({
    coordinate: name,
    problem: 'the SDL defines it otherwise than the vocabulary',
    mend: 'Put what privacyTypeDefs prints for this vocabulary beside the SDL, and no other definition',
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
  unknownWord: (coordinate: string, kind: string, word: string, mend: string): CompileFault => ({
    coordinate,
    problem: `"${word}" is not among the ${kind}`,
    mend,
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
  noSource: (coordinate: string): CompileFault => ({
    coordinate,
    problem: 'it is derived from nothing',
    mend: 'Name the fields that it is made from as Type.field, or leave derivedFrom out',
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
  unknownCoordinate: (place: string, coordinate: string): CompileFault => ({
    coordinate: place,
    problem: `${coordinate} is no personal field of an object type`,
    mend: 'Name one as Type.field, or take it out; an interface is opened type by type',
  }),
  opaque: (coordinate: string, scalar: string): CompileFault => ({
    coordinate,
    problem: `nothing but a default of its type speaks for it, and a ${scalar} can hold anything`,
    mend: `Annotate the field itself, or name ${scalar} among the plainScalars if it always holds one plain value`,
  }),
  unknownScalar: (scalar: string): CompileFault => ({
    coordinate: scalar,
    problem: 'it is named among the plainScalars and is no custom scalar of the schema',
    mend: 'Name one that is, or take it out',
  }),
  unclassifiedInput: (coordinate: string, bySdl: boolean): CompileFault => ({
    coordinate,
    problem: 'a query can ask by it, and nothing says whether that is to ask by personal data',
    mend: bySdl
      ? 'Say @selectsBy(fields:) with the fields it asks by, @givesTo(fields:) with the fields it is kept in, or ' +
        '@notPersonal(reason:) of it; an input type or enum that is harmless as a whole can say @notPersonal'
      : 'Annotate it: kind SELECTS with the fields it asks by, kind GIVES with the fields it is kept in, or kind ' +
        'NOT_PERSONAL with a reason; an input type or enum that is harmless as a whole can have a default',
  }),
  malformedInput: (coordinate: string, why: string, bySdl: boolean): CompileFault => ({
    coordinate,
    problem: `what is said of its privacy is no annotation of an input: ${why}`,
    mend: bySdl
      ? 'Say @selectsBy with at least one field as Type.field, @givesTo with fields, of which there may be none, or ' +
        '@notPersonal with a reason'
      : 'Say kind SELECTS with by, a list of at least one Type.field, kind GIVES with to, a list of them that may be ' +
        'empty, or kind NOT_PERSONAL with a reason',
  }),
  unknownInputField: (coordinate: string, field: string, near: string | null): CompileFault => ({
    coordinate,
    problem: `it speaks of ${field}, which no type has`,
    mend: near === null ? 'Name a personal field as Type.field' : `Write ${near}, or name another personal field`,
  }),
  harmlessInputField: (coordinate: string, field: string): CompileFault => ({
    coordinate,
    problem: `it speaks of ${field}, which is not personal`,
    mend: 'Leave that field out; if it speaks of no other, annotate it as not personal with a reason',
  }),
  interfaceInputField: (coordinate: string, field: string): CompileFault => ({
    coordinate,
    problem: `it speaks of ${field}, a field of an interface, which each type behind it decides for itself`,
    mend: 'Name the field of each of these types',
  }),
  wholeInputField: (coordinate: string, field: string): CompileFault => ({
    coordinate,
    problem: `it selects by ${field}, a whole whose parts are decided one by one`,
    mend: 'Name the parts of it that it selects by',
  }),
  weakerInput: (coordinate: string, interfaceCoordinate: string): CompileFault => ({
    coordinate,
    problem: `it is classified more weakly than ${interfaceCoordinate}`,
    mend: 'Say of it all that the interface says',
  }),
  selectsByDefault: (coordinate: string): CompileFault => ({
    coordinate,
    problem: 'its default selects by personal data for everybody, also for those who may not see it',
    mend: 'Take the default away',
  }),
  unknownKey: (place: string, path: string, mend: string): CompileFault => ({
    coordinate: place,
    problem: `${path} means nothing, so that it would limit nothing`,
    mend,
  }),
  badShape: (place: string, path: string, form: string, found: string): CompileFault => ({
    coordinate: place,
    problem: path === '' ? `it is ${found}` : `${path} is ${found}`,
    mend: path === '' ? `Make it ${form}` : `Make ${path} ${form}`,
  }),
  idTwice: (place: string): CompileFault => ({
    coordinate: place,
    problem: 'another rule or override has this id',
    mend: 'Give each rule and each override an id of its own',
  }),
  noConsent: (place: string, word: string): CompileFault => ({
    coordinate: place,
    problem: `"${word}" is no consent, and who objects or is restricted would show more by it`,
    mend: 'Name circumstances of the kind CONSENT, and let an override close what the others are to close',
  }),
  reachByConsent: (place: string): CompileFault => ({
    coordinate: place,
    problem: 'whose rows a viewer comes upon is settled before it is known what any person consents to',
    mend: 'Leave the consents out of reach, and ask for them in the rules',
  }),
  noMoment: (place: string, moment: string): CompileFault => ({
    coordinate: place,
    problem: `"${moment}" is no ISO 8601 moment with its zone`,
    mend: 'Write one, such as 2026-01-01T00:00:00Z',
  }),
  neverHolds: (place: string, from: string, until: string): CompileFault => ({
    coordinate: place,
    problem: `a clause holds from ${from} until ${until}, which is never`,
    mend: 'Let it begin before it ends',
  }),
  tooManyCircumstances: (coordinate: string, count: number, most: number): CompileFault => ({
    coordinate,
    problem: `who sees it rests upon ${String(count)} circumstances of a person, and each doubles what can become of it`,
    mend: `Let the rules and overrides that speak of it, and of what it is made from, heed at most ${String(most)}`,
  }),
  sizeOfNothing: (coordinate: string): CompileFault => ({
    coordinate,
    problem: 'a list size is stated for it, and no object type has such a field',
    mend: 'Name a field of an object type as Type.field, or take it out',
  }),
  sizeIsNoCount: (coordinate: string): CompileFault => ({
    coordinate,
    problem: 'the list size stated for it is no count',
    mend: 'State a whole number, 0 or more',
  }),
  sizeByNothing: (coordinate: string, what: string): CompileFault => ({
    coordinate,
    problem: `its list size names the ${what}, which does not exist`,
    mend: 'Name what the schema has, or take it out',
  }),
  notSamePerson: (coordinate: string): CompileFault => ({
    coordinate,
    problem: 'it is said to stay with the person of its row, and is no field of such a row that leads to others',
    mend: 'Name a field of an object type, other than a root, whose own type has fields, or take it out',
  }),
} as const;

/** A fault for each word that is not among the known ones. The masks are the engine's: no vocabulary adds to them. */
export function unknownWords(
  place: string,
  kind: string,
  known: Readonly<Record<string, unknown>>,
  words: readonly string[],
): CompileFault[] {
  const names = Object.keys(known);
  return words
    .filter((word) => !Object.hasOwn(known, word))
    .map((word) => {
      if (kind === 'masks') return compileFaults.unknownWord(place, kind, word, `Use one of ${names.join(', ')}`);
      const near = nearestWord(word, names) ?? 'a word that is';
      return compileFaults.unknownWord(place, kind, word, `Use ${near}, or add it to the vocabulary`);
    });
}
