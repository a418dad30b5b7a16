/**
 * The GraphQL edge: how an operation reaches Apollo Server, what is refused before it runs, and what is said when it
 * fails. It refuses to know any type of the schema it serves.
 */
export { edgeOptions } from './edge.options.js';
export { mountGraphql } from './mount.graphql.js';
