import type { EntityClass } from '@mikro-orm/core';
import { createUnionType, Field, Int, ObjectType } from 'type-graphql';
import { InvalidInput } from '../../platform/input/index.js';
import { NothingPersonal } from '../../platform/privacy/index.js';
import { Reads } from '../../platform/reader/index.js';
import { Education, Registration, Site, Supervision, Supervisor } from './training.entity.js';

@ObjectType({ description: 'Somebody, perhaps you elsewhere, made a change since you looked. Nothing was changed.' })
@NothingPersonal('It tells versions.')
export class TrainingRecordConflict {
  constructor(currentVersion = 0) {
    this.currentVersion = currentVersion;
  }

  @Field(() => Int, { description: 'The version now. Look again, and send your change with it.' })
  currentVersion!: number;
}

/** One answer for what never was, what is removed, and what is another person's: an id tells nobody which. */
@ObjectType({ description: 'There is no such record among yours. Perhaps it is removed already. Nothing was changed.' })
@NothingPersonal('It says that there is nothing.')
export class NoSuchTrainingRecord {
  @Field({ description: 'What to do next.' })
  nextStep: string = 'Look at your records again.';
}

@ObjectType({ description: 'There are as many records of this kind as there may be. Nothing was added.' })
@NothingPersonal('It tells a limit that is the same for everybody.')
export class TooManyTrainingRecords {
  constructor(most = 0) {
    this.most = most;
  }

  @Field(() => Int, { description: 'How many there may be. Remove one, or change it.' })
  most!: number;
}

@ObjectType({ description: 'Other records of yours name this one. Nothing was removed.' })
@NothingPersonal('It counts, for the person whose records they are.')
export class TrainingRecordInUse {
  constructor(supervisions = 0, otherRecords = 0) {
    this.supervisions = supervisions;
    this.otherRecords = otherRecords;
  }

  @Field(() => Int, { description: 'How many. Remove them first, or with it: `withSupervisions`.' })
  supervisions!: number;

  @Field(() => Int, {
    description:
      'How many records besides, such as hours, name it. It stays until they are changed or removed one by one.',
  })
  otherRecords!: number;
}

@ObjectType({ description: 'It is removed: not hidden, but gone from our store.' })
@NothingPersonal('It counts what is no more.')
export class TrainingRecordRemoved {
  constructor(removedRecords = 0) {
    this.removedRecords = removedRecords;
  }

  @Field(() => Int, { description: 'How many records went: it, and the supervisions that went with it.' })
  removedRecords!: number;
}

/** The answer that shows a record as it stands now. */
export interface Saved {
  readonly recordId: string;
}

export const EducationResults = resultsOf(Education, 'Education', 'education');
export const RegistrationResults = resultsOf(Registration, 'Registration', 'registration');
export const SupervisorResults = resultsOf(Supervisor, 'Supervisor', 'supervisor');
export const SiteResults = resultsOf(Site, 'Site', 'site');
export const SupervisionResults = resultsOf(Supervision, 'Supervision', 'supervision');

export const RemoveTrainingRecordResult = createUnionType({
  name: 'RemoveTrainingRecordResult',
  description: 'What came of removing a record.',
  types: () => [TrainingRecordRemoved, NoSuchTrainingRecord] as const,
});

export const RemoveNamedTrainingRecordResult = createUnionType({
  name: 'RemoveNamedTrainingRecordResult',
  description: 'What came of removing a record that supervisions can name.',
  types: () => [TrainingRecordRemoved, TrainingRecordInUse, NoSuchTrainingRecord] as const,
});

/** What can come of adding and of changing a record of one kind: the record, in `field`, or why not. */
function resultsOf<R extends object>(row: EntityClass<R>, name: string, field: string) {
  @ObjectType(`${name}Saved`, { description: 'It is kept as you gave it; see it here.' })
  @NothingPersonal('The outcome of a change; what is kept is classified there.')
  class SavedRecord implements Saved {
    readonly __typename = `${name}Saved`;

    constructor(readonly recordId = '') {}
  }
  Field(() => row, { nullable: true, description: 'As it stands now.' })(SavedRecord.prototype, field);
  Reads({ kind: 'ONE', entity: () => row, by: 'id', value: ({ source }) => String(source?.['recordId']) })(
    SavedRecord.prototype,
    field,
  );
  return {
    Saved: SavedRecord as new (recordId: string) => Saved,
    Add: createUnionType({
      name: `Add${name}Result`,
      description: 'What came of adding it.',
      types: () => [SavedRecord, TooManyTrainingRecords, InvalidInput] as const,
    }),
    Update: createUnionType({
      name: `Update${name}Result`,
      description: 'What came of changing it.',
      types: () => [SavedRecord, TrainingRecordConflict, NoSuchTrainingRecord, InvalidInput] as const,
    }),
  };
}
