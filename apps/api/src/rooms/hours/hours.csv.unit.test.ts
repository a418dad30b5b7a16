import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { isRows, readCsv, writeCsv } from './hours.csv.js';

const columns = ['date', 'title'] as const;

describe('a file', () => {
  it('is read to what was written, whatever stands in it', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('=1+1', '+1', '-1', '@x', "'", "'=x", "''=x", '"', ',', 'a\nb', '\ta', '\ra', '＝1'),
    );
    // A row in which nothing stands is no row.
    const row = fc.tuple(cell, cell).filter((cells) => cells.some((each) => each.trim() !== ''));
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 20 }), (rows) => {
        fc.pre(!rows.flat().some((each) => each.includes('\ufffd') || each.includes('\ufeff')));
        const read = readCsv(writeCsv(columns, rows), columns);
        expect(isRows(read) ? read.map(({ cells }) => [cells['date'], cells['title']]) : read).toEqual(rows);
      }),
    );
  });

  it('is written so that no spreadsheet takes a cell for a formula', () => {
    const csv = writeCsv(columns, [
      ['2025-01-01', '=HYPERLINK("http://x")'],
      ['+1', '@x'],
      ['-1', '\t=1'],
    ]);
    const [, ...rows] = csv.split('\r\n');
    for (const cell of rows.join(',').split(',')) expect(cell.replace(/^"/, '')).not.toMatch(/^[=+\-@\t\r]/);
    expect(csv).toContain(`"'=HYPERLINK(""http://x"")"`);
  });

  it.each([
    ['with a byte order mark', '\ufeffdate,title\n1,a\n'],
    ['with the line ends of Windows', 'date,title\r\n1,a\r\n'],
    ['with empty lines at its end', 'date,title\n1,a\n\n\n'],
    ['without a line end', 'date,title\n1,a'],
    ['with its columns in another order', 'title,date\na,1\n'],
    ['with capitals and spaces in its header', ' Date , TITLE\n1,a\n'],
    ['with quotation marks', '"date","title"\n"1","a"\n'],
  ])('%s is read', (_name, csv) => {
    expect(readCsv(csv, columns)).toEqual([{ line: 2, cells: { date: '1', title: 'a' } }]);
  });

  it('tells the line on which a row begins, also behind a cell of several lines', () => {
    const read = readCsv('date,title\n1,"a\nb"\n2,c\n\n3,d\n', columns);
    expect(isRows(read) ? read.map(({ line }) => line) : read).toEqual([2, 4, 6]);
  });

  it.each([
    ['is empty', '', 1, 'HEADER'],
    ['has semicolons', 'date;title\n1;a\n', 1, 'HEADER'],
    ['has a column too many', 'date,title,canary\n1,a,b\n', 1, 'HEADER'],
    ['has a column twice', 'date,date\n1,a\n', 1, 'HEADER'],
    ['has a row that is too short', 'date,title\n1,a\ncanary\n', 3, 'CELLS'],
    ['has a row that is too long', 'date,title\n1,a,canary\n', 2, 'CELLS'],
    ['has a quotation mark that is never closed', 'date,title\n1,"canary\n', 2, 'QUOTES'],
    ['has a quotation mark within a cell', 'date,title\n1,can"ary\n', 2, 'QUOTES'],
    ['was read in a wrong encoding', 'date,title\n1,a\n2,can\ufffdary\n', 3, 'ENCODING'],
    ['has too many rows', `date,title\n${'1,a\n'.repeat(2001)}`, 1, 'TOO_LONG'],
    ['is too long', `date,title\n1,${'a'.repeat(200_000)}\n`, 1, 'TOO_LONG'],
  ])('that %s is refused, by line, and nothing is repeated', (_name, csv, line, code) => {
    const read = readCsv(csv, columns);
    expect(isRows(read)).toBe(false);
    expect(read).toEqual([expect.objectContaining({ line, code })]);
    expect(JSON.stringify(read)).not.toContain('canary');
  });
});
