/**
 * The part of the engine that knows GraphQL, in the order in which its folders import each other: `annotation` (what a
 * schema says), `table` (what is decided of each field), `classification` (what is wrong with what it says), `admission`
 * (what may be asked), `runtime` (one operation's decisions, and the guard), `execution` (how it is executed),
 * `compilation` (a schema becomes a guarded one), `serving` (around a server), `explanation` (what would be exposed).
 */
export * from './annotation/annotation.js';
export { privacyTypeDefs } from './annotation/directives.js';
export { publishedSchema } from './compilation/published.schema.js';
export { admissionCodes } from './admission/admission.errors.js';
export { PrivacyCompileError, type CompileFault } from './annotation/compile.errors.js';
export {
  assertGuarded,
  compilePrivacy,
  type CompiledPrivacy,
  type CompileOptions,
  type OperationFacts,
} from './compilation/compile.js';
export type { ClassifiedField, Slot } from './annotation/slot.js';
export {
  isInputAnnotation,
  type GivesTo,
  type InputAnnotation,
  type SelectsBy,
} from './annotation/input.annotation.js';
export type { ClassifiedInput } from './classification/input.classify.js';
export type { Closing, DecisionTable, RelationTable } from './table/decision.table.js';
export {
  disclosureNotRecorded,
  guardedExecutor,
  type ExecutorOptions,
  type GuardedOperation,
} from './serving/executor.js';
export {
  guardedGateway,
  type GatewayOptions,
  type GatewayRequest,
  type GuardedGateway,
} from './serving/apollo.gateway.js';
export {
  coercedVariables,
  type ArrivedOperation,
  type EstablishedOperation,
  type GuardOptions,
} from './serving/established.operation.js';
export { operationNotServed, variableNotValid, viewerNotEstablished } from './serving/operation.errors.js';
export {
  guardedSubscriber,
  type SubscribedEvent,
  type SubscriberOptions,
  type SubscriptionRequest,
} from './serving/subscription.js';
export { subjectMissing } from './runtime/subject.warning.js';
export { viewerKindUnknown } from './compilation/viewer.check.js';
export { runtimeOf, PrivacyRuntime, type Notice, type PrivacyReport } from './runtime/runtime.js';
export { coordinatesOf, fragmentsOf, isIncluded, type Variables } from './annotation/selection.js';
export {
  explain,
  type ExplainedField,
  type ExplainedOperation,
  type ExplainedRefusal,
  type Explanation,
  type RelationExplanation,
} from './explanation/explain.js';
export type { Bound, CategoryBound, ExposureBound } from './explanation/explain.exposure.js';
export type { ExplainedInput } from './explanation/explain.inputs.js';
export type { Outcome, PeopleIn } from './explanation/explain.outcome.js';
export type { ListSize, ListSizes } from './annotation/list.size.js';
export { overBudget, type Breach, type Budget } from './explanation/budget.js';
export { dataMapOf, type DataMapOptions } from './explanation/data.map.js';
export {
  compiledExecution,
  interpretedExecution,
  readsRow,
  type ExecutedOperation,
  type RowReading,
} from './execution/index.js';
