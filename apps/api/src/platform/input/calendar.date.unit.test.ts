import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { z } from 'zod';
import { calendarDate, InvalidInput, isCalendarDate, latestToday, parseInput, yearsAfter } from './index.js';

const schema = z.object({ day: calendarDate('The day', { earliest: '1900-01-01', latest: '2040-12-31' }) });
const between = { min: new Date('1900-01-01T00:00:00Z'), max: new Date('2040-12-31T23:59:59Z'), noInvalidDate: true };

describe('a day of the calendar', () => {
  it('is read as the very text that it was given as, whichever it is', () => {
    fc.assert(
      fc.property(fc.date(between), (moment) => {
        const day = moment.toISOString().slice(0, 10);
        expect(parseInput(schema, { day: ` ${day} ` })).toEqual({ day });
      }),
    );
  });

  it('is there in leap years only where it should be', () => {
    expect(['2024-02-29', '2000-02-29', '2023-02-28'].filter(isCalendarDate)).toHaveLength(3);
    expect(['2023-02-29', '1900-02-29', '2024-02-30', '2024-11-31'].filter(isCalendarDate)).toEqual([]);
  });

  it('is no other text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        fc.pre(!/^\d{4}-\d\d-\d\d$/.test(text));
        expect(isCalendarDate(text)).toBe(false);
      }),
    );
  });

  it('lies between its bounds, which count, and is told of in a sentence if it does not', () => {
    for (const day of ['1900-01-01', '2040-12-31']) expect(parseInput(schema, { day })).toEqual({ day });
    for (const [day, message] of [
      ['1899-12-31', 'The day is not before 1900-01-01.'],
      ['2041-01-01', 'The day is not after 2040-12-31.'],
    ]) {
      const refused = parseInput(schema, { day });
      expect(refused).toBeInstanceOf(InvalidInput);
      expect(refused).toMatchObject({ problems: [{ field: 'day', message }] });
    }
  });

  it('is removed by empty text, spaces and null', () => {
    for (const day of ['', '  ', null]) expect(parseInput(schema, { day })).toEqual({ day: null });
  });
});

describe('today', () => {
  it('has begun somewhere while it is still yesterday in Greenwich', () => {
    expect(latestToday(new Date('2020-08-19T09:59:59Z'))).toBe('2020-08-19');
    expect(latestToday(new Date('2020-08-19T10:00:00Z'))).toBe('2020-08-20');
    expect(latestToday(new Date('2020-12-31T12:00:00Z'))).toBe('2021-01-01');
  });

  it('comes again each year', () => {
    expect(yearsAfter('2020-08-20', 20)).toBe('2040-08-20');
    expect(yearsAfter('0998-08-20', 2)).toBe('1000-08-20');
  });
});
