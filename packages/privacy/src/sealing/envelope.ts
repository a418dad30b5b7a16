import { createCipheriv, createDecipheriv, randomBytes, type KeyObject } from 'node:crypto';
import { SealingError } from './sealing.error.js';

/**
 * Encrypts bytes with AES-256-GCM and binds them to the place they belong to: version · IV · ciphertext · tag.
 * The IV is random, which is safe for 2^32 envelopes of one key; a person's key never comes near it.
 */
export function encrypt(key: KeyObject, place: string, content: Uint8Array): Buffer {
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv(algorithm, fit(key), iv, { authTagLength: tagBytes });
  cipher.setAAD(placeBytes(place));
  return Buffer.concat([version, iv, cipher.update(content), cipher.final(), cipher.getAuthTag()]);
}

/** Gives the bytes back, or undefined unless the key, the place and every byte are the ones of `encrypt`. */
export function decrypt(key: KeyObject, place: string, envelope: Uint8Array): Buffer | undefined {
  if (envelope.length < overheadBytes || envelope[0] !== version[0]) return undefined;
  const end = envelope.length - tagBytes;
  // The length of the tag is fixed: left open, Node would accept one cut down to four bytes.
  const decipher = createDecipheriv(algorithm, fit(key), envelope.subarray(1, 1 + ivBytes), {
    authTagLength: tagBytes,
  });
  decipher.setAAD(placeBytes(place));
  decipher.setAuthTag(envelope.subarray(end));
  const content = decipher.update(envelope.subarray(1 + ivBytes, end));
  try {
    decipher.final();
  } catch {
    return undefined;
  }
  return content;
}

const algorithm = 'aes-256-gcm';
const version = Buffer.of(1);
const keyBytes = 32;
const ivBytes = 12;
const tagBytes = 16;
const overheadBytes = version.length + ivBytes + tagBytes;

function fit(key: KeyObject): KeyObject {
  if (key.type !== 'secret' || key.symmetricKeySize !== keyBytes) throw SealingError.unfitKey();
  return key;
}

/** UTF-8 turns every lone surrogate into the same character, so that two places would become one. */
function placeBytes(place: string): Buffer {
  if (!place.isWellFormed()) throw SealingError.illFormedText();
  return Buffer.from(place);
}
