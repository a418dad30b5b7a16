import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { daysAfter, monthsBefore, weekOf } from './hours.calendar.js';
import { progressOf, type WorkedHours } from './hours.progress.js';
import { tracks, type HourCategory, type LicenceTrack, type Track } from './hours.tracks.js';

const today = '2025-06-30';

/** Entries of a track on days that lie close together, so that weeks and windows fill. */
function entriesOn(track: LicenceTrack): fc.Arbitrary<WorkedHours[]> {
  return fc.array(
    fc.record({
      workedOn: fc.integer({ min: 0, max: 60 }).map((days) => daysAfter('2025-04-01', days)),
      minutes: fc.integer({ min: 1, max: 1440 }),
      track: fc.constant(track),
      category: fc.constantFrom(...tracks[track].categories),
      isSigned: fc.boolean(),
    }),
    { maxLength: 60 },
  );
}

const total = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);

describe.each(Object.keys(tracks) as LicenceTrack[])('the progress of %s', (name) => {
  const track = tracks[name];

  it('loses no minute and invents none: the weeks come to what the entries do', () => {
    fc.assert(
      fc.property(entriesOn(name), (entries) => {
        const { minutes, signedMinutes, creditedMinutes, weeks } = progressOf(track, entries, today);
        expect(total(weeks.map((week) => week.minutes))).toBe(total(entries.map((entry) => entry.minutes)));
        expect(total(weeks.map((week) => week.minutes))).toBe(minutes);
        expect(total(weeks.map((week) => week.creditedMinutes))).toBe(creditedMinutes);
        expect(total(weeks.map((week) => week.signedMinutes))).toBe(signedMinutes);
        for (const week of weeks) expect(week.creditedMinutes).toBeLessThanOrEqual(week.minutes);
      }),
    );
  });

  it('is the same in whatever order the entries come', () => {
    const shuffled = entriesOn(name).chain((entries) =>
      fc.tuple(fc.constant(entries), fc.shuffledSubarray(entries, { minLength: entries.length })),
    );
    fc.assert(
      fc.property(shuffled, ([entries, other]) => {
        expect(progressOf(track, other, today)).toEqual(progressOf(track, entries, today));
      }),
    );
  });

  it('is only lowered by caps', () => {
    const small = { ...track, caps: track.caps.map((cap) => ({ ...cap, minutes: 3000 })) };
    fc.assert(
      fc.property(entriesOn(name), (entries) => {
        const [free, capped] = [{ ...track, caps: [] }, small].map((each) => progressOf(each, entries, today));
        expect(capped?.creditedMinutes).toBeLessThanOrEqual(free?.creditedMinutes ?? 0);
        expect(free?.creditedMinutes).toBeLessThanOrEqual(total(entries.map(({ minutes }) => minutes)));
      }),
    );
  });

  it('credits no more than 40 hours in its span, wherever that begins', () => {
    fc.assert(
      fc.property(entriesOn(name), fc.integer({ min: -6, max: 60 }), (entries, from) => {
        const first = daysAfter('2025-04-01', from);
        const begin = track.within.span === 'WEEK' ? weekOf(first) : first;
        const within = (day: string) => begin <= day && day <= daysAfter(begin, 6);
        const upTo = (day: string) =>
          progressOf(
            track,
            entries.filter(({ workedOn }) => workedOn <= day),
            today,
          ).creditedMinutes;
        // Days are credited one after another, so that two counts tell what lies between.
        expect(upTo(daysAfter(begin, 6)) - upTo(daysAfter(begin, -1))).toBeLessThanOrEqual(40 * 60);
        expect(within(begin)).toBe(true);
      }),
    );
  });
});

describe('what is credited', () => {
  const worked = (workedOn: string, hours: number, category: HourCategory = 'DIRECT_COUNSELING'): WorkedHours => ({
    workedOn,
    minutes: hours * 60,
    track: 'AMFT',
    category,
    isSigned: false,
  });
  const hoursOf = (entries: readonly WorkedHours[], track: Track = tracks.AMFT): number =>
    progressOf(track, entries, today).creditedMinutes / 60;

  it('is 40 hours in any seven days in a row for AMFT, and in a week for ASW', () => {
    // A Thursday and the Monday after it.
    const entries = [worked('2025-05-01', 24, 'NONCLINICAL'), worked('2025-05-05', 24, 'NONCLINICAL')];
    expect(hoursOf(entries)).toBe(40);
    expect(hoursOf(entries, tracks.ASW)).toBe(48);
    expect(hoursOf([worked('2025-05-01', 24), worked('2025-05-08', 24)])).toBe(48);
  });

  it('is, of a day that is too full, what is hardest to come by', () => {
    const entries = [
      worked('2025-05-01', 24, 'NONCLINICAL'),
      worked('2025-05-02', 10, 'NONCLINICAL'),
      worked('2025-05-02', 10, 'COUPLES_FAMILIES_CHILDREN'),
    ];
    const { requirements } = progressOf(tracks.AMFT, entries, today);
    expect(requirements.find(({ requirement }) => requirement.key === 'COUPLES_FAMILIES_CHILDREN')?.done).toBe(600);
    expect(hoursOf(entries)).toBe(40);
  });

  it('is of six years, and 1,250 hours of what is not direct', () => {
    expect(hoursOf([worked('2019-06-29', 8), worked('2019-06-30', 8)])).toBe(8);
    const weeks = Array.from({ length: 40 }, (_, at) => worked(daysAfter('2024-01-07', at * 7), 24, 'NONCLINICAL'));
    const more = weeks.map((week) => ({ ...week, workedOn: daysAfter(week.workedOn, 1), minutes: 16 * 60 }));
    expect(hoursOf([...weeks, ...more])).toBe(1250);
  });

  it('counts the weeks, and those with an hour of individual supervision', () => {
    const entries = [
      worked('2025-05-03', 1, 'INDIVIDUAL_SUPERVISION'),
      { ...worked('2025-05-04', 1, 'INDIVIDUAL_SUPERVISION'), minutes: 59 },
      worked('2025-05-11', 1),
    ];
    const { requirements } = progressOf(tracks.AMFT, entries, today);
    const done = Object.fromEntries(requirements.map(({ requirement, done: count }) => [requirement.key, count]));
    expect(done).toMatchObject({ WEEKS: 3, INDIVIDUAL_SUPERVISION_WEEKS: 1, DIRECT: 60, TOTAL: 179 });
  });
});

describe('the calendar', () => {
  it('begins a week on Sunday', () => {
    expect(['2025-05-03', '2025-05-04', '2025-05-10', '2025-05-11'].map(weekOf)).toEqual([
      '2025-04-27',
      '2025-05-04',
      '2025-05-04',
      '2025-05-11',
    ]);
  });

  it('goes over months, leap days and changes of the clock', () => {
    expect(daysAfter('2024-02-28', 1)).toBe('2024-02-29');
    expect(daysAfter('2025-03-08', 2)).toBe('2025-03-10');
    expect(daysAfter('2025-01-01', -1)).toBe('2024-12-31');
    expect(monthsBefore('2028-02-29', 24)).toBe('2026-02-28');
    expect(monthsBefore('2025-03-31', 13)).toBe('2024-02-29');
    expect(monthsBefore('2025-01-31', 12)).toBe('2024-01-31');
  });
});
