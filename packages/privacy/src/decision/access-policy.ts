import type { MaskName } from '../redaction/index.js';
import type {
  CategoryOf,
  CircumstanceOf,
  GateOf,
  PurposeOf,
  RoleOf,
  ViewerKindOf,
  Vocabulary,
} from '../vocabulary/index.js';
import type { Relation } from './viewer.js';

/** Conditions that must all hold; one that is absent does not matter. */
export interface Clause<V extends Vocabulary = Vocabulary> {
  readonly viewer: ViewerKindOf<V>;
  /** `NONE` asks for no relation to the person: an agent fulfils it as well, whatever the mandate covers. */
  readonly relation: Relation;
  readonly roles?: readonly RoleOf<V>[];
  readonly purposes?: readonly PurposeOf<V>[];
  readonly gates?: readonly GateOf<V>[];
  /** Circumstances of the kind `CONSENT` that must all hold of the person the row belongs to. */
  readonly consents?: readonly CircumstanceOf<V>[];
  /** An ISO 8601 moment with its zone, from which on it holds. */
  readonly from?: string;
  /** An ISO 8601 moment with its zone, from which on it holds no more. */
  readonly until?: string;
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

/**
 * Whom an override strikes. It does not ask for roles or consents, of which a viewer or a person could be rid: what is
 * taken away must never show more. For the same reason it strikes a viewer who states no purpose, or comes by no gate,
 * and on `NONE` an agent as well.
 */
export type OverrideClause<V extends Vocabulary = Vocabulary> = Pick<
  Clause<V>,
  'viewer' | 'relation' | 'purposes' | 'gates'
>;

/**
 * What no rule can lift: it lowers what each rule opens, and never opens anything itself. The most that `MASK`
 * leaves is what the field's own mask shows; of what a rule shows by another mask, only that there is a value. A field
 * whose value has fields of its own is left by `MASK` as it is, since each of these is lowered for itself.
 */
export interface Override<V extends Vocabulary = Vocabulary> {
  /** A short code, stable across versions, named in decisions. */
  readonly id: string;
  /** The most that it leaves. */
  readonly effect: 'MASK' | 'WITHHOLD';
  /** It strikes when this objection or restriction holds of the row's person, or when this consent does not. */
  readonly on: CircumstanceOf<V>;
  /** Absent: every viewer but the person themselves. */
  readonly anyOf?: readonly OverrideClause<V>[];
  /** Absent: every personal field. */
  readonly fields?: FieldSet<V>;
}

/** Who sees what, how, and for which purpose: plain data, versioned apart from the schema. */
export interface AccessPolicy<V extends Vocabulary = Vocabulary> {
  readonly version: string;
  /**
   * Whose rows a viewer may come upon at all, since that a person exists is itself personal. No clause of it asks for
   * consents: it is settled before any person is known. A viewer whom no clause names reaches nobody.
   */
  readonly reach: readonly Clause<V>[];
  readonly rules: readonly Rule<V>[];
  readonly overrides?: readonly Override<V>[];
}

/** Types an access policy against its vocabulary. Its words are checked here; the engine reads them as text. */
export function defineAccessPolicy<V extends Vocabulary>(_vocabulary: V, policy: AccessPolicy<V>): AccessPolicy {
  return policy as unknown as AccessPolicy;
}
