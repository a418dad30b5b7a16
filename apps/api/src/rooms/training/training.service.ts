import { LockMode } from '@mikro-orm/core';
import type { BlindIndex } from '@trackyourhours/privacy';
import { v7 as uuid } from 'uuid';
import type { Clock } from '../../platform/clock/index.js';
import type { EntityManager, MikroORM } from '../../platform/database/index.js';
import { InvalidInput, isUuid, latestToday, parseInput } from '../../platform/input/index.js';
import { Person } from '../accounts/index.js';
import { Supervision, type TrainingRecord } from './training.entity.js';
import {
  NoSuchTrainingRecord,
  TooManyTrainingRecords,
  TrainingRecordConflict,
  TrainingRecordInUse,
  TrainingRecordRemoved,
  type Saved,
} from './training.errors.js';
import type { UpdateRecordArgs } from './training.input.js';
import type { RecordKind } from './training.record.js';

/** How many records of later rooms name a record of this one: nothing that they rest upon is taken from under them. */
export type NamedElsewhere = (em: EntityManager, personId: string, recordId: string) => Promise<number>;

/**
 * Keeps the records of a person's training, whatever their kind. Policy, "Changes to your Personal Information": added,
 * changed and removed at any time, and seen at once. A record of somebody else is as if there were none.
 */
export class TrainingService {
  constructor(
    private readonly orm: MikroORM,
    private readonly index: BlindIndex,
    private readonly clock: Clock,
    private readonly namedElsewhere: NamedElsewhere,
  ) {}

  add(kind: RecordKind, personId: string, input: object): Promise<Saved | TooManyTrainingRecords | InvalidInput> {
    return this.#unit((em) => this.create(em, kind, personId, input));
  }

  /** Adds a record in the caller's unit of work. What says the same as one that is there already is that one. */
  async create(
    em: EntityManager,
    kind: RecordKind,
    personId: string,
    input: object,
  ): Promise<Saved | TooManyTrainingRecords | InvalidInput> {
    await this.#hold(em, personId);
    const content = await this.#read(em, kind, personId, {}, input);
    if (content instanceof InvalidInput) return content;
    const others = await em.find<TrainingRecord>(kind.entity, { personId });
    // A request that is sent again, because its answer was lost, adds nothing.
    const same = others.find((record) => sameContent(contentOf(record, content), content));
    if (same !== undefined) return new kind.Saved(same.id);
    if (others.length >= kind.atMost) return new TooManyTrainingRecords(kind.atMost);
    const record = new kind.entity();
    record.id = uuid();
    record.personId = personId;
    this.#write(kind, record, content);
    em.persist(record);
    return new kind.Saved(record.id);
  }

  update(
    kind: RecordKind,
    personId: string,
    { id, expectedVersion }: UpdateRecordArgs,
    input: object,
  ): Promise<Saved | TrainingRecordConflict | NoSuchTrainingRecord | InvalidInput> {
    return this.#unit(async (em) => {
      await this.#hold(em, personId);
      const record = isUuid(id) ? await em.findOne<TrainingRecord>(kind.entity, { id, personId }) : null;
      if (record === null) return new NoSuchTrainingRecord();
      if (expectedVersion != null && expectedVersion !== record.version) {
        return new TrainingRecordConflict(record.version);
      }
      const content = await this.#read(em, kind, personId, record, input);
      if (content instanceof InvalidInput) return content;
      this.#write(kind, record, content);
      return new kind.Saved(record.id);
    });
  }

  /** Removes a record for good; one that supervisions name only with them, if that is asked for. */
  remove(
    kind: RecordKind,
    personId: string,
    id: string,
    withSupervisions = false,
  ): Promise<TrainingRecordRemoved | TrainingRecordInUse | NoSuchTrainingRecord> {
    return this.#unit(async (em) => {
      await this.#hold(em, personId);
      const isTheirs = isUuid(id) && (await em.count<TrainingRecord>(kind.entity, { id, personId })) === 1;
      if (!isTheirs) return new NoSuchTrainingRecord();
      const naming = kind.namedBy === undefined ? null : { personId, [kind.namedBy]: id };
      const supervisions = naming === null ? 0 : await em.count(Supervision, naming);
      const otherRecords = naming === null ? 0 : await this.namedElsewhere(em, personId, id);
      if (otherRecords > 0 || (supervisions > 0 && !withSupervisions)) {
        return new TrainingRecordInUse(supervisions, otherRecords);
      }
      if (naming !== null) await em.nativeDelete(Supervision, naming);
      await em.nativeDelete<TrainingRecord>(kind.entity, { id, personId });
      return new TrainingRecordRemoved(1 + supervisions);
    });
  }

  #unit<T>(task: (em: EntityManager) => Promise<T>): Promise<T> {
    return this.orm.em.fork().transactional(task);
  }

  /**
   * Lets one change of a person's training at a time through: two at once can neither pass the limit together, nor
   * overwrite each other unseen, nor remove what the other begins to name.
   */
  async #hold(em: EntityManager, personId: string): Promise<void> {
    await em.findOneOrFail(Person, { id: personId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  }

  /** The whole of a record as an input leaves it, or everything that is wrong with it. */
  async #read(
    em: EntityManager,
    kind: RecordKind,
    personId: string,
    record: object,
    input: object,
  ): Promise<Content | InvalidInput> {
    const schema = kind.content(latestToday(this.clock.now()));
    const read = parseInput<Content>(schema, { ...contentOf(record, schema.shape), ...named(input) });
    if (read instanceof InvalidInput) return read;
    const content = contentOf(read, schema.shape);
    const problems = [];
    for (const [field, entity] of Object.entries(kind.names ?? {})) {
      const id = content[field];
      if (id === null) continue;
      const isTheirs =
        typeof id === 'string' && isUuid(id) && (await em.count<TrainingRecord>(entity, { id, personId })) === 1;
      if (!isTheirs) problems.push({ field, code: 'NOT_FOUND', message: 'There is no such record among yours.' });
    }
    return problems.length === 0 ? content : new InvalidInput(problems);
  }

  #write(kind: RecordKind, record: TrainingRecord, content: Content): void {
    Object.assign(record, content);
    kind.settle?.(record, this.index);
  }
}

/** The fields of a record by their names, each of them a property of its entity. */
type Content = Readonly<Record<string, unknown>>;

/** The content of a record; what it has not is null. */
function contentOf(record: object, fields: object): Content {
  return Object.fromEntries(Object.keys(fields).map((name) => [name, (Reflect.get(record, name) as unknown) ?? null]));
}

function sameContent(one: Content, other: Content): boolean {
  return Object.keys(one).every((name) => one[name] === other[name]);
}

/** What an input names, null included; what it leaves out stays. */
function named(input: object): Content {
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));
}
