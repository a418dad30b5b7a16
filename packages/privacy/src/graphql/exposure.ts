import type { Redaction } from '../redaction/index.js';
import type { RelationTable } from './decision.table.js';

/** What one operation may show of one person, and the notes of what it has let out. Guards look here for every value. */
export class Exposure {
  #effects: Uint8Array;
  #masks: readonly (Redaction | null)[];
  #consentBefore: string | null = null;

  /** Its notes are one byte per slot from a place in a sheet, the most that went out: values of `effectCode`. */
  constructor(
    table: RelationTable,
    private consentId: string | null,
    private readonly sheet: Uint8Array,
    private readonly start: number,
  ) {
    this.#effects = table.effects;
    this.#masks = table.masks;
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

  /** Notes that a value of this slot which was not null went out. */
  note(index: number, code: number): void {
    const place = this.start + index;
    if ((this.sheet[place] ?? 0) < code) this.sheet[place] = code;
  }

  /** By slot, the most that went out. */
  get notes(): Uint8Array {
    return this.sheet.subarray(this.start, this.start + this.#effects.length);
  }

  /** The consent that was there when the first of it went out; null when nothing did. */
  get notedConsentId(): string | null {
    return this.#consentBefore ?? (this.notes.some((code) => code > 0) ? this.consentId : null);
  }

  /** Whether the same went out by both. */
  hasNotesOf(other: Exposure): boolean {
    for (let index = 0; index < this.#effects.length; index += 1) {
      if (this.sheet[this.start + index] !== other.sheet[other.start + index]) return false;
    }
    return true;
  }
}

/** The most people whose notes share a sheet. */
const peoplePerSheet = 64;

/**
 * Makes the exposures of one operation. Their notes stand side by side on sheets, since to make room for each person's
 * would cost more than all that is written there.
 */
export class Exposures {
  #people = 1;
  #sheet = new Uint8Array();
  #next = 0;

  constructor(private readonly slots: number) {}

  make(table: RelationTable, consentId: string | null): Exposure {
    if (this.#next === this.#sheet.length) {
      this.#people = Math.min(this.#people * 4, peoplePerSheet);
      this.#sheet = new Uint8Array(this.#people * this.slots);
      this.#next = 0;
    }
    const exposure = new Exposure(table, consentId, this.#sheet, this.#next);
    this.#next += this.slots;
    return exposure;
  }
}
