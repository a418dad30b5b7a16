import { v7 as uuid } from 'uuid';
import type { EntityManager } from '../../platform/database/index.js';
import { InvalidInput, isUuid, latestToday, parseInput } from '../../platform/input/index.js';
import { Site, Supervisor } from '../training/index.js';
import { weekOf } from './hours.calendar.js';
import { isRows, readCsv, writeCsv } from './hours.csv.js';
import { HourEntry } from './hours.entity.js';
import {
  CsvImported,
  CsvRefused,
  HourEntryExists,
  HourEntrySaved,
  HourEntrySignedOff,
  HoursConflict,
  HoursRecordRemoved,
  NoSuchHoursRecord,
  TooManyHoursRecords,
  type CsvProblem,
  type Saved,
} from './hours.errors.js';
import {
  hourContent,
  hourWeeksInput,
  type ChangeHourEntryArgs,
  type HourContent,
  type HourEntryInput,
  type HourWeeksArgs,
} from './hours.input.js';
import { hourEntriesAtMost } from './hours.limits.js';
import { progressOf } from './hours.progress.js';
import { HourProgress, HoursCsv, HourWeeks } from './hours.totals.js';
import { tracks, type LicenceTrack } from './hours.tracks.js';
import type { HoursWork, OpenedEntry } from './hours.work.js';
import { SignOff, stateOf } from './sign-off.entity.js';

const columns = ['date', 'minutes', 'track', 'category', 'supervisor', 'site'] as const;

/** Which column of a file holds which field of an entry. */
const columnOf: Readonly<Record<string, string>> = {
  workedOn: 'date',
  supervisorId: 'supervisor',
  siteId: 'site',
};

/**
 * Keeps a person's supervised experience, and counts it. One entry stands for a day, track, category, supervisor and
 * site, as one cell does in the weekly log that the board knows: nothing is counted twice because it was sent twice.
 */
export class HoursService {
  constructor(private readonly work: HoursWork) {}

  addHourEntry(
    personId: string,
    input: HourEntryInput,
  ): Promise<Saved | HourEntryExists | TooManyHoursRecords | InvalidInput> {
    return this.work.unit(personId, (em) => this.create(em, personId, input));
  }

  /** Adds an entry in the caller's unit of work, which holds the person. What says the same as one that is there is that one. */
  async create(
    em: EntityManager,
    personId: string,
    input: HourEntryInput,
  ): Promise<Saved | HourEntryExists | TooManyHoursRecords | InvalidInput> {
    const content = await this.#read(em, personId, input);
    if (content instanceof InvalidInput) return content;
    const others = await this.work.entriesOf(em, personId);
    const same = others.find((other) => slotOf(other) === slotOf(content));
    if (same?.minutes === content.minutes) return new HourEntrySaved(same.id);
    if (same !== undefined) return new HourEntryExists(same.id);
    if (others.length >= hourEntriesAtMost) return new TooManyHoursRecords(hourEntriesAtMost);
    if (isOverfull(content, others)) return dayFull();
    return new HourEntrySaved(persist(em, personId, content));
  }

  updateHourEntry(
    personId: string,
    { id, expectedVersion, withdrawsSignOff }: ChangeHourEntryArgs,
    input: HourEntryInput,
  ): Promise<Saved | HourEntryExists | HourEntrySignedOff | HoursConflict | NoSuchHoursRecord | InvalidInput> {
    return this.work.unit(personId, async (em) => {
      const entry = isUuid(id) ? await em.findOne(HourEntry, { id, personId }) : null;
      if (entry === null) return new NoSuchHoursRecord();
      if (expectedVersion != null && expectedVersion !== entry.version) return new HoursConflict(entry.version);
      const content = await this.#read(em, personId, { ...contentOf(entry), ...named(input) });
      if (content instanceof InvalidInput) return content;
      if (sameContent(contentOf(entry), content)) return new HourEntrySaved(id);
      const others = (await this.work.entriesOf(em, personId)).filter((other) => other.id !== id);
      const same = others.find((other) => slotOf(other) === slotOf(content));
      if (same !== undefined) return new HourEntryExists(same.id);
      if (isOverfull(content, others)) return dayFull();
      const held = await this.#freed(em, entry, withdrawsSignOff);
      if (held !== null) return held;
      Object.assign(entry, content);
      return new HourEntrySaved(id);
    });
  }

  removeHourEntry(
    personId: string,
    { id, expectedVersion, withdrawsSignOff }: ChangeHourEntryArgs,
  ): Promise<HoursRecordRemoved | HourEntrySignedOff | HoursConflict | NoSuchHoursRecord> {
    return this.work.unit(personId, async (em) => {
      const entry = isUuid(id) ? await em.findOne(HourEntry, { id, personId }) : null;
      if (entry === null) return new NoSuchHoursRecord();
      if (expectedVersion != null && expectedVersion !== entry.version) return new HoursConflict(entry.version);
      const held = await this.#freed(em, entry, withdrawsSignOff);
      if (held !== null) return held;
      em.remove(entry);
      return new HoursRecordRemoved(1);
    });
  }

