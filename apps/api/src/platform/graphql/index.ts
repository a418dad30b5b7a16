/**
 * The GraphQL edge: how an operation reaches Apollo Server, what is refused before it runs, and what is said when it
 * fails. It refuses to know any type of the schema it serves.
 */
export { edgeOptions, type EdgeOptions } from './edge.options.js';
export { explorerPage, type ExplorerOptions } from './explorer.page.js';
export { createFaultFormat, type FaultOptions, type FormatFault } from './fault.format.js';
export { introspectionPolicy, type IntrospectionPolicy } from './introspection.policy.js';
export { mountGraphql, type MountOptions } from './mount.graphql.js';
export { operationCodes, OperationError } from './operation.errors.js';
export { defaultOperationLimits, operationLimits, type OperationLimits } from './operation.limits.js';
