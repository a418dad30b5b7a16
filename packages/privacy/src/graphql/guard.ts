import { getNullableType, isListType, type GraphQLFieldResolver, type GraphQLOutputType } from 'graphql';
import { effectCode } from '../decision/index.js';
import type { Redaction } from '../redaction/index.js';
import { executionErrors } from './execution.errors.js';
import type { Exposure } from './exposure.js';
import { isPromise } from './promise.js';
import { runtimeOf, type PrivacyRuntime } from './runtime.js';
import type { Slot } from './slot.js';
import { subjectWarnings } from './subject.warning.js';

type Resolve = GraphQLFieldResolver<unknown, unknown>;
type Source = Readonly<Record<string, unknown>>;

/** Wraps every personal field's resolver in its guard. Run last: whatever wraps a guard afterwards could undo it. */
export function guardFields(slots: readonly Slot[]): void {
  const warn = subjectWarnings();
  for (const slot of slots) slot.field.resolve = guarded(slot, slot.field.resolve, warn);
}

/**
 * A look-up, a comparison, and only then the value. A withheld field's resolver is not called. It runs for every value
 * of an answer, so it makes no function, no object and no promise of its own.
 */
function guarded(slot: Slot, own: Resolve | undefined, warn: ReturnType<typeof subjectWarnings>): Resolve {
  const { subject, field, type } = slot;
  const { name } = field;
  const place: Place = { index: slot.index, depth: listDepth(field.type) };
  const { index } = place;
  const resolve = own ?? propertyResolver(slot);
  return (source, args, context, info) => {
    const runtime = runtimeOf(context);
    let person: unknown;
    try {
      person = (source as Source | null | undefined)?.[subject];
    } catch {
      throw executionErrors.rowNotRead();
    }
    // Nothing is let out for a person whom the row does not name: there would be nobody to record it for.
    if (typeof person !== 'string' || person === '') {
      warn(type.name, subject);
      return null;
    }
    const exposure = runtime.exposureOf(person);
    const code = exposure.effectOf(index);
    if (code === effectCode.SHOW) {
      // Most values are text that lies ready in the row, and are gone with here, without a call.
      const value: unknown = own === undefined ? (source as Source)[name] : own(source, args, context, info);
      if (typeof value === 'string') {
        exposure.note(index, effectCode.SHOW);
        return value;
      }
      const isMethod = own === undefined && typeof value === 'function';
      return shown(isMethod ? resolve(source, args, context, info) : value, exposure, runtime, person, place);
    }
    const mask = code === effectCode.MASK ? exposure.maskOf(index) : null;
    if (mask === null) return null;
    try {
      return masked(resolve(source, args, context, info), exposure, mask, runtime, person, place);
    } catch {
      throw executionErrors.behindMask();
    }
  };
}

/** Where a field stands in every table, and how many lists stand around its value. */
interface Place {
  readonly index: number;
  readonly depth: number;
}

function shown(value: unknown, exposure: Exposure, runtime: PrivacyRuntime, person: string, place: Place): unknown {
  if (isPromise(value)) return later(value, runtime, person, place);
  if (isDatum(value)) exposure.note(place.index, effectCode.SHOW);
  return value;
}

function masked(
  value: unknown,
  exposure: Exposure,
  mask: Redaction,
  runtime: PrivacyRuntime,
  person: string,
  place: Place,
): unknown {
  if (isPromise(value)) return later(value, runtime, person, place);
  if (value instanceof Error) throw executionErrors.behindMask();
  if (!isDatum(value)) return value;
  const copy = maskedCopy(mask, value, place.depth);
  exposure.note(place.index, effectCode.MASK);
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
      if (code === effectCode.SHOW) return shown(settled, exposure, runtime, person, place);
      const mask = code === effectCode.MASK ? exposure.maskOf(place.index) : null;
      if (mask === null) return null;
      try {
        return masked(settled, exposure, mask, runtime, person, place);
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
