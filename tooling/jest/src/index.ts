/**
 * How every package is tested: Jest as native ES modules, TypeScript through SWC, one summary per package.
 * It knows packages, stores and counts; what a test is about, it does not.
 */
export { packageTests } from './package.preset.ts';
export { testsOnEachStore } from './store.preset.ts';