  /** What the entries of a track come to, as of now. */
  async hourProgress(personId: string, track: LicenceTrack): Promise<HourProgress> {
    return new HourProgress(personId, track, await this.#progress(personId, track));
  }

  /** The weeks from that of one day to that of another. */
  async hourWeeks(personId: string, { track, ...days }: HourWeeksArgs): Promise<HourWeeks | InvalidInput> {
    const wanted = parseInput(hourWeeksInput, days);
    if (wanted instanceof InvalidInput) return wanted;
    const [first, last] = [weekOf(wanted.from), weekOf(wanted.until)];
    const { weeks } = await this.#progress(personId, track);
    return new HourWeeks(
      personId,
      weeks.filter(({ startsOn }) => first <= startsOn && startsOn <= last),
    );
  }

  /** All entries as a file that `importHours` takes, by day. A name that several of the person's records have stands as its id. */
  async hoursCsv(personId: string): Promise<HoursCsv> {
    const { entries, supervisors, sites } = await this.work.look(personId, async (em) => ({
      entries: await this.work.entriesOf(em, personId),
      ...(await this.#namesOf(em, personId)),
    }));
    const rows = entries.map(({ workedOn, minutes, track, category, supervisorId, siteId }) => [
      workedOn,
      String(minutes),
      track,
      category,
      written(supervisors, supervisorId),
      siteId === null ? '' : written(sites, siteId),
    ]);
    return new HoursCsv(personId, writeCsv(columns, rows.sort(byCells)));
  }

  /** Takes all of a file or nothing of it. */
  async importHours(personId: string, csv: string): Promise<CsvImported | CsvRefused | TooManyHoursRecords> {
    const read = readCsv(csv, columns);
    if (!isRows(read)) return new CsvRefused(read);
    return this.work.unit(personId, async (em) => {
      const { supervisors, sites } = await this.#namesOf(em, personId);
      const kept = await this.work.entriesOf(em, personId);
      const bySlot = new Map(kept.map((entry) => [slotOf(entry), entry]));
      const minutesOn = new Map<string, number>();
      for (const { workedOn, minutes } of kept) minutesOn.set(workedOn, (minutesOn.get(workedOn) ?? 0) + minutes);
      const schema = hourContent(latestToday(this.work.clock.now()));
      const lineOf = new Map<string, number>();
      const problems: CsvProblem[] = [];
      const fresh: HourContent[] = [];
      let unchanged = 0;
      for (const { line, cells } of read) {
        const wrong = (field: string | null, code: string, message: string): void => {
          problems.push({ line, field, code, message });
        };
        const supervisor = recordNamed(supervisors, cells['supervisor'] ?? '');
        const site = recordNamed(sites, cells['site'] ?? '');
        const content = parseInput(schema, {
          workedOn: cells['date'],
          minutes: wholeNumber(cells['minutes'] ?? ''),
          track: wordOf(cells['track'] ?? ''),
          category: wordOf(cells['category'] ?? ''),
          supervisorId: supervisor.id,
          siteId: site.id,
        });
        if (supervisor.problem !== null) wrong('supervisor', supervisor.problem, nameSentences[supervisor.problem]);
        if (site.problem !== null) wrong('site', site.problem, nameSentences[site.problem]);
        if (content instanceof InvalidInput) {
          for (const { field, code, message } of content.problems) {
            // Of a name that leads nowhere it is said already.
            if (field === 'supervisorId' && supervisor.problem !== null) continue;
            wrong(columnOf[field] ?? field, code, message);
          }
          continue;
        }
        if (supervisor.problem !== null || site.problem !== null) continue;
        const slot = slotOf(content);
        const earlier = lineOf.get(slot);
        lineOf.set(slot, earlier ?? line);
        const there = bySlot.get(slot);
        if (earlier !== undefined) {
          wrong(null, 'DUPLICATE', `Line ${String(earlier)} is about the same day, category, supervisor and site.`);
        } else if (there !== undefined && there.minutes !== content.minutes) {
          wrong('minutes', 'CONFLICT', 'Such an entry is kept with other minutes: change it there.');
        } else if (there !== undefined) {
          unchanged += 1;
        } else {
          const total = (minutesOn.get(content.workedOn) ?? 0) + content.minutes;
          minutesOn.set(content.workedOn, total);
          if (total > minutesADay) wrong('minutes', 'DAY_FULL', dayFullSentence);
          fresh.push(content);
        }
      }
      if (problems.length > 0) return new CsvRefused(problems);
      if (kept.length + fresh.length > hourEntriesAtMost) return new TooManyHoursRecords(hourEntriesAtMost);
      for (const content of fresh) persist(em, personId, content);
      return new CsvImported(fresh.length, unchanged);
    });
  }

  async #progress(personId: string, track: LicenceTrack) {
    const worked = await this.work.look(personId, (em) => this.work.workedBy(em, personId));
    return progressOf(
      tracks[track],
      worked.filter((entry) => entry.track === track),
      this.work.clock.now().toISOString().slice(0, 10),
    );
  }

  async #read(em: EntityManager, personId: string, input: object): Promise<HourContent | InvalidInput> {
    const content = parseInput(hourContent(latestToday(this.work.clock.now())), input);
    if (content instanceof InvalidInput) return content;
    const { supervisorId, siteId } = content;
    const named = [
      { field: 'supervisorId', entity: Supervisor, id: supervisorId },
      { field: 'siteId', entity: Site, id: siteId },
    ] as const;
    const problems = [];
    for (const { field, entity, id } of named) {
      if (id === null) continue;
      const isTheirs = isUuid(id) && (await em.count<Supervisor | Site>(entity, { id, personId })) === 1;
      if (!isTheirs) problems.push({ field, code: 'NOT_FOUND', message: 'There is no such record among yours.' });
    }
    return problems.length === 0 ? content : new InvalidInput(problems);
  }

