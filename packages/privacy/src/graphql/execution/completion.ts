import {
  defaultTypeResolver,
  GraphQLError,
  GraphQLString,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  locatedError,
  responsePathAsArray,
  type FieldNode,
  type GraphQLAbstractType,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
} from 'graphql';
import { executionErrors } from '../runtime/execution.errors.js';
import { isPromise } from '../runtime/promise.js';
import type { Frame, Path } from './frame.js';

/**
 * Brings what was resolved into the form in which it is answered, or a promise of it; throws what makes it null.
 * Leaves look at no path: theirs is made only when they fail.
 */
export type Complete = (value: unknown, path: Path | undefined, frame: Frame) => unknown;

/** A field whose values are completed. */
export interface CompletedField {
  readonly coordinate: string;
  readonly nodes: readonly FieldNode[];
  /** What a type is asked with which of its kinds a value is. */
  infoOf(path: Path | undefined, frame: Frame): GraphQLResolveInfo;
  /** Executes what is selected under the field, of a concrete type. */
  executeUnder(type: GraphQLObjectType, source: unknown, path: Path | undefined, frame: Frame): unknown;
}

/** How the values of a type are completed under a field. */
export function completionOf(type: GraphQLOutputType, field: CompletedField): Complete {
  if (isNonNullType(type)) return nonNull(completionOf(type.ofType, field), field);
  if (isListType(type)) return list(completionOf(type.ofType, field), type.ofType, field);
  if (isLeafType(type)) return leaf(type);
  if (isObjectType(type)) return object(type, field);
  if (isAbstractType(type)) return abstract(type, field);
  throw new TypeError(`Nothing of the type of ${field.coordinate} can be answered.`);
}

/** What a failure leaves: null and the error told, or, where no null may be, the error thrown to what stands around it. */
export function failed(
  error: unknown,
  isNullable: boolean,
  { nodes }: Pick<CompletedField, 'nodes'>,
  path: Path,
  frame: Frame,
): null {
  const located = locatedError(error, nodes, responsePathAsArray(path));
  if (!isNullable) throw located;
  frame.errors.push(located);
  return null;
}

function nonNull(complete: Complete, { coordinate }: CompletedField): Complete {
  const missing = (): Error => new Error(`Cannot return null for non-nullable field ${coordinate}.`);
  return (value, path, frame) => {
    const completed = complete(value, path, frame);
    if (completed === null) throw missing();
    if (!isPromise(completed)) return completed;
    return Promise.resolve(completed).then((settled: unknown) => {
      if (settled === null) throw missing();
      return settled;
    });
  };
}

function leaf(type: GraphQLLeafType): Complete {
  const isText = type === GraphQLString;
  return (value) => {
    // Most values are text, which answers as it is.
    if (isText && typeof value === 'string') return value;
    if (value === null || value === undefined) return null;
    if (value instanceof Error) throw value;
    const serialized: unknown = type.serialize(value);
    // What graphql-js says of it repeats the value.
    if (serialized === null || serialized === undefined) throw executionErrors.notOfItsType();
    return serialized;
  };
}

function list(complete: Complete, itemType: GraphQLOutputType, field: CompletedField): Complete {
  const isNullable = !isNonNullType(itemType);
  return (value, path, frame) => {
    if (value === null || value === undefined) return null;
    if (value instanceof Error) throw value;
    if (typeof value !== 'object' || !(Symbol.iterator in value)) {
      throw new GraphQLError(`Expected Iterable, but did not find one for field "${field.coordinate}".`);
    }
    const items: unknown[] = [];
    let isAwaited = false;
    try {
      for (const item of value as Iterable<unknown>) {
        const completed = completedItem(item, { prev: path, key: items.length, typename: undefined }, frame);
        if (isPromise(completed)) isAwaited = true;
        items.push(completed);
      }
    } catch (error) {
      if (!isAwaited) throw error;
      // Those that are under way are waited for: one that failed when nobody waits any more would end the process.
      return Promise.allSettled(items).then(() => {
        throw error;
      });
    }
    return isAwaited ? Promise.all(items) : items;
  };

  function completedItem(item: unknown, path: Path, frame: Frame): unknown {
    try {
      const completed = isPromise(item)
        ? Promise.resolve(item).then((settled) => complete(settled, path, frame))
        : complete(item, path, frame);
      if (!isPromise(completed)) return completed;
      return Promise.resolve(completed).catch((error: unknown) => failed(error, isNullable, field, path, frame));
    } catch (error) {
      return failed(error, isNullable, field, path, frame);
    }
  }
}

function object(type: GraphQLObjectType, field: CompletedField): Complete {
  return (value, path, frame) => {
    if (value === null || value === undefined) return null;
    if (value instanceof Error) throw value;
    return executed(type, value, path, frame, field);
  };
}

function abstract(type: GraphQLAbstractType, field: CompletedField): Complete {
  return (value, path, frame) => {
    if (value === null || value === undefined) return null;
    if (value instanceof Error) throw value;
    const resolveType = type.resolveType ?? defaultTypeResolver;
    const name = resolveType(value, frame.context, field.infoOf(path, frame), type);
    const as = (told: unknown): unknown => executed(concrete(told, frame), value, path, frame, field);
    return isPromise(name) ? Promise.resolve(name).then(as) : as(name);
  };

  function concrete(name: unknown, { parts: { schema } }: Frame): GraphQLObjectType {
    const told = typeof name === 'string' ? schema.getType(name) : undefined;
    // What a row says of its type can hold the row, and is not repeated.
    if (!isObjectType(told) || !schema.isSubType(type, told)) throw executionErrors.notOfItsType();
    return told;
  }
}

/** Executes what is selected of a value, once its type agrees that it is one of its own. */
function executed(
  type: GraphQLObjectType,
  value: unknown,
  path: Path | undefined,
  frame: Frame,
  field: CompletedField,
): unknown {
  if (type.isTypeOf == null) return field.executeUnder(type, value, path, frame);
  const isOfType = type.isTypeOf(value, frame.context, field.infoOf(path, frame));
  const go = (is: boolean): unknown => {
    if (!is) throw executionErrors.notOfItsType();
    return field.executeUnder(type, value, path, frame);
  };
  return isPromise(isOfType) ? Promise.resolve(isOfType).then(go) : go(isOfType);
}
