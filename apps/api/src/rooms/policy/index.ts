/**
 * The words of the privacy policy and who sees what, what that comes to for an operation, and what the product publishes
 * of itself. It knows categories, purposes, gates and roles; it refuses to know anybody's rows.
 */
export { accessPolicy } from './policy.access.js';
export { Personal, PersonalField, whatIsHeldIn, type PersonalOptions } from './policy.decorator.js';
export { compileDocument, type PolicyDocument } from './policy.document.js';
export { categories, gates, purposes } from './policy.enums.js';
export type { DisclosureCount, DisclosureCounts } from './policy.figures.js';
export { policyPageSources, printPolicyPage } from './policy.page.js';
export { PublicationResolver } from './policy.publication.resolver.js';
export { figuresFreshMs, PublicationService } from './policy.publication.service.js';
export { PolicyResolver } from './policy.resolver.js';
export { PolicyService, type PurposeExplanation } from './policy.service.js';
export {
  examineStatements,
  type ExaminedStatement,
  type StatementExamination,
  type StatementFacts,
} from './policy.statements.check.js';
export { printStatements, statementsLine } from './policy.statements.report.js';
export { policyStatements } from './policy.statements.js';
export { PolicyVersion } from './policy.version.entity.js';
export {
  PolicyVersionService,
  versionFreshMs,
  type PublishedVersion,
  type VersionFacts,
} from './policy.version.service.js';
export { isViewerName, namedViewer, viewerTitles, type ViewerName } from './policy.viewers.js';
export {
  vocabulary,
  type Category,
  type Circumstance,
  type Gate,
  type Purpose,
  type Role,
  type ViewerKind,
} from './policy.vocabulary.js';
