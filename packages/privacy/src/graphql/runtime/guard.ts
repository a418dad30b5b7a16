import {
  getNullableType,
  isListType,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLOutputType,
} from 'graphql';
import { effectCode } from '../../decision/index.js';
import type { Redaction } from '../../redaction/index.js';
import type { Slot } from '../annotation/slot.js';
import { executionErrors } from './execution.errors.js';
import { notePlace, type Exposure, type NotePlace } from './exposure.js';
import { isPromise } from './promise.js';
import { runtimeOf, type PrivacyRuntime } from './runtime.js';
import { subjectWarnings } from './subject.warning.js';

type Resolve = GraphQLFieldResolver<unknown, unknown>;
type Source = Readonly<Record<string, unknown>>;

/** What stands before a personal field, for an executor that asks a row once for all its fields. */
export interface FieldGuard {
  readonly slot: Slot;
  /** The resolver that the guard stands before; undefined where the field is read from the row. */
  readonly own: Resolve | undefined;
  /** What may be shown of the person whose row it is; null where it does not say. */
  exposureOf(source: unknown, runtime: PrivacyRuntime): Exposure | null;
}

/** Gives the value of a field for a row, with whatever an executor has at hand. */
export type Give<A, B, C> = (source: unknown, a: A, b: B, c: C) => unknown;

/** Lets a value out as its effect says. What gives the value is not called where it is withheld. */
export type Release<A, B, C> = (
  exposure: Exposure,
  runtime: PrivacyRuntime,
  source: unknown,
  a: A,
  b: B,
  c: C,
) => unknown;

const guards = new WeakMap<object, FieldGuard>();

/** Wraps every personal field's resolver in its guard. Run last: whatever wraps a guard afterwards could undo it. */
export function guardFields(slots: readonly Slot[]): void {
  const warn = subjectWarnings();
  for (const slot of slots) {
    const own = slot.field.resolve;
    guards.set(slot.field, {
      slot,
      own,
      exposureOf: (source, runtime) => {
        const person = personOf(slot, source, warn);
        return person === null ? null : runtime.exposureOf(person);
      },
    });
    slot.field.resolve = guarded(slot, own, warn);
  }
}

/** The guard of a field; undefined for one that holds nothing personal, or whose schema is not guarded. */
export function guardOf(field: GraphQLField<unknown, unknown>): FieldGuard | undefined {
  return guards.get(field);
}

/**
 * A look-up, a comparison, and only then the value. A withheld field's resolver is not called. It runs for every value
 * of an answer, so it makes no function, no object and no promise of its own.
 */
function guarded(slot: Slot, own: Resolve | undefined, warn: ReturnType<typeof subjectWarnings>): Resolve {
  const release = releaseOf(slot, own ?? propertyResolver(slot));
  return (source, args, context, info) => {
    const runtime = runtimeOf(context);
    const visit = info.path.prev;
    const exposure = runtime.exposureAt(visit, source) ?? arrive(slot, source, visit, runtime, warn);
    return exposure === null ? null : release(exposure, runtime, source, args, context, info);
  };
}

/** Lets out the values of a slot as their effect says. It takes them one by one: a list of what is given would be made for each value. */
export function releaseOf<A, B, C>(slot: Slot, give: Give<A, B, C>): Release<A, B, C> {
  const place: Place = { index: slot.index, note: notePlace(slot.index), depth: listDepth(slot.field.type) };
  return (exposure, runtime, source, a, b, c) => {
    const code = exposure.effectOf(place.index);
    if (code === effectCode.SHOW) return shown(give(source, a, b, c), exposure, runtime, place);
    const mask = code === effectCode.MASK ? exposure.maskOf(place.index) : null;
    if (mask === null) return null;
    try {
      return masked(give(source, a, b, c), exposure, mask, runtime, place);
    } catch {
      throw executionErrors.behindMask();
    }
  };
}

/** Asks a row whose it is; null where it does not say, so that nothing is let out which could be recorded for nobody. */
function arrive(
  slot: Slot,
  source: unknown,
  visit: object | undefined,
  runtime: PrivacyRuntime,
  warn: ReturnType<typeof subjectWarnings>,
): Exposure | null {
  const person = personOf(slot, source, warn);
  return person === null ? null : runtime.visit(visit, source, person);
}

