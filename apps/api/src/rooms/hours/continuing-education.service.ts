import { v7 as uuid } from 'uuid';
import type { EntityManager } from '../../platform/database/index.js';
import { InvalidInput, isUuid, latestToday, parseInput } from '../../platform/input/index.js';
import { cycles, cycleTotal } from './continuing-education.cycles.js';
import { ContinuingEducation } from './continuing-education.entity.js';
import { isRows, readCsv, writeCsv } from './hours.csv.js';
import {
  ContinuingEducationSaved,
  CsvImported,
  CsvRefused,
  HoursConflict,
  HoursRecordRemoved,
  NoSuchHoursRecord,
  TooManyHoursRecords,
  type CsvProblem,
  type Saved,
} from './hours.errors.js';
import {
  courseContent,
  cycleTotalsInput,
  type ChangeHoursRecordArgs,
  type ContinuingEducationInput,
  type CourseContent,
  type CycleTotalsArgs,
} from './hours.input.js';
import { coursesAtMost } from './hours.limits.js';
import { ContinuingEducationCsv, CycleTotals } from './hours.totals.js';
import type { HoursWork } from './hours.work.js';

const columns = ['date', 'title', 'provider', 'units', 'category'] as const;

/** Which column of a file holds which field of a course. */
const columnOf: Readonly<Record<string, string>> = { completedOn: 'date', unitHundredths: 'units' };

/** Keeps a person's courses of continuing education, and counts their units. The same course twice is one. */
export class ContinuingEducationService {
  constructor(private readonly work: HoursWork) {}

  addContinuingEducation(
    personId: string,
    input: ContinuingEducationInput,
  ): Promise<Saved | TooManyHoursRecords | InvalidInput> {
    return this.work.unit(personId, (em) => this.create(em, personId, input));
  }

  /** Adds a course in the caller's unit of work, which holds the person. */
  async create(
    em: EntityManager,
    personId: string,
    input: ContinuingEducationInput,
  ): Promise<Saved | TooManyHoursRecords | InvalidInput> {
    const content = this.#read(input);
    if (content instanceof InvalidInput) return content;
    const others = await this.work.coursesOf(em, personId);
    const same = others.find((other) => wordsOf(other) === wordsOf(content));
    if (same !== undefined) return new ContinuingEducationSaved(same.id);
    if (others.length >= coursesAtMost) return new TooManyHoursRecords(coursesAtMost);
    return new ContinuingEducationSaved(persist(em, personId, content));
  }

  updateContinuingEducation(
    personId: string,
    { id, expectedVersion }: ChangeHoursRecordArgs,
    input: ContinuingEducationInput,
  ): Promise<Saved | HoursConflict | NoSuchHoursRecord | InvalidInput> {
    return this.work.unit(personId, async (em) => {
      const course = isUuid(id) ? await em.findOne(ContinuingEducation, { id, personId }) : null;
      if (course === null) return new NoSuchHoursRecord();
      if (expectedVersion != null && expectedVersion !== course.version) return new HoursConflict(course.version);
      const given = Object.entries(input).filter(([, value]) => value !== undefined);
      const content = this.#read({ ...contentOf(course), ...Object.fromEntries(given) });
      if (content instanceof InvalidInput) return content;
      Object.assign(course, content);
      return new ContinuingEducationSaved(id);
    });
  }

  removeContinuingEducation(
    personId: string,
    { id, expectedVersion }: ChangeHoursRecordArgs,
  ): Promise<HoursRecordRemoved | HoursConflict | NoSuchHoursRecord> {
    return this.work.unit(personId, async (em) => {
      const course = isUuid(id) ? await em.findOne(ContinuingEducation, { id, personId }) : null;
      if (course === null) return new NoSuchHoursRecord();
      if (expectedVersion != null && expectedVersion !== course.version) return new HoursConflict(course.version);
      em.remove(course);
      return new HoursRecordRemoved(1);
    });
  }

