/** How an entity says what its fields hold, and how what it said reaches the schema. */
export { annotateField, NothingPersonal, NotPersonalField, settleAnnotations, SubjectIn } from './annotations.js';
