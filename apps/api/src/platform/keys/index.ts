/**
 * Where wrapped keys lie, apart from the data that they open, and where the master key comes from. It knows a subject
 * as a text and does not ask who it is.
 */
export { KeysError } from './keys.errors.js';
export { openKeys } from './keys.open.js';
export { masterKeyIn, type MasterKeySource } from './master.key.js';
