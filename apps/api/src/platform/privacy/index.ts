export { annotateField, NothingPersonal, NotPersonalField, settleAnnotations, SubjectIn } from './annotations.js';