  async continuingEducationTotals(
    personId: string,
    { renewal, endsOn }: CycleTotalsArgs,
  ): Promise<CycleTotals | InvalidInput> {
    const wanted = parseInput(cycleTotalsInput, { endsOn });
    if (wanted instanceof InvalidInput) return wanted;
    const courses = await this.work.look(personId, (em) => this.work.coursesOf(em, personId));
    return new CycleTotals(personId, renewal, cycleTotal(cycles[renewal], courses, wanted.endsOn));
  }

  async continuingEducationCsv(personId: string): Promise<ContinuingEducationCsv> {
    const courses = await this.work.look(personId, (em) => this.work.coursesOf(em, personId));
    const rows = courses.map(({ completedOn, title, provider, unitHundredths, category }) => [
      completedOn,
      title,
      provider ?? '',
      `${String(Math.floor(unitHundredths / 100))}.${String(unitHundredths % 100).padStart(2, '0')}`,
      category,
    ]);
    return new ContinuingEducationCsv(personId, writeCsv(columns, rows));
  }

  /** Takes all of a file or nothing of it. */
  async importContinuingEducation(
    personId: string,
    csv: string,
  ): Promise<CsvImported | CsvRefused | TooManyHoursRecords> {
    const read = readCsv(csv, columns);
    if (!isRows(read)) return new CsvRefused(read);
    return this.work.unit(personId, async (em) => {
      const kept = await this.work.coursesOf(em, personId);
      const there = new Set(kept.map(wordsOf));
      const lineOf = new Map<string, number>();
      const problems: CsvProblem[] = [];
      const fresh: CourseContent[] = [];
      let unchanged = 0;
      for (const { line, cells } of read) {
        const content = this.#read({
          completedOn: cells['date'],
          title: cells['title'],
          provider: cells['provider'],
          unitHundredths: hundredthsOf(cells['units'] ?? ''),
          category: cells['category']?.trim(),
        });
        if (content instanceof InvalidInput) {
          problems.push(
            ...content.problems.map(({ field, ...rest }) => ({ line, field: columnOf[field] ?? field, ...rest })),
          );
          continue;
        }
        const words = wordsOf(content);
        const earlier = lineOf.get(words);
        lineOf.set(words, earlier ?? line);
        if (earlier !== undefined) {
          problems.push({ line, field: null, code: 'DUPLICATE', message: `Line ${String(earlier)} says the same.` });
        } else if (there.has(words)) unchanged += 1;
        else fresh.push(content);
      }
      if (problems.length > 0) return new CsvRefused(problems);
      if (kept.length + fresh.length > coursesAtMost) return new TooManyHoursRecords(coursesAtMost);
      for (const content of fresh) persist(em, personId, content);
      return new CsvImported(fresh.length, unchanged);
    });
  }

  #read(input: object): CourseContent | InvalidInput {
    return parseInput(courseContent(latestToday(this.work.clock.now())), input);
  }
}

/** Units as people write them, `1.5`, in hundredths; what is none stays what it is, and is refused as that. */
function hundredthsOf(cell: string): unknown {
  const text = cell.trim();
  if (text === '') return null;
  const [, whole, part = ''] = /^(\d{1,3})(?:\.(\d{1,2}))?$/.exec(text) ?? [];
  return whole === undefined ? text : Number(whole) * 100 + Number(part.padEnd(2, '0'));
}

function contentOf({ title, provider, completedOn, unitHundredths, category }: CourseContent): CourseContent {
  return { title, provider, completedOn, unitHundredths, category };
}

function wordsOf({ title, provider, completedOn, unitHundredths, category }: CourseContent): string {
  return JSON.stringify([title, provider, completedOn, unitHundredths, category]);
}

function persist(em: EntityManager, personId: string, content: CourseContent): string {
  const course = new ContinuingEducation();
  course.id = uuid();
  course.personId = personId;
  em.persist(Object.assign(course, content));
  return course.id;
}
