import type { EntityClass } from '@mikro-orm/core';
import { GraphQLError } from 'graphql';
import { createUnionType, Field, GraphQLISODateTime, ID, Int, ObjectType } from 'type-graphql';
import { InvalidInput, problemCodesInWords } from '../../platform/input/index.js';
import { NothingPersonal } from '../../platform/privacy/index.js';
import { Reads } from '../../platform/reader/index.js';
import { TooManyAttempts } from '../accounts/index.js';
import { ContinuingEducation } from './continuing-education.entity.js';
import { HourEntry } from './hours.entity.js';
import { CycleTotals, HourWeeks } from './hours.totals.js';
import { SignOff } from './sign-off.entity.js';

const outcome = 'The outcome of an operation; what is kept is classified there.';

/** The code of the fault that an operation is for whoever holds a link to sign, and the viewer holds none. */
export const signOffLinkRequiredCode = 'SIGN_OFF_LINK_REQUIRED';

/** The viewer is known, and holds no link to sign. */
export function signOffLinkRequired(): GraphQLError {
  return new GraphQLError('Only a supervisor can do this, with the code of the mail that asks them to sign.', {
    extensions: { code: signOffLinkRequiredCode, http: { status: 403 } },
  });
}

/** The code of the fault that a person does more at once than one person does. */
export const tooManyAtOnceCode = 'TOO_MANY_AT_ONCE';

/** More looks and changes of one person's hours are under way than are let wait. */
export function tooManyAtOnce(): GraphQLError {
  return new GraphQLError('Too much is being done with these hours at once. Ask again when some of it is answered.', {
    extensions: { code: tooManyAtOnceCode, http: { status: 429 } },
  });
}

@ObjectType({ description: 'Somebody, perhaps you elsewhere, made a change since you looked. Nothing was changed.' })
@NothingPersonal('It tells versions.')
export class HoursConflict {
  constructor(currentVersion = 0) {
    this.currentVersion = currentVersion;
  }

  @Field(() => Int, { description: 'The version now. Look again, and send your change with it.' })
  currentVersion!: number;
}

/** One answer for what never was, what is removed, and what is another person's: an id tells nobody which. */
@ObjectType({ description: 'There is no such record among yours. Perhaps it is removed already. Nothing was changed.' })
@NothingPersonal('It says that there is nothing.')
export class NoSuchHoursRecord {
  @Field({ description: 'What to do next.' })
  nextStep: string = 'Look at your records again.';
}

@ObjectType({ description: 'There are as many records of this kind as there may be. Nothing was added.' })
@NothingPersonal('It tells a limit that is the same for everybody.')
export class TooManyHoursRecords {
  constructor(most = 0) {
    this.most = most;
  }

  @Field(() => Int, { description: 'How many there may be.' })
  most!: number;
}

@ObjectType({ description: 'It is removed: not hidden, but gone from our store.' })
@NothingPersonal('It counts what is no more.')
export class HoursRecordRemoved {
  constructor(removedRecords = 0) {
    this.removedRecords = removedRecords;
  }

  @Field(() => Int)
  removedRecords!: number;
}

@ObjectType({
  description:
    'A supervisor has signed for this entry, or was asked to. Nothing was changed. With `withdrawsSignOff` the whole sign-off falls away with the change.',
})
@NothingPersonal(outcome)
export class HourEntrySignedOff {
  constructor(signOffId = '') {
    this.signOffId = signOffId;
  }

  @Field(() => ID, { description: 'Which sign-off.' })
  signOffId!: string;
}

@ObjectType({
  description:
    'There is an entry already for that day, category, supervisor and site, with another number of minutes. Nothing was changed: change that one.',
})
@NothingPersonal(outcome)
export class HourEntryExists {
  constructor(entryId = '') {
    this.entryId = entryId;
  }

  @Field(() => ID, { description: 'The one that is there.' })
  entryId!: string;
}

/** The answer that shows a record as it stands now. */
export interface Saved {
  readonly recordId: string;
}

export const HourEntrySaved = savedOf(HourEntry, 'HourEntry', 'entry');
export const ContinuingEducationSaved = savedOf(ContinuingEducation, 'ContinuingEducation', 'continuingEducation');
export const SignOffRequested = savedOf(SignOff, 'SignOff', 'signOff', 'SignOffRequested');

@ObjectType({ description: 'There is nothing to sign: no entry of that supervisor in these days is unsigned.' })
@NothingPersonal(outcome)
export class NothingToSign {
  @Field({ description: 'What to do next.' })
  nextStep: string = 'Look at the days and the supervisor again.';
}

@ObjectType({
  description: 'You are not shown what you would answer for. Nothing was changed, and the link still works.',
})
@NothingPersonal(outcome)
export class SignOffSheetNotShown {
  @Field({ description: 'What to do next.' })
  nextStep: string =
    'Send the header `x-purpose: PROVIDE_PRODUCTS_AND_SERVICES`, look at `signOffSheet`, and answer for what it shows.';
}

@ObjectType({ description: 'It is signed, or declined, once and for all; the link works no longer.' })
@NothingPersonal(outcome)
export class SignOffAnswered {
  constructor(answeredAt = new Date(0)) {
    this.answeredAt = answeredAt;
  }

  @Field(() => GraphQLISODateTime)
  answeredAt!: Date;
}

