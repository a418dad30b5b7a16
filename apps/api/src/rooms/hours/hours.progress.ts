import { yearsAfter } from '../../platform/input/index.js';
import { daysAfter, weekOf } from './hours.calendar.js';
import type { HourCategory, LicenceTrack, Requirement, Track } from './hours.tracks.js';

/** What counting rests upon of an entry. */
export interface WorkedHours {
  readonly workedOn: string;
  readonly minutes: number;
  readonly track: LicenceTrack;
  readonly category: HourCategory;
  readonly isSigned: boolean;
}

/** One week, by the Sunday on which it begins. */
export interface WeekTotal {
  readonly startsOn: string;
  readonly minutes: number;
  /** What of them counts towards the licence. */
  readonly creditedMinutes: number;
  readonly signedMinutes: number;
}

/** How far a requirement is reached, in its own unit. */
export interface Reached {
  readonly requirement: Requirement;
  readonly done: number;
}

/** What entries come to on a track. */
export interface Progress {
  readonly minutes: number;
  readonly creditedMinutes: number;
  readonly signedMinutes: number;
  /** The oldest first; weeks without an entry are left out. */
  readonly weeks: readonly WeekTotal[];
  readonly requirements: readonly Reached[];
}

/**
 * Counts what entries of a track come to, as of a day. Whole minutes, so exact. Credited day by day, the oldest first,
 * and within a day in the order of the track's categories, whatever order the entries came in: as much as is left of the
 * seven days or the week, and of the caps.
 */
export function progressOf(track: Track, entries: readonly WorkedHours[], today: string): Progress {
  const credits = creditsOf(track, entries, today);
  const weeks = new Map<string, { minutes: number; creditedMinutes: number; signedMinutes: number }>();
  const weekAt = (day: string) => {
    const startsOn = weekOf(day);
    const week = weeks.get(startsOn) ?? { minutes: 0, creditedMinutes: 0, signedMinutes: 0 };
    weeks.set(startsOn, week);
    return week;
  };
  for (const { workedOn, minutes, isSigned } of entries) {
    const week = weekAt(workedOn);
    week.minutes += minutes;
    if (isSigned) week.signedMinutes += minutes;
  }
  for (const { day, minutes } of credits) weekAt(day).creditedMinutes += minutes;
  const inOrder = [...weeks].sort(([one], [other]) => (one < other ? -1 : 1));
  return {
    minutes: sum(entries.map(({ minutes }) => minutes)),
    creditedMinutes: sum(credits.map(({ minutes }) => minutes)),
    signedMinutes: sum(entries.map(({ minutes, isSigned }) => (isSigned ? minutes : 0))),
    weeks: inOrder.map(([startsOn, week]) => ({ startsOn, ...week })),
    requirements: track.requirements.map((requirement) => ({ requirement, done: doneOf(requirement, credits) })),
  };
}

/** What is credited of one category on one day. */
interface Credit {
  readonly day: string;
  readonly category: HourCategory;
  readonly minutes: number;
}

function creditsOf(track: Track, entries: readonly WorkedHours[], today: string): readonly Credit[] {
  const { within, caps, categories, years } = track;
  const earliest = yearsAfter(today, -years.count);
  const days = new Map<string, Map<HourCategory, number>>();
  for (const { workedOn, category, minutes } of entries) {
    if (workedOn < earliest) continue;
    const day = days.get(workedOn) ?? new Map<HourCategory, number>();
    days.set(workedOn, day.set(category, (day.get(category) ?? 0) + minutes));
  }
  const left = caps.map(({ minutes }) => minutes);
  const byDay = new Map<string, number>();
  const credits: Credit[] = [];
  for (const [day, worked] of [...days].sort(([one], [other]) => (one < other ? -1 : 1))) {
    let room = within.minutes - sum(spanBefore(within.span, day).map((each) => byDay.get(each) ?? 0));
    let credited = 0;
    for (const category of categories) {
      const capped = caps.flatMap(({ of }, at) => (of.includes(category) ? [at] : []));
      const minutes = Math.min(worked.get(category) ?? 0, room, ...capped.map((at) => left[at] ?? 0));
      if (minutes <= 0) continue;
      for (const at of capped) left[at] = (left[at] ?? 0) - minutes;
      room -= minutes;
      credited += minutes;
      credits.push({ day, category, minutes });
    }
    byDay.set(day, credited);
  }
  return credits;
}

/** The days before this one whose hours count with its own. */
function spanBefore(span: Track['within']['span'], day: string): readonly string[] {
  const first = span === 'WEEK' ? weekOf(day) : daysAfter(day, -6);
  const days: string[] = [];
  for (let each = first; each < day; each = daysAfter(each, 1)) days.push(each);
  return days;
}

function doneOf({ unit, of, minutesInWeek = 1 }: Requirement, credits: readonly Credit[]): number {
  const own = credits.filter(({ category }) => of.includes(category));
  if (unit === 'MINUTES') return sum(own.map(({ minutes }) => minutes));
  const weeks = new Map<string, number>();
  for (const { day, minutes } of own) weeks.set(weekOf(day), (weeks.get(weekOf(day)) ?? 0) + minutes);
  return [...weeks.values()].filter((minutes) => minutes >= minutesInWeek).length;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
