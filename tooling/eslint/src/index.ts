/**
 * What the compiler accepts and we do not. Which module may import which is not asked here but in
 * `@trackyourhours/boundaries`, so that the house has one plan.
 */
export { packageRules } from './package.rules.ts';