@ObjectType({ description: 'One thing that is wrong in a file.' })
@NothingPersonal('It names a line, a column and a rule, and never what stands there.')
export class CsvProblem {
  @Field(() => Int, { description: 'The line in the file, from 1: the one on which the row begins.' })
  line!: number;

  @Field(() => String, { nullable: true, description: 'The column; null where the whole row, or the file, is wrong.' })
  field!: string | null;

  @Field({
    description: `A stable code: ${problemCodesInWords}; of a file \`HEADER\`, \`CELLS\`, \`QUOTES\`, \`ENCODING\`; of a row among others \`NOT_FOUND\`, \`AMBIGUOUS\`, \`DUPLICATE\`, \`CONFLICT\`, \`DAY_FULL\`.`,
  })
  code!: string;

  @Field({ description: 'What is wrong, in a sentence.' })
  message!: string;
}

@ObjectType({ description: 'The file was refused as a whole: nothing of it was taken.' })
@NothingPersonal('It names lines, columns and rules, and never what stands there.')
export class CsvRefused {
  constructor(problems: readonly CsvProblem[] = []) {
    this.problemCount = problems.length;
    this.problems = problems.slice(0, 100);
  }

  @Field(() => Int, { description: 'How many there are.' })
  problemCount!: number;

  @Field(() => [CsvProblem], { description: 'The first hundred, by line.' })
  problems!: CsvProblem[];
}

@ObjectType({ description: 'All of the file is kept. The same file again changes nothing.' })
@NothingPersonal('It counts rows of a file, for whoever sent it.')
export class CsvImported {
  constructor(added = 0, unchanged = 0) {
    this.added = added;
    this.unchanged = unchanged;
  }

  @Field(() => Int, { description: 'How many rows are new.' })
  added!: number;

  @Field(() => Int, { description: 'How many were there already, word for word.' })
  unchanged!: number;
}

export const AddHourEntryResult = createUnionType({
  name: 'AddHourEntryResult',
  description: 'What came of adding hours.',
  types: () => [HourEntrySaved, HourEntryExists, TooManyHoursRecords, InvalidInput] as const,
});

export const UpdateHourEntryResult = createUnionType({
  name: 'UpdateHourEntryResult',
  description: 'What came of changing hours.',
  types: () =>
    [HourEntrySaved, HourEntryExists, HourEntrySignedOff, HoursConflict, NoSuchHoursRecord, InvalidInput] as const,
});

export const RemoveHourEntryResult = createUnionType({
  name: 'RemoveHourEntryResult',
  description: 'What came of removing hours.',
  types: () => [HoursRecordRemoved, HourEntrySignedOff, HoursConflict, NoSuchHoursRecord] as const,
});

export const RequestSignOffResult = createUnionType({
  name: 'RequestSignOffResult',
  description: 'What came of asking a supervisor to sign.',
  types: () => [SignOffRequested, NothingToSign, InvalidInput, TooManyAttempts] as const,
});

export const RemoveSignOffResult = createUnionType({
  name: 'RemoveSignOffResult',
  description: 'What came of removing a sign-off.',
  types: () => [HoursRecordRemoved, NoSuchHoursRecord] as const,
});

export const AnswerSignOffResult = createUnionType({
  name: 'AnswerSignOffResult',
  description: 'What came of a supervisor’s answer.',
  types: () => [SignOffAnswered, SignOffSheetNotShown, InvalidInput] as const,
});

export const AddContinuingEducationResult = createUnionType({
  name: 'AddContinuingEducationResult',
  description: 'What came of adding a course.',
  types: () => [ContinuingEducationSaved, TooManyHoursRecords, InvalidInput] as const,
});

export const UpdateContinuingEducationResult = createUnionType({
  name: 'UpdateContinuingEducationResult',
  description: 'What came of changing a course.',
  types: () => [ContinuingEducationSaved, HoursConflict, NoSuchHoursRecord, InvalidInput] as const,
});

export const RemoveContinuingEducationResult = createUnionType({
  name: 'RemoveContinuingEducationResult',
  description: 'What came of removing a course.',
  types: () => [HoursRecordRemoved, HoursConflict, NoSuchHoursRecord] as const,
});

export const ImportCsvResult = createUnionType({
  name: 'ImportCsvResult',
  description: 'What came of an import.',
  types: () => [CsvImported, CsvRefused, TooManyHoursRecords] as const,
});

export const HourWeeksResult = createUnionType({
  name: 'HourWeeksResult',
  description: 'Weeks of hours, or why not.',
  types: () => [HourWeeks, InvalidInput] as const,
});

export const CycleTotalsResult = createUnionType({
  name: 'CycleTotalsResult',
  description: 'The totals of a cycle, or why not.',
  types: () => [CycleTotals, InvalidInput] as const,
});

function savedOf<R extends object>(row: EntityClass<R>, type: string, field: string, name = `${type}Saved`) {
  @ObjectType(name, { description: 'It is kept as you gave it; see it here.' })
  @NothingPersonal(outcome)
  class SavedRecord implements Saved {
    readonly __typename = name;

    constructor(readonly recordId = '') {}
  }
  Field(() => row, { nullable: true, description: 'As it stands now.' })(SavedRecord.prototype, field);
  Reads({ kind: 'ONE', entity: () => row, by: 'id', value: ({ source }) => String(source?.['recordId']) })(
    SavedRecord.prototype,
    field,
  );
  return SavedRecord as new (recordId: string) => Saved;
}
