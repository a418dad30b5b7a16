export * from './annotation.js';
export { privacyTypeDefs } from './directives.js';
export { publishedSchema } from './published.schema.js';
export { admissionCodes } from './admission.errors.js';
export { PrivacyCompileError, type CompileFault } from './compile.errors.js';
export {
  assertGuarded,
  compilePrivacy,
  type CompiledPrivacy,
  type CompileOptions,
  type OperationFacts,
} from './compile.js';
export type { ClassifiedField, Slot } from './slot.js';
export { isInputAnnotation, type GivesTo, type InputAnnotation, type SelectsBy } from './input.annotation.js';
export type { ClassifiedInput } from './input.classify.js';
export type { DecisionTable, RelationTable } from './decision.table.js';
export { disclosureNotRecorded, guardedExecutor, type ExecutorOptions, type GuardedOperation } from './executor.js';
export { guardedGateway, type GatewayOptions, type GatewayRequest, type GuardedGateway } from './apollo.gateway.js';
export {
  coercedVariables,
  type ArrivedOperation,
  type EstablishedOperation,
  type GuardOptions,
} from './established.operation.js';
export { operationNotServed, variableNotValid, viewerNotEstablished } from './operation.errors.js';
export {
  guardedSubscriber,
  type SubscribedEvent,
  type SubscriberOptions,
  type SubscriptionRequest,
} from './subscription.js';
export { subjectMissing } from './subject.warning.js';
export { viewerKindUnknown } from './viewer.check.js';
export { runtimeOf, PrivacyRuntime, type Notice, type PrivacyReport } from './runtime.js';
export { coordinatesOf, fragmentsOf, isIncluded, type Variables } from './selection.js';
export {
  explain,
  type ExplainedField,
  type ExplainedOperation,
  type ExplainedRefusal,
  type Explanation,
  type RelationExplanation,
} from './explain.js';
export type { Bound, CategoryBound, ExposureBound } from './explain.exposure.js';
export type { ExplainedInput } from './explain.inputs.js';
export type { Outcome, PeopleIn } from './explain.outcome.js';
export type { ListSize, ListSizes } from './list.size.js';
export { overBudget, type Breach, type Budget } from './budget.js';
export { dataMapOf, type DataMapOptions } from './data.map.js';