function personOf({ subject, type }: Slot, source: unknown, warn: ReturnType<typeof subjectWarnings>): string | null {
  let person: unknown;
  try {
    person = (source as Source | null | undefined)?.[subject];
  } catch {
    throw executionErrors.rowNotRead();
  }
  if (typeof person === 'string' && person !== '') return person;
  warn(type.name, subject);
  return null;
}

/** Where a field stands in every table and in the notes, and how many lists stand around its value. */
interface Place {
  readonly index: number;
  readonly note: NotePlace;
  readonly depth: number;
}

function shown(value: unknown, exposure: Exposure, runtime: PrivacyRuntime, place: Place): unknown {
  if (isPromise(value)) return later(value, runtime, exposure.person, place);
  if (isDatum(value)) exposure.note(place.note, effectCode.SHOW);
  return value;
}

function masked(value: unknown, exposure: Exposure, mask: Redaction, runtime: PrivacyRuntime, place: Place): unknown {
  if (isPromise(value)) return later(value, runtime, exposure.person, place);
  if (value instanceof Error) throw executionErrors.behindMask();
  if (!isDatum(value)) return value;
  const copy = maskedCopy(mask, value, place.depth);
  exposure.note(place.note, effectCode.MASK);
  return copy;
}

/**
 * What comes later is let out as is decided when it comes: until then it may have been established otherwise what holds
 * of the person, or the answer may be gone, which is recorded already.
 */
function later(value: PromiseLike<unknown>, runtime: PrivacyRuntime, person: string, place: Place): unknown {
  return Promise.resolve(value).then(
    (settled) => {
      const exposure = runtime.exposureOf(person);
      const code = exposure.effectOf(place.index);
      if (code === effectCode.SHOW) return shown(settled, exposure, runtime, place);
      const mask = code === effectCode.MASK ? exposure.maskOf(place.index) : null;
      if (mask === null) return null;
      try {
        return masked(settled, exposure, mask, runtime, place);
      } catch {
        throw executionErrors.behindMask();
      }
    },
    (reason: unknown) => {
      const code = runtime.exposureOf(person).effectOf(place.index);
      if (code === effectCode.SHOW) throw reason;
      if (code === effectCode.MASK) throw executionErrors.behindMask();
      return null;
    },
  );
}

/** Masks a copy: the source may be a managed entity, and a mask written there would be persisted. */
function maskedCopy(mask: Redaction, value: unknown, depth: number): unknown {
  if (isPromise(value)) {
    return Promise.resolve(value)
      .then((item) => maskedCopy(mask, item, depth))
      .catch(() => Promise.reject(executionErrors.behindMask()));
  }
  if (depth === 0 || !isIterable(value)) return mask.apply(value);
  return Array.from(value, (item) => maskedCopy(mask, item, depth - 1));
}

/** What graphql-js does for a field without a resolver: it reads the property of the field's name, or calls it. */
function propertyResolver({ field: { name } }: Slot): Resolve {
  return (source, args, context, info) => {
    const value = (source as Source)[name];
    return typeof value === 'function'
      ? (value as (...given: unknown[]) => unknown).call(source, args, context, info)
      : value;
  };
}

/** How many lists stand around the value of a type. */
function listDepth(type: GraphQLOutputType): number {
  const nullable = getNullableType(type);
  return isListType(nullable) ? 1 + listDepth(nullable.ofType) : 0;
}

/**
 * Whether there is something to mask or to record. An error that is returned is raised by the executor, like one that
 * is thrown: it is neither.
 */
function isDatum(value: unknown): boolean {
  return typeof value === 'string' || !(value === null || value === undefined || value instanceof Error);
}

/** Text in the form of an object is no list of its signs: as many masks would tell how long it is. */
function isIterable(value: unknown): value is Iterable<unknown> {
  return typeof value === 'object' && value !== null && !(value instanceof String) && Symbol.iterator in value;
}
