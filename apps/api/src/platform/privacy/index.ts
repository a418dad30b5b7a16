/** How an entity says what its fields hold, and how what it said reaches the schema. */
export {
  annotateField,
  Gives,
  NothingPersonal,
  NotPersonalField,
  registerPlainEnum,
  Selects,
  settleAnnotations,
  SubjectIn,
} from './annotations.js';
