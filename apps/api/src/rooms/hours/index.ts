/**
 * A person's supervised hours on the way to a licence, the supervisors who sign for them, and continuing education. It
 * refuses to know whether a board will credit them: it counts.
 */
export { ContinuingEducation } from './continuing-education.entity.js';
export { ContinuingEducationService } from './continuing-education.service.js';
export { HourEntry } from './hours.entity.js';
export { signOffLinkRequiredCode, tooManyAtOnceCode } from './hours.errors.js';
export { HoursHolder, hoursNaming } from './hours.holder.js';
export { HoursResolver } from './hours.resolver.js';
export { HoursService } from './hours.service.js';
export type { HourCategory, LicenceTrack } from './hours.tracks.js';
export { HoursWork } from './hours.work.js';
export { SignOff } from './sign-off.entity.js';
export { signOffLinks, SignOffService } from './sign-off.service.js';
