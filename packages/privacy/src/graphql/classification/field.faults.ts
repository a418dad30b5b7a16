import {
  getNamedType,
  isInterfaceType,
  isLeafType,
  isNonNullType,
  isScalarType,
  isSpecifiedScalarType,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';
import { redactions } from '../../redaction/index.js';
import type { Vocabulary } from '../../vocabulary/index.js';
import { annotationKey, type FieldAnnotation, type PersonalData } from '../annotation/annotation.js';
import { compileFaults, unknownWords, type CompileFault } from '../annotation/compile.errors.js';
import type { ClassifiedField } from '../annotation/slot.js';

/** What is wrong with one classified field, seen among all others. */
export function faultsOfField(
  classified: ClassifiedField,
  vocabulary: Vocabulary,
  byCoordinate: ReadonlyMap<string, ClassifiedField>,
): CompileFault[] {
  const { coordinate, type, field, annotation } = classified;
  const faults: CompileFault[] = [];
  for (const parent of type.getInterfaces()) {
    const inherited = byCoordinate.get(`${parent.name}.${field.name}`);
    if (inherited !== undefined && isWeaker(annotation, inherited.annotation)) {
      faults.push(compileFaults.weakerThanInterface(coordinate, inherited.coordinate));
    }
  }
  if (annotation.kind === 'NOT_PERSONAL') return faults;
  if (isNonNullType(field.type)) faults.push(compileFaults.nonNull(coordinate));
  if (annotation.purposes.length === 0) faults.push(compileFaults.noPurpose(coordinate));
  if (annotation.derivedFrom?.length === 0) faults.push(compileFaults.noSource(coordinate));
  return [
    ...faults,
    ...faultsOfMask(classified, annotation),
    ...unknownWords(coordinate, 'categories', vocabulary.categories, [annotation.category]),
    ...unknownWords(coordinate, 'purposes', vocabulary.purposes, annotation.purposes),
    ...unknownWords(coordinate, 'sources', vocabulary.sources, [annotation.source]),
    ...unknownWords(coordinate, 'requirements', vocabulary.requirements, [annotation.requirement]),
    ...unknownWords(coordinate, 'retentions', vocabulary.retentions, [annotation.retention]),
    ...(annotation.derivedFrom ?? []).flatMap((source) =>
      faultsOfSource(coordinate, annotation, source, byCoordinate.get(source)),
    ),
  ];
}

/**
 * Fields whose scalar can hold anything and for which only a default of their type speaks: what was harmless when the
 * default was written need not be when the scalar is filled. `plainScalars` are those that hold one plain value each.
 */
export function faultsOfOpacity(
  schema: GraphQLSchema,
  fields: readonly ClassifiedField[],
  plainScalars: readonly string[],
): CompileFault[] {
  const unknown = plainScalars.filter((name) => !isCustomScalar(schema.getType(name)));
  const opaque = fields.filter(({ field }) => {
    const type = getNamedType(field.type);
    return isCustomScalar(type) && !plainScalars.includes(type.name) && field.extensions[annotationKey] === undefined;
  });
  return [
    ...unknown.map((name) => compileFaults.unknownScalar(name)),
    ...opaque.map(({ coordinate, field }) => compileFaults.opaque(coordinate, getNamedType(field.type).name)),
  ];
}

/** Whether it is a scalar of the application's own, which can hold anything. */
export function isCustomScalar(type: GraphQLNamedType | undefined): boolean {
  return isScalarType(type) && !isSpecifiedScalarType(type);
}

/** A field may be stricter than its interface, never laxer: whoever reads through the interface relies on it. */
function isWeaker(annotation: FieldAnnotation, inherited: FieldAnnotation): boolean {
  if (inherited.kind === 'NOT_PERSONAL') return false;
  if (annotation.kind === 'NOT_PERSONAL') return true;
  return (
    annotation.category !== inherited.category ||
    annotation.purposes.some((purpose) => !inherited.purposes.includes(purpose))
  );
}

function faultsOfMask({ coordinate, field }: ClassifiedField, { mask }: PersonalData): CompileFault[] {
  if (mask === undefined) return [];
  if (!Object.hasOwn(redactions, mask)) return unknownWords(coordinate, 'masks', redactions, [mask]);
  const { name } = getNamedType(field.type);
  return redactions[mask].accepts.includes(name) ? [] : [compileFaults.maskDoesNotFit(coordinate, mask, name)];
}

function faultsOfSource(
  coordinate: string,
  { purposes }: PersonalData,
  source: string,
  origin: ClassifiedField | undefined,
): CompileFault[] {
  // What a whole shows is decided part by part, and what an interface shows by each type: neither decides for another.
  if (
    origin?.annotation.kind !== 'PERSONAL' ||
    isInterfaceType(origin.type) ||
    !isLeafType(getNamedType(origin.field.type))
  ) {
    return [compileFaults.unknownSource(coordinate, source)];
  }
  const collectedFor = origin.annotation.purposes;
  return purposes.some((purpose) => !collectedFor.includes(purpose))
    ? [compileFaults.weakerThanSource(coordinate, source)]
    : [];
}
