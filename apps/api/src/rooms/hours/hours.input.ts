import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { z } from 'zod';
import { calendarDate, given, refusedAs, textLine, yearsAfter } from '../../platform/input/index.js';
import { Gives, NotPersonalField, Selects } from '../../platform/privacy/index.js';
import { emailInput } from '../accounts/index.js';
import { courseCategories, renewals, type CourseCategory, type Renewal } from './continuing-education.cycles.js';
import { daysAfter } from './hours.calendar.js';
import { hourCategories, licenceTracks, tracks, type HourCategory, type LicenceTrack } from './hours.tracks.js';

const anId = 'An id is opaque and says nothing of anybody.';
const aVersion = 'A counter; of what was changed it says nothing.';
const versionSentence =
  'The version that you saw. If there is a newer one nothing is changed; left out, the last change wins.';

/** How far back a day may lie. */
const yearsBack = 20;

const minutesADay = 24 * 60;

@InputType({ description: 'Hours of one kind on one day. In a change, what is left out stays; null removes.' })
export class HourEntryInput {
  @Field(() => String, { nullable: true, description: 'A day: `2020-08-20`. It cannot do without.' })
  @Gives('HourEntry.workedOn')
  workedOn?: string | null;

  @Field(() => Int, { nullable: true, description: 'From 1 to 1440. It cannot do without.' })
  @Gives('HourEntry.minutes')
  minutes?: number | null;

  @Field(() => licenceTracks, { nullable: true, description: 'It cannot do without.' })
  @Gives('HourEntry.track')
  track?: LicenceTrack | null;

  @Field(() => hourCategories, { nullable: true, description: 'One of the track’s. It cannot do without.' })
  @Gives('HourEntry.category')
  category?: HourCategory | null;

  @Field(() => ID, { nullable: true, description: 'One of your `supervisors`. It cannot do without.' })
  @NotPersonalField(anId)
  supervisorId?: string | null;

  @Field(() => ID, { nullable: true, description: 'One of your `sites`.' })
  @NotPersonalField(anId)
  siteId?: string | null;
}

/** What an entry says. */
export interface HourContent {
  readonly workedOn: string;
  readonly minutes: number;
  readonly track: LicenceTrack;
  readonly category: HourCategory;
  readonly supervisorId: string;
  readonly siteId: string | null;
}

/** Reads a whole entry, on a day: whose the records are that it names is for others to tell. */
export function hourContent(today: string): z.ZodType<HourContent> {
  return z
    .object({
      workedOn: given(pastDay('The day', today), 'The day is missing.'),
      minutes: given(
        z
          .int('Minutes are a whole number.')
          .min(1, 'There is at least one minute.')
          .max(minutesADay, 'A day has 1440 minutes.')
          .nullish(),
        'The minutes are missing.',
      ),
      track: given(z.enum(licenceTracks).nullish(), 'The track is missing.'),
      category: given(z.enum(hourCategories).nullish(), 'The category is missing.'),
      supervisorId: given(z.string().toLowerCase().nullish(), 'The supervisor is missing.'),
      siteId: z
        .string()
        .toLowerCase()
        .nullish()
        .transform((id) => id ?? null),
    })
    .refine(({ track, category }) => tracks[track].categories.includes(category), {
      path: ['category'],
      ...refusedAs('NOT_ONE_OF', 'The track has no such category.'),
    });
}

function pastDay(name: string, today: string) {
  return calendarDate(name, { earliest: yearsAfter(today, -yearsBack), latest: today });
}

/** Which entry is changed, and what becomes of a sign-off. */
@ArgsType()
export class ChangeHourEntryArgs {
  @Field(() => ID)
  @NotPersonalField(anId)
  id!: string;

  @Field(() => Int, { nullable: true, description: versionSentence })
  @NotPersonalField(aVersion)
  expectedVersion?: number | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Whether the sign-off that the entry is part of, asked for or given, falls away with the change. If not, nothing is changed.',
  })
  @NotPersonalField('It says how to change.')
  withdrawsSignOff!: boolean;
}

@ArgsType()
export class ChangeHoursRecordArgs {
  @Field(() => ID)
  @NotPersonalField(anId)
  id!: string;

  @Field(() => Int, { nullable: true, description: versionSentence })
  @NotPersonalField(aVersion)
  expectedVersion?: number | null;
}

@ArgsType()
export class HoursRecordArgs {
  @Field(() => ID)
  @NotPersonalField(anId)
  id!: string;
}

@ArgsType()
export class HourProgressArgs {
  @Field(() => licenceTracks, { description: 'Which track is counted.' })
  @Selects('HourEntry.track')
  track!: LicenceTrack;
}

@ArgsType()
export class HourWeeksArgs {
  @Field(() => licenceTracks, { description: 'Which track is counted.' })
  @Selects('HourEntry.track')
  track!: LicenceTrack;

  @Field({ description: 'A day of the first week.' })
  @Selects('HourEntry.workedOn')
  from!: string;

  @Field({ description: 'A day of the last week, at most a year later.' })
  @Selects('HourEntry.workedOn')
  until!: string;
}

/** What `hourWeeks` takes. */
export const hourWeeksInput = z
  .object({ from: anyDay('The first day'), until: anyDay('The last day') })
  .refine(({ from, until }) => from <= until, {
    path: ['until'],
    ...refusedAs('OUT_OF_RANGE', 'The last day is not before the first.'),
  })
  .refine(({ from, until }) => until <= daysAfter(from, 371), {
    path: ['until'],
    ...refusedAs('OUT_OF_RANGE', 'It is at most a year.'),
  });

