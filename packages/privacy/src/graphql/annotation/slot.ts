import type { GraphQLField, GraphQLInterfaceType, GraphQLObjectType } from 'graphql';
import type { DecidedField } from '../../decision/index.js';
import type { FieldAnnotation, PersonalData } from './annotation.js';

/** An output field with its classification. */
export interface ClassifiedField {
  readonly coordinate: string;
  readonly type: GraphQLObjectType | GraphQLInterfaceType;
  readonly field: GraphQLField<unknown, unknown>;
  readonly annotation: FieldAnnotation;
}

/** A personal field of an object type and its place in every decision table. No value comes through an interface's. */
export interface Slot {
  readonly index: number;
  readonly coordinate: string;
  readonly type: GraphQLObjectType;
  readonly field: GraphQLField<unknown, unknown>;
  readonly annotation: PersonalData;
  readonly decided: DecidedField;
  /** The property of a source object that names the person. */
  readonly subject: string;
  /** The slots that a derived value is made from. */
  readonly sources: readonly Slot[];
}
