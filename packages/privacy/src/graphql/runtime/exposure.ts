import { effectCode } from '../../decision/index.js';
import type { Redaction } from '../../redaction/index.js';
import type { RelationTable } from '../table/decision.table.js';

/** How many slots share a word of notes, two bits each: a word is a small integer, which takes no memory of its own. */
const slotsPerWord = 15;

/** What one operation may show of one person, and the notes of what it has let out. Guards look here for every value. */
export class Exposure {
  #effects: Uint8Array;
  #masks: readonly (Redaction | null)[];
  #consentBefore: string | null = null;
  readonly #words: number[];

  constructor(
    readonly person: string,
    table: RelationTable,
    private consentId: string | null,
  ) {
    this.#effects = table.effects;
    this.#masks = table.masks;
    this.#words = new Array<number>(Math.ceil(table.effects.length / slotsPerWord)).fill(0);
  }

  /** Decides by another table from now on; what has been let out stays noted, with the consent of the time. */
  decideBy(table: RelationTable, consentId: string | null): void {
    this.#consentBefore = this.notedConsentId;
    this.#effects = table.effects;
    this.#masks = table.masks;
    this.consentId = consentId;
  }

  /** A value of `effectCode`, or undefined for a slot that is none. */
  effectOf(index: number): number | undefined {
    return this.#effects[index];
  }

  maskOf(index: number): Redaction | null {
    return this.#masks[index] ?? null;
  }

  /** Notes that a value which was not null went out, in clear or masked. */
  note({ word, bits }: NotePlace, code: typeof effectCode.SHOW | typeof effectCode.MASK): void {
    const bit = bits * code;
    const noted = this.#words[word] ?? 0;
    if ((noted & bit) === 0) this.#words[word] = noted | bit;
  }

  /** The most that went out of a slot: a value of `effectCode`. */
  noted({ word, bits }: NotePlace): number {
    const noted = this.#words[word] ?? 0;
    if ((noted & (bits * effectCode.SHOW)) !== 0) return effectCode.SHOW;
    return (noted & bits) === 0 ? effectCode.WITHHOLD : effectCode.MASK;
  }

  /** The consent that was there when the first of it went out; null when nothing did. */
  get notedConsentId(): string | null {
    return this.#consentBefore ?? (this.#words.some((word) => word !== 0) ? this.consentId : null);
  }

  /** Equal for all by which the same went out; seldom equal for others. */
  get notesHash(): number {
    let hash = 0;
    for (let word = 0; word < this.#words.length; word += 1) {
      hash = (Math.imul(hash, 31) + (this.#words[word] ?? 0)) | 0;
    }
    return hash;
  }

  /** Whether the same went out by both. */
  hasNotesOf(other: Exposure): boolean {
    for (let word = 0; word < this.#words.length; word += 1) if (this.#words[word] !== other.#words[word]) return false;
    return true;
  }
}

/** Where the notes of a slot stand. */
export interface NotePlace {
  readonly word: number;
  readonly bits: number;
}

/** Where the notes of a slot with this index stand: it is worked out once, and looked at for every value. */
export function notePlace(index: number): NotePlace {
  return { word: Math.floor(index / slotsPerWord), bits: 1 << (2 * (index % slotsPerWord)) };
}
