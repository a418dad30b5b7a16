import type { EntityClass } from '@mikro-orm/core';
import type { Viewer } from '@trackyourhours/privacy';
import { Extensions } from 'type-graphql';

/** What a root field's look-up may rest upon. */
export interface ReadFacts {
  readonly args: Readonly<Record<string, unknown>>;
  readonly viewer: Viewer;
  /** The object that the field stands on; undefined for an operation's root. */
  readonly source: Readonly<Record<string, unknown>> | undefined;
}

/** Conditions on columns: a value, null for "is empty", or a moment still to come. */
export type Filter = Readonly<Record<string, boolean | null | 'STILL_TO_COME'>>;

type Row = () => EntityClass<object>;

/** How a field that starts a read finds its rows. A look-up that gives null finds nothing. */
export type Read =
  | {
      readonly kind: 'ONE';
      readonly entity: Row;
      readonly by: string;
      readonly value: (facts: ReadFacts) => string | null;
    }
  | { readonly kind: 'PAGE'; readonly entity: Row; readonly having?: Having }
  | { readonly kind: 'NODE'; readonly value: (facts: ReadFacts) => string | null };

/** Which rows a page is made of: those in which a property is given, those in which it is not, or, for null, both. */
export interface Having {
  readonly property: string;
  readonly isGiven: (facts: ReadFacts) => boolean | null;
}

/** The values that a property has in the rows which a viewer comes upon, of those within their reach. */
export interface Within {
  readonly property: string;
  readonly values: (viewer: Viewer) => readonly string[];
  /** A list of ids in which one of the values stands too, so that an index over lists finds the rows; null where none does. */
  readonly among: string | null;
}

const narrowed = new WeakMap<object, Within>();

/**
 * Keeps some rows of a class from viewers whose reach would lead to them: whichever way they are read, only those are
 * found in which the property has one of these values.
 */
export function ReadWithin(property: string, values: Within['values'], among: Within['among'] = null): ClassDecorator {
  return (target) => {
    narrowed.set(target, { property, values, among });
  };
}

/** How the rows of a class are kept from viewers; null where reach alone decides. */
export function withinOf(target: object): Within | null {
  return narrowed.get(target) ?? null;
}

/**
 * How a field of a row finds other rows: those whose `by` holds the same person. Or, with `from`, those of the same
 * person whose `by` holds what that property of the row does.
 */
export interface Relation {
  readonly kind: 'TO_ONE' | 'TO_MANY';
  readonly entity: Row;
  readonly by: string;
  readonly from?: string;
  readonly filter?: Filter;
  /**
   * Of `TO_ONE`: that a unique index sees to it that there is one row at the most. It is then neither sorted nor cut,
   * which takes half of a list's time; were there two, the read would fail.
   */
  readonly isOnly?: true;
  /** A column by which a person's own rows are ordered, the least first; absent, and for others: an order that only stays the same. */
  readonly orderBy?: string;
}

/** Computes a value from properties of a row, and from the time of the operation where it depends on that. */
export type Derive = (row: Readonly<Record<string, unknown>>, now: Date) => unknown;

/** How a field of a row finds its value when no column of its own holds it. */
export type Value =
  /** Computed from other properties of the row. */
  | {
      readonly kind: 'DERIVED';
      readonly from: readonly string[];
      readonly derive: Derive;
    }
  /** A property of another row. */
  | { readonly kind: 'THROUGH'; readonly relation: Relation; readonly property: string };

/** What a field's `extensions.read` holds. */
export type ReadDeclaration = { readonly read: Read } | { readonly relation: Relation } | { readonly value: Value };

/** The key in a field's `extensions` under which its declaration stands. */
export const readKey = 'read';

/** Rows at the most, to a page and under one row of it. */
export const maxRows = 100;

/** Lets the reader fetch what a query, or a field of a mutation's payload, answers. */
export function Reads(read: Read): MethodDecorator & PropertyDecorator {
  return Extensions({ [readKey]: { read } satisfies ReadDeclaration });
}

/** A property that is computed from others of its row, while the answer is made. */
export function Derived(from: readonly string[], derive: Derive): PropertyDecorator {
  return Extensions({ [readKey]: { value: { kind: 'DERIVED', from, derive } } satisfies ReadDeclaration });
}

/** A property that is read through another row of the same person. */
export function Through(relation: Omit<Relation, 'kind'>, property: string): PropertyDecorator {
  const value: Value = { kind: 'THROUGH', relation: { kind: 'TO_ONE', ...relation }, property };
  return Extensions({ [readKey]: { value } satisfies ReadDeclaration });
}

/** What a type is extended with. */
export interface ExtensionOptions {
  readonly relation: Relation;
  /** What makes it a field: its type, description and classification. */
  readonly field: PropertyDecorator;
}

/**
 * Gives a type of an earlier room a field that leads to rows of a later one, without the earlier knowing of it:
 * one row or null, or a list.
 */
export function extendType(type: EntityClass<object>, name: string, options: ExtensionOptions): void {
  const { relation, field } = options;
  const prototype = type.prototype as object;
  field(prototype, name);
  Extensions({ [readKey]: { relation } satisfies ReadDeclaration })(prototype, name);
}
