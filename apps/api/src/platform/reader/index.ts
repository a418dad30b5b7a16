/**
 * The read path: from declarations, an operation's selection and its decision table to one SQL statement.
 * It knows tables, selections and decisions, and no word of the domain.
 */
export { connectionOf, Node, PageArgs, PageInfo, type Connection } from './connection.js';
export { bindReads, ReadResult } from './read.binding.js';
export { ReadCatalog } from './read.catalog.js';
export { Derived, extendType, Reads, Through, type Filter, type ReadFacts, type Relation } from './read.declaration.js';
export { idOfCursor, type Precondition } from './read.statement.js';
export { Reader, type ReadOperation } from './reader.js';
