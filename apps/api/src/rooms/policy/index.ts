/**
 * The words of the privacy policy and who sees what, and what that comes to for an operation. It knows categories,
 * purposes, gates and roles; it refuses to know any row or table, and runs nothing.
 */
export { accessPolicy } from './policy.access.js';
export { Personal, PersonalField, type PersonalOptions } from './policy.decorator.js';
export { PolicyResolver } from './policy.resolver.js';
export { PolicyService, type PurposeExplanation } from './policy.service.js';
export { isViewerName, namedViewer, viewerTitles, type ViewerName } from './policy.viewers.js';
export { vocabulary, type Gate, type Purpose, type Role, type ViewerKind } from './policy.vocabulary.js';
