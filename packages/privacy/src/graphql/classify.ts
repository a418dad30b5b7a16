import {
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isNonNullType,
  isObjectType,
  type GraphQLField,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { speaksOf, type AccessPolicy, type DecidedField, type Rule } from '../decision/index.js';
import { redactions, type MaskName } from '../redaction/index.js';
import type { Vocabulary } from '../vocabulary/index.js';
import { annotationOf, typeAnnotationOf, type FieldAnnotation, type PersonalData } from './annotation.js';
import { compileFaults, PrivacyCompileError, type CompileFault } from './compile.errors.js';

/** An output field with its classification. */
export interface ClassifiedField {
  readonly coordinate: string;
  readonly type: GraphQLObjectType | GraphQLInterfaceType;
  readonly field: GraphQLField<unknown, unknown>;
  readonly annotation: FieldAnnotation;
}

/** A personal output field and its place in every decision table. */
export interface Slot {
  readonly index: number;
  readonly coordinate: string;
  readonly type: GraphQLObjectType | GraphQLInterfaceType;
  readonly field: GraphQLField<unknown, unknown>;
  readonly annotation: PersonalData;
  readonly decided: DecidedField;
  /** The property of a source object that names the person. */
  readonly subject: string;
  /** The slots that a derived value is made from. */
  readonly sources: readonly Slot[];
}

/** Every output field classified and every personal one given its slot, or one error that names all that is wrong. */
export function classify(
  schema: GraphQLSchema,
  vocabulary: Vocabulary,
  policy: AccessPolicy,
): { readonly fields: readonly ClassifiedField[]; readonly slots: readonly Slot[] } {
  const faults: CompileFault[] = [];
  const fields: ClassifiedField[] = [];
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__') || !(isObjectType(type) || isInterfaceType(type))) continue;
    for (const field of Object.values(type.getFields())) {
      const coordinate = `${type.name}.${field.name}`;
      const annotation = annotationOf(type, field);
      if (annotation === null) faults.push(compileFaults.unclassified(coordinate));
      else fields.push({ coordinate, type, field, annotation });
    }
  }
  const byCoordinate = new Map(fields.map((field) => [field.coordinate, field]));
  for (const field of fields) faults.push(...faultsOf(field, vocabulary, byCoordinate));
  const slots = slotsOf(fields);
  faults.push(...faultsOfPolicy(policy, vocabulary, slots));
  if (faults.length > 0) throw new PrivacyCompileError(faults);
  return { fields, slots };
}

