import type { Decision, Mandate, Relation, Standing, Viewer } from '../decision/index.js';
import type { CompiledPrivacy } from '../graphql/index.js';
import { VisibilityError, type VisibilityDifference } from './visibility.error.js';

/** A viewer, and how they stand to the person whose row they look at. */
export interface Viewpoint {
  readonly viewer: Viewer;
  readonly relation: Relation;
  /** What holds of the person whose row it is; absent: no consent, and nothing that closes. */
  readonly standing?: Standing;
  /** Absent: `AGENT_OF` holds a mandate for everything. */
  readonly mandate?: Mandate;
  /** Absent: this moment. */
  readonly now?: Date;
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
  const columns = Object.entries(viewpoints).map(([name, viewpoint]) => ({
    name,
    decisions: decisionsOf(privacy, viewpoint),
  }));
  return Object.fromEntries(
    slots.map(({ coordinate, index }) => [
      coordinate,
      Object.fromEntries(columns.map(({ name, decisions }) => [name, inWords(decisions[index])])),
    ]),
  );
}

/**
 * Throws a `VisibilityError` unless each viewpoint sees of each personal field what the table says, and the table says
 * it of all of them: a field or a viewpoint that it leaves out is a difference too. It needs no test runner.
 */
export function expectVisibility(
  privacy: CompiledPrivacy,
  viewpoints: Readonly<Record<string, Viewpoint>>,
  table: VisibilityTable,
  types?: readonly string[],
): void {
  const [expected, actual] = [cellsOf(table), cellsOf(visibilityOf(privacy, viewpoints, types))];
  const places = new Map([...actual, ...expected]);
  const differences = [...places].flatMap(([key, { coordinate, viewpoint }]): VisibilityDifference[] => {
    const cell = { expected: expected.get(key)?.seen ?? null, actual: actual.get(key)?.seen ?? null };
    return cell.expected === cell.actual ? [] : [{ coordinate, viewpoint, ...cell }];
  });
  if (differences.length > 0) throw new VisibilityError(differences);
}

interface Cell {
  readonly coordinate: string;
  readonly viewpoint: string;
  readonly seen: string;
}

function cellsOf(table: VisibilityTable): ReadonlyMap<string, Cell> {
  return new Map(
    Object.entries(table).flatMap(([coordinate, row]) =>
      Object.entries(row).map(([viewpoint, seen]) => [
        JSON.stringify([coordinate, viewpoint]),
        { coordinate, viewpoint, seen },
      ]),
    ),
  );
}

function decisionsOf(privacy: CompiledPrivacy, viewpoint: Viewpoint): readonly Decision[] {
  const { viewer, relation, standing = ordinary, mandate = {}, now = new Date() } = viewpoint;
  return privacy.tableOf(viewer, now).of(relation, relation === 'AGENT_OF' ? mandate : null, standing, now).decisions;
}

const ordinary: Standing = { circumstances: new Set(), consentId: null };

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
