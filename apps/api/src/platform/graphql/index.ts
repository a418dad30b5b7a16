/**
 * The GraphQL edge: how an operation reaches Apollo Server, what is refused before it runs, and what is said when it
 * fails. It refuses to know any type of the schema it serves.
 */
export { hasOperation, type NamedText } from './document.fragments.js';
export { DocumentReader, type DocumentProblem } from './document.reading.js';
export { edgeOptions } from './edge.options.js';
export { refuseIntrospection, type IntrospectionPolicy } from './introspection.policy.js';
export { mountGraphql } from './mount.graphql.js';
export { Costs } from './operation.cost.js';
export { costOfOneAtMost, defaultOperationLimits, type OperationLimits } from './operation.limits.js';
