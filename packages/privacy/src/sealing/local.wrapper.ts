import { createHash, createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';
import { decrypt, encrypt } from './envelope.js';
import type { KeyWrapper, WrappedKey } from './key.wrapper.js';
import { SealingError } from './sealing.error.js';

/** The master key that wraps, and those before it that may still be needed to unwrap. */
export interface MasterKeys {
  readonly current: KeyObject;
  readonly previous?: readonly KeyObject[];
}

/** Wraps keys with AES-256-GCM under a master key in this process, each bound to its subject. */
export function localKeyWrapper({ current, previous = [] }: MasterKeys): KeyWrapper {
  const wrapping = derive(current);
  const byId = new Map([...previous.map(derive), wrapping].map((master) => [master.id, master.key]));

  function unwrapped({ wrapperId, bytes }: WrappedKey, subject: string): Buffer {
    const master = byId.get(wrapperId);
    if (master === undefined) throw SealingError.wrapperUnknown(wrapperId);
    const key = decrypt(master, subject, bytes);
    if (key === undefined) throw SealingError.notUnwrappable();
    return key;
  }

  // Nothing here waits; an executor that throws makes a rejection, as a remote wrapper's fault would be.
  return {
    id: wrapping.id,
    wrap: (key, subject) =>
      new Promise((resolve) => {
        resolve({ wrapperId: wrapping.id, bytes: encrypt(wrapping.key, subject, key) });
      }),
    unwrap: (wrapped, subject) =>
      new Promise((resolve) => {
        resolve(unwrapped(wrapped, subject));
      }),
  };
}

/** The key that wraps and the id that is public come from the master key by two names, so neither tells of the other. */
function derive(master: KeyObject): { readonly id: string; readonly key: KeyObject } {
  if (master.type !== 'secret' || master.symmetricKeySize !== 32) throw SealingError.unfitKey();
  const id = createHash('sha256').update(expand(master, 'master-key/id/1')).digest().subarray(0, 8).toString('hex');
  return { id, key: createSecretKey(expand(master, 'master-key/wrap/1')) };
}

function expand(master: KeyObject, name: string): Buffer {
  return Buffer.from(hkdfSync('sha256', master, '', name, 32));
}
