import { getNamedType, isInputObjectType, type GraphQLSchema } from 'graphql';
import { annotationKey } from '../annotation/annotation.js';
import { compileFaults, type CompileFault } from '../annotation/compile.errors.js';
import { isCustomScalar } from './field.faults.js';
import type { ClassifiedInputs } from './input.classify.js';

/**
 * Input fields whose scalar can hold anything and for which only a harmless default of their type speaks: a whole filter
 * would pass through one. `plainScalars` are those that hold one plain value each.
 */
export function faultsOfInputOpacity(
  schema: GraphQLSchema,
  inputs: ClassifiedInputs,
  plainScalars: readonly string[],
): CompileFault[] {
  return Object.values(schema.getTypeMap())
    .filter((type) => isInputObjectType(type))
    .flatMap((type) =>
      Object.values(type.getFields()).flatMap((field) => {
        const scalar = getNamedType(field.type);
        if (!isCustomScalar(scalar) || plainScalars.includes(scalar.name)) return [];
        const isByDefault = field.extensions[annotationKey] === undefined;
        const isHarmless = inputs.of(field)?.annotation.kind === 'NOT_PERSONAL';
        return isByDefault && isHarmless ? [compileFaults.opaque(`${type.name}.${field.name}`, scalar.name)] : [];
      }),
    );
}
