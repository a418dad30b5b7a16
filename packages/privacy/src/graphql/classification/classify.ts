import { getNamedType, isCompositeType, isInterfaceType, isObjectType, type GraphQLSchema } from 'graphql';
import type { AccessPolicy } from '../../decision/index.js';
import { redactions, type MaskName } from '../../redaction/index.js';
import type { Vocabulary } from '../../vocabulary/index.js';
import {
  annotationsOf,
  isAnnotation,
  subjectPropertyOf,
  typeAnnotationOf,
  whyNoAnnotation,
  type FieldAnnotation,
} from '../annotation/annotation.js';
import { compileFaults, PrivacyCompileError, type CompileFault } from '../annotation/compile.errors.js';
import { speaksByDirectives } from '../annotation/directives.js';
import type { ClassifiedField, Slot } from '../annotation/slot.js';
import { faultsOfField, faultsOfOpacity } from './field.faults.js';
import { classifyInputs, type ClassifiedInputs } from './input.classify.js';
import { faultsOfInputs } from './input.faults.js';
import { faultsOfInputOpacity } from './input.opacity.js';
import { faultsOfPolicy } from './policy.faults.js';

/** What a schema holds and takes, all of it in order. */
export interface Classification {
  readonly fields: readonly ClassifiedField[];
  readonly slots: readonly Slot[];
  readonly inputs: ClassifiedInputs;
}

/**
 * Every output field and every input classified, and every personal field given its slot, or one error that names all
 * that is wrong. Of a coordinate that was misread it is known already what is wrong: not that nothing is said of it.
 */
export function classify(
  schema: GraphQLSchema,
  vocabulary: Vocabulary,
  policy: AccessPolicy,
  found: readonly CompileFault[] = [],
  plainScalars: readonly string[] = [],
  misread: ReadonlySet<string> = new Set(),
): Classification {
  const bySdl = speaksByDirectives(schema);
  const faults: CompileFault[] = [...found];
  const fields: ClassifiedField[] = [];
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__') || !(isObjectType(type) || isInterfaceType(type))) continue;
    for (const { field, said: annotation } of annotationsOf(type)) {
      const coordinate = `${type.name}.${field.name}`;
      if (annotation === null) {
        if (!misread.has(coordinate)) faults.push(compileFaults.unclassified(coordinate, bySdl));
      } else if (isAnnotation(annotation) && !isPersonalByDefault(type, annotation)) {
        fields.push({ coordinate, type, field, annotation });
      } else {
        const why = whyNoAnnotation(annotation) ?? 'a default of a type holds nothing personal';
        faults.push(compileFaults.malformed(coordinate, why, bySdl));
      }
    }
  }
  const byCoordinate = new Map(fields.map((field) => [field.coordinate, field]));
  for (const field of fields) faults.push(...faultsOfField(field, vocabulary, byCoordinate));
  const slots = slotsOf(fields);
  const inputs = classifyInputs(schema);
  faults.push(...faultsOfOpacity(schema, fields, plainScalars), ...faultsOfInputOpacity(schema, inputs, plainScalars));
  faults.push(...faultsOfInputs(schema, inputs, byCoordinate).filter(({ coordinate }) => !misread.has(coordinate)));
  faults.push(...faultsOfPolicy(policy, vocabulary, slots));
  if (faults.length > 0) throw new PrivacyCompileError(faults);
  return { fields, slots, inputs };
}

/** Personal data is classified field by field: what a field added later holds, its type cannot know. */
function isPersonalByDefault(type: ClassifiedField['type'], annotation: FieldAnnotation): boolean {
  const byDefault: unknown = typeAnnotationOf(type).fields;
  return annotation.kind === 'PERSONAL' && annotation === byDefault;
}

function slotsOf(fields: readonly ClassifiedField[]): readonly Slot[] {
  const slots: (Slot & { sources: Slot[] })[] = [];
  for (const { coordinate, type, field, annotation } of fields) {
    if (annotation.kind !== 'PERSONAL' || !isObjectType(type)) continue;
    const { category, purposes } = annotation;
    const named = getNamedType(field.type);
    slots.push({
      index: slots.length,
      coordinate,
      type,
      field,
      annotation,
      decided: {
        coordinate,
        category,
        purposes,
        mask: annotation.mask ?? defaultMask(named.name),
        hasParts: isCompositeType(named),
      },
      subject: subjectPropertyOf(type),
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
