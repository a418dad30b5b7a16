import {
  circumstancesOf,
  decide,
  decideDerived,
  effectCode,
  mostOpenStanding,
  type AccessPolicy,
  type Decision,
  type Situation,
  type Standing,
} from '../../decision/index.js';
import { redactions, type Redaction } from '../../redaction/index.js';
import type { Vocabulary } from '../../vocabulary/index.js';
import type { Slot } from '../annotation/slot.js';

/** What one kind of viewer with one purpose sees of every personal field of people who stand alike to them. */
export interface RelationTable {
  /** One byte per slot, a value of `effectCode`. */
  readonly effects: Uint8Array;
  /** One per slot; null unless its effect is `MASK`. */
  readonly masks: readonly (Redaction | null)[];
  readonly decisions: readonly Decision[];
}

/** Decides every slot in one situation. */
export function relationTable(
  slots: readonly Slot[],
  vocabulary: Vocabulary,
  policy: AccessPolicy,
  situation: Situation,
): RelationTable {
  return tableFrom(slots.map((slot) => decideSlot(slot, vocabulary, policy, situation)));
}

/**
 * Decides every slot for all that people can consent and object to: tables that hold between them every decision that
 * anybody's row can meet with, and no other. The first is the most open. Each goes slot by slot and is nobody's in
 * particular, since there are as many people as there are choices, and few decisions that these can make of a field.
 */
export function relationTables(
  slots: readonly Slot[],
  vocabulary: Vocabulary,
  policy: AccessPolicy,
  situation: Omit<Situation, 'standing'>,
): readonly RelationTable[] {
  const outcomes = slots.map((slot) => outcomesOf(slot, vocabulary, policy, situation));
  const most = outcomes.reduce((length, ofSlot) => Math.max(length, ofSlot.length), 1);
  return Array.from({ length: most }, (_, turn) =>
    tableFrom(outcomes.map((ofSlot) => ofSlot[Math.min(turn, ofSlot.length - 1)] ?? impossible())),
  );
}

/** All that a derived value is made from, at however many removes; it may go in a circle. */
export function originsOf(slot: Slot): readonly Slot[] {
  const found = new Set([slot]);
  for (const each of found) for (const source of each.sources) found.add(source);
  found.delete(slot);
  return [...found];
}

function decideSlot(slot: Slot, vocabulary: Vocabulary, policy: AccessPolicy, situation: Situation): Decision {
  if (slot.sources.length === 0) return decide(vocabulary, policy, slot.decided, situation);
  const sources = originsOf(slot).map(({ decided }) => decided);
  return decideDerived(vocabulary, policy, slot.decided, sources, situation);
}

function tableFrom(decisions: readonly Decision[]): RelationTable {
  const effects = new Uint8Array(decisions.length);
  const masks = decisions.map(({ effect, mask }, index) => {
    effects[index] = effectCode[effect];
    return mask === null ? null : redactions[mask];
  });
  return { effects, masks, decisions };
}

/** Every decision of a slot that some person's choices lead to, the most open first. */
function outcomesOf(
  slot: Slot,
  vocabulary: Vocabulary,
  policy: AccessPolicy,
  situation: Omit<Situation, 'standing'>,
): readonly Decision[] {
  const open = mostOpenStanding(vocabulary);
  const words = new Set(
    [slot, ...originsOf(slot)].flatMap(({ decided }) => [
      ...circumstancesOf(vocabulary, policy, decided, { ...situation, standing: open }),
    ]),
  );
  const { purpose } = situation.viewer;
  const restsOnConsent = purpose !== null && vocabulary.purposes[purpose]?.needsConsent === true;
  const outcomes = new Map<string, Decision>();
  for (const circumstances of turnedEachWay(open.circumstances, [...words])) {
    for (const consentId of restsOnConsent ? [open.consentId, null] : [open.consentId]) {
      const standing: Standing = { circumstances, consentId };
      const decision = decideSlot(slot, vocabulary, policy, { ...situation, standing });
      outcomes.set(JSON.stringify(decision), decision);
    }
  }
  return [...outcomes.values()];
}

/** A set with these words in and out of it in every combination, beginning with the set as it is. */
function turnedEachWay(set: ReadonlySet<string>, words: readonly string[]): readonly ReadonlySet<string>[] {
  return words.reduce<readonly ReadonlySet<string>[]>((sets, word) => [...sets, ...sets.map(turned(word))], [set]);
}

function turned(word: string): (set: ReadonlySet<string>) => ReadonlySet<string> {
  return (set) => {
    const changed = new Set(set);
    if (!changed.delete(word)) changed.add(word);
    return changed;
  };
}

function impossible(): never {
  throw new TypeError('A slot has no decision.');
}
