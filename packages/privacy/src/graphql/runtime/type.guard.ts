import {
  isAbstractType,
  isIntrospectionType,
  isObjectType,
  isScalarType,
  isSpecifiedScalarType,
  type GraphQLAbstractType,
  type GraphQLObjectType,
  type GraphQLScalarType,
  type GraphQLSchema,
} from 'graphql';
import { executionErrors } from './execution.errors.js';
import { isPromise } from './promise.js';

const guards = new WeakSet<(...given: never[]) => unknown>();

/**
 * Wraps what types themselves do with raw values: tell whether a row is of them, tell of which type it is, and serialise.
 * Why one of them failed is told in words of our own, since theirs can hold the row. A custom scalar keeps its wrap in
 * whatever other schema it serves as well.
 */
export function guardTypes(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (isIntrospectionType(type)) continue;
    if (isObjectType(type)) guardObject(type);
    else if (isAbstractType(type)) guardAbstract(type);
    else if (isScalarType(type) && !isSpecifiedScalarType(type)) guardScalar(type);
  }
}

function guardObject(type: GraphQLObjectType): void {
  const own = type.isTypeOf;
  if (own == null) return;
  type.isTypeOf = (value, context, info) => {
    try {
      return silenced(own.call(type, value, context, info));
    } catch {
      throw executionErrors.notOfItsType();
    }
  };
}

function guardAbstract(type: GraphQLAbstractType): void {
  const own = type.resolveType;
  if (own == null) return;
  type.resolveType = (value, context, info, abstract) => {
    try {
      return silenced(own.call(type, value, context, info, abstract));
    } catch {
      throw executionErrors.notOfItsType();
    }
  };
}

function guardScalar(type: GraphQLScalarType): void {
  const own = type.serialize;
  if (guards.has(own)) return;
  const guard: typeof own = (value) => {
    try {
      return silenced(own.call(type, value));
    } catch {
      throw executionErrors.notOfItsType();
    }
  };
  guards.add(guard);
  type.serialize = guard;
}

/** Also where it fails later; what is there at once is given at once, since not every executor waits. */
function silenced<T>(answer: T | PromiseLike<T>): T | Promise<T> {
  return isPromise(answer)
    ? Promise.resolve(answer).catch(() => Promise.reject(executionErrors.notOfItsType()))
    : answer;
}
