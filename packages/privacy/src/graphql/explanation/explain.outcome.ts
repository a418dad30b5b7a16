import {
  effectCode,
  relations,
  unknownStanding,
  type Effect,
  type Mandate,
  type Reason,
  type Relation,
  type Viewer,
} from '../../decision/index.js';
import type { MaskName } from '../../redaction/index.js';
import type { Slot } from '../annotation/slot.js';
import type { CompiledPrivacy } from '../compilation/compile.js';
import type { DecisionTable, RelationTable } from '../table/decision.table.js';

/** What can become of a field: for everybody in the relation, or for those of whom something holds that closes or opens. */
export interface Outcome {
  readonly effect: Effect;
  readonly mask: MaskName | null;
  readonly reason: Reason;
  readonly rule: string | null;
  readonly override: string | null;
  readonly appliesTo: 'ALL' | 'SOME';
}

/** How many people can stand in a relation to a viewer at the most. */
export type PeopleIn = Readonly<Partial<Record<Relation, number>>>;

/** What can become of fields in one relation. */
export interface RelationOutcomes {
  readonly relation: Relation;
  /** How many people can stand in it at the most. */
  readonly people: number;
  /** The one that shows most first. */
  outcomesOf(slot: Slot): readonly Outcome[];
  /** Whether it is shown or masked for anybody in it. */
  isOpen(slot: Slot): boolean;
}

/**
 * The relations in which a viewer could come upon what these slots hold: those in reach, and any in which something
 * would be shown should a resolver lead there all the same; of a viewer who has none, the words that hold for strangers.
 */
export function outcomesOf(
  privacy: CompiledPrivacy,
  viewer: Viewer,
  now: Date,
  slots: readonly Slot[],
  peopleIn: PeopleIn = {},
): readonly RelationOutcomes[] {
  const table = privacy.tableOf(viewer, now);
  const told = relations
    .filter((relation) => peopleByViewer(viewer, relation) > 0)
    .map((relation) => ({
      ...relationOutcomes(privacy, viewer, now, table, relation),
      people: peopleIn[relation] ?? peopleByViewer(viewer, relation),
    }));
  const heard = told.filter((one) => table.reach.includes(one.relation) || slots.some((slot) => one.isOpen(slot)));
  return heard.length > 0 ? heard : told.filter(({ relation }) => relation === 'NONE');
}

function relationOutcomes(
  privacy: CompiledPrivacy,
  viewer: Viewer,
  now: Date,
  table: DecisionTable,
  relation: Relation,
): Omit<RelationOutcomes, 'people'> {
  const mandates: readonly (Mandate | null)[] = relation === 'AGENT_OF' ? [...viewer.mandates.values()] : [null];
  const unknown = unknownStanding(privacy.vocabulary);
  const tables = new Set(
    mandates.flatMap((mandate) => [
      ...table.variants(relation, mandate, now),
      // One circumstance at a time is not the worst: of somebody of whom nothing is known, everything holds that closes.
      table.of(relation, mandate, unknown, now),
    ]),
  );
  return {
    relation,
    outcomesOf: (slot) => outcomesIn(slot, tables),
    isOpen: (slot) => [...tables].some(({ effects }) => effects[slot.index] !== effectCode.WITHHOLD),
  };
}

/** How many people the viewer itself says stand in a relation to it; of strangers it says nothing. */
function peopleByViewer(viewer: Viewer, relation: Relation): number {
  switch (relation) {
    case 'SELF':
      return viewer.subject === null ? 0 : 1;
    case 'AGENT_OF':
      return viewer.mandates.size;
    case 'NONE':
      return Infinity;
  }
}

function outcomesIn(slot: Slot, tables: ReadonlySet<RelationTable>): readonly Outcome[] {
  const outcomes = new Map<string, Omit<Outcome, 'appliesTo'>>();
  for (const { decisions } of tables) {
    const decision = decisions[slot.index];
    if (decision === undefined) throw new TypeError(`${slot.coordinate} is not decided.`);
    const { effect, mask, reason, rule, override } = decision;
    const outcome = { effect, mask, reason, rule, override };
    outcomes.set(JSON.stringify(outcome), outcome);
  }
  const appliesTo = outcomes.size === 1 ? 'ALL' : 'SOME';
  return [...outcomes.values()]
    .map((outcome) => ({ ...outcome, appliesTo }) as const)
    .sort((one, other) => effectCode[other.effect] - effectCode[one.effect]);
}
