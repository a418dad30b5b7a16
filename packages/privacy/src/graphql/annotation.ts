import type { GraphQLField, GraphQLInterfaceType, GraphQLObjectType } from 'graphql';
import type { MaskName } from '../redaction/index.js';
import type { CategoryOf, PurposeOf, RequirementOf, SourceOf, Vocabulary } from '../vocabulary/index.js';

/** What a personal field holds. It says what the datum is; who sees it is the access policy's to say. */
export interface PersonalData<V extends Vocabulary = Vocabulary> {
  readonly kind: 'PERSONAL';
  /** What it is, in words for the person whose it is, without a full stop: "your telephone number". */
  readonly holds: string;
  readonly category: CategoryOf<V>;
  /** What it is collected and used for; a viewer with any other purpose never sees it. */
  readonly purposes: readonly PurposeOf<V>[];
  readonly source: SourceOf<V>;
  readonly requirement: RequirementOf<V>;
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

/** The annotation of a field: its own, or else its type's; null when neither says anything. */
export function annotationOf(
  type: GraphQLObjectType | GraphQLInterfaceType,
  field: GraphQLField<unknown, unknown>,
): FieldAnnotation | null {
  const own = field.extensions[annotationKey];
  if (own !== undefined) return own as FieldAnnotation;
  return typeAnnotationOf(type).fields ?? null;
}

/** The annotation of a type; an empty one when it has none. */
export function typeAnnotationOf(type: GraphQLObjectType | GraphQLInterfaceType): TypeAnnotation {
  return (type.extensions[annotationKey] ?? {}) as TypeAnnotation;
}
