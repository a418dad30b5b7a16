import { CsvError, parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import type { CsvProblem } from './hours.errors.js';
import { csvCharactersAtMost, csvRowsAtMost } from './hours.limits.js';

/** A row of a file, by its columns, and the line on which it begins. */
export interface CsvRow {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

/** Reads a file with exactly these columns, in any order; or says everything that is wrong with it as a file. */
export function readCsv(csv: string, columns: readonly string[]): readonly CsvRow[] | readonly CsvProblem[] {
  const wrong = (line: number, code: string, message: string): readonly CsvProblem[] => [
    { line, field: null, code, message },
  ];
  if (csv.length > csvCharactersAtMost) {
    return wrong(1, 'TOO_LONG', `A file has at most ${csvCharactersAtMost.toLocaleString('en')} characters.`);
  }
  // What was no UTF-8 and was read as if it were: what stood there is lost already.
  const garbled = csv.indexOf('\ufffd');
  if (garbled !== -1) {
    return wrong(csv.slice(0, garbled).split(/\r\n?|\n/).length, 'ENCODING', 'The file is not encoded in UTF-8.');
  }
  const records = recordsOf(csv);
  if ('code' in records) return [records];
  const [header, ...rows] = records.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const names = header?.cells.map((cell) => cell.trim().toLowerCase()) ?? [];
  const isWhole = names.length === columns.length && columns.every((column) => names.includes(column));
  if (!isWhole) {
    return wrong(
      header?.line ?? 1,
      'HEADER',
      `The first row has these columns, with commas between: ${columns.join(',')}.`,
    );
  }
  if (rows.length > csvRowsAtMost) {
    return wrong(header?.line ?? 1, 'TOO_LONG', `A file has at most ${csvRowsAtMost.toLocaleString('en')} rows.`);
  }
  const uneven = rows.filter(({ cells }) => cells.length !== columns.length);
  if (uneven.length > 0) {
    const message = `A row has ${String(columns.length)} cells.`;
    return uneven.map(({ line }) => ({ line, field: null, code: 'CELLS', message }));
  }
  return rows.map(({ line, cells }) => ({
    line,
    cells: Object.fromEntries(names.map((name, at) => [name, plainCell(cells[at] ?? '')])),
  }));
}

/** Whether what was read is rows, and not what is wrong. */
export function isRows(read: readonly CsvRow[] | readonly CsvProblem[]): read is readonly CsvRow[] {
  return read.every((each) => 'cells' in each);
}

/** Writes a file, by RFC 4180. */
export function writeCsv(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  return stringify([[...columns], ...rows.map((row) => row.map(guardedCell))], { record_delimiter: 'windows' });
}

interface Line {
  readonly line: number;
  readonly cells: readonly string[];
}

function recordsOf(csv: string): readonly Line[] | CsvProblem {
  try {
    const parsed = parse(csv, { bom: true, info: true, relax_column_count: true }) as unknown as readonly {
      readonly record: readonly string[];
      readonly info: { readonly lines: number };
    }[];
    // A row is told by the line on which it begins: the one behind that on which the row before it ended.
    return parsed.map(({ record }, at) => ({ line: (parsed[at - 1]?.info.lines ?? 0) + 1, cells: record }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    // The parser's own message quotes the file.
    const { lines } = error as unknown as { readonly lines?: number };
    return {
      line: lines ?? 1,
      field: null,
      code: 'QUOTES',
      message: 'A quotation mark is open, or stands in a cell without quotation marks.',
    };
  }
}

/**
 * A cell that a spreadsheet would take for a formula is written behind an apostrophe, and so is one that begins with an
 * apostrophe itself, so that to read takes back exactly what to write has put there.
 */
function guardedCell(cell: string): string {
  return /^[=+\-@\t\r'\uff0b\uff0d\uff1d\uff20]/.test(cell) ? `'${cell}` : cell;
}

function plainCell(cell: string): string {
  return /^'[=+\-@\t\r'\uff0b\uff0d\uff1d\uff20]/.test(cell) ? cell.slice(1) : cell;
}
