import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, GraphQLISODateTime, Int, ObjectType } from 'type-graphql';
import { NotPersonalField } from '../../platform/privacy/index.js';
import { PersonalField, type PersonalOptions } from '../policy/index.js';
import { cycles, renewals, type CycleTotal, type Renewal } from './continuing-education.cycles.js';
import { hoursData } from './hours.entity.js';
import type { Progress, Reached, WeekTotal } from './hours.progress.js';
import { hourCategories, licenceTracks, tracks, type HourCategory, type LicenceTrack } from './hours.tracks.js';

/** What is computed from entries, and by which fields it would be weaker than they are. */
const counted = {
  ...hoursData,
  type: () => Int,
  derivedFrom: ['HourEntry.workedOn', 'HourEntry.minutes', 'HourEntry.track', 'HourEntry.category'],
} as const satisfies Partial<PersonalOptions>;

const signed = { ...counted, derivedFrom: [...counted.derivedFrom, 'SignOff.signedAt', 'SignOff.withdrawnAt'] };

const rule = 'A rule of the law, the same for everybody.';

@ObjectType({ description: 'What your hours of one week come to.' })
export class HourWeek {
  constructor(personId = '', week?: WeekTotal) {
    this.personId = personId;
    Object.assign(this, week);
  }

  readonly personId: string;

  @PersonalField({
    ...hoursData,
    type: () => GraphQLLocalDate,
    description: 'The Sunday on which it begins.',
    holds: 'a week in which you worked',
    derivedFrom: ['HourEntry.workedOn'],
  })
  startsOn!: string;

  @PersonalField({ ...counted, holds: 'how many minutes you worked in that week' })
  minutes!: number;

  @PersonalField({ ...counted, holds: 'how many minutes of that week count' })
  creditedMinutes!: number;

  @PersonalField({ ...signed, holds: 'how many minutes of that week are signed for' })
  signedMinutes!: number;
}

@ObjectType({ description: 'Something that your track asks for, and how far you are.' })
export class RequirementProgress {
  constructor(personId = '', reached?: Reached) {
    this.personId = personId;
    if (reached === undefined) return;
    const { key, title, source, unit, needed } = reached.requirement;
    Object.assign(this, { key, title, source, unit, needed, done: reached.done, isMet: reached.done >= needed });
  }

  readonly personId: string;

  @Field({ description: 'A stable name: `TOTAL`, `DIRECT`, `WEEKS`, …' })
  @NotPersonalField(rule)
  key!: string;

  @Field()
  @NotPersonalField(rule)
  title!: string;

  @Field({ description: 'The section of the law.' })
  @NotPersonalField(rule)
  source!: string;

  @Field({ description: 'What is counted: `MINUTES` or `WEEKS`.' })
  @NotPersonalField(rule)
  unit!: string;

  @Field(() => Int)
  @NotPersonalField(rule)
  needed!: number;

  @PersonalField({ ...counted, holds: 'how far you are in what your track asks for' })
  done!: number;

  @PersonalField({ ...counted, type: () => Boolean, holds: 'whether you have reached what your track asks for' })
  isMet!: boolean;
}

@ObjectType({ description: 'What your hours on a track come to. The board judges; this only counts.' })
export class HourProgress {
  constructor(personId = '', track: LicenceTrack = 'AMFT', progress?: Progress) {
    this.personId = personId;
    this.track = track;
    this.title = tracks[track].title;
    if (progress === undefined) return;
    const { minutes, creditedMinutes, signedMinutes, weeks, requirements } = progress;
    Object.assign(this, { minutes, creditedMinutes, signedMinutes });
    this.weeks = weeks.filter((week) => week.minutes > 0).length;
    this.requirements = requirements.map((reached) => new RequirementProgress(personId, reached));
  }

  readonly personId: string;

  @Field(() => licenceTracks)
  @NotPersonalField('As it was asked for.')
  track: LicenceTrack;

  @Field({ description: 'The licence it leads to.' })
  @NotPersonalField(rule)
  title: string;

  @PersonalField({ ...counted, holds: 'how many minutes you worked in all' })
  minutes!: number;

  @PersonalField({ ...counted, holds: 'how many minutes of all count' })
  creditedMinutes!: number;

  @PersonalField({ ...signed, holds: 'how many minutes of all are signed for' })
  signedMinutes!: number;

  @PersonalField({ ...counted, holds: 'in how many weeks you worked' })
  weeks!: number;

  @Field(() => [RequirementProgress], { description: 'Everything that the track asks for.' })
  @NotPersonalField('A list of rules; how far somebody is stands in each.')
  requirements!: RequirementProgress[];
}

@ObjectType({ description: 'Your hours, week by week.' })
export class HourWeeks {
  constructor(personId = '', weeks: readonly WeekTotal[] = []) {
    this.personId = personId;
    this.weeks = weeks.map((week) => new HourWeek(personId, week));
  }

  readonly personId: string;

  @PersonalField({
    ...hoursData,
    type: () => [HourWeek],
    description: 'The oldest first; weeks without an entry are left out.',
    holds: 'in which weeks you worked',
    derivedFrom: ['HourEntry.workedOn'],
  })
  weeks: HourWeek[];
}

