export { annotateField, NothingPersonal, NotPersonalField, settleAnnotations } from './annotations.js';
