import type { EntityManager } from '../database/index.js';
import { sealedClassOf } from '../sealing/index.js';

/** One thing that is held of a person, in clear: it is for that person, and for nobody else. */
export interface HeldRecord {
  /** What it is, by its type in the schema. */
  readonly type: string;
  readonly id: string;
  readonly values: Readonly<Record<string, unknown>>;
  /** What is held and told to nobody, each with the reason, for the person; absent where there is none. */
  readonly withheld?: Readonly<Record<string, string>>;
}

/** Records that outlive an erasure, and why. */
export interface KeptRecords {
  readonly type: string;
  readonly count: number;
  /** The duty that keeps them, in a sentence for the person. */
  readonly reason: string;
  /** For how long, as an ISO 8601 duration: `P24M`. */
  readonly period: string;
  /** When the last of them goes. */
  readonly until: Date;
}

/** What an erasure came to in one room. */
export interface ErasureReport {
  readonly room: string;
  readonly erased: number;
  /** Empty where nothing stays, as in most rooms. */
  readonly kept: readonly KeptRecords[];
}

/** What a room holds of people: told, and erased, without anybody knowing its tables. */
export interface Holder {
  readonly room: string;
  export(personId: string): Promise<readonly HeldRecord[]>;
  /**
   * Erases in the caller's unit of work, and says what stays and why. The rooms erase in the reverse of their order,
   * since the person's own row is the last to go; the caller destroys the person's key once that is committed.
   */
  erase(em: EntityManager, personId: string): Promise<ErasureReport>;
}

/** A row as it is told to its person: all that is sealed in it, and those of its other properties that are named. */
export function recordOf<R extends { readonly id: string }>(
  row: R,
  properties: readonly (keyof R & string)[] = [],
): HeldRecord {
  const sealed = sealedClassOf(row.constructor)?.properties ?? [];
  const names = [...sealed, ...properties];
  const values = row as unknown as Readonly<Record<string, unknown>>;
  return {
    type: row.constructor.name,
    id: row.id,
    values: Object.fromEntries(names.map((name) => [name, values[name] ?? null])),
  };
}
