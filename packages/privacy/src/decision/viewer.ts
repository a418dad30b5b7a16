/** How a viewer stands to the person a row belongs to. */
export type Relation = 'SELF' | 'AGENT_OF' | 'NONE';

/** Every relation, in the order of the decision table's rows. */
export const relations = ['SELF', 'AGENT_OF', 'NONE'] as const satisfies readonly Relation[];

/** What a viewer was granted, apart from what the access policy says of its kind. */
export interface Grant {
  readonly purposes: readonly string[];
  /** Absent: every category that the access policy allows. */
  readonly categories?: readonly string[];
  /** Absent: until it is withdrawn. From this moment on it is no grant any more. */
  readonly until?: Date;
}

/** What a person has authorized an agent to do for them. */
export interface Mandate {
  /** Absent: every purpose. */
  readonly purposes?: readonly string[];
  /** Absent: every category. */
  readonly categories?: readonly string[];
  /** Absent: until it is withdrawn. */
  readonly until?: Date;
}

/** What holds of one person for this operation: facts that the application has established. */
export interface Standing {
  /** Words of `vocabulary.circumstances`: the consents that are given, the objections that are made, what binds. */
  readonly circumstances: ReadonlySet<string>;
  /** The person's consent upon which this viewer's stated purpose rests; null when there is none. */
  readonly consentId: string | null;
}

/** Who asks, why, and where the answer goes: facts that the application has established before the engine is asked. */
export interface Viewer {
  /** A word of `vocabulary.viewers`. */
  readonly kind: string;
  /** Who receives the answer, as the ledger names them; null for nobody in particular. */
  readonly id: string | null;
  /** The person that the viewer is; null for one who is no person here. */
  readonly subject: string | null;
  /** The mandates that the viewer holds, by the person who gave them. */
  readonly mandates: ReadonlyMap<string, Mandate>;
  readonly roles: readonly string[];
  /** As the viewer stated it, known or not; null when none was stated. */
  readonly purpose: string | null;
  readonly gate: string | null;
  /**
   * Null for a viewer whom only the access policy limits, which is the most that a viewer can have, unless the
   * vocabulary says that its kind `needsGrant`. What is left of a grant that was taken away has no purposes, or is past.
   */
  readonly grant: Grant | null;
}

/** The facts of a viewer by themselves, which no change to the object that told them changes. */
export function factsOf({ kind, id, subject, mandates, roles, purpose, gate, grant }: Viewer): Viewer {
  return {
    kind,
    id,
    subject,
    mandates,
    roles: [...roles],
    purpose,
    gate,
    grant: grant && { ...grant, purposes: [...grant.purposes] },
  };
}

/** Whether there can be a person to whom the viewer stands in this relation; there can always be strangers. */
export function isPossible(viewer: Viewer, relation: Relation): boolean {
  switch (relation) {
    case 'SELF':
      return isNamed(viewer.subject);
    case 'AGENT_OF':
      return viewer.mandates.size > 0;
    case 'NONE':
      return true;
  }
}

/** Whether an id names anybody or anything: an empty text does not, nor does what an application left out. */
export function isNamed(id: string | null | undefined): id is string {
  return typeof id === 'string' && id !== '';
}

/** The relation of a viewer to a person; an unknown person is nobody's own. */
export function relationTo(viewer: Viewer, person: unknown): Relation {
  if (typeof person !== 'string' || !isNamed(person)) return 'NONE';
  if (viewer.subject === person) return 'SELF';
  return viewer.mandates.has(person) ? 'AGENT_OF' : 'NONE';
}
