import {
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { compileFaults, type CompileFault } from '../annotation/compile.errors.js';
import type { ListSize } from '../annotation/list.size.js';

/** What is wrong with what is stated of how many rows fields bring, and of whose they are. */
export function faultsOfSizes(
  schema: GraphQLSchema,
  listSizes: ReadonlyMap<string, ListSize>,
  samePerson: Iterable<string>,
): CompileFault[] {
  return [
    ...[...listSizes].flatMap(([coordinate, stated]) => faultsOfSize(schema, coordinate, stated)),
    ...[...samePerson]
      .filter((coordinate) => !leadsOnwards(schema, coordinate))
      .map((coordinate) => compileFaults.notSamePerson(coordinate)),
  ];
}

function faultsOfSize(schema: GraphQLSchema, coordinate: string, stated: ListSize): CompileFault[] {
  const found = fieldAt(schema, coordinate);
  if (found === null) return [compileFaults.sizeOfNothing(coordinate)];
  const { field } = found;
  const { maximum = 0, assumedSize = 0, slicingArguments = [], sizedFields = [] } = stated;
  const named = getNamedType(field.type);
  const below = isObjectType(named) || isInterfaceType(named) ? named.getFields() : {};
  return [
    ...[maximum, assumedSize]
      .filter((count) => !Number.isSafeInteger(count) || count < 0)
      .map(() => compileFaults.sizeIsNoCount(coordinate)),
    ...slicingArguments
      .filter((name) => !field.args.some((argument) => argument.name === name))
      .map((name) => compileFaults.sizeByNothing(coordinate, `argument ${name}`)),
    ...sizedFields
      .filter((name) => !Object.hasOwn(below, name))
      .map((name) => compileFaults.sizeByNothing(coordinate, `field ${name} below it`)),
  ];
}

/** An operation's root is no person's row, so that nothing could stay with its person. */
function leadsOnwards(schema: GraphQLSchema, coordinate: string): boolean {
  const found = fieldAt(schema, coordinate);
  if (found === null || !isCompositeType(getNamedType(found.field.type))) return false;
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  return !roots.includes(found.type);
}

/** A field of an object type; what stands behind an interface's each type says for itself. */
function fieldAt(
  schema: GraphQLSchema,
  coordinate: string,
): { readonly type: GraphQLObjectType; readonly field: GraphQLField<unknown, unknown> } | null {
  const [typeName = '', fieldName = ''] = coordinate.split('.');
  const type = schema.getType(typeName);
  const fields = isObjectType(type) ? type.getFields() : {};
  const field = Object.hasOwn(fields, fieldName) ? fields[fieldName] : undefined;
  return field === undefined || !isObjectType(type) ? null : { type, field };
}
