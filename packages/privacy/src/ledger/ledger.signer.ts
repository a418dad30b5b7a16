import { createPrivateKey, createPublicKey, hkdfSync, sign, verify, type KeyObject } from 'node:crypto';

/** Proves that bytes come from whoever holds the ledger's key. */
export interface LedgerSigner extends LedgerVerifier {
  sign(bytes: Uint8Array): Buffer;
}

/** Tells whether they do; it can be given to somebody who must not be able to sign. */
export interface LedgerVerifier {
  isSigned(bytes: Uint8Array, signature: Uint8Array): boolean;
}

/** Signs with Ed25519, by a key pair that is derived from this secret key of at least 32 bytes. */
export function ledgerSigner(secret: KeyObject): LedgerSigner {
  if (secret.type !== 'secret' || (secret.symmetricKeySize ?? 0) < seedBytes) {
    throw new TypeError('The ledger is signed with a secret key of at least 32 bytes.');
  }
  const seed = Buffer.from(hkdfSync('sha256', secret, Buffer.alloc(0), 'ledger/ed25519/1', seedBytes));
  const pkcs8 = Buffer.concat([pkcs8Prefix, seed]);
  const privateKey = createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' });
  seed.fill(0);
  pkcs8.fill(0);
  const publicKey = createPublicKey(privateKey);
  return {
    sign: (bytes) => sign(null, bytes, privateKey),
    isSigned: (bytes, signature) => verify(null, bytes, publicKey, signature),
  };
}

const seedBytes = 32;

/** RFC 8410: what stands before the 32 bytes of an Ed25519 key. */
const pkcs8Prefix = Buffer.from('302e020100300506032b657004220420', 'hex');
