import type { MaskName } from '../redaction/index.js';
import type { CategoryOf, GateOf, PurposeOf, RoleOf, ViewerKindOf, Vocabulary } from '../vocabulary/index.js';
import type { Relation } from './viewer.js';

/** Conditions that must all hold; one that is absent does not matter. */
export interface Clause<V extends Vocabulary = Vocabulary> {
  readonly viewer: ViewerKindOf<V>;
  readonly relation: Relation;
  readonly roles?: readonly RoleOf<V>[];
  readonly purposes?: readonly PurposeOf<V>[];
  readonly gates?: readonly GateOf<V>[];
}

/** The fields a rule speaks of. Coordinates are `Type.field`. */
export interface FieldSet<V extends Vocabulary = Vocabulary> {
  readonly categories?: readonly CategoryOf<V>[];
  readonly coordinates?: readonly string[];
}

/** What one set of viewers sees of one set of fields. A rule only opens: silence means withheld. */
export interface Rule<V extends Vocabulary = Vocabulary> {
  /** A short code, stable across versions, named in decisions. */
  readonly id: string;
  readonly effect: 'SHOW' | 'MASK';
  /** Absent: the mask of the field's own annotation. */
  readonly mask?: MaskName;
  /** The rule matches when any of its clauses holds. */
  readonly anyOf: readonly Clause<V>[];
  /** Absent: every personal field. */
  readonly fields?: FieldSet<V>;
}

/** Who sees what, how, and for which purpose: plain data, versioned apart from the schema. */
export interface AccessPolicy<V extends Vocabulary = Vocabulary> {
  readonly version: string;
  /**
   * Whose rows a viewer may come upon at all, since that a person exists is itself personal.
   * A viewer whom no clause names reaches nobody.
   */
  readonly reach: readonly Clause<V>[];
  readonly rules: readonly Rule<V>[];
}

/** Types an access policy against its vocabulary. Its words are checked here; the engine reads them as text. */
export function defineAccessPolicy<V extends Vocabulary>(_vocabulary: V, policy: AccessPolicy<V>): AccessPolicy {
  return policy as unknown as AccessPolicy;
}