const ofCourses = {
  ...hoursData,
  type: () => Int,
  derivedFrom: [
    'ContinuingEducation.completedOn',
    'ContinuingEducation.unitHundredths',
    'ContinuingEducation.category',
  ],
} as const satisfies Partial<PersonalOptions>;

@ObjectType({ description: 'What your continuing education comes to in the cycle of a renewal.' })
export class CycleTotals {
  constructor(personId = '', renewal: Renewal = 'LICENCE', total?: CycleTotal) {
    this.personId = personId;
    this.renewal = renewal;
    const { source, neededHundredths, lawAndEthicsHundredths } = cycles[renewal];
    Object.assign(this, { source, neededHundredths, neededLawAndEthicsHundredths: lawAndEthicsHundredths }, total);
  }

  readonly personId: string;

  @Field(() => renewals)
  @NotPersonalField('As it was asked for.')
  renewal: Renewal;

  @Field({ description: 'The section of the law.' })
  @NotPersonalField(rule)
  source!: string;

  @Field(() => Int, { description: 'In hundredths of a unit.' })
  @NotPersonalField(rule)
  neededHundredths!: number;

  @Field(() => Int, { description: 'In hundredths of a unit.' })
  @NotPersonalField(rule)
  neededLawAndEthicsHundredths!: number;

  @Field(() => GraphQLLocalDate, { description: 'The first day of the cycle; the last is the one that was asked for.' })
  @NotPersonalField('It follows from the day that was asked for.')
  startsOn!: string;

  @PersonalField({ ...ofCourses, holds: 'how many units you have in a cycle' })
  unitHundredths!: number;

  @PersonalField({ ...ofCourses, holds: 'how many units in law and ethics you have in a cycle' })
  lawAndEthicsHundredths!: number;
}

@ObjectType({ description: 'Your hours as a file. It is told to you alone.' })
export class HoursCsv {
  constructor(
    readonly personId = '',
    csv = '',
  ) {
    this.csv = csv;
  }

  @PersonalField({
    ...hoursData,
    description: 'As RFC 4180 has it. A cell that a spreadsheet would take for a formula begins with an apostrophe.',
    holds: 'all your hours',
    derivedFrom: [...counted.derivedFrom, 'Supervisor.name', 'Site.name'],
  })
  csv: string;
}

@ObjectType({ description: 'Your continuing education as a file. It is told to you alone.' })
export class ContinuingEducationCsv {
  constructor(
    readonly personId = '',
    csv = '',
  ) {
    this.csv = csv;
  }

  @PersonalField({
    ...hoursData,
    description: 'As RFC 4180 has it. A cell that a spreadsheet would take for a formula begins with an apostrophe.',
    holds: 'all your continuing education',
    derivedFrom: [...ofCourses.derivedFrom, 'ContinuingEducation.title', 'ContinuingEducation.provider'],
  })
  csv: string;
}

/**
 * What a link shows is the person's, told at their own direction. It names no sources: a field that does is shown to
 * nobody who does not see those, and whoever holds a link sees what was put on this sheet and nothing that it came from.
 */
@ObjectType({ description: 'One line of what is to be signed.' })
export class SignOffLine {
  readonly personId!: string;

  @PersonalField({
    ...hoursData,
    type: () => GraphQLLocalDate,
    holds: 'a day your supervisor is asked to sign for',
  })
  workedOn!: string;

  @PersonalField({
    ...hoursData,
    type: () => Int,
    holds: 'how many minutes your supervisor is asked to sign for',
  })
  minutes!: number;

  @PersonalField({
    ...hoursData,
    type: () => licenceTracks,
    holds: 'the track of the hours your supervisor is asked to sign for',
  })
  track!: LicenceTrack;

  @PersonalField({
    ...hoursData,
    type: () => hourCategories,
    holds: 'the kind of hours your supervisor is asked to sign for',
  })
  category!: HourCategory;

  @PersonalField({
    ...hoursData,
    holds: 'the site of the hours your supervisor is asked to sign for',
  })
  site!: string | null;
}

/** All that whoever holds a link to sign is told, and nothing else of anybody. */
@ObjectType({ description: 'What a supervisor is asked to sign.' })
export class SignOffSheet {
  readonly personId!: string;

  @PersonalField({
    ...hoursData,
    category: 'IDENTIFIERS_AND_CONTACT',
    holds: 'your name, for the supervisor whom you asked to sign',
  })
  associateName!: string | null;

  @PersonalField({
    ...hoursData,
    type: () => Int,
    holds: 'how many minutes in all your supervisor is asked to sign for',
  })
  minutes!: number;

  @PersonalField({
    ...hoursData,
    type: () => [SignOffLine],
    description: 'By day.',
    holds: 'which hours your supervisor is asked to sign for',
  })
  lines!: SignOffLine[];

  @Field(() => GraphQLISODateTime, { description: 'Until when the link works.' })
  @NotPersonalField('It speaks of the link.')
  expiresAt!: Date;
}
