import { LRUCache } from 'lru-cache';
import {
  factsOf,
  isPast,
  isPossible,
  mostOpenStanding,
  reaches,
  relations,
  type AccessPolicy,
  type Mandate,
  type Relation,
  type Situation,
  type Standing,
  type Viewer,
} from '../decision/index.js';
import type { Vocabulary } from '../vocabulary/index.js';
import { relationTable, relationTables, type RelationTable } from './relation.table.js';
import type { Slot } from './slot.js';
import { heedOf, mandateSignature, standingSignature, viewerSignature, type Heed } from './table.signature.js';

export type { RelationTable } from './relation.table.js';

/** The decisions of every slot, for viewers who do not differ in what decisions rest upon. */
export interface DecisionTable {
  /** Equal for equal tables, different for different ones, within one process: a key for what is compiled from it. */
  readonly id: number;
  /**
   * The most that each relation shows, whatever a person consents or objects to and however far a mandate goes. It
   * bounds what can be seen and therefore what must be fetched; what one person's row shows, `of` alone says.
   */
  readonly byRelation: Readonly<Record<Relation, RelationTable>>;
  /** The relations in which the viewer can come upon a row at all. */
  readonly reach: readonly Relation[];
  /** Whether people in one relation can differ in what is shown of them. */
  readonly dependsOnStanding: boolean;
  /** What is shown of one person. `now` is the moment for which the table was asked; it judges the mandate. */
  of(relation: Relation, mandate: Mandate | null, standing: Standing, now: Date): RelationTable;
  /**
   * Tables that hold between them every decision that anybody's row can meet with, and no other, the most open first:
   * what closes for some, without a word of whom. None of them is one person's.
   */
  variants(relation: Relation, mandate: Mandate | null, now: Date): readonly RelationTable[];
}

/** Gives the decision table of a viewer at a moment; viewers who differ only in who they are share one. */
export function decisionTables(
  slots: readonly Slot[],
  vocabulary: Vocabulary,
  policy: AccessPolicy,
  capacity = 1000,
): (viewer: Viewer, now: Date) => DecisionTable {
  const tables = new LRUCache<string, DecisionTable>({ max: capacity });
  const heed = heedOf(policy);
  let made = 0;
  return (viewer, now) => {
    const key = viewerSignature(viewer, vocabulary, now, heed);
    const known = tables.get(key);
    if (known !== undefined) return known;
    made += 1;
    // It goes on deciding for all who ask alike, whatever becomes of the one who asked first.
    const table = tableFor(made, slots, vocabulary, policy, factsOf(viewer), now, heed);
    tables.set(key, table);
    return table;
  };
}

function tableFor(
  id: number,
  slots: readonly Slot[],
  vocabulary: Vocabulary,
  policy: AccessPolicy,
  viewer: Viewer,
  madeAt: Date,
  heed: Heed,
): DecisionTable {
  const open = mostOpenStanding(vocabulary);
  const restsOnConsent = viewer.purpose !== null && vocabulary.purposes[viewer.purpose]?.needsConsent === true;
  const dependsOnStanding = heed.circumstances.length > 0 || restsOnConsent;
  // There are as many as people can differ in what the policy heeds, and mandates in what they cover.
  const personal = {
    SELF: new LRUCache<string, RelationTable>({ max: 200 }),
    AGENT_OF: new LRUCache<string, RelationTable>({ max: 200 }),
    NONE: new LRUCache<string, RelationTable>({ max: 200 }),
  };
  const varied = new LRUCache<string, readonly RelationTable[]>({ max: 200 });
  const bounds = relations.map((relation) =>
    relationTable(slots, vocabulary, policy, {
      ...ofAny(relation, relation === 'AGENT_OF' ? {} : null),
      standing: open,
    }),
  );
  const [SELF, AGENT_OF, NONE] = bounds;
  if (SELF === undefined || AGENT_OF === undefined || NONE === undefined) throw new TypeError('A relation is missing.');
  const byRelation = { SELF, AGENT_OF, NONE };

  /**
   * Whoever shares this table shares what is past and what is not, and not when it ends: all is judged at the moment
   * at which the table was made, for the viewer for whom it was.
   */
  function ofAny(relation: Relation, mandate: Mandate | null): Omit<Situation, 'standing'> {
    return { viewer, relation, mandate, now: madeAt };
  }

  return {
    id,
    byRelation,
    reach: relations.filter(
      (relation) =>
        isPossible(viewer, relation) &&
        reaches(vocabulary, policy, { ...ofAny(relation, relation === 'AGENT_OF' ? {} : null), standing: open }),
    ),
    dependsOnStanding,
    of: (relation, mandate, standing, now) => {
      if (!dependsOnStanding && relation !== 'AGENT_OF') return byRelation[relation];
      const key = standingSignature(standing, heed) + mandateSignature(mandate, now);
      const known = personal[relation].get(key);
      if (known !== undefined) return known;
      const situation = { ...ofAny(relation, settled(mandate, now, madeAt)), standing };
      const table = relationTable(slots, vocabulary, policy, situation);
      personal[relation].set(key, table);
      return table;
    },
    variants: (relation, mandate, now) => {
      if (!dependsOnStanding && relation !== 'AGENT_OF') return [byRelation[relation]];
      const key = `${relation} ${mandateSignature(mandate, now)}`;
      const known = varied.get(key);
      if (known !== undefined) return known;
      const tables = relationTables(slots, vocabulary, policy, ofAny(relation, settled(mandate, now, madeAt)));
      varied.set(key, tables);
      return tables;
    },
  };
}

/** The same mandate, past at one moment if it is past at the other. */
function settled(mandate: Mandate | null, now: Date, then: Date): Mandate | null {
  if (mandate?.until === undefined) return mandate;
  const { until, ...limits } = mandate;
  return isPast(until, now) ? { ...limits, until: then } : limits;
}
