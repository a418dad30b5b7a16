import { LRUCache } from 'lru-cache';
import {
  decide,
  lesser,
  reaches,
  relations,
  type AccessPolicy,
  type Decision,
  type Effect,
  type Relation,
  type Viewer,
} from '../decision/index.js';
import { redactions, type Redaction } from '../redaction/index.js';
import type { Vocabulary } from '../vocabulary/index.js';
import type { Slot } from './classify.js';

/** Effects as the guard reads them: a byte each, `WITHHOLD` being what an empty table says. */
export const effectCode = { WITHHOLD: 0, MASK: 1, SHOW: 2 } as const satisfies Record<Effect, number>;

/** What one kind of viewer with one purpose sees of every personal field, in one relation. */
export interface RelationTable {
  /** One byte per slot, a value of `effectCode`. */
  readonly effects: Uint8Array;
  /** One per slot; null unless its effect is `MASK`. */
  readonly masks: readonly (Redaction | null)[];
  readonly decisions: readonly Decision[];
}

/** The decisions of every slot in every relation, for viewers who do not differ in what decisions rest upon. */
export interface DecisionTable {
  /** Equal for equal tables, different for different ones, within one process: a key for what is compiled from it. */
  readonly id: number;
  readonly byRelation: Readonly<Record<Relation, RelationTable>>;
  /** The relations in which the viewer can come upon a row at all. */
  readonly reach: readonly Relation[];
}

/** Gives the decision table of a viewer; viewers who differ only in who they are share one. */
export function decisionTables(
  slots: readonly Slot[],
  vocabulary: Vocabulary,
  policy: AccessPolicy,
  capacity = 1000,
): (viewer: Viewer) => DecisionTable {
  const tables = new LRUCache<string, DecisionTable>({ max: capacity });
  let made = 0;
  return (viewer) => {
    const key = signature(viewer);
    const known = tables.get(key);
    if (known !== undefined) return known;
    made += 1;
    const table: DecisionTable = {
      id: made,
      byRelation: {
        SELF: tableFor(slots, vocabulary, policy, viewer, 'SELF'),
        AGENT_OF: tableFor(slots, vocabulary, policy, viewer, 'AGENT_OF'),
        NONE: tableFor(slots, vocabulary, policy, viewer, 'NONE'),
      },
      reach: relations.filter(
        (relation) => isPossible(viewer, relation) && reaches(vocabulary, policy, viewer, relation),
      ),
    };
    tables.set(key, table);
    return table;
  };
}

function tableFor(
  slots: readonly Slot[],
  vocabulary: Vocabulary,
  policy: AccessPolicy,
  viewer: Viewer,
  relation: Relation,
): RelationTable {
  const own = slots.map((slot) => decide(vocabulary, policy, slot.decided, viewer, relation));
  const decisions = slots.map((slot) => withSources(slot, own, new Set()));
  const effects = new Uint8Array(slots.length);
  const masks = decisions.map(({ effect, mask }, index) => {
    effects[index] = effectCode[effect];
    return mask === null ? null : redactions[mask];
  });
  return { effects, masks, decisions };
}

/** A derived value is decided like the least visible of what it is made from. */
function withSources(slot: Slot, own: readonly Decision[], visited: Set<Slot>): Decision {
  const decision = own[slot.index];
  if (decision === undefined) throw new TypeError(`No decision for ${slot.coordinate}.`);
  visited.add(slot);
  return slot.sources
    .filter((source) => !visited.has(source))
    .map((source) => withSources(source, own, visited))
    .reduce((least, source) => masked(slot, lesser(least, source)), decision);
}

/** A derived value takes its source's effect, and keeps its own mask. */
function masked(slot: Slot, decision: Decision): Decision {
  if (decision.effect !== 'MASK') return decision;
  const { mask } = slot.decided;
  return mask === null ? { ...decision, effect: 'WITHHOLD', mask, reason: 'NO_MASK_FITS' } : { ...decision, mask };
}

function isPossible(viewer: Viewer, relation: Relation): boolean {
  if (relation === 'SELF') return viewer.subject !== null;
  return relation === 'NONE' || viewer.mandators.size > 0;
}

/** All that a decision rests upon, and nothing that it does not. */
function signature(viewer: Viewer): string {
  return JSON.stringify([
    viewer.kind,
    viewer.id === null,
    viewer.subject === null,
    viewer.mandators.size > 0,
    [...viewer.roles].sort(),
    viewer.purpose,
    viewer.consentId === null,
    viewer.gate,
    viewer.grant,
  ]);
}
