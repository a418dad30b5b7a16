/**
 * A person's education and training: their schools, registrations, supervisors and sites. It refuses to know who else
 * might want to: nobody but the person sees any of it.
 */
export { Education, Registration, Site, Supervision, Supervisor } from './training.entity.js';
export { education } from './education.record.js';
export { registration } from './registration.record.js';
export { site } from './site.record.js';
export { supervision } from './supervision.record.js';
export { supervisor } from './supervisor.record.js';
export { TrainingHolder } from './training.holder.js';
export { TrainingResolver } from './training.resolver.js';
export type { RecordKind } from './training.record.js';
export { TrainingService } from './training.service.js';