function anyDay(name: string): z.ZodType<string> {
  return given(calendarDate(name, { earliest: '1900-01-01', latest: '2199-12-31' }), `${name} is missing.`);
}

@ArgsType()
export class CsvArgs {
  @Field({ description: 'The file, in a variable: at most 2,000 rows and 200,000 characters.' })
  @Gives('HourEntry.workedOn', 'HourEntry.minutes', 'HourEntry.track', 'HourEntry.category')
  csv!: string;
}

@ArgsType()
export class CourseCsvArgs {
  @Field({ description: 'The file, in a variable: at most 2,000 rows and 200,000 characters.' })
  @Gives(
    'ContinuingEducation.title',
    'ContinuingEducation.provider',
    'ContinuingEducation.completedOn',
    'ContinuingEducation.unitHundredths',
    'ContinuingEducation.category',
  )
  csv!: string;
}

@InputType({ description: 'Whom to ask to sign, and for which days.' })
export class RequestSignOffInput {
  @Field(() => ID, { description: 'One of your `supervisors`: their entries are to be signed.' })
  @NotPersonalField(anId)
  supervisorId!: string;

  @Field({ description: 'Where the link goes. Give it only as they agreed to.' })
  @Gives('SignOff.email')
  email!: string;

  @Field({ description: 'The first day: `2020-08-20`.' })
  @Gives('SignOff.startsOn')
  startsOn!: string;

  @Field({ description: 'The last day, at most a month later.' })
  @Gives('SignOff.endsOn')
  endsOn!: string;
}

/** What `requestSignOff` takes, on a day. */
export function requestSignOffInput(today: string) {
  return z
    .object({
      supervisorId: z.string().toLowerCase(),
      email: emailInput,
      startsOn: given(pastDay('The first day', today), 'The first day is missing.'),
      endsOn: given(pastDay('The last day', today), 'The last day is missing.'),
    })
    .refine(({ startsOn, endsOn }) => startsOn <= endsOn, {
      path: ['endsOn'],
      ...refusedAs('OUT_OF_RANGE', 'The last day is not before the first.'),
    })
    .refine(({ startsOn, endsOn }) => endsOn <= daysAfter(startsOn, 30), {
      path: ['endsOn'],
      ...refusedAs('OUT_OF_RANGE', 'It is at most 31 days.'),
    });
}

@InputType({ description: 'A supervisor’s signature.' })
export class SignHoursInput {
  @Field({ description: 'Your name, as you sign with it.' })
  @Gives('SignOff.answeredBy')
  name!: string;
}

@InputType({ description: 'Why a supervisor does not sign.' })
export class DeclineHoursInput {
  @Field({ description: 'Your name.' })
  @Gives('SignOff.answeredBy')
  name!: string;

  @Field({ description: 'In a line; the associate reads it.' })
  @Gives('SignOff.reason')
  reason!: string;
}

const name = given(textLine('A name', 200), 'The name is missing.');

/** What `signHours` takes. */
export const signHoursInput = z.object({ name });

/** What `declineHours` takes. */
export const declineHoursInput = z.object({ name, reason: given(textLine('A reason', 500), 'The reason is missing.') });

@InputType({ description: 'A course of continuing education. In a change, what is left out stays; null removes.' })
export class ContinuingEducationInput {
  @Field(() => String, { nullable: true, description: 'It cannot do without.' })
  @Gives('ContinuingEducation.title')
  title?: string | null;

  @Field(() => String, { nullable: true })
  @Gives('ContinuingEducation.provider')
  provider?: string | null;

  @Field(() => String, { nullable: true, description: 'A day: `2020-08-20`. It cannot do without.' })
  @Gives('ContinuingEducation.completedOn')
  completedOn?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'In hundredths: 150 is one and a half units. It cannot do without.',
  })
  @Gives('ContinuingEducation.unitHundredths')
  unitHundredths?: number | null;

  @Field(() => courseCategories, { nullable: true, description: 'It cannot do without.' })
  @Gives('ContinuingEducation.category')
  category?: CourseCategory | null;
}

/** What a course says. */
export interface CourseContent {
  readonly title: string;
  readonly provider: string | null;
  readonly completedOn: string;
  readonly unitHundredths: number;
  readonly category: CourseCategory;
}

/** Reads a whole course, on a day. */
export function courseContent(today: string): z.ZodType<CourseContent> {
  return z.object({
    title: given(textLine('A title', 300), 'The title is missing.'),
    provider: textLine('A provider', 200).transform((text) => text ?? null),
    completedOn: given(pastDay('The day', today), 'The day is missing.'),
    unitHundredths: given(
      z
        .int('Units are counted in whole hundredths.')
        .min(1, 'There is at least a hundredth of a unit.')
        .max(99_999, 'There are less than a thousand units.')
        .nullish(),
      'The units are missing.',
    ),
    category: given(z.enum(courseCategories).nullish(), 'The category is missing.'),
  });
}

@ArgsType()
export class CycleTotalsArgs {
  @Field(() => renewals, { description: 'What is renewed.' })
  @NotPersonalField('It says which rule is asked about.')
  renewal!: Renewal;

  @Field({ description: 'The last day of the cycle, on which what is renewed expires.' })
  @Selects('ContinuingEducation.completedOn')
  endsOn!: string;
}

/** What `continuingEducationTotals` takes. */
export const cycleTotalsInput = z.object({ endsOn: anyDay('The last day') });
