/**
 * The read path: from declarations, an operation's selection and its decision table to one SQL statement.
 * It knows tables, selections and decisions, and no word of the domain.
 */
export { connectionOf, Node, PageArgs, type Connection } from './connection.js';
export { bindReads, ReadResult } from './read.binding.js';
export { nameSources } from './derived.sources.js';
export { ReadCatalog, type Table } from './read.catalog.js';
export { Derived, extendType, maxRows, Reads, ReadWithin, Through, type Relation } from './read.declaration.js';
export { cursorNotValidCode } from './read.errors.js';
export { storesOf } from './read.stores.js';
export type { Precondition, StandingPlaces, StandingSource } from './read.statement.js';
export { rowCountsOf, type RowCounts } from './row.counts.js';
export { Reader } from './reader.js';
