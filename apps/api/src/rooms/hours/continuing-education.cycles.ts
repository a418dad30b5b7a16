import { registerPlainEnum } from '../../platform/privacy/index.js';
import { daysAfter, monthsBefore } from './hours.calendar.js';

const plain = 'A word of a short list; whose it is stands elsewhere.';

/** What a course was about, as far as a renewal asks. */
export const courseCategories = {
  GENERAL: 'GENERAL',
  LAW_AND_ETHICS: 'LAW_AND_ETHICS',
  SUPERVISION: 'SUPERVISION',
  SUICIDE_RISK: 'SUICIDE_RISK',
  TELEHEALTH: 'TELEHEALTH',
} as const;

export type CourseCategory = keyof typeof courseCategories;

registerPlainEnum(courseCategories, {
  name: 'CourseCategory',
  description: 'What a course of continuing education was about, as far as a renewal asks.',
  reason: plain,
});

/** What is renewed. */
export const renewals = { LICENCE: 'LICENCE', REGISTRATION: 'REGISTRATION' } as const;

export type Renewal = keyof typeof renewals;

registerPlainEnum(renewals, {
  name: 'Renewal',
  description: 'What is renewed.',
  valuesConfig: {
    LICENCE: { description: 'A licence, every two years.' },
    REGISTRATION: { description: 'A registration as an associate, every year.' },
  },
  reason: plain,
});

/** What a renewal asks for, in hundredths of a unit; a unit is an hour. */
export interface Cycle {
  readonly months: number;
  readonly source: string;
  readonly neededHundredths: number;
  readonly lawAndEthicsHundredths: number;
}

/**
 * 16 CCR § 1887.3(a) and (c) ask 36 hours of a licensee, 6 of them in law and ethics. That associates take 3 hours in law
 * and ethics a year is known from summaries alone; the sections named for it are to be checked before anybody relies on it.
 */
export const cycles: Readonly<Record<Renewal, Cycle>> = {
  LICENCE: { months: 24, source: '16 CCR § 1887.3', neededHundredths: 3600, lawAndEthicsHundredths: 600 },
  REGISTRATION: {
    months: 12,
    source: 'BPC § 4984.01, § 4996.28, § 4999.100',
    neededHundredths: 300,
    lawAndEthicsHundredths: 300,
  },
};

/** A course as far as it is counted. */
export interface CountedCourse {
  readonly completedOn: string;
  readonly unitHundredths: number;
  readonly category: CourseCategory;
}

/** What courses come to in the cycle that ends on a day, that day included. */
export interface CycleTotal {
  readonly startsOn: string;
  readonly unitHundredths: number;
  readonly lawAndEthicsHundredths: number;
}

/** Counts the courses of one cycle, in whole hundredths. */
export function cycleTotal({ months }: Cycle, courses: readonly CountedCourse[], endsOn: string): CycleTotal {
  const startsOn = daysAfter(monthsBefore(endsOn, months), 1);
  const inside = courses.filter(({ completedOn }) => startsOn <= completedOn && completedOn <= endsOn);
  const total = (counted: readonly CountedCourse[]) =>
    counted.reduce((all, { unitHundredths }) => all + unitHundredths, 0);
  return {
    startsOn,
    unitHundredths: total(inside),
    lawAndEthicsHundredths: total(inside.filter(({ category }) => category === 'LAW_AND_ETHICS')),
  };
}