function faultsOf(
  { coordinate, type, field, annotation }: ClassifiedField,
  vocabulary: Vocabulary,
  byCoordinate: ReadonlyMap<string, ClassifiedField>,
): CompileFault[] {
  const faults: CompileFault[] = [];
  for (const parent of type.getInterfaces()) {
    const inherited = byCoordinate.get(`${parent.name}.${field.name}`);
    if (inherited !== undefined && isWeaker(annotation, inherited.annotation)) {
      faults.push(compileFaults.weakerThanInterface(coordinate, inherited.coordinate));
    }
  }
  if (annotation.kind === 'NOT_PERSONAL') return faults;
  const named = getNamedType(field.type);
  if (isNonNullType(field.type)) faults.push(compileFaults.nonNull(coordinate));
  if (annotation.mask !== undefined && !redactions[annotation.mask].accepts.includes(named.name)) {
    faults.push(compileFaults.maskDoesNotFit(coordinate, annotation.mask, named.name));
  }
  faults.push(...unknownWords(coordinate, vocabulary, 'categories', [annotation.category]));
  faults.push(...unknownWords(coordinate, vocabulary, 'purposes', annotation.purposes));
  faults.push(...unknownWords(coordinate, vocabulary, 'sources', [annotation.source]));
  faults.push(...unknownWords(coordinate, vocabulary, 'requirements', [annotation.requirement]));
  if (annotation.purposes.length === 0) faults.push(compileFaults.noPurpose(coordinate));
  for (const source of annotation.derivedFrom ?? []) {
    const origin = byCoordinate.get(source)?.annotation;
    if (origin?.kind !== 'PERSONAL') faults.push(compileFaults.unknownSource(coordinate, source));
    else if (annotation.purposes.some((purpose) => !origin.purposes.includes(purpose))) {
      faults.push(compileFaults.weakerThanSource(coordinate, source));
    }
  }
  return faults;
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

function slotsOf(fields: readonly ClassifiedField[]): readonly Slot[] {
  const slots: (Slot & { sources: Slot[] })[] = [];
  for (const { coordinate, type, field, annotation } of fields) {
    if (annotation.kind !== 'PERSONAL') continue;
    const { category, purposes } = annotation;
    const mask = annotation.mask ?? defaultMask(getNamedType(field.type).name);
    slots.push({
      index: slots.length,
      coordinate,
      type,
      field,
      annotation,
      decided: { coordinate, category, purposes, mask, hasParts: isCompositeType(getNamedType(field.type)) },
      subject: typeAnnotationOf(type).subject ?? 'personId',
      sources: [],
    });
  }
  const byCoordinate = new Map(slots.map((slot) => [slot.coordinate, slot]));
  for (const slot of slots) {
    for (const source of slot.annotation.derivedFrom ?? []) {
      const origin = byCoordinate.get(source);
      if (origin !== undefined) slot.sources.push(origin);
    }
  }
  return slots;
}

function defaultMask(typeName: string): MaskName | null {
  return redactions.CONSTANT.accepts.includes(typeName) ? 'CONSTANT' : null;
}

function faultsOfPolicy(policy: AccessPolicy, vocabulary: Vocabulary, slots: readonly Slot[]): CompileFault[] {
  const faults: CompileFault[] = [];
  const known = new Set(slots.map(({ coordinate }) => coordinate));
  const seen = new Set<string>();
  for (const rule of policy.rules) {
    const place = `access policy, rule ${rule.id}`;
    if (seen.has(rule.id)) faults.push(compileFaults.ruleTwice(rule.id));
    seen.add(rule.id);
    faults.push(...unknownWords(place, vocabulary, 'categories', rule.fields?.categories ?? []));
    for (const coordinate of rule.fields?.coordinates ?? []) {
      if (!known.has(coordinate)) faults.push(compileFaults.unknownCoordinate(rule.id, coordinate));
    }
    if (rule.mask !== undefined) faults.push(...masksThatDoNotFit(rule, rule.mask, slots));
  }
  for (const [place, clause] of [
    ...policy.rules.flatMap((rule) => rule.anyOf.map((clause) => [`access policy, rule ${rule.id}`, clause] as const)),
    ...policy.reach.map((clause) => ['access policy, reach', clause] as const),
  ]) {
    faults.push(...unknownWords(place, vocabulary, 'viewers', [clause.viewer]));
    faults.push(...unknownWords(place, vocabulary, 'roles', clause.roles ?? []));
    faults.push(...unknownWords(place, vocabulary, 'purposes', clause.purposes ?? []));
    faults.push(...unknownWords(place, vocabulary, 'gates', clause.gates ?? []));
  }
  return faults;
}

function masksThatDoNotFit(rule: Rule, mask: MaskName, slots: readonly Slot[]): CompileFault[] {
  return slots
    .filter(({ decided }) => speaksOf(rule.fields, decided))
    .filter(({ field, decided }) => !decided.hasParts && !redactions[mask].accepts.includes(getNamedType(field.type).name))
    .map(({ coordinate, field }) => compileFaults.maskDoesNotFit(coordinate, mask, getNamedType(field.type).name));
}

function unknownWords(
  place: string,
  vocabulary: Vocabulary,
  kind: keyof Vocabulary,
  words: readonly string[],
): CompileFault[] {
  return words
    .filter((word) => !Object.hasOwn(vocabulary[kind], word))
    .map((word) => compileFaults.unknownWord(place, kind, word));
}
