/**
 * The read path: from declarations, an operation's selection and its decision table to one SQL statement.
 * It knows tables, selections and decisions, and no word of the domain.
 */
export { connectionOf, Node, PageArgs, type Connection } from './connection.js';
export { bindReads, ReadResult } from './read.binding.js';
export { ReadCatalog } from './read.catalog.js';
export { Derived, extendType, Reads, Through } from './read.declaration.js';
export { cursorNotValidCode } from './read.errors.js';
export type { Precondition } from './read.statement.js';
export { Reader } from './reader.js';
