/** How a viewer stands to the person a row belongs to. */
export type Relation = 'SELF' | 'AGENT_OF' | 'NONE';

/** Every relation, in the order of the decision table's rows. */
export const relations = ['SELF', 'AGENT_OF', 'NONE'] as const satisfies readonly Relation[];

/** What a viewer was granted, apart from what the access policy says of its kind. */
export interface Grant {
  readonly purposes: readonly string[];
  /** Absent: every category that the access policy allows. */
  readonly categories?: readonly string[];
}

/** Who asks, why, and where the answer goes: facts that the application has established before the engine is asked. */
export interface Viewer {
  /** A word of `vocabulary.viewers`. */
  readonly kind: string;
  /** Who receives the answer, as the ledger names them; null for nobody in particular. */
  readonly id: string | null;
  /** The person that the viewer is; null for one who is no person here. */
  readonly subject: string | null;
  /** The people for whom the viewer holds a mandate. */
  readonly mandators: ReadonlySet<string>;
  readonly roles: readonly string[];
  /** As the viewer stated it, known or not; null when none was stated. */
  readonly purpose: string | null;
  /** The consent that a purpose which needs one rests upon. */
  readonly consentId: string | null;
  readonly gate: string | null;
  /** Null for a viewer whom only the access policy limits. */
  readonly grant: Grant | null;
}

/** The relation of a viewer to a person; an unknown person is nobody's own. */
export function relationTo(viewer: Viewer, person: unknown): Relation {
  if (typeof person !== 'string' || person === '') return 'NONE';
  if (viewer.subject === person) return 'SELF';
  return viewer.mandators.has(person) ? 'AGENT_OF' : 'NONE';
}
