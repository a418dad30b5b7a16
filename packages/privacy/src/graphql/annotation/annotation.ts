import type { GraphQLField, GraphQLInterfaceType, GraphQLObjectType } from 'graphql';
import type { MaskName } from '../../redaction/index.js';
import type {
  CategoryOf,
  PurposeOf,
  RequirementOf,
  RetentionOf,
  SourceOf,
  Vocabulary,
} from '../../vocabulary/index.js';

/** What a personal field holds. It says what the datum is; who sees it is the access policy's to say. */
export interface PersonalData<V extends Vocabulary = Vocabulary> {
  readonly kind: 'PERSONAL';
  /** What it is, in words for the person whose it is, without a full stop: "your telephone number". */
  readonly holds: string;
  readonly category: CategoryOf<V>;
  /**
   * What it is collected and used for. Another viewer than the person sees it for these alone, or for a purpose that
   * `needsConsent`, to which the person has consented: that one need not be among them.
   */
  readonly purposes: readonly PurposeOf<V>[];
  readonly source: SourceOf<V>;
  readonly requirement: RequirementOf<V>;
  /** How long it is kept. */
  readonly retention: RetentionOf<V>;
  /** How it is shown where the access policy says `MASK`; absent: the constant mask for text, nothing for the rest. */
  readonly mask?: MaskName;
  /** The coordinates a computed value is made from. It is never shown to a viewer who may not see them all. */
  readonly derivedFrom?: readonly string[];
}

/** A field that holds nothing personal, and why that is so. */
export interface NotPersonal {
  readonly kind: 'NOT_PERSONAL';
  readonly reason: string;
}

/** What is said of one field. */
export type FieldAnnotation<V extends Vocabulary = Vocabulary> = PersonalData<V> | NotPersonal;

/** What is said once for a whole type. */
export interface TypeAnnotation {
  /** The property of a source object that holds the id of the person it belongs to; absent: `personId`. */
  readonly subject?: string;
  /** For every field that says nothing itself; only "nothing personal" can be said so. */
  readonly fields?: NotPersonal;
}

/** The key in a field's or type's `extensions` under which its annotation stands. */
export const annotationKey = 'privacy';

/**
 * What is said of each field of a type: by itself, or else by its type; null when neither says anything. The default of
 * a type with a personal field counts for nothing: a field that is added to it and forgotten would pass for harmless.
 */
export function annotationsOf(
  type: GraphQLObjectType | GraphQLInterfaceType,
): readonly { readonly field: GraphQLField<unknown, unknown>; readonly said: unknown }[] {
  const fields = Object.values(type.getFields()).map((field) => ({ field, said: field.extensions[annotationKey] }));
  const byDefault = fields.some(({ said }) => isPersonal(said)) ? null : (typeAnnotationOf(type).fields ?? null);
  return fields.map(({ field, said }) => ({ field, said: said === undefined ? byDefault : said }));
}

/**
 * Whether what stands in `extensions` is an annotation. Nothing types that place, and one that is misspelt must not
 * pass for a field that needs no guard.
 */
export function isAnnotation(said: unknown): said is FieldAnnotation {
  return whyNoAnnotation(said) === null;
}

/** What keeps something from being the annotation of a field; null when it is one. */
export function whyNoAnnotation(said: unknown): string | null {
  if (typeof said !== 'object' || said === null) return 'it is no object';
  const { kind, reason, mask, derivedFrom, ...stated } = said as Partial<
    Record<keyof PersonalData | keyof NotPersonal, unknown>
  >;
  if (kind === 'NOT_PERSONAL') return isText(reason) ? null : missingOrEmpty('reason', reason);
  if (kind !== 'PERSONAL') return 'its kind is neither PERSONAL nor NOT_PERSONAL';
  for (const name of ['holds', 'category', 'source', 'requirement', 'retention'] as const) {
    if (!isText(stated[name])) return missingOrEmpty(name, stated[name]);
  }
  if (!isTexts(stated.purposes)) return 'its purposes are no list of words';
  if (mask !== undefined && !isText(mask)) return missingOrEmpty('mask', mask);
  return derivedFrom === undefined || isTexts(derivedFrom) ? null : 'its derivedFrom is no list of coordinates';
}

/** How a text that must be said is told to be none. */
export function missingOrEmpty(name: string, value: unknown): string {
  if (value === undefined || value === null) return `its ${name} is missing`;
  return typeof value === 'string' ? `its ${name} is empty` : `its ${name} is no text`;
}

/** The property of a type's source objects that names the person they belong to. */
export function subjectPropertyOf(type: GraphQLObjectType | GraphQLInterfaceType): string {
  return typeAnnotationOf(type).subject ?? 'personId';
}

/** The annotation of a type; an empty one when it has none. */
export function typeAnnotationOf(type: GraphQLObjectType | GraphQLInterfaceType): TypeAnnotation {
  return type.extensions[annotationKey] ?? {};
}

function isPersonal(said: unknown): boolean {
  return typeof said === 'object' && said !== null && 'kind' in said && said.kind === 'PERSONAL';
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value.trim() !== '';
}

function isTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every(isText);
}