  /** Lets an entry out of its sign-off, which falls away as a whole; the refusal where that was not asked for. */
  async #freed(em: EntityManager, entry: HourEntry, withdraws: boolean): Promise<HourEntrySignedOff | null> {
    const { signOffId, personId } = entry;
    if (signOffId === null) return null;
    const now = this.work.clock.now();
    const signOff = await em.findOneOrFail(SignOff, { id: signOffId, personId });
    const state = stateOf(signOff, now);
    if (state === 'PENDING' || state === 'SIGNED') {
      if (!withdraws) return new HourEntrySignedOff(signOffId);
      signOff.withdrawnAt = now;
    }
    await em.nativeUpdate(HourEntry, { personId, signOffId, id: { $ne: entry.id } }, { signOffId: null });
    entry.signOffId = null;
    return null;
  }

  async #namesOf(em: EntityManager, personId: string) {
    const supervisors = await em.find(Supervisor, { personId });
    const sites = await em.find(Site, { personId });
    return { supervisors: nameList(supervisors), sites: nameList(sites) };
  }
}

const minutesADay = 24 * 60;

const dayFullSentence = 'A day has 24 hours: with the other entries of that day it is too much.';

const nameSentences = {
  NOT_FOUND: 'No record of yours has this name.',
  AMBIGUOUS: 'Several records of yours have this name: write the id instead.',
} as const;

interface Named {
  readonly id: string;
  readonly name: string;
}

function nameList(records: readonly { readonly id: string; readonly name: string | null }[]): readonly Named[] {
  return records.map(({ id, name }) => ({ id, name: name ?? '' }));
}

/** The record that a cell names, by its name or its id; none where it is empty. */
function recordNamed(
  records: readonly Named[],
  cell: string,
): { readonly id: string | null; readonly problem: keyof typeof nameSentences | null } {
  const text = cell.trim().normalize('NFC');
  if (text === '') return { id: null, problem: null };
  const found = records.filter(({ id, name }) => id === text.toLowerCase() || name === text);
  const [only] = found;
  if (only === undefined) return { id: null, problem: 'NOT_FOUND' };
  return found.length === 1 ? { id: only.id, problem: null } : { id: null, problem: 'AMBIGUOUS' };
}

function written(records: readonly Named[], id: string): string {
  const name = records.find((record) => record.id === id)?.name ?? '';
  return records.filter((record) => record.name === name).length === 1 ? name : id;
}

function byCells(one: readonly string[], other: readonly string[]): number {
  const [a, b] = [one.join('\u0001'), other.join('\u0001')];
  return a === b ? 0 : a < b ? -1 : 1;
}

/** What is no whole number in digits stays what it is, and is refused as that. */
function wholeNumber(cell: string): unknown {
  const text = cell.trim();
  if (text === '') return null;
  return /^\d{1,9}$/.test(text) ? Number(text) : text;
}

function wordOf(cell: string): string | null {
  const text = cell.trim();
  return text === '' ? null : text;
}

/** What no two entries of a person share. */
function slotOf({ workedOn, track, category, supervisorId, siteId }: HourContent): string {
  return JSON.stringify([workedOn, track, category, supervisorId, siteId]);
}

function isOverfull({ workedOn, minutes }: HourContent, others: readonly OpenedEntry[]): boolean {
  const sameDay = others.filter((other) => other.workedOn === workedOn);
  return sameDay.reduce((total, other) => total + other.minutes, minutes) > minutesADay;
}

function dayFull(): InvalidInput {
  return new InvalidInput([{ field: 'minutes', code: 'DAY_FULL', message: dayFullSentence }]);
}

function persist(em: EntityManager, personId: string, content: HourContent): string {
  const entry = new HourEntry();
  entry.id = uuid();
  entry.personId = personId;
  entry.signOffId = null;
  em.persist(Object.assign(entry, content));
  return entry.id;
}

function contentOf({ workedOn, minutes, track, category, supervisorId, siteId }: HourContent): HourContent {
  return { workedOn, minutes, track, category, supervisorId, siteId };
}

function sameContent(one: HourContent, other: HourContent): boolean {
  return slotOf(one) === slotOf(other) && one.minutes === other.minutes;
}

/** What an input names, null included; what it leaves out stays. */
function named(input: object): object {
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));
}
