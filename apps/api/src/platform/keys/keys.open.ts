import type { KeyObject } from 'node:crypto';
import { KeyRing, localKeyWrapper, type KeyStore } from '@trackyourhours/privacy';
import { FolderKeyStore } from './folder.store.js';
import { readMasterKeys, type MasterKeySource } from './master.key.js';
import { PostgresKeyStore } from './postgres.store.js';

/** Where wrapped keys lie, and what unwraps them. */
export interface KeysLocation {
  readonly database:
    | { readonly kind: 'embedded'; readonly keysFolder: string }
    | { readonly kind: 'postgresql'; readonly keysUrl: string };
  readonly masterKey: MasterKeySource;
  readonly previousMasterKeys: readonly KeyObject[];
}

/** The keys of everybody, open. */
export interface OpenKeys {
  readonly ring: KeyRing;
  readonly store: KeyStore;
  close(): Promise<void>;
}

/** Opens the store of wrapped keys and the ring over it. A master key that is missing or wrong throws a `KeysError`. */
export async function openKeys(location: KeysLocation, onConnectionLost: () => void): Promise<OpenKeys> {
  const wrapper = localKeyWrapper(await readMasterKeys(location));
  const { database } = location;
  if (database.kind === 'embedded') {
    const store = new FolderKeyStore(database.keysFolder);
    return { ring: new KeyRing({ store, wrapper }), store, close: () => Promise.resolve() };
  }
  const store = await PostgresKeyStore.open({ url: database.keysUrl, onConnectionLost });
  return { ring: new KeyRing({ store, wrapper }), store, close: () => store.close() };
}
