/**
 * Where wrapped keys lie, apart from the data that they open, and where the master key comes from. It knows a subject
 * as a text and does not ask who it is.
 */
export { FolderKeyStore } from './folder.store.js';
export { KeysError } from './keys.errors.js';
export { masterKeyIn, readMasterKeys, type MasterKeySource } from './master.key.js';
export { PostgresKeyStore } from './postgres.store.js';
