export * from './annotation.js';
export { PrivacyCompileError, type CompileFault } from './compile.errors.js';
export {
  assertGuarded,
  compilePrivacy,
  type CompiledPrivacy,
  type CompileOptions,
  type OperationFacts,
} from './compile.js';
export type { ClassifiedField, Slot } from './slot.js';
export type { DecisionTable, RelationTable } from './decision.table.js';
export { disclosureNotRecorded, guardedExecutor, type ExecutorOptions, type GuardedOperation } from './executor.js';
export { runtimeOf, PrivacyRuntime, type Notice, type PrivacyReport } from './runtime.js';
export { coordinatesOf, fragmentsOf, isIncluded, type Variables } from './selection.js';
