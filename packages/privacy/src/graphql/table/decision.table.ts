import { LRUCache } from 'lru-cache';
import {
  effectCode,
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
} from '../../decision/index.js';
import type { Vocabulary } from '../../vocabulary/index.js';
import type { Slot } from '../annotation/slot.js';
import { relationTable, relationTables, type RelationTable } from './relation.table.js';
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
  /** What, of a person alone, leaves a stranger's viewer nothing of them: whoever may not be told of, is not come upon. */
  readonly closing: Closing;
  /** What is shown of one person. `now` is the moment for which the table was asked; it judges the mandate. */
  of(relation: Relation, mandate: Mandate | null, standing: Standing, now: Date): RelationTable;
  /**
   * Tables that hold between them every decision that anybody's row can meet with, and no other, the most open first:
   * what closes for some, without a word of whom. None of them is one person's.
   */
  variants(relation: Relation, mandate: Mandate | null, now: Date): readonly RelationTable[];
}

/**
 * What of a person's standing closes all that a viewer in no relation to them could see. A row that shows nothing still
 * tells that somebody is there and chose so: whoever fetches leaves such rows out, and counts none of them.
 */
export interface Closing {
  /** Objections and restrictions of which each closes everything by itself where it holds. */
  readonly unless: readonly string[];
  /** Consents of which each closes everything by itself where it is not given. */
  readonly given: readonly string[];
  /** Whether everything is closed without a consent upon which the viewer's purpose rests. */
  readonly needsConsent: boolean;
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
  const personal = { SELF: new RecentTables(), AGENT_OF: new RecentTables(), NONE: new RecentTables() };
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
  const reach = relations.filter(
    (relation) =>
      isPossible(viewer, relation) &&
      reaches(vocabulary, policy, { ...ofAny(relation, relation === 'AGENT_OF' ? {} : null), standing: open }),
  );

  /**
   * Whoever shares this table shares what is past and what is not, and not when it ends: all is judged at the moment
   * at which the table was made, for the viewer for whom it was.
   */
  function ofAny(relation: Relation, mandate: Mandate | null): Omit<Situation, 'standing'> {
    return { viewer, relation, mandate, now: madeAt };
  }

  function closingOf(): Closing {
    const closes = (standing: Standing): boolean =>
      relationTable(slots, vocabulary, policy, { ...ofAny('NONE', null), standing }).effects.every(
        (effect) => effect === effectCode.WITHHOLD,
      );
    // Who sees nothing of anybody, whatever people choose, learns nothing from who is left out.
    if (!dependsOnStanding || !reach.includes('NONE') || closes(open)) return nothingCloses;
    const closing = heed.circumstances.filter((word) =>
      closes({ ...open, circumstances: new Set(turned(open.circumstances, word)) }),
    );
    const isConsent = (word: string): boolean => vocabulary.circumstances[word]?.kind === 'CONSENT';
    return {
      unless: closing.filter((word) => !isConsent(word)),
      given: closing.filter(isConsent),
      needsConsent: restsOnConsent && closes({ ...open, consentId: null }),
    };
  }

  return {
    id,
    byRelation,
    reach,
    dependsOnStanding,
    closing: closingOf(),
    of: (relation, mandate, standing, now) => {
      if (!dependsOnStanding && relation !== 'AGENT_OF') return byRelation[relation];
      const ofStanding = standingSignature(standing, heed);
      const key = mandate === null ? ofStanding : `${String(ofStanding)} ${mandateSignature(mandate, now)}`;
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

const nothingCloses: Closing = { unless: [], given: [], needsConsent: false };

/** The words with this one taken out, or put in. */
function turned(words: ReadonlySet<string>, word: string): readonly string[] {
  return words.has(word) ? [...words].filter((other) => other !== word) : [...words, word];
}

/**
 * A few tables, the oldest of which gives way to a new one. It is asked for every person in an answer: a cache that also
 * keeps account of what was asked for last costs several times as much as the rest of a person's decisions.
 */
class RecentTables {
  readonly #tables = new Map<number | string, RelationTable>();

  get(key: number | string): RelationTable | undefined {
    return this.#tables.get(key);
  }

  set(key: number | string, table: RelationTable): void {
    if (this.#tables.size >= 200) {
      for (const oldest of this.#tables.keys()) {
        this.#tables.delete(oldest);
        break;
      }
    }
    this.#tables.set(key, table);
  }
}

/** The same mandate, past at one moment if it is past at the other. */
function settled(mandate: Mandate | null, now: Date, then: Date): Mandate | null {
  if (mandate?.until === undefined) return mandate;
  const { until, ...limits } = mandate;
  return isPast(until, now) ? { ...limits, until: then } : limits;
}
