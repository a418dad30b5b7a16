import { LockMode } from '@mikro-orm/core';
import { open, type KeyRing } from '@trackyourhours/privacy';
import type { Clock } from '../../platform/clock/index.js';
import type { EntityManager } from '../../platform/database/index.js';
import type { Mail } from '../../platform/mail/index.js';
import { coordinateOf, sealedClassOf } from '../../platform/sealing/index.js';
import { Person, type AccountWork } from '../accounts/index.js';
import { ContinuingEducation } from './continuing-education.entity.js';
import { HourEntry } from './hours.entity.js';
import { tooManyAtOnce } from './hours.errors.js';
import type { CourseContent, HourContent } from './hours.input.js';
import type { WorkedHours } from './hours.progress.js';
import { SignOff, stateOf, type SignOffMoments, type SignOffState } from './sign-off.entity.js';

/** An entry as it is kept, opened. */
export type OpenedEntry = HourContent & {
  readonly id: string;
  readonly signOffId: string | null;
  readonly version: number;
};

/** A course as it is kept, opened. */
export type OpenedCourse = CourseContent & { readonly id: string; readonly version: number };

/** How this room carries out a change, and how it looks through all that a person keeps: no column tells of it. */
export class HoursWork {
  readonly #queues = new Map<string, { length: number; last: Promise<unknown> }>();

  constructor(
    private readonly work: AccountWork,
    private readonly keys: KeyRing,
    readonly clock: Clock,
  ) {}

  get appUrl(): string | null {
    return this.work.appUrl;
  }

  reading(): EntityManager {
    return this.work.reading();
  }

  /** A look through all that a person keeps. */
  look<T>(personId: string, task: (em: EntityManager) => Promise<T>): Promise<T> {
    return this.#inTurn(personId, () => task(this.work.reading()));
  }

  /**
   * Lets one change of a person's hours at a time through: two at once can neither fill a day twice, nor pass a limit
   * together, nor sign what the other changes.
   */
  unit<T>(personId: string, task: (em: EntityManager, mails: Mail[]) => Promise<T>): Promise<T> {
    return this.#inTurn(personId, () =>
      this.work.unit(async (em, mails) => {
        await em.findOneOrFail(Person, { id: personId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
        return task(em, mails);
      }),
    );
  }

  /**
   * One at a time for each person in this process, since each opens all that they keep: nobody can take the processor, or
   * the connections to the database, from everybody else.
   */
  async #inTurn<T>(personId: string, task: () => Promise<T>): Promise<T> {
    const queue = this.#queues.get(personId) ?? { length: 0, last: Promise.resolve() };
    if (queue.length >= waitingAtMost) throw tooManyAtOnce();
    this.#queues.set(personId, queue);
    queue.length += 1;
    const turn = queue.last.then(task).finally(() => {
      queue.length -= 1;
      if (queue.length === 0) this.#queues.delete(personId);
    });
    // What fails is told to who waits for it, and lets the next begin.
    queue.last = turn.then(nothing, nothing);
    return turn;
  }

  /**
   * All entries of a person. Opened row by row and not as entities, which would cost several times as much: what is read
   * here is never written.
   */
  async entriesOf(em: EntityManager, personId: string): Promise<readonly OpenedEntry[]> {
    const rows = await em
      .createQueryBuilder(HourEntry, 'e')
      .select(['id', 'supervisorId', 'siteId', 'signOffId', 'version', 'sealed'])
      .where({ personId })
      .orderBy({ id: 'asc' })
      .execute<SealedRow[]>();
    return this.#opened<OpenedEntry>(HourEntry, personId, rows);
  }

  async coursesOf(em: EntityManager, personId: string): Promise<readonly OpenedCourse[]> {
    const rows = await em
      .createQueryBuilder(ContinuingEducation, 'c')
      .select(['id', 'version', 'sealed'])
      .where({ personId })
      .orderBy({ id: 'asc' })
      .execute<SealedRow[]>();
    return this.#opened<OpenedCourse>(ContinuingEducation, personId, rows);
  }

  /** Where each of a person's sign-offs stands, by its id; none of them is opened. */
  async statesOf(em: EntityManager, personId: string): Promise<ReadonlyMap<string, SignOffState>> {
    const rows = await em
      .createQueryBuilder(SignOff, 's')
      .select(['id', 'expiresAt', 'signedAt', 'declinedAt', 'withdrawnAt'])
      .where({ personId })
      .execute<(SignOffMoments & { readonly id: string })[]>();
    const now = this.clock.now();
    return new Map(rows.map((row) => [row.id, stateOf(row, now)]));
  }

  /** The entries of a person as they are counted. */
  async workedBy(em: EntityManager, personId: string): Promise<readonly WorkedHours[]> {
    const states = await this.statesOf(em, personId);
    return (await this.entriesOf(em, personId)).map(({ workedOn, minutes, track, category, signOffId }) => {
      return { workedOn, minutes, track, category, isSigned: signOffId !== null && states.get(signOffId) === 'SIGNED' };
    });
  }

  async #opened<T>(entity: object, personId: string, rows: readonly SealedRow[]): Promise<readonly T[]> {
    if (rows.length === 0) return [];
    const sealed = sealedClassOf(entity);
    const key = (await this.keys.load([personId])).get(personId);
    if (sealed === null || key === undefined) throw new TypeError('No key opens the rows of this person.');
    const opened: T[] = [];
    for (const [place, { sealed: bytes, ...row }] of rows.entries()) {
      // Others are answered in between.
      if (place > 0 && place % openedAtOnce === 0) await new Promise((resolve) => setImmediate(resolve));
      opened.push({ ...row, ...open(key, coordinateOf(sealed, row.id), bytes) } as unknown as T);
    }
    return opened;
  }
}

/** How many rows are opened in one go: some milliseconds. */
const openedAtOnce = 200;

/** How many looks and changes of one person may be under way or wait. */
const waitingAtMost = 20;

function nothing(): void {
  // There is nothing to do.
}

interface SealedRow {
  readonly id: string;
  readonly sealed: Uint8Array;
}
