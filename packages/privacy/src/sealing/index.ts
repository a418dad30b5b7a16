/**
 * Keeps personal data unreadable at rest, one key per person, so that destroying the key erases that person from every
 * old copy at once. It knows subjects and coordinates; what is sealed, and where it lies, is the caller's.
 */
export { BlindIndex } from './blind.index.js';
export { KeyRing } from './key.ring.js';
export type { KeyRingOptions, Keys, Rotation } from './key.ring.js';
export type { KeyStore } from './key.store.js';
export type { KeyWrapper, WrappedKey } from './key.wrapper.js';
export { localKeyWrapper } from './local.wrapper.js';
export type { MasterKeys } from './local.wrapper.js';
export { MemoryKeyStore } from './memory.store.js';
export { open, seal } from './sealing.js';
export { SealingError } from './sealing.error.js';
export type { SealingErrorCode } from './sealing.error.js';
