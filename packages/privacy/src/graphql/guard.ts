import {
  defaultFieldResolver,
  getNullableType,
  isListType,
  type GraphQLFieldResolver,
  type GraphQLOutputType,
} from 'graphql';
import { effectCode } from '../decision/index.js';
import type { Redaction } from '../redaction/index.js';
import { runtimeOf } from './runtime.js';
import type { Slot } from './slot.js';

/** Wraps every personal field's resolver in its guard. Run last: whatever wraps a guard afterwards could undo it. */
export function guardFields(slots: readonly Slot[]): void {
  for (const slot of slots) slot.field.resolve = guarded(slot, slot.field.resolve ?? defaultFieldResolver);
}

/** A look-up, a comparison, and only then the value. A withheld field's resolver is not called. */
function guarded(slot: Slot, resolve: GraphQLFieldResolver<unknown, unknown>): GraphQLFieldResolver<unknown, unknown> {
  const { index, subject, field } = slot;
  const depth = listDepth(field.type);
  return (source, args, context, info) => {
    const runtime = runtimeOf(context);
    const person = (source as Readonly<Record<string, unknown>> | null | undefined)?.[subject];
    // Nothing is let out for a person whom the row does not name: there would be nobody to record it for.
    if (typeof person !== 'string' || person === '') return null;
    const table = runtime.tableFor(person);
    const code = table.effects[index];
    if (code !== effectCode.SHOW && code !== effectCode.MASK) return null;
    const mask = code === effectCode.MASK ? (table.masks[index] ?? null) : null;
    if (code === effectCode.MASK && mask === null) return null;
    const letOut = (value: unknown): unknown => {
      // An error that is returned is raised by the executor, like one that is thrown: it is no value to mask or record.
      if (value === null || value === undefined || value instanceof Error) return value;
      runtime.disclose(slot, person, code);
      return mask === null ? value : masked(mask, value, depth);
    };
    const value: unknown = resolve(source, args, context, info);
    return isPromise(value) ? Promise.resolve(value).then(letOut) : letOut(value);
  };
}

/** Masks a copy: the source may be a managed entity, and a mask written there would be persisted. */
function masked(mask: Redaction, value: unknown, depth: number): unknown {
  if (isPromise(value)) return Promise.resolve(value).then((item) => masked(mask, item, depth));
  if (depth === 0 || !isIterable(value)) return mask.apply(value);
  return Array.from(value, (item) => masked(mask, item, depth - 1));
}

/** How many lists stand around the value of a type. */
function listDepth(type: GraphQLOutputType): number {
  const nullable = getNullableType(type);
  return isListType(nullable) ? 1 + listDepth(nullable.ofType) : 0;
}

/** Whether the executor would wait for it: anything with a `then` is a promise to it, whatever class made it. */
function isPromise(value: unknown): value is PromiseLike<unknown> {
  return typeof (value as { readonly then?: unknown } | null | undefined)?.then === 'function';
}

function isIterable(value: unknown): value is Iterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.iterator in value;
}
