/**
 * How our websites are used: the cookie with its unique number, visits, the pages viewed, and figures of all of it.
 * It records what a browser's cookie preferences allow and nothing else, and refuses to know where else somebody goes,
 * what stands behind a page's name, and who a browser is until it signs in.
 */
export { CollectService } from './collect.service.js';
export { collectRoute } from './usage.collect.js';
export type { Browser, UsageContext } from './usage.browser.js';
export { PageView, Visit, Visitor } from './usage.entity.js';
export { operationsRequiredCode } from './usage.errors.js';
export { FiguresService } from './figures.service.js';
export { PreferencesService } from './preferences.service.js';
export { UsageHolder } from './usage.holder.js';
export { usageJobs } from './usage.jobs.js';
export { UsageResolver } from './usage.resolver.js';
export { UsageService } from './usage.service.js';
export type { ChoiceKeeper } from './usage.visitor.js';
