import { defaultFieldResolver, type GraphQLFieldResolver } from 'graphql';
import type { Redaction } from '../redaction/index.js';
import type { Slot } from './classify.js';
import { effectCode } from './decision.table.js';
import { runtimeOf, type PrivacyRuntime } from './runtime.js';

/** Wraps every personal field's resolver in its guard. Run last: whatever wraps a guard afterwards could undo it. */
export function guardFields(slots: readonly Slot[]): void {
  for (const slot of slots) slot.field.resolve = guarded(slot, slot.field.resolve ?? defaultFieldResolver);
}

/** A look-up, a comparison, and only then the value. A withheld field's resolver is not called. */
function guarded(
  slot: Slot,
  resolve: GraphQLFieldResolver<unknown, unknown>,
): GraphQLFieldResolver<unknown, unknown> {
  const { index, subject } = slot;
  return (source, args, context, info) => {
    const runtime = runtimeOf(context);
    const person = (source as Readonly<Record<string, unknown>> | null | undefined)?.[subject];
    const table = runtime.tableFor(person);
    const code = table.effects[index];
    if (code !== effectCode.SHOW && code !== effectCode.MASK) return null;
    const mask = code === effectCode.MASK ? (table.masks[index] ?? null) : null;
    if (code === effectCode.MASK && mask === null) return null;
    const value: unknown = resolve(source, args, context, info);
    if (value instanceof Promise) {
      return value.then((settled: unknown) => letOut(runtime, slot, person, code, mask, settled));
    }
    return letOut(runtime, slot, person, code, mask, value);
  };
}

function letOut(
  runtime: PrivacyRuntime,
  slot: Slot,
  person: unknown,
  code: number,
  mask: Redaction | null,
  value: unknown,
): unknown {
  if (value === null || value === undefined) return null;
  const out = mask === null ? value : masked(mask, value);
  // Nothing is let out for a person whom the row does not name: there would be nobody to record it for.
  if (typeof person !== 'string') return null;
  runtime.disclose(slot, person, code);
  return out;
}

/** Masks a copy: the source may be a managed entity, and a mask written there would be persisted. */
function masked(mask: Redaction, value: unknown): unknown {
  return Array.isArray(value) ? value.map((item) => mask.apply(item)) : mask.apply(value);
}
