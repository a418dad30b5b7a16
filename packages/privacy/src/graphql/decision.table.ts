import { LRUCache } from 'lru-cache';
import {
  decide,
  effectCode,
  lesser,
  reaches,
  relations,
  type AccessPolicy,
  type Decision,
  type Relation,
  type Viewer,
} from '../decision/index.js';
import { redactions, type Redaction } from '../redaction/index.js';
import type { Vocabulary } from '../vocabulary/index.js';
import type { Slot } from './slot.js';

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
    const key = signature(viewer, vocabulary);
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
  const decisions = slots.map((slot) => withSources(slot, own));
  const effects = new Uint8Array(slots.length);
  const masks = decisions.map(({ effect, mask }, index) => {
    effects[index] = effectCode[effect];
    return mask === null ? null : redactions[mask];
  });
  return { effects, masks, decisions };
}

/**
 * A derived value is decided like the least visible of all that it is made from. Masked, it keeps its own mask only
 * where its sources are masked in the same way: otherwise its mask could show what theirs hide.
 */
function withSources(slot: Slot, own: readonly Decision[]): Decision {
  const decisions = [...madeFrom(slot, new Set())].flatMap(({ index }) => own[index] ?? []);
  const least = decisions.reduce(lesser);
  if (least.effect !== 'MASK' || slot.sources.length === 0) return least;
  const mask = own[slot.index]?.mask ?? slot.decided.mask;
  if (mask === null) return { ...least, effect: 'WITHHOLD', mask, reason: 'NO_MASK_FITS', rule: null };
  const isSame = decisions.every((decision) => decision.effect !== 'MASK' || decision.mask === mask);
  // Whatever type has a mask at all takes the constant one.
  return { ...least, mask: isSame ? mask : 'CONSTANT' };
}

/** A slot and all that it is made from, at however many removes; it may go in a circle. */
function madeFrom(slot: Slot, found: Set<Slot>): ReadonlySet<Slot> {
  if (found.has(slot)) return found;
  found.add(slot);
  for (const source of slot.sources) madeFrom(source, found);
  return found;
}

function isPossible(viewer: Viewer, relation: Relation): boolean {
  if (relation === 'SELF') return viewer.subject !== null;
  return relation === 'NONE' || viewer.mandators.size > 0;
}

/**
 * All that a decision rests upon, and nothing that it does not. Whoever sends requests chooses the purpose, so unknown
 * ones are all one: nobody can fill the memory with tables by making up purposes.
 */
function signature(viewer: Viewer, vocabulary: Vocabulary): string {
  const { purpose, grant } = viewer;
  return JSON.stringify([
    viewer.kind,
    viewer.id === null,
    viewer.subject === null,
    viewer.mandators.size > 0,
    sorted(viewer.roles),
    purpose === null || Object.hasOwn(vocabulary.purposes, purpose) ? purpose : { unknown: true },
    viewer.consentId === null,
    viewer.gate,
    grant && [sorted(grant.purposes), sorted(grant.categories)],
  ]);
}

function sorted(words: readonly string[] | undefined): readonly string[] | null {
  return words === undefined ? null : [...words].sort();
}
