/**
 * The words of the privacy policy and who sees what. It knows categories, purposes, gates and roles;
 * it refuses to know any row, table or operation.
 */
export { accessPolicy } from './policy.access.js';
export { Personal, PersonalField, type PersonalOptions } from './policy.decorator.js';
export { vocabulary, type Gate, type Purpose, type Role, type ViewerKind } from './policy.vocabulary.js';
