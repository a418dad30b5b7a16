import { getNullableType, GraphQLError, isListType, type GraphQLFieldResolver, type GraphQLOutputType } from 'graphql';
import { effectCode } from '../decision/index.js';
import type { Redaction } from '../redaction/index.js';
import type { Exposure } from './exposure.js';
import { runtimeOf } from './runtime.js';
import type { Slot } from './slot.js';

type Resolve = GraphQLFieldResolver<unknown, unknown>;
type Source = Readonly<Record<string, unknown>>;

/** Wraps every personal field's resolver in its guard. Run last: whatever wraps a guard afterwards could undo it. */
export function guardFields(slots: readonly Slot[]): void {
  for (const slot of slots) slot.field.resolve = guarded(slot, slot.field.resolve ?? propertyResolver(slot));
}

/**
 * A look-up, a comparison, and only then the value. A withheld field's resolver is not called. It runs for every value
 * of an answer, so it makes no function, no object and no promise of its own.
 */
function guarded({ index, subject, field }: Slot, resolve: Resolve): Resolve {
  const depth = listDepth(field.type);
  return (source, args, context, info) => {
    const runtime = runtimeOf(context);
    const person = (source as Source | null | undefined)?.[subject];
    // Nothing is let out for a person whom the row does not name: there would be nobody to record it for.
    if (typeof person !== 'string' || person === '') return null;
    const exposure = runtime.exposureOf(person);
    const code = exposure.effectOf(index);
    if (code === effectCode.SHOW) return shown(resolve(source, args, context, info), exposure, index);
    if (code !== effectCode.MASK) return null;
    const mask = exposure.maskOf(index);
    if (mask === null) return null;
    let value: unknown;
    try {
      value = resolve(source, args, context, info);
    } catch {
      throw failedBehindMask();
    }
    return masked(value, exposure, index, mask, depth);
  };
}

function shown(value: unknown, exposure: Exposure, index: number): unknown {
  if (isPromise(value)) return Promise.resolve(value).then((settled) => shown(settled, exposure, index));
  if (isDatum(value)) exposure.note(index, effectCode.SHOW);
  return value;
}

function masked(value: unknown, exposure: Exposure, index: number, mask: Redaction, depth: number): unknown {
  if (isPromise(value)) {
    return Promise.resolve(value).then(
      (settled) => masked(settled, exposure, index, mask, depth),
      () => Promise.reject(failedBehindMask()),
    );
  }
  if (value instanceof Error) throw failedBehindMask();
  if (!isDatum(value)) return value;
  exposure.note(index, effectCode.MASK);
  return maskedCopy(mask, value, depth);
}

/** Masks a copy: the source may be a managed entity, and a mask written there would be persisted. */
function maskedCopy(mask: Redaction, value: unknown, depth: number): unknown {
  if (isPromise(value)) {
    return Promise.resolve(value).then(
      (item) => maskedCopy(mask, item, depth),
      () => Promise.reject(failedBehindMask()),
    );
  }
  if (depth === 0 || !isIterable(value)) return mask.apply(value);
  return Array.from(value, (item) => maskedCopy(mask, item, depth - 1));
}

/** What a resolver says of its failure can hold the whole value, of which the viewer may see a part: none of it goes out. */
function failedBehindMask(): GraphQLError {
  return new GraphQLError('The value could not be had.');
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

/** Whether the executor would wait for it: anything with a `then` is a promise to it, whatever class made it. */
function isPromise(value: unknown): value is PromiseLike<unknown> {
  // Most values are text, which needs no look at its properties.
  return (
    typeof value !== 'string' && typeof (value as { readonly then?: unknown } | null | undefined)?.then === 'function'
  );
}

function isIterable(value: unknown): value is Iterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.iterator in value;
}
