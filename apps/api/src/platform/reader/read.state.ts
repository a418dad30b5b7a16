import type { KeyObject } from 'node:crypto';
import { open, type Standing } from '@trackyourhours/privacy';
import type { GraphQLResolveInfo } from 'graphql';
import { coordinateOf } from '../sealing/index.js';
import type { Table } from './read.catalog.js';

/** A row as it was fetched: columns by property, related rows by their key, and the sealed column still closed. */
export interface FetchedRow {
  readonly [property: string]: unknown;
  readonly id: string;
  readonly sealed?: string;
  [openedKey]?: Readonly<Record<string, unknown>>;
}

const openedKey = Symbol('opened');
const stateKey = Symbol('read state');

/** Fetches what a field of a payload reads; the reader, as its resolvers see it. */
export interface FieldFetcher {
  fetch(
    info: GraphQLResolveInfo,
    field: { readonly source: unknown; readonly args: Record<string, unknown>; readonly context: unknown },
  ): Promise<unknown>;
}

/** What one operation has fetched. It ends with the operation: nothing of it is ever shared between viewers. */
export class ReadState {
  readonly roots = new Map<string, unknown>();
  readonly keys = new Map<string, KeyObject>();
  /** What holds of each person whose rows were fetched, as it was told with the last of them. */
  readonly standings = new Map<string, Standing>();

  constructor(readonly reader: FieldFetcher) {}

  /** The sealed values of a row, opened once, on the first of them that is let out; none where the key is gone. */
  opened(table: Table, row: FetchedRow): Readonly<Record<string, unknown>> {
    return (row[openedKey] ??= this.#open(table, row));
  }

  #open(table: Table, row: FetchedRow): Readonly<Record<string, unknown>> {
    if (table.sealed === null) return {};
    if (row.sealed === undefined) {
      throw new TypeError(`A sealed value of ${table.typeName} was asked for and not fetched.`);
    }
    const key = this.keys.get(String(row[table.subject]));
    if (key === undefined) return {};
    return open(key, coordinateOf(table.sealed, row.id), Buffer.from(row.sealed, 'base64'));
  }
}

/** Puts an operation's state where its resolvers find it. */
export function attachState(context: object, state: ReadState): void {
  Object.defineProperty(context, stateKey, { value: state, configurable: true });
}

/** The state of the operation that a resolver runs in. */
export function stateOf(context: unknown): ReadState {
  const state = (context as { readonly [stateKey]?: ReadState } | null | undefined)?.[stateKey];
  if (state === undefined) throw new TypeError('A field that the reader serves was executed outside an operation.');
  return state;
}
