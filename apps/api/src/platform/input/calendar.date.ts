import { z } from 'zod';
import { refusedAs } from './problem.codes.js';

/** Between which days a date may lie, the two included: `2020-08-20`. */
export interface CalendarBounds {
  readonly earliest: string;
  readonly latest: string;
}

/**
 * A day of the calendar, `2020-08-20`; empty text means "remove it", like null. It is text from end to end and belongs to
 * no time zone, so that it is the same day wherever it is read. `name` begins the sentences: "The first day".
 */
export function calendarDate(name: string, { earliest, latest }: CalendarBounds) {
  return z
    .string()
    .trim()
    .transform((text) => (text === '' ? null : text))
    .nullish()
    .refine(
      (text) => text == null || isCalendarDate(text),
      refusedAs('NOT_A_DATE', `${name} is a day of the calendar, written as year, month and day: 2020-08-20.`),
    )
    .refine(
      (text) => text == null || !isCalendarDate(text) || text >= earliest,
      refusedAs('OUT_OF_RANGE', `${name} is not before ${earliest}.`),
    )
    .refine(
      (text) => text == null || !isCalendarDate(text) || text <= latest,
      refusedAs('OUT_OF_RANGE', `${name} is not after ${latest}.`),
    );
}

/** Whether a text is a day that there is, in the one form in which days compare as text. */
export function isCalendarDate(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const midnight = new Date(`${text}T00:00:00Z`);
  // A day too many rolls over into the next month.
  return !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(text);
}

/** The latest day that has begun anywhere on Earth: nobody who lives far in the east is told that today is to come. */
export function latestToday(now: Date): string {
  return new Date(now.getTime() + easternmostMs).toISOString().slice(0, 10);
}

/** The same day so many years later. It serves as a bound: 29 February may become a day that there is not. */
export function yearsAfter(date: string, years: number): string {
  return `${String(Number(date.slice(0, 4)) + years).padStart(4, '0')}${date.slice(4)}`;
}

/** Of the Line Islands, which are the first to see each day. */
const easternmostMs = 14 * 3_600_000;
