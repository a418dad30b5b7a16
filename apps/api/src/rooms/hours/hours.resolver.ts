import { runtimeOf } from '@trackyourhours/privacy/graphql';
import { Arg, Args, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { costOfOneAtMost, Costs } from '../../platform/graphql/index.js';
import { NotPersonalField } from '../../platform/privacy/index.js';
import { connectionOf, extendType, PageArgs, ReadResult, Reads, type Connection } from '../../platform/reader/index.js';
import { Person, signedInPerson, type RequestContext } from '../accounts/index.js';
import { PersonalField } from '../policy/index.js';
import { ContinuingEducation } from './continuing-education.entity.js';
import type { ContinuingEducationService } from './continuing-education.service.js';
import { HourEntry, hoursData } from './hours.entity.js';
import {
  AddContinuingEducationResult,
  AddHourEntryResult,
  AnswerSignOffResult,
  CycleTotalsResult,
  HourWeeksResult,
  ImportCsvResult,
  RemoveContinuingEducationResult,
  RemoveHourEntryResult,
  RemoveSignOffResult,
  RequestSignOffResult,
  UpdateContinuingEducationResult,
  UpdateHourEntryResult,
} from './hours.errors.js';
import {
  ChangeHourEntryArgs,
  ChangeHoursRecordArgs,
  ContinuingEducationInput,
  CourseCsvArgs,
  CsvArgs,
  CycleTotalsArgs,
  DeclineHoursInput,
  HourEntryInput,
  HourProgressArgs,
  HoursRecordArgs,
  HourWeeksArgs,
  RequestSignOffInput,
  SignHoursInput,
} from './hours.input.js';
import type { HoursService } from './hours.service.js';
import { ContinuingEducationCsv, HourProgress, HoursCsv, SignOffSheet } from './hours.totals.js';
import { SignOff } from './sign-off.entity.js';
import type { SheetShown, SignOffService } from './sign-off.service.js';

const outcome = 'The outcome of an operation.';
const wayIn = 'A way in; what it leads to is classified there.';

/** Of a look through all that a person keeps: a few fit into one operation. */
const costOfMany = 2000;

const HourEntryConnection = connectionOf(HourEntry, 'HourEntry');
const SignOffConnection = connectionOf(SignOff, 'SignOff');
const ContinuingEducationConnection = connectionOf(ContinuingEducation, 'ContinuingEducation');

extendType(Person, 'hourEntries', {
  relation: { kind: 'TO_MANY', entity: () => HourEntry, by: 'personId' },
  field: PersonalField({
    ...hoursData,
    type: () => [HourEntry],
    description: 'The first hundred of the person’s hours; all of them page by page: `hourEntries`.',
    holds: 'which hours you told us of',
  }),
});

extendType(Person, 'signOffs', {
  relation: { kind: 'TO_MANY', entity: () => SignOff, by: 'personId', orderBy: 'requestedAt' },
  field: PersonalField({
    ...hoursData,
    type: () => [SignOff],
    description: 'The first hundred of the person’s requests to supervisors; all of them page by page: `signOffs`.',
    holds: 'which supervisors you asked to sign for your hours',
  }),
});

extendType(Person, 'continuingEducations', {
  relation: { kind: 'TO_MANY', entity: () => ContinuingEducation, by: 'personId' },
  field: PersonalField({
    ...hoursData,
    type: () => [ContinuingEducation],
    description: 'The first hundred of the person’s courses; all of them page by page: `continuingEducations`.',
    holds: 'which courses of continuing education you told us of',
  }),
});

/** The parts of the room that the resolver hands on to. */
export interface HoursServices {
  readonly hours: HoursService;
  readonly signOffs: SignOffService;
  readonly courses: ContinuingEducationService;
}

/** A person's own hours and courses, and the one sheet that a supervisor sees. */
@Resolver()
export class HoursResolver {
  constructor(private readonly services: HoursServices) {}

  @Query(() => HourEntryConnection, { description: 'Your hours, in an order that stays the same.' })
  @Reads({ kind: 'PAGE', entity: () => HourEntry })
  @NotPersonalField(wayIn)
  hourEntries(@Args() _args: PageArgs, @ReadResult() page: Connection<HourEntry>): Connection<HourEntry> {
    return page;
  }

  @Query(() => SignOffConnection, { description: 'Your requests to supervisors, in an order that stays the same.' })
  @Reads({ kind: 'PAGE', entity: () => SignOff })
  @NotPersonalField(wayIn)
  signOffs(@Args() _args: PageArgs, @ReadResult() page: Connection<SignOff>): Connection<SignOff> {
    return page;
  }

  @Query(() => ContinuingEducationConnection, { description: 'Your courses, in an order that stays the same.' })
  @Reads({ kind: 'PAGE', entity: () => ContinuingEducation })
  @NotPersonalField(wayIn)
  continuingEducations(
    @Args() _args: PageArgs,
    @ReadResult() page: Connection<ContinuingEducation>,
  ): Connection<ContinuingEducation> {
    return page;
  }

  @Query(() => HourProgress, {
    nullable: true,
    description: 'How far your hours have brought you on a track; null for a viewer who is no person here.',
  })
  // It opens every entry of a person.
  @Costs(costOfMany)
  @NotPersonalField(wayIn)
  hourProgress(@Args() { track }: HourProgressArgs, @Ctx() { viewer }: RequestContext): Promise<HourProgress> | null {
    return viewer.subject === null ? null : this.services.hours.hourProgress(viewer.subject, track);
  }

  @Query(() => HourWeeksResult, {
    nullable: true,
    description: 'Your hours on a track, week by week; null for a viewer who is no person here.',
  })
  @Costs(costOfMany)
  @NotPersonalField(wayIn)
  hourWeeks(@Args() args: HourWeeksArgs, @Ctx() { viewer }: RequestContext) {
    return viewer.subject === null ? null : this.services.hours.hourWeeks(viewer.subject, args);
  }

  @Query(() => HoursCsv, {
    nullable: true,
    description: 'All your hours as a file; null for a viewer who is no person here.',
  })
  @Costs(costOfOneAtMost)
  @NotPersonalField(wayIn)
  hoursCsv(@Ctx() { viewer }: RequestContext): Promise<HoursCsv> | null {
    return viewer.subject === null ? null : this.services.hours.hoursCsv(viewer.subject);
  }

  @Query(() => ContinuingEducationCsv, {
    nullable: true,
    description: 'All your courses as a file; null for a viewer who is no person here.',
  })
  @Costs(costOfOneAtMost)
  @NotPersonalField(wayIn)
  continuingEducationCsv(@Ctx() { viewer }: RequestContext): Promise<ContinuingEducationCsv> | null {
    return viewer.subject === null ? null : this.services.courses.continuingEducationCsv(viewer.subject);
  }

  @Query(() => CycleTotalsResult, {
    nullable: true,
    description: 'What your courses come to in the cycle of a renewal; null for a viewer who is no person here.',
  })
  @Costs(costOfMany)
  @NotPersonalField(wayIn)
  continuingEducationTotals(@Args() args: CycleTotalsArgs, @Ctx() { viewer }: RequestContext) {
    return viewer.subject === null ? null : this.services.courses.continuingEducationTotals(viewer.subject, args);
  }

  @Query(() => SignOffSheet, {
    nullable: true,
    description:
      'For whoever holds a link to sign, sent as `authorization: Bearer …` with the purpose `PROVIDE_PRODUCTS_AND_SERVICES`: what they are asked to sign. Null for everybody else.',
  })
  @Costs(costOfMany)
  @NotPersonalField(wayIn)
  signOffSheet(@Ctx() { viewer }: RequestContext): Promise<SignOffSheet | null> {
    return this.services.signOffs.signOffSheet(viewer);
  }

  @Mutation(() => AddHourEntryResult, { description: 'Adds hours of yours.' })
  @NotPersonalField(outcome)
  addHourEntry(@Arg('input', () => HourEntryInput) input: HourEntryInput, @Ctx() context: RequestContext) {
    return this.services.hours.addHourEntry(signedInPerson(context), input);
  }

  @Mutation(() => UpdateHourEntryResult, { description: 'Changes hours of yours.' })
  @NotPersonalField(outcome)
  updateHourEntry(
    @Args() which: ChangeHourEntryArgs,
    @Arg('input', () => HourEntryInput) input: HourEntryInput,
    @Ctx() context: RequestContext,
  ) {
    return this.services.hours.updateHourEntry(signedInPerson(context), which, input);
  }

  @Mutation(() => RemoveHourEntryResult, { description: 'Removes hours of yours for good.' })
  @NotPersonalField(outcome)
  removeHourEntry(@Args() which: ChangeHourEntryArgs, @Ctx() context: RequestContext) {
    return this.services.hours.removeHourEntry(signedInPerson(context), which);
  }

  @Mutation(() => ImportCsvResult, {
    description:
      'Adds hours from a file with the columns `date,minutes,track,category,supervisor,site`: all of it or nothing.',
  })
  @Costs(costOfOneAtMost)
  @NotPersonalField(outcome)
  importHours(@Args() { csv }: CsvArgs, @Ctx() context: RequestContext) {
    return this.services.hours.importHours(signedInPerson(context), csv);
  }

  @Mutation(() => RequestSignOffResult, {
    description: 'Asks a supervisor, by a link in a mail, to sign for your hours with them in some days.',
  })
  @NotPersonalField(outcome)
  requestSignOff(@Arg('input', () => RequestSignOffInput) input: RequestSignOffInput, @Ctx() context: RequestContext) {
    return this.services.signOffs.requestSignOff(signedInPerson(context), input, context.client);
  }

  @Mutation(() => RemoveSignOffResult, {
    description: 'Takes back a request or a signature and removes it for good; its hours stand unsigned.',
  })
  @NotPersonalField(outcome)
  removeSignOff(@Args() { id }: HoursRecordArgs, @Ctx() context: RequestContext) {
    return this.services.signOffs.removeSignOff(signedInPerson(context), id);
  }

  @Mutation(() => AnswerSignOffResult, { description: 'For whoever holds a link to sign: signs what its sheet shows.' })
  @NotPersonalField(outcome)
  signHours(@Arg('input', () => SignHoursInput) input: SignHoursInput, @Ctx() context: RequestContext) {
    return this.services.signOffs.signHours(context.viewer, input, sheetShown(context));
  }

  @Mutation(() => AnswerSignOffResult, { description: 'For whoever holds a link to sign: declines, and says why.' })
  @NotPersonalField(outcome)
  declineHours(@Arg('input', () => DeclineHoursInput) input: DeclineHoursInput, @Ctx() context: RequestContext) {
    return this.services.signOffs.declineHours(context.viewer, input, sheetShown(context));
  }

  @Mutation(() => AddContinuingEducationResult, { description: 'Adds a course of continuing education.' })
  @NotPersonalField(outcome)
  addContinuingEducation(
    @Arg('input', () => ContinuingEducationInput) input: ContinuingEducationInput,
    @Ctx() context: RequestContext,
  ) {
    return this.services.courses.addContinuingEducation(signedInPerson(context), input);
  }

  @Mutation(() => UpdateContinuingEducationResult, { description: 'Changes a course of yours.' })
  @NotPersonalField(outcome)
  updateContinuingEducation(
    @Args() which: ChangeHoursRecordArgs,
    @Arg('input', () => ContinuingEducationInput) input: ContinuingEducationInput,
    @Ctx() context: RequestContext,
  ) {
    return this.services.courses.updateContinuingEducation(signedInPerson(context), which, input);
  }

  @Mutation(() => RemoveContinuingEducationResult, { description: 'Removes a course of yours for good.' })
  @NotPersonalField(outcome)
  removeContinuingEducation(@Args() which: ChangeHoursRecordArgs, @Ctx() context: RequestContext) {
    return this.services.courses.removeContinuingEducation(signedInPerson(context), which);
  }

  @Mutation(() => ImportCsvResult, {
    description:
      'Adds courses from a file with the columns `date,title,provider,units,category`: all of it or nothing.',
  })
  @Costs(costOfOneAtMost)
  @NotPersonalField(outcome)
  importContinuingEducation(@Args() { csv }: CourseCsvArgs, @Ctx() context: RequestContext) {
    return this.services.courses.importContinuingEducation(signedInPerson(context), csv);
  }
}

/** Asked of the decision of this very operation: nobody signs what they would not be shown. */
function sheetShown(context: RequestContext): SheetShown {
  const runtime = runtimeOf(context);
  return (personId) => ['SignOffSheet', 'SignOffLine'].every((type) => runtime.showsAllOf(type, personId));
}
