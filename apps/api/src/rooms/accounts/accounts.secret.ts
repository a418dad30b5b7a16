import { createHash, randomBytes } from 'node:crypto';

/** What a secret is for; the first part of it, so that one that leaks can be told at sight. */
type SecretKind = 'access' | 'refresh' | 'code' | 'key' | 'link';

/** A new secret of 256 random bits. It is given out once and kept as its hash. */
export function newSecret(kind: SecretKind): string {
  return `tyh_${kind}_${randomBytes(32).toString('base64url')}`;
}

/** Whether a token says of itself that it is of a link, good or not. */
export function isOfLink(token: string): boolean {
  return token.startsWith('tyh_link_');
}

/** What is kept of a secret. It is random and long, so a fast hash holds. */
export function hashOf(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
