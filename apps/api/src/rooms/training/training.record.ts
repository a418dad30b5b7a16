import type { BlindIndex } from '@trackyourhours/privacy';
import type { z } from 'zod';
import type { Supervision, TrainingRecord } from './training.entity.js';
import type { Saved } from './training.errors.js';

/**
 * One kind of record that a person keeps: what it consists of and how many there may be. How such records are added,
 * changed and removed is the same for all kinds, and stands in `TrainingService`.
 */
export interface RecordKind<R extends TrainingRecord = TrainingRecord> {
  readonly entity: new () => R;
  /** The answer that shows one. */
  readonly Saved: new (recordId: string) => Saved;
  /** How many a person may have. */
  readonly atMost: number;
  /** Reads a whole record, on a day; its fields are properties of the entity. A change is judged with what it leaves. */
  readonly content: (today: string) => z.ZodObject;
  /** Which of its fields name other records of the same person, and of which kind. */
  readonly names?: Readonly<Record<string, new () => TrainingRecord>>;
  /** The property by which a supervision names one; absent: none does. */
  readonly namedBy?: keyof Supervision & `${string}Id`;
  /** Sets what follows from the content, before it is written. */
  settle?(record: R, index: BlindIndex): void;
}

/** The first day that anything here can have happened on. */
export const earliestDay = '1900-01-01';

/** How far ahead a plan may reach. */
export const yearsAhead = 20;
