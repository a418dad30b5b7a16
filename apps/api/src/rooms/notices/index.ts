/**
 * Which version of our policy a person saw, was told of and acknowledged. It refuses to know what a version says: that
 * is published, and the same for everybody.
 */
export { PolicyNotice } from './notices.entity.js';
export { NoticesHolder } from './notices.holder.js';
export { noticesJobs } from './notices.jobs.js';
export { NoticesResolver } from './notices.resolver.js';
export { NoticeService, type Announcement } from './notices.service.js';
