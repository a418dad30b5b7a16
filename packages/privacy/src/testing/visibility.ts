import type { Decision, Relation, Viewer } from '../decision/index.js';
import type { CompiledPrivacy } from '../graphql/index.js';

/** A viewer, and how they stand to the person whose row they look at. */
export interface Viewpoint {
  readonly viewer: Viewer;
  readonly relation: Relation;
}

/** By coordinate, and then by the viewpoint's name: `SHOW`, `MASK EMAIL`, `WITHHOLD PURPOSE_MISSING`. */
export type VisibilityTable = Readonly<Record<string, Readonly<Record<string, string>>>>;

/**
 * Says what each viewpoint sees of each personal field, as text that a test compares with a table written by a person.
 * `types` limits it to the fields of these types; one without a personal field throws, since it would prove nothing.
 */
export function visibilityOf(
  privacy: CompiledPrivacy,
  viewpoints: Readonly<Record<string, Viewpoint>>,
  types?: readonly string[],
): VisibilityTable {
  for (const name of types ?? []) {
    if (!privacy.slots.some(({ type }) => type.name === name)) {
      throw new TypeError(`${name} has no personal field, so that nothing can be seen or withheld.`);
    }
  }
  const slots = privacy.slots
    .filter(({ type }) => types === undefined || types.includes(type.name))
    .sort((one, other) => (one.coordinate < other.coordinate ? -1 : 1));
  const columns = Object.entries(viewpoints).map(([name, { viewer, relation }]) => ({
    name,
    decisions: privacy.tableOf(viewer).byRelation[relation].decisions,
  }));
  return Object.fromEntries(
    slots.map(({ coordinate, index }) => [
      coordinate,
      Object.fromEntries(columns.map(({ name, decisions }) => [name, inWords(decisions[index])])),
    ]),
  );
}

function inWords(decision: Decision | undefined): string {
  switch (decision?.effect) {
    case 'SHOW':
      return 'SHOW';
    case 'MASK':
      return `MASK ${String(decision.mask)}`;
    case 'WITHHOLD':
      return `WITHHOLD ${decision.reason}`;
    case undefined:
      throw new TypeError('The decision table has no row for this field.');
  }
}
